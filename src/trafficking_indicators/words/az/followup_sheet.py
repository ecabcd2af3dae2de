"""Azerbaijani words of the worksheet of a follow-up, and of a body's own sheet: titles of columns, lists."""

from __future__ import annotations

from trafficking_indicators.words.catalogue.followup_sheet import AnswerWords, FollowUpSheetWords

WORDS = FollowUpSheetWords(
    title="İcraya nəzarət cədvəli",
    sheets={
        "followup": "İcraya nəzarət",
        "items": "Bəndlər",
        "parts": "Hissələr",
        "reports": "Bəyanatlar",
        "findings": "Nəticələr",
        "grounds": "Dəlillər",
        "links": "Aidiyyət",
        "positions": "Mövqelər",
        "moves": "Müddət dəyişiklikləri",
        "budgets": "Büdcələr",
        "rounds": "Dövrlər",
        "bodies": "Qurumlar",
        "register": "Mənbələr",
        "guidance": "İzah",
    },
    fields={
        "field": "açar",
        "value": "dəyər",
        "meaning": "mənası",
        "help": "nə yazılmalıdır",
        "remark": "şərh",
        "id": "bənd",
        "text": "mətn",
        "from_source": "harada tələb olunub",
        "from_locator": "mənbədə yeri",
        "from_note": "qeyd",
        "kind": "növ",
        "strength": "tələbin gücü",
        "lead": "əsas icraçı",
        "with": "birlikdə",
        "assignment": "haradan məlumdur",
        "start": "başlanğıc",
        "due": "müddət",
        "checkpoints": "baxılma tarixləri",
        "same_as": "əvvəlki eyni bənd",
        "position": "dövlətin mövqeyi",
        "item": "bənd",
        "asks": "nə tələb olunur",
        "part": "hissə",
        "side": "ölçü",
        "found": "nəticə",
        "round": "dövr",
        "by": "qurum",
        "says": "bəyanat: qurum deyir",
        "asked": "sorğu tarixi",
        "source": "mənbə",
        "locator": "mənbədə yeri",
        "number": "nəticə №",
        "as_of": "vəziyyət tarixi",
        "status": "nəticə: faylı aparanın qənaəti",
        "tried": "axtarış",
        "reason": "əsaslandırma",
        "act_source": "akt",
        "act_locator": "akt: yeri",
        "act_note": "akt: qeyd",
        "finding": "nəticə №",
        "note": "qeyd",
        "to": "nəyə aiddir",
        "basis": "haradan məlumdur",
        "from": "əvvəlki",
        "money": "hansı məbləğ",
        "amount": "məbləğ",
        "currency": "valyuta",
        "for": "nə üçün",
        "name": "ad",
        "date": "tarix",
        "title": "başlıq",
        "voice": "kimin sözü",
        "publisher": "nəşr edən",
        "url": "veb-ünvan",
        "via": "hansı mənbədən",
    },
    found_of=lambda number: f"nəticə {number}",
    head={
        "followup": "Id",
        "country": "Ölkə kodu",
        "territory_name": "Ərazinin adı",
        "title": "Nəyin icrasına baxılır",
        "instrument": "Alət",
        "instrument_version": "Alətin versiyası",
        "basis": "Əsas",
        "keeper": "Aparan",
        "independence": "Aparan və icraçılar",
        "as_of": "Vəziyyət tarixi",
        "limitations": "Məhdudiyyətlər",
        "cadence_every": "Arayışlar hansı müddətdən bir istənilir",
        "cadence_due": "Arayışların təqdim olunma günləri",
    },
    head_help={
        "followup": "Kiçik hərflər, rəqəmlər və defislər; olduğu kimi saxlayın.",
        "country": "Üç böyük hərf, məsələn AZE.",
        "territory_name": "Yalnız XAA–XZZ kodları ilə: kodun nəyi bildirdiyi.",
        "title": "Plan və ya kimin tövsiyələri.",
        "instrument": "Bəndlərin aid olduğu göstəricilər dəstinin id-si; olduğu kimi saxlayın.",
        "instrument_version": "Həmin dəstin versiyası; olduğu kimi saxlayın.",
        "basis": "Nəticələrin kimin sözü olduğu. Siyahıdan seçin.",
        "keeper": "Təşkilat və ya vəzifə, heç vaxt şəxs deyil. Başqası üçün eyni açarla yeni sətir əlavə edin.",
        "independence": "Faylı aparanın icra etməli olanlara münasibəti. Siyahıdan seçin.",
        "as_of": "Heç bir nəticə bundan yeni deyil. Gün, ay və ya il, məsələn 2026-06-30.",
        "limitations": "Burada görünə bilməyənlər. Hər hesabatda göstərilir.",
        "cadence_every": "Siyahıdan seçin; belə qayda yoxdursa, boş qalır.",
        "cadence_due": "Ay və gün, vergüllə ayrılmış, məsələn 06-18, 12-10.",
    },
    sections={
        "file": "Fayl haqqında şərh",
        "cadence": "Arayışların vaxtı haqqında şərh",
        "rounds": "Dövrlər haqqında şərh",
        "bodies": "Qurumlar haqqında şərh",
        "sources": "Mənbələr haqqında şərh",
        "items": "Bəndlər haqqında şərh",
    },
    how={
        "cells": (
            "Ağ xanaları doldurun; boz xanalar nədən söhbət getdiyini bildirir. Siyahısı olan sözlər siyahıdan seçilir."
        ),
        "kinds": (
            "İki növ qeyd heç vaxt qarışdırılmır. Bəyanat qurumun dediyidir: “Bəyanatlar” vərəqi. Nəticə faylı "
            "aparanın qənaətidir: “Nəticələr” vərəqi. Bəyanatdan nəticə çıxmır."
        ),
        "items": (
            "“Bəndlər” vərəqində tələb olunan hər şeyin öz sətri var. Müddət tarixdir, ya da “göstərilməyib” və ya "
            "“daimi”; adlar vergüllə ayrılır. Heç kim göstərilməyibsə, əsas icraçı boş qalır."
        ),
        "parts": (
            "“Hissələr” vərəqində görünə bilən hər şeyin öz sətri var, alətin bir ölçüsündə. “Nəticə 1”, “nəticə 2” "
            "sütunlarında bəndin nəticələrinin sırası ilə həmin hissə üzrə nə tapıldığı yazılır."
        ),
        "reports": (
            "Bəyanatlar: hər yeni cavab üçün aşağıda sətir əlavə edin, əvvəlkilərə toxunmayın. Cavab verməyən qurumun "
            "da sətri olur: cavab yoxdur, sorğu tarixi ilə."
        ),
        "findings": (
            "Nəticələr: hər yeni nəticə üçün aşağıda sətir əlavə edin, hər bənddə 1-dən nömrələyin. “İcra olunub” üçün "
            "bütün hissələr göstərilməli və əsas icraçının öz sözü olmayan dəlil olmalıdır; “naməlum” üçün nəyə "
            "baxıldığı yazılır."
        ),
        "grounds": "“Dəlillər” vərəqində hər istinadın öz sətri var: hansı bənd, onun hansı nəticəsi, hansı mənbə.",
        "sources": (
            "Mənbələr “Mənbələr” vərəqində bir dəfə yazılır və adları ilə göstərilir. Qurumlar heç vaxt şəxs deyil."
        ),
        "rows": (
            "Sonuncu sətirdən aşağıda sətirlər əlavə etmək olar. Vərəqlərin və sütunların yerini və adını dəyişmək "
            "olar; gizli birinci sətir qalmalıdır."
        ),
        "remarks": "Son sütundakı şərh öz sətri ilə saxlanır və heç bir hesabatda göstərilmir.",
    },
    choose="siyahıdan seçin",
    every={"month": "ay", "quarter": "rüb", "half_year": "yarım il", "year": "il"},
    money={"planned": "nəzərdə tutulan", "spent": "xərclənən"},
    statuses_title="Seçim üçün sözlər",
    answer=AnswerWords(
        title=lambda body, round_: f"{body} üçün suallar, dövr {round_}",
        sheet="Cavab verən",
        answers="Cavablar",
        head={"followup": "İcraya nəzarət", "round": "Dövr", "body": "Qurum", "date": "Cavabın tarixi"},
        head_help={
            "followup": "Olduğu kimi saxlayın.",
            "round": "Olduğu kimi saxlayın.",
            "body": "Olduğu kimi saxlayın.",
            "date": "Bu cavabın günü, məsələn 2026-06-30.",
        },
        fields={
            "item": "bənd",
            "asks": "nə tələb olunur",
            "due": "müddət",
            "would_show": "icranı nə göstərərdi",
            "last_said": "son deyilən (bəyanat)",
            "last_found": "son nəticə",
            "says": "cavabınız (bəyanat)",
            "text": "nə edilib və harada görünə bilər",
        },
        how=(
            "Hər bənd üzrə cavabı siyahıdan seçin, nə edildiyini və bunun harada görünə biləcəyini yazın: nömrəsi və "
            "tarixi ilə aktlar, dərc olunmuş rəqəmlər, səhifələr.",
            "Bənd haqqında deyiləcək bir şey yoxdursa, hər iki xananı boş saxlayın.",
            "Cavab bəyanatdır. O, sizin dediyiniz kimi yazılır; nəticəni faylı aparan çıxarır.",
            "Şəxslərin adını, ünvanını və telefonunu yazmayın: qeydlər ictimaiyyətə açıqdır.",
            "Cavabın tarixini birinci vərəqdə yazın, faylı iş kitabı (.xlsx) kimi saxlayıb geri göndərin. Gizli "
            "birinci sətri silməyin.",
        ),
        source_title=lambda body, round_: f"{body}: cavab, dövr {round_}",
    ),
)
