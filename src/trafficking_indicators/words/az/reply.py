"""Azerbaijani words of the right of reply."""

from __future__ import annotations

from trafficking_indicators.words.catalogue.reply import ReplyWords


def _replied(who: str, count: int, total: int, answered: int, changed: int) -> str:
    if not count:
        return f"{who}: {total} nəticənin heç biri üzrə rəy verilməyib"
    return f"{who}: {total} nəticədən {count} üzrə rəy verilib; cavablandırılıb – {answered}, dəyişib – {changed}"


WORDS = ReplyWords(
    title=lambda title: f"Rəylər: {title}",
    label="Rəylər",
    not_asked="rəy istənilməyib",
    asked=lambda date, who, due: f"istənilib: {date} ({who})" + (f", son tarix {due}" if due else ""),
    none_received=lambda date, who: f"istənilib: {date}, rəy verilməyib ({who})",
    replied=_replied,
    where="rəy verilənlər",
    changed_where="dəyişənlər",
    unanswered_where="cavabsız qalanlar",
    elsewhere=lambda count: f"Baxılmayan və ya alətdə artıq olmayan göstəricilər üzrə rəylərin sayı: {count}",
    indicator="Göstərici",
    finding="Nəticə",
    who="Kimin rəyi",
    comment="Rəy",
    comments="Rəylər və cavablar",
    answer="Cavab",
    changed=lambda what: f"dəyişib: {what}",
    unchanged="nəticə dəyişməyib",
    unanswered="cavab verilməyib",
    no_comments="Rəy yoxdur.",
    without_comment="Rəy verilməyib",
    sheet_title=lambda title: f"Rəy üçün nəticələr: {title}",
    sheet_intro=(
        "Hər nəticənin altında ona dair demək istədiyinizi yazın: nə səhvdir, nə çatışmır, ondan sonra nə edilib. Boş "
        "qalan yer rəy verilmədiyini bildirir. Rəylər nəticənin yanında, cavabı ilə birlikdə çap olunur. Şəxslərin "
        "adını, ünvan və telefon nömrələrini yazmayın."
    ),
    sheet_sheets=(
        "Rəyi kimin verdiyini “Rəyiniz” vərəqində yazın. Rəylər “Nəticələr” vərəqinin ağ sütununa yazılır; boz xanalar "
        "oxumaq üçündür, gizli birinci sətir qalmalıdır."
    ),
    sheet_due=lambda date: f"Rəy üçün son tarix: {date}.",
    sheet_withheld="Burada göstərilməyən dəlillər məxfilik şərti ilə verilib.",
    sheet_nothing="Rəy verilməli nəticə yoxdur.",
    your_comment="Rəyiniz",
    comment_on=lambda name: f"{name} üzrə rəyiniz",
    evidence="Dəlillər",
    rows={
        "instrument": "Alət",
        "country": "Ölkə kodu",
        "round": "Dövr",
        "by": "Kimin rəyi",
        "body": "Təşkilatınız və ya qurumunuz",
        "date": "Rəyin tarixi",
    },
    rows_help={
        "instrument": "Olduğu kimi saxlayın.",
        "country": "Olduğu kimi saxlayın.",
        "round": "Olduğu kimi saxlayın.",
        "by": "Bunun kimin sözü olduğu; olduğu kimi saxlayın.",
        "body": "Təşkilat və ya qurum, heç vaxt şəxs deyil.",
        "date": "Gün və ya ay, məsələn 2026-10-31 və ya 2026-10.",
    },
    about_sheet="Rəyiniz",
    findings_sheet="Nəticələr",
)
