"""The Azerbaijani words of starting files."""

from __future__ import annotations

from trafficking_indicators.words.starting import AssessmentFileWords, InstrumentFileWords, StartingWords

AZ = StartingWords(
    assessment=AssessmentFileWords(
        nothing_yet=(
            "Başlanğıc fayl: hələ heç nəyə baxılmayıb, bütün göstəricilər not_assessed statusundadır. Yazılmalı olan "
            "hər yerdə “yazılmalıdır” deyilir."
        ),
        comments=(
            "#| ilə başlayan sətirlər alət haqqındadır və onun mətnlərini verir; qalanları açarları izah edir və "
            "hamısı uydurma olan nümunələr göstərir. İş irəlilədikcə bu sətirlərdən istənilənini silmək olar."
        ),
        more="Bütün açarlar: docs/writing-an-assessment.md. Faylı “assess validate” əmri yoxlayır.",
        as_of="Heç bir dəlil bu tarixdən yeni deyil: il, ay və ya gün.",
        basis=(
            "Qiymətləndirmənin kimin sözü olduğu; nəticə sayıla bilmədiyi müddətdə illustration yazılır. "
            "Aşağıdakılardan son ikisi seçildikdə, proqramın verdiyi hər bir sənəddə alətin xəbərdarlığı göstərilir:"
        ),
        audience=(
            "public və ya internal; internal olduqda faylı validate əmrindən başqa bütün əmrlər yalnız --audience "
            "internal ilə açır."
        ),
        assessors="Təşkilatlar və ya vəzifələr; şəxslərin adı heç vaxt yazılmır.",
        assessor="adı yazılmalıdır",
        limitations="Bu qiymətləndirmədə görmək mümkün olmayanlar. Proqramın verdiyi hər bir sənəddə göstərilir.",
        limitation="Yazılmalıdır. Hələ heç nəyə baxılmayıb.",
        scope="Bütün sahələrə baxılmırsa, baxılanlar:",
        sources=(
            "Mənbələrin siyahısı, hər biri qısa adla. Müsahibələr, sorğular və seminarlar kodla verilir, şəxslərin adı "
            "çəkilmir. Tarix məlum deyilsə, yazılmır."
        ),
        plan="Planın adı",
        review="İcmalın adı",
        stakeholders=(
            "Sahə üzrə rəyi vacib olan təşkilatlar, növü və rolu ilə, rəyinin alınıb-alınmamasından asılı olmayaraq. "
            "Əlaqə məlumatları heç vaxt yazılmır. Növlər yuxarıda voice üçün sadalananlardır."
        ),
        stakeholder="Sığınacaqları idarə edən QHT-lər",
        ratings=(
            "Nəticənin hər status üzrə necə yazıldığı və bu statusun nə tələb etdiyi. Mənbənin bildirdiyindən artıq "
            "heç nə yazmayın."
        ),
        meanings={
            "met": "mənbə bunu bildirir",
            "partly_met": "konkret bir hissə bildirilir, digər hissə isə bildirilmir və ya yoxdur",
            "unmet": (
                "mənbə bunun olmadığını bildirir, yaxud yaradılmasını tövsiyə edir, mövcud olduğunu göstərən isə heç "
                "nə yoxdur"
            ),
            "unknown": "axtarılıb, lakin heç bir mənbə buna aydınlıq gətirmir",
            "not_assessed": "baxılmayıb",
            "not_applicable": "burada mənası yoxdur",
        },
        reason="Bir-iki cümləlik əsaslandırma.",
        missing="Ödənilməyən hissə.",
        tried="Nələrə baxıldığı.",
        locator="s. 4",
        note="Mənbənin dedikləri öz sözlərinizlə.",
        not_assessed="Qısa yazılışı olan yeganə statusdur.",
        priorities=lambda choices: (
            f"Prioritetlər, rəy toplama üsulları üzrə: tövsiyələrə qoyulan işarələr, hər iştirakçının {choices} seçimi "
            "var. unit açarında respondent yazılır; hər qrupun bir səsi varsa, group. Məlum olmayanlar yazılmır."
        ),
        answers=(
            "Sorğu cavabları dərc edildiyi kimi, yekun saylarla. Sayların cəmi düz gəlmirsə, səbəbi note açarında "
            "göstərilir."
        ),
        question="Verilmiş sualın dəqiq mətni",
        often="tez-tez",
        never="heç vaxt",
    ),
    instrument=InstrumentFileWords(
        nothing_yet="Başlanğıc alət: bir sahə var, mətnlərin hamısı müvəqqətidir.",
        comments=(
            "# ilə başlayan sətirlər açarları izah edir və məcburi olmayanları göstərir. İş irəlilədikcə onları silin."
        ),
        more=lambda folder: (
            f"Addım-addım bələdçi: docs/new-instrument.md. Aləti “assess validate {folder}” əmri yoxlayır."
        ),
        id=(
            "Qiymətləndirmələr aləti bu adla tanıyır, ona görə də dəyişməməlidir: kiçik hərflər (a-z), rəqəmlər və "
            "defislər. Qovluğun adı da budur."
        ),
        version="Bu fayllardakı versiya; history siyahısındakı versiyaların sonuncusu.",
        history=(
            "Sonrakı versiya hansı göstəriciləri dəyişdirdiyini bildirir: reworded, added və removed id siyahılarıdır, "
            "moved isə köhnə id-ni yenisinə bağlayır."
        ),
        title="Göstəricilər toplusunun adı.",
        a_title="Hələ yazılmamış göstəricilər",
        source="Toplu nəşrdən götürülübsə, həmin nəşr. Onun müəllif hüquqlarını nəzərə alın.",
        a_source="Nəşrin adı",
        a_publisher="naşiri",
        scope_note="Toplunun nəyi əhatə etdiyi və nəyi əhatə etmədiyi. Proqramın verdiyi hər bir sənəddə göstərilir.",
        a_scope_note="yalnız müvəqqəti mətnlər var və hələ heç bir göstərici yoxdur",
        disclaimer="Hər bir qeyri-rəsmi şərhin başlığında yazılan xəbərdarlıq.",
        a_disclaimer="müvəqqəti mətnlərlə qeyri-rəsmi şərh",
        languages=(
            "Bütün mətnlərin dilləri. Dil birdirsə, mətn dil göstərilmədən yazıla bilər; birdən çoxdursa, hər mətn "
            "dillər üzrə ayrıca verilir."
        ),
        dimensions=lambda title, short: (
            f"Ölçülər, yəni sahəyə baxış tərzləri; hər birinin öz hərfi var. title açarında ən çoxu {title}, short "
            f"açarında ən çoxu {short} simvol ola bilər."
        ),
        on_paper="kağızda",
        in_practice="təcrübədə",
        pair=(
            "Bir-birinin qarşılığı olan iki ölçü. Belə cüt göstərilmirsə, kağız və təcrübə haqqında heç nə deyilmir."
        ),
        levels=(
            "1, 2 və s., ən çoxu 9. Hər sahədə hər ölçünün hər səviyyəsi üçün göstərici var, yəni bu topluda hər "
            "sahəyə dörd göstərici düşür."
        ),
        choices="Prioritetləri seçən hər iştirakçının işarələrinin sayı.",
        allows_not_applicable="Göstəricinin ölkəyə aid olmamasının (not_applicable) mümkün olub-olmadığı.",
        areas="Sahələrin id-ləri, çap ardıcıllığı ilə. Hər birinin öz faylı var, məsələn, areas/1.yaml.",
        treaties="Sahələrin istinad etdiyi müqavilələr.",
        a_treaty="Müqavilənin adı",
        area="Bu id instrument.yaml faylındakı areas siyahısında da göstərilir.",
        area_title="Hələ yazılmamış sahə",
        short=lambda length: f"Cədvəllərdə verilən ad: ən çoxu {length} simvol.",
        to_be_written="yazılmalıdır",
        level_rule=(
            "cumulative: pilləli, Səviyyə 2 Səviyyə 1-in üzərində qurulur; yaxud independent: pilləsiz, səviyyələr "
            "ayrı-ayrı mövzulardır və səviyyə hesablanmır."
        ),
        indicators=(
            "Kod ölçünün hərfindən və səviyyədən ibarətdir. Bir yerdə iki göstərici varsa, koda kiçik hərf əlavə "
            "olunur: F1a, F1b."
        ),
        text=(
            "Mənbənin təsdiq və ya inkar edə biləcəyi tək bir meyar. Mətndə “və” yaxud “və ya” varsa, hamısının lazım "
            "olduğunu, yoxsa birinin kifayət etdiyini guidance açarında yazın."
        ),
        criterion_on_paper=lambda level: f"Səviyyə {level} üçün hələ yazılmamış qayda",
        criterion_in_practice=lambda level: f"Səviyyə {level} üçün hələ yazılmamış təcrübə",
        guidance=(
            "Nəyin “ödənilir”, nəyin “qismən ödənilir”, nəyin “ödənilmir” sayıldığı və hansı mənbələrə baxılacağı."
        ),
        a_guidance="Hələ yazılmamış izah.",
        implies="Zəruri şərt: F1 ödənilmədən F2 ödənilə bilmirsə, yazılır. Yalnız bir sahənin bir ölçüsü daxilində.",
        counterparts="Qayda və təcrübə paraleldirsə, hansı təcrübənin hansı qaydanın qarşılığı olduğu.",
        notes="Göstəricilər haqqında qeydlər, kodlar üzrə.",
        a_note="Qeyd.",
        treaty_articles=(
            "Mövzuya aid müqavilə maddələri. basis açarında text yazılır; maddəni hələ heç kim müqavilənin mətni ilə "
            "tutuşdurmayıbsa, to_check."
        ),
        recommendations="İştirakçılar prioritetləri bu tövsiyələrdən seçir. Tövsiyə yoxdursa, bu faylı silin.",
        a_recommendation="Hələ yazılmamış tövsiyə",
        addresses=(
            "Tövsiyənin yönəldiyi sahələr və ya göstəricilər. Mövzunun adı tövsiyənin mətnində çəkilirsə, basis "
            "açarında source yazılır; bağlılıq sizin qənaətinizdirsə, inferred."
        ),
        open_answer="Açıq cavab.",
        anything_else="Digər",
        measures=(
            "Məqsədlər üzrə təfərrüatlı tədbirlər measures.yaml faylında verilə bilər; necə yazıldığı "
            "docs/the-instrument.md faylında göstərilir."
        ),
    ),
)
