"""Azerbaijani words of readings held against each other."""

from __future__ import annotations

from trafficking_indicators.words.catalogue.merge import MergeWords, PooledWords, StartingWords


def _agree(alike: int, cells: int, rated: int, rated_alike: int, readers: int) -> str:
    who = "hər ikisinin" if readers == 2 else "hamısının"  # noqa: PLR2004  # two are both
    of_all = f"{cells} göstəricidən statusu eyni olan: {alike}"
    return f"{of_all}; {who} qiymətləndirdiyi: {rated}, onlardan eyni: {rated_alike}"


WORDS = MergeWords(
    title=lambda count, of: f"{of} üzrə {count} şərh",
    reading=lambda number: f"Şərh {number}",
    settled="Həll olunmuş nəticə",
    no_settlement="faylda göstərilməyib",
    order="Şərhlər adlarının çəkildiyi sıra ilə verilir: heç biri digərindən əvvəl deyil.",
    agreement="Şərhlər nə dərəcədə uyğun gəlir",
    all="Bütün göstəricilər",
    agree=_agree,
    no_coefficient="Uyğunluq əmsalı verilmir: bu qədər az göstərici üzrə onun qiymətini təsadüf müəyyən edərdi.",
    elsewhere=lambda areas: (
        f"Qiymətləndirənlərin heç də hamısının baxmadığı, ona görə də müqayisə olunmayan sahələr: {areas}."
    ),
    square="Hər iki şərhdə statuslar, say ilə",
    differences="Fərqlər",
    difference="Fərq",
    indicator="Göstərici",
    indicators="Göstəricilər",
    meaning="Mənası",
    kinds={
        "opposite": "əks",
        "neighbour": "qonşu",
        "knowledge": "bilik",
        "procedure": "prosedur",
        "reason": "əsaslandırma",
        "none": "fərq yoxdur",
    },
    meanings={
        "opposite": "bir şərhdə ödənilir, digərində ödənilmir",
        "neighbour": "bir addım fərq: birində qismən ödənilir, digərində ödənilir və ya ödənilmir",
        "knowledge": "birində qiymətləndirilib, digərində açıqdır və ya aid deyil",
        "procedure": "heç birində qiymətləndirilməyib: naməlumdur, baxılmayıb və ya aid deyil, lakin eyni deyil",
        "reason": "status eynidir, lakin ortaq mənbə yoxdur və ya eyni mənbə həm lehinə, həm də əleyhinə göstərilib",
        "none": "status eynidir və istinadlar ona zidd deyil",
    },
    no_difference="Şərhlər heç bir göstərici üzrə fərqlənmir.",
    side_by_side="Hər qiymətləndirənin dediyi",
    starting=StartingWords(
        made_of=lambda files: (
            f"Bu fayllardan hazırlanıb: {files}. Statusu eyni olan göstəricilər bütün şərhlərin əsaslandırması və "
            "dəlilləri ilə götürülüb, qalanları açıqdır. Hər birini mətnə əsasən və ya qiymətləndirənlər arasında "
            "müzakirə ilə həll edin və necə həll olunduğunu settlement açarında yazın. Başlıqdakı mətnlər "
            "ardıcıl verilib: onlardan bir mətn tərtib edin."
        ),
        alone=lambda reading: f"Yalnız bir qiymətləndirən baxıb: {reading}",
        called=lambda reading, name: f"{reading} üzrə adı: {name}",
        another=lambda reading, name: f"{reading} üzrə adı: {name}; burada isə bu ad başqa mənbəyə aiddir",
        kept_back=lambda reading: (
            f"{reading} üzrə ona yalnız həssas dəlildə istinad edilir: orada mənbə haqqında yazılanlar köçürülməyib"
        ),
        of_first=lambda reading: f"{reading} üzrə götürülüb; başqa şərhdə fərqlidir",
    ),
    pooled=PooledWords(
        title=lambda count: f"Birlikdə sayılan şərhlər, ölkə və ya dövrlərin sayı: {count}",
        country="Ölkə",
        round="Dövr",
        readings="Şərhlər",
        alike="eyni",
        all_rated="hamının qiymətləndirdiyi",
        all_rated_alike="onlardan eyni",
        together="Birlikdə",
        alone=lambda files: f"Yanında ikinci şərh olmadığı üçün kənarda qalıb: {files}.",
        coefficient="Uyğunluq əmsalı",
        alpha="Krippendorf alfası",
        interval=lambda low, high: f"belə 100 seçmədən 95-i {low} ilə {high} arasındadır",
        no_interval="fərqlənən göstərici ikidən azdır: aralıq müəyyən edilə bilməz",
        categories="Kateqoriyalar",
        in_order=lambda categories: f"{categories}, bu sıra ilə; qiymətləndirənin açıq qoyduğu göstərici sayılmır",
        twice="İki və ya daha çox dəfə qiymətləndirilən",
        too_few=lambda count, least: (
            f"Əmsal verilmir: iki və ya daha çox dəfə qiymətləndirilən göstərici {count}, lazım olan ən azı {least}."
        ),
        same_ratings="Əmsal verilə bilməz: bütün nəticələr eynidir.",
        caution="Aralıq göstəriciləri bir-birindən asılı olmayan sayır; bir ölkə daxilində bu tam belə deyil.",
    ),
)
