"""The words of Azerbaijani output. A number needs no plural after it."""

from __future__ import annotations

from collections.abc import Sequence

from trafficking_indicators.words.catalogue import (
    AssessmentWords,
    ExplainWords,
    PriorityWords,
    ScoreWords,
    ShowWords,
    Words,
)


def _either(items: Sequence[str]) -> str:
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} və ya {items[-1]}"


def _levels(levels: Sequence[int]) -> str:
    return _either([str(level) for level in levels])


def _participants(unit: str, invited: int | None, returned: int | None, answered: int | None, choices: int) -> str:
    known = [
        text
        for text in (
            f"{invited} dəvət olunub" if invited is not None else "",
            f"{returned} qaytarılıb" if returned is not None else "",
            f"{answered} cavab verib" if answered is not None else "neçəsinin cavab verdiyi məlum deyil",
        )
        if text
    ]
    return f"{unit}: {', '.join(known)}; hər birinin {choices} seçimi var"


AZ = Words(
    assessment=AssessmentWords(
        instrument="Alət",
        instrument_and_version=lambda name, version: f"{name} {version}",
        as_of="Tarix",
        basis="Əsas",
        bases={
            "official": "rəsmi nəticə",
            "self_assessment": "özünüqiymətləndirmə",
            "desk_reading": "sənəd üzrə oxunuş",
            "illustration": "nümunə",
        },
        assessors="Qiymətləndirən",
        scope="Əhatə",
        limits="Məhdudiyyət",
        not_looked_at=lambda areas: f"baxılmayıb: {', '.join(areas)}",
        no_translation=lambda language: f"({language})",
        title=lambda country, round_, basis: f"{country} {round_}: {basis}",
    ),
    score=ScoreWords(
        statuses={
            "met": "ödənilir",
            "partly_met": "qismən",
            "unmet": "ödənilmir",
            "unknown": "naməlum",
            "not_assessed": "baxılmayıb",
            "not_applicable": "aid deyil",
        },
        indicators="Göstəricilər",
        area="Sahə",
        level=lambda level: f"Səviyyə {level}",
        short_level=lambda level: f"S{level}",
        possible_level="Mümkün səviyyə",
        paper_and_practice="Kağız və təcrübə",
        comparisons={
            "paper_ahead": "kağız öndədir",
            "practice_ahead": "təcrübə öndədir",
            "same_level": "eyni səviyyə",
            "cannot_tell": "demək olmur",
        },
        remarks={"nothing_in_practice": "təcrübədə heç nə", "nothing_on_paper": "kağızda heç nə"},
        no_ladder="pilləsiz",
        nothing_applies="aid olan yoxdur",
        levels=_levels,
        partly_at=lambda levels: f"{' və '.join(f'S{level}' for level in levels)} qismən",
        counts="Saylar",
        status="Status",
        all="cəmi",
        rated="qiymətləndirilib",
        examined="baxılıb",
        of=lambda part, whole: f"{part} / {whole}",
        met_range="ödənilən, ən azı – ən çoxu",
        range=lambda low, high: f"{low}-{high}" if low != high else str(low),
        headline=lambda met, total, partly, unmet, open_, none: (
            f"{total} göstəricidən {met} ödənilir, {partly} qismən, {unmet} ödənilmir, {open_} açıqdır"
            + (f", {none} aid deyil" if none else "")
        ),
        coverage=lambda examined, rated, total: (
            f"{total} göstəricidən {examined} göstəriciyə baxılıb, {rated} göstərici qiymətləndirilib."
        ),
        out_of_order="Sırası pozulanlar",
        out_of_order_item=lambda met, not_met, status: f"{met} ödənilir, aşağı səviyyədəki {not_met} isə: {status}",
        none="yoxdur",
        legend_open="axtarılıb, demək olmur",
        legend_not_assessed="baxılmayıb",
        legend_levels=(
            "Səviyyəyə qədər bütün göstəricilər ödənildikdə həmin səviyyəyə çatılıb; açıq göstəricilər bir neçə səviyyəni "
            "mümkün saxlayır. Burada heç nə bal, orta qiymət və ya yer deyil."
        ),
    ),
    priorities=PriorityWords(
        priorities="Prioritetlər: tövsiyələrə verilən işarələr",
        recommendation="Tövsiyə",
        marks="İşarə",
        place="Yer",
        outside="kənarda",
        inside="daxildə",
        no_marks=lambda letters: f"İşarəsiz: {letters}.",
        exercises={"survey": "sorğu", "seminar": "seminar"},
        units={
            "respondent": lambda count: f"{count} respondent",
            "group": lambda count: f"{count} qrup",
        },
        participants=_participants,
        lost=lambda count: (
            f"{count} işarənin hansı sütuna aid olduğu bilinmir: onlar aralıq kimi göstərilir və yer verilmir."
        ),
        in_every_exercise=lambda letters: f"Hər iki üsulda dəqiq işarələnib: {letters}.",
        top=lambda exercise, choices, letters: f"{exercise}: ilk {choices}, bərabərlər daxil: {letters}.",
        in_every_top=lambda letters: f"Hamısında ilk sırada olanlar: {letters}.",
        legend_bar="bir işarə",
        legend_possible="hansı sütuna aid olduğu bilinməyən işarə",
    ),
    explain=ExplainWords(
        title=lambda title: f"Sübutlar: {title}",
        status="Status",
        reason="Səbəb",
        missing="Ödənilməyən",
        tried="Axtarılıb",
        confidence="Əminlik",
        confidences={"high": "yüksək", "medium": "orta", "low": "aşağı"},
        evidence="Sübut",
        evidence_for="lehinə",
        evidence_against="əleyhinə",
        no_evidence="sübut göstərilməyib",
        withheld=lambda count: f"{count} həssas sübut göstərilmir; --audience internal onu göstərir",
        comments="Rəy",
        not_assessed="bu qiymətləndirmədə baxılmayıb",
        voices={
            "state": "dövlət",
            "ngo": "QHT",
            "igo": "beynəlxalq təşkilat",
            "nhri": "insan hüquqları institutu",
            "survivor": "zərərçəkmiş",
            "academic": "alim",
            "media": "media",
            "other": "başqa səs",
        },
        kinds={
            "law": "qanun",
            "policy": "siyasət sənədi",
            "agreement": "saziş",
            "report": "hesabat",
            "statistics": "statistika",
            "interview": "müsahibə",
            "survey": "sorğu",
            "workshop": "seminar",
            "website": "sayt",
            "media": "media",
            "other": "digər",
        },
        via=lambda source: f"{source} vasitəsilə",
        rule="Qayda",
        rule_cumulative=(
            "səviyyə ona qədər, o da daxil olmaqla, aid olan bütün göstəricilərin ödənildiyi ən yüksək pillədir; qismən "
            "ödənilmə səviyyə vermir"
        ),
        rule_independent="pilləsiz: iki səviyyə iki ayrı mövzudur, hər xana özü üçündür",
        reached=lambda level, why: f"{level} – çatılıb: {why}",
        not_reached=lambda level, why: f"{level} – çatılmayıb: {why}",
        may_be_reached=lambda level, why: f"{level} – açıqdır: {why}",
        result=lambda levels: f"mümkün səviyyə: {levels}",
        forced_met=lambda ids: f"{ids} yalnız ödənilən ola bilər, çünki ödənilən göstərici onu tələb edir",
        forced_not_met=lambda ids: f"{ids} ödənilən ola bilməz, çünki onun tələb etdiyi göstərici ödənilmir",
        would_change=lambda what, levels: f"əgər {what} olsaydı: mümkün səviyyə {levels}",
        nothing_would_change="heç bir göstərici təkbaşına bunu dəyişməzdi",
        rule_and_practice="Qayda və təcrübə",
        rule_met_practice=lambda rule, status, practice, other: f"{rule}: qayda {status}; {practice}: təcrübə {other}",
        sources="Mənbələr",
        stakeholders="Maraqlı tərəflər",
        consulted={"yes": "rəyi alınıb", "no": "rəyi alınmayıb", "unknown": "rəyinin alınıb-alınmadığı məlum deyil"},
        counted="Saylar necə alınır",
        surely_met=lambda count, ids: f"açıq göstəricilər necə çıxsa da ödənilən, {count}: {ids}",
        can_be_met=lambda count, ids: f"ən çoxu ödənilən, {count}: yuxarıdakılar və {ids}",
        marks_exact=lambda exercise, marks: f"{exercise}: {marks} işarə",
        marks_range=lambda exercise, low, high: f"{exercise}: {low}-{high} işarə",
        unattributed=lambda count: f"sütunu oxunmayan {count} işarə",
        place=lambda place: f"yer: {place}",
        no_place="yer yoxdur: işarələrin hansı sütuna aid olduğu bilinmir",
        no_mark="işarə yoxdur, ona görə yer də yoxdur",
        printed=lambda count: f"çap olunmuş cəmi {count} işarə",
        addresses="Aiddir",
        addresses_nothing="bu alətdə heç nəyə",
        bounded_by=lambda count: f"cəmi ən çoxu {count} işarə",
        unbounded="neçə iştirakçının olduğu məlum deyil, ona görə işarələrin sayına hədd yoxdur",
        answers="Sorğu cavabları",
    ),
    show=ShowWords(
        contents="Mündəricat",
        page="Səhifə",
        text="Mətn",
        guidance="İzah",
        guidance_is_ours="bu alətin özünə məxsusdur, mənbənin deyil",
        note="Qeyd",
        implies="Bunsuz ola bilməz",
        counterpart="Qarşılığı",
        treaties="Müqavilə maddələri",
        article=lambda articles: f"maddə {articles}",
        to_check="müqavilənin mətni ilə yoxlanmalıdır",
        addressed_by="Buna yönəlib",
        addresses="Aiddir",
        by_source="mənbə özü deyir",
        by_inference="bizim nəticəmizdir",
        nothing_in_instrument="bu alətdə heç nəyə",
        area=lambda name: f"Sahə {name}",
        indicator=lambda name: f"Göstərici {name}",
        recommendation=lambda name: f"Tövsiyə {name}",
        objective=lambda name: f"Məqsəd {name}",
        measure=lambda name: f"Tədbir {name}",
        recommendations="Tövsiyələr",
        measures="Məqsədlər və tədbirlər",
        measures_of=lambda measures, objectives: f"{objectives} məqsəd üzrə {measures} tədbir",
        open_answer="açıq cavab",
        source="Mənbə",
        level_rules={
            "cumulative": "pilləli: hər səviyyə özündən aşağıdakıların üzərində qurulur",
            "independent": "pilləsiz: səviyyələr ayrı mövzulardır",
        },
        under="Məqsəd",
    ),
    colon=lambda label, text: f"{label}: {text}",
    list=", ".join,
    either=_either,
)
