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
            f"dəvət olunan – {invited}" if invited is not None else "",
            f"anket qaytaran – {returned}" if returned is not None else "",
            f"cavab verən – {answered}" if answered is not None else "neçəsinin cavab verdiyi məlum deyil",
        )
        if text
    ]
    return f"{unit}: {', '.join(known)}; hər biri üçün {choices} seçim"


AZ = Words(
    assessment=AssessmentWords(
        instrument="Alət",
        instrument_and_version=lambda name, version: f"{name} {version}",
        as_of="Tarix",
        basis="Əsas",
        bases={
            "official": "rəsmi nəticə",
            "self_assessment": "özünüqiymətləndirmə",
            "desk_reading": "sənədlər əsasında oxunuş",
            "illustration": "nümunə",
        },
        assessors="Qiymətləndirən",
        scope="Əhatə",
        limits="Məhdudiyyətlər",
        audience="Auditoriya",
        internal="daxili istifadə üçün, dərc edilməməlidir",
        not_looked_at=lambda areas: f"baxılmayıb: {', '.join(areas)}",
        no_translation=lambda language: f"({language})",
        reasons={"reworded": "ifadəsi dəyişib", "added": "əlavə olunub", "removed": "çıxarılıb"},
        changed_since=lambda version, ids: f"{version} versiyası ilə müqayisə olunmayanlar: {ids}",
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
        possible_level="Mümkün səviyyə",
        paper_and_practice="Kağız və təcrübə",
        comparisons={
            "paper_ahead": "kağız öndədir",
            "practice_ahead": "təcrübə öndədir",
            "same_level": "eyni səviyyə",
            "cannot_tell": "demək mümkün deyil",
        },
        remarks={"nothing_in_practice": "təcrübədə heç nə yoxdur", "nothing_on_paper": "kağızda heç nə yoxdur"},
        no_ladder="pilləsiz",
        nothing_applies="aid olan yoxdur",
        levels=_levels,
        partly_at=lambda levels: f"{' və '.join(f'S{level}' for level in levels)} qismən",
        counts="Nəticələrin sayı",
        status="Status",
        all="cəmi",
        rated="qiymətləndirilib",
        examined="baxılıb",
        of=lambda part, whole: f"{part} / {whole}",
        met_range="ödənilən: ən azı – ən çoxu",
        range=lambda low, high: f"{low}-{high}" if low != high else str(low),
        headline=lambda met, total, partly, unmet, open_, none: (
            f"{total} göstərici üzrə: ödənilir – {met}, qismən – {partly}, ödənilmir – {unmet}, açıq – {open_}"
            + (f", aid deyil – {none}" if none else "")
        ),
        coverage=lambda examined, rated, total: f"Baxılıb: {examined} / {total}; qiymətləndirilib: {rated} / {total}.",
        out_of_order="Sıra pozuntusu",
        out_of_order_item=lambda met, not_met, status: f"{met} ödənilir, daha aşağı səviyyədəki {not_met} isə {status}",
        none="yoxdur",
        legend_open="axtarılıb, lakin aydınlaşmayıb",
        legend_not_assessed="baxılmayıb",
        legend_levels=(
            "O səviyyəyə çatılmış sayılır ki, onun və daha aşağı səviyyələrin bütün göstəriciləri ödənilsin; açıq "
            "göstəricilər olduqda bir neçə səviyyə mümkün qalır. Burada verilənlərin heç biri bal, orta qiymət və ya "
            "reytinq deyil."
        ),
    ),
    priorities=PriorityWords(
        priorities="Prioritetlər: tövsiyələrə qoyulan işarələr",
        recommendation="Tövsiyə",
        marks="İşarə",
        place="Yer",
        outside="kənarda",
        inside="daxil",
        no_marks=lambda letters: f"İşarə qoyulmayıb: {letters}.",
        exercises={"survey": "sorğu", "seminar": "seminar"},
        units={"respondent": "respondentlər", "group": "qruplar, hər qrup bir səs kimi"},
        areas="Bu sahələr",
        participants=_participants,
        lost=lambda count: (
            f"{count} işarənin hansı sütuna aid olduğu bilinmir: onlar aralıq şəklində göstərilir, yer verilmir."
        ),
        in_every_exercise=lambda letters: f"Hər sütunda dəqiq işarəsi olanlar: {letters}.",
        top=lambda exercise, choices, letters: f"İlk {choices}, {exercise} üzrə, bərabər yerlər də daxil: {letters}.",
        in_every_top=lambda letters: f"Hər sütunda ilklər sırasında olanlar: {letters}.",
        legend_bar="bir işarə",
        legend_possible="hansı sütuna aid olduğu bilinməyən işarə",
    ),
    explain=ExplainWords(
        title=lambda title: f"Dəlillər: {title}",
        status="Status",
        reason="Əsaslandırma",
        missing="Çatışmayan",
        tried="Axtarış",
        confidence="Əminlik",
        confidences={"high": "yüksək", "medium": "orta", "low": "aşağı"},
        evidence="Dəlil",
        evidence_for="lehinə",
        evidence_against="əleyhinə",
        withheld=lambda count: f"{count} həssas dəlil gizlədilib; --audience internal ilə göstərilir",
        comments="Rəy",
        not_assessed="bu qiymətləndirmədə baxılmayıb",
        voices={
            "state": "dövlət",
            "ngo": "QHT",
            "igo": "beynəlxalq təşkilat",
            "nhri": "insan hüquqları təsisatı",
            "survivor": "zərərçəkmiş",
            "academic": "elmi dairələr",
            "media": "media",
            "other": "digər şəxslər",
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
        via=lambda source: f"{source} mənbəsində verildiyi kimi",
        rule="Qayda",
        rule_cumulative=(
            "səviyyə həm özünün, həm də daha aşağı səviyyələrin aid olan bütün göstəriciləri ödənilən ən yüksək "
            "pillədir; qismən ödənilmə səviyyə vermir"
        ),
        rule_independent="pilləsiz: səviyyələr ayrı mövzulardır, hər xana müstəqildir",
        reached=lambda level, why: f"{level} – çatılıb: {why}",
        not_reached=lambda level, why: f"{level} – çatılmayıb: {why}",
        may_be_reached=lambda level, why: f"{level} – açıqdır: {why}",
        result=lambda levels: f"mümkün səviyyə: {levels}",
        forced_met=lambda ids: f"{ids} yalnız ödənilə bilər, çünki ödənilən bir göstərici bunu tələb edir",
        forced_not_met=lambda ids: f"{ids} ödənilə bilməz, çünki bunun üçün tələb olunan göstərici tam ödənilmir",
        would_change=lambda what, levels: f"“{what}” halında mümkün səviyyə: {levels}",
        nothing_would_change="heç bir göstərici təkbaşına bunu dəyişmir",
        rule_and_practice="Qayda və təcrübə",
        rule_met_practice=lambda rule, status, practice, other: f"{rule}: qayda {status}; {practice}: təcrübə {other}",
        sources="Mənbələr",
        stakeholders="Əlaqədar tərəflər",
        consulted={"yes": "rəyi alınıb", "no": "rəyi alınmayıb", "unknown": "rəyinin alınıb-alınmadığı məlum deyil"},
        counted="Nəticələrin sayı necə alınır",
        surely_met=lambda count, ids: f"açıq göstəricilərin nəticəsindən asılı olmayaraq ödənilən – {count}: {ids}",
        can_be_met=lambda count, ids: f"ödənilə bilən, ən çoxu – {count}: yuxarıdakılar və {ids}",
        marks_exact=lambda exercise, marks: f"{exercise}: {marks} işarə",
        marks_range=lambda exercise, low, high: f"{exercise}: {low}-{high} işarə",
        marks_either=lambda exercise, marks: f"{exercise}: {_levels(marks)} işarə",
        unattributed=lambda count: f"sütunu oxunmayan {count} işarə",
        place=lambda place: f"yer: {place}",
        no_place="yer müəyyən edilmir: digər işarələrin hansı üsula aid olduğu bilinmir",
        no_place_for_it="yer müəyyən edilmir: bu tövsiyəyə qoyulmuş işarələrin hansı üsula aid olduğu bilinmir",
        no_mark="işarə yoxdur, ona görə yer də verilmir",
        printed=lambda count: f"çapda cəmi {count} işarə",
        addresses="Aid olduğu",
        addresses_nothing="bu alətdə yoxdur",
        bounded_by=lambda count: f"cəmi ən çoxu {count} işarə",
        unbounded="iştirakçıların sayı məlum deyil, ona görə işarələrin sayının yuxarı həddi yoxdur",
    ),
    show=ShowWords(
        contents="Mündəricat",
        page="Səhifə",
        text="Mətn",
        guidance="İzah",
        guidance_is_ours="bu alətlər dəstinindir, mənbənin deyil",
        note="Qeyd",
        implies="Zəruri şərti",
        counterpart="Qarşılığı",
        treaties="Müqavilə maddələri",
        article=lambda articles: f"maddə {articles}",
        to_check="müqavilənin mətni ilə tutuşdurulmalıdır",
        addressed_by="Buna aid olanlar",
        addresses="Aid olduğu",
        by_source="mənbədə adı çəkilir",
        by_inference="bizim qənaətimizdir",
        nothing_in_instrument="bu alətdə yoxdur",
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
            "independent": "pilləsiz: səviyyələr ayrı-ayrı mövzulardır",
        },
        under="Məqsəd",
    ),
    colon=lambda label, text: f"{label}: {text}",
    list=", ".join,
)
