"""Contact data are found however they are written, and nothing else is: tables of both, most of them generated."""

from __future__ import annotations

from itertools import product

import pytest

from trafficking_indicators.reading.contacts import (
    MASK,
    holds_contact,
    link_holds_contact,
    may_hold_contacts,
    without_contacts,
)
from trafficking_indicators.reading.unified import unified

# Made up: subscribers' numbers of noughts, and the domain kept for examples.
COUNTRIES = {"+994": ("12", "000", "00", "00"), "+995": ("32", "200", "00", "00"), "+374": ("10", "00", "00", "00")}
SEPARATORS = [
    "",
    " ",
    "-",
    ".",
    "/",
    "_",
    "\u00a0",
    "\u2013",
    "\u2011",
    "\u2212",
    "\u00ad",
    "\u200d",
    "\u200e",
    "\n      ",
]
INTERNATIONAL = [
    separator.join((code, *groups)) for (code, groups), separator in product(COUNTRIES.items(), SEPARATORS)
]
WITHOUT_PLUS = [
    f"{code[1:]}{separator}{separator.join(groups)}"
    for code, groups in COUNTRIES.items()
    for separator in ("", " ", "-", "/")
]
BY_PREFIX = [
    f"00{code[1:]}{separator}{''.join(groups)}" for code, groups in COUNTRIES.items() for separator in ("", " ")
]
NATIONAL = [
    f"{opening}0{code}{closing}{separator.join(('000', '00', '00'))}"
    for code, separator in product(("12", "50", "55", "70"), ("", " ", "-"))
    for opening, closing in (("", ""), ("", " "), ("(", ")"), ("(", ") "))
]
GROUPED = [
    r"C:\files\round-2\050_000_00_00.yaml",
    r"a\b2\0500000000",
    "050 000 0000",
    "050-000-0000",
    "050 000 00-00",
    "(50) 000-00-00",
    "50 000 00 00",
    "0322 00 00 00",
    "0322000000",
    "091 000000",
    "010000000",
    "(010) 00-00-00",
    "555 00 00 00",
    "020 7946 0000",
    "8 800 000 00 00",
]
WORDS = [
    "tel",
    "Tel.",
    "telephone",
    "phone no.",
    "telefon:",
    "Əlaqə telefonu:",
    "telefonlar №",
    "Mob.",
    "faks",
    "fax",
    "WhatsApp",
    "hotline",
    "qaynar xətt:",
    "тел.",
    "телефон",
    "горячая линия",
    "ტელ:",
    "მობ.",
    "ფაქსი",
    "ცხელი ხაზი",
    "հեռ.",
    "ֆաքս",
]
ANNOUNCED = [f"{word} {number}" for word, number in product(WORDS, ("0000000", "000-00-00", "(012) 00 00 00"))]
DIGITS = ["\uff10", "\u0660", "\u06f0", "\u0966", "\U0001d7ce"]
OTHER_DIGITS = ["".join(chr(ord(nought) + int(digit)) for digit in "0120000000") for nought in DIGITS]
# Letters for noughts and ones, and what shows nothing or stands for something else between digits.
MISTYPED = [
    *("O5O 000 00 00", "05O 000 00 00", "O50 000 00 00", "0l2 000 00 00", "o12 000 00 00", "0I2 000 00 00"),
    *("+994 5O 000 00 00", "+994 l2 000 00 00", "O5O-I23-45-67", "05O1234567", "O501234567", "tel. 55O 12 34"),
    *("\u041e5\u041e 000 00 00", "+994 5\u043e 000 00 00", "\u03bf12 000 00 00", "\u05555\u0555 000 00 00"),
    *(f"050{between}000{between}00{between}00" for between in "\ufffc\ufffd\u2800\u3164\u115f\u17b4\U0001d159|*\u00a6"),
    *("+994\ufffc12\ufffc000\ufffc00\ufffc00", "050 000\ufffc00 00"),
]
ELSEWHERE = [
    *("0212 000 01 23", "202-555-0143", "1-202-555-0143", "202.555.0143", "84951234567", "89121234567"),
    *("8 (495) 123-45-67", "+48 22 000 00 00", "+1 (202) 555-0143", "+98 21 1234 5678", "+20 2 12345678"),
    *("call us on 1234567", "dial 1234567", "z\u0259ng edin: 1234567", "ring 555 0123", "ph. 1234567"),
    *("\u260e 1234567", "\U0001f4de 123 45 67", "\U0001f4f1 1234567", "\u260e\ufe0f 123-45-67"),
]
NUMBERS = [
    *INTERNATIONAL,
    *MISTYPED,
    *ELSEWHERE,
    *WITHOUT_PLUS,
    *BY_PREFIX,
    *NATIONAL,
    *GROUPED,
    *ANNOUNCED,
    *OTHER_DIGITS,
    "(+994 12) 000 00 00",
    "+994 (12) 000-00-00",
    "+994.120000000",
    "(0120000000)",
    "\uff0b\uff19\uff19\uff14 12 000 00 00",
    "0\ufe0f\u20e31\ufe0f\u20e32\ufe0f\u20e30000000",
    "https://wa.me/994120000000",
    "https://t.me/+994120000000",
    "+999 00 000 00 00",
    "+44 20 7946 0000",
    "one 012 000 00 00 012 000 00 01 and another",
    "012 000 00 00/012 000 00 01",
]

AT_SIGNS = [
    "@",
    " @ ",
    "@ ",
    "\uff20",
    "\ufe6b",
    "%40",
    "&#64;",
    "(at)",
    " (at) ",
    " [at] ",
    "[at]",
    "{at}",
    "<at>",
    " ( at ) ",
    "\uff08at\uff09",
    " (AT) ",
    " (ət) ",
    "[@]",
    "\u200d@",
    "@\u00ad",
]
DOTS = [".", "[.]", "(dot)", " dot ", " [dot] ", "\uff0e", "\u3002"]
BOXES = [
    "nobody",
    "no.body",
    "no+body",
    "no_body",
    "o'nobody",
    "o\u2019nobody",
    '"no body"',
    "\u201cnobody\u201d",
    "nobod\u00e9",
    "nobode\u0301",
    "n\u200dobody",
    "никто",
    "нободи",
    "heç-kim",
    "არავინ",
    "NOBODY",
]
DOMAINS = [
    "example.org",
    "mail.example.org",
    "EXAMPLE.ORG",
    "xn--e1afmkfd.example",
    "пример.испытание",
    "उदाहरण.परीक्षा",
    "bücher.example",
    "[192.0.2.1]",
]
ADDRESSES = [
    *(f"nobody{sign}example{dot}org" for sign, dot in product(AT_SIGNS, DOTS)),
    *(f"{box}@{domain}" for box, domain in product(BOXES, DOMAINS)),
    "nobody at example dot org",
    "nobody @example.org",
    "mailto:nobody@example.org",
    "<nobody@example.org>",
    "nobody@\n  example.org",
    *("nobody @ example . org", "nobody@example .org", "nobody@ example. org", "nobody@gmail,com", "nobody @ gmail"),
    *("nobody at gmail.com", "nobody at gmail dot com", "nobody gmail com", "nobody собака example точка ru"),
    *("nobody_at_example_dot_org", "nobody-at-example-dot-org", "nobody ət example nöqtə org", "nobody|at|example.org"),
    *(
        "nobody 'at' example.org",
        'nobody"at"example.org',
        "nobody <dog> example.org",
        "n o b o d y @ e x a m p l e . o r g",
    ),
    *("nobody\ufffc@example.org", "nob\U0001d159ody@example.org", "nobody@exa\u115fmple.org", "mailto:nobody"),
]
# Names in messengers and networks.
HANDLES = [
    *("t.me/nobody", "t.me/nobody_name", "https://t.me/nobody_name", "telegram.me/nobody", "t.me/+AbCdEfGhIj"),
    *("t.me/joinchat/AbCdEfGhIj", "wa.me/message/ABCDEF", "wa.me/nobody", "m.me/nobody", "ig.me/m/nobody"),
    *("signal.me/#p/nobody", "https://www.linkedin.com/in/nobody", "facebook.com/profile.php?id=100", "vk.com/id100"),
    *("Telegram: @nobody", "telegram @nobody_name", "Teleqram (Telegram) @nobody", "TG - @nobody", "insta @nobody"),
    *("@nobody on Telegram", "@nobody (Instagram)", "@nobody в Телеграм", "write to @nobody", "contact us at @nobody"),
    *("Instagram: @nobody.name", "Телеграм: @nobody", "Telegramda @nobody", "ask @nobody", "skype: nobody.name"),
]

UNITS = ["AZN", "manat", "USD", "$", "€", "%", "million", "people", "nəfər", "лари"[:0] + "манат"]
AMOUNTS = [
    f"{start} {amount} {unit}".strip()
    for start, amount, unit in product(
        ("budget", "of"), ("+1 250 000 000", "1 250 000", "994 500 000 000", "+12 500 000 000"), UNITS
    )
]
LABELS = [
    "Order No.",
    "Case No.",
    "case",
    "Decree №",
    "Application no.",
    "file",
    "Ref.",
    "ISBN",
    "VÖEN",
    "account",
    "Nr.",
    "ID",
    "Qərar №",
    "Sərəncam nömrəsi",
    "Приказ №",
    "Договор",
    *(
        "page",
        "p.",
        "pp.",
        "s\u0259h.",
        "s\u0259hif\u0259",
        "No",
        "n\u00b0",
        "section",
        "Annex",
        "table",
        "vol.",
        "tender",
        "claim",
    ),
    *(
        "madd\u0259",
        "b\u0259nd",
        "cild",
        "c\u0259dv\u0259l",
        "sayfa",
        "стр.",
        "пункт",
        "\u10d2\u10d5.",
        "\u10d1\u10e0\u10eb\u10d0\u10dc\u10d4\u10d1\u10d0 №",
        "\u0567\u057b",
        "Seite",
    ),
]
LABELLED = [f"{label} {number}" for label, number in product(LABELS, ("00123456789", "0123456789", "0501234567"))]
LABELLED += [
    *("pages 0501234567-0501234570", "Nos. 0501234567 and 0501234568", "case nos. 0501234567, 0501234568"),
    *("orders 0501234567 v\u0259 0501234568", "DOI 10.1000/0501234567", "page 050 123 45 67"),
]
YEARS = [
    f"{word} {years}".strip()
    for word, years in product(
        ("", "telefon", "mobile teams", "mobile", "the plans", "the plan (2014)", "goal (12)", "hotline"),
        ("2014-2018", "2009\u20132013 and 2014\u20132018", "(2014-2016)", "2009 2010 2011 2012"),
    )
]
OTHERS = [
    "2016",
    "31.12.2020",
    "2016-05-31",
    "28.06.2005-31.12.2010",
    "01.01.2016 - 31.12.2020",
    "2016-05-31 10:20:30",
    "20160531102030",
    "99,000 manat",
    "from 1 000 000 to 2 500 000",
    "3.1.1 to 3.4.15",
    "5.1.F1",
    "Article 5(2), Article 144(1)",
    "CETS 197 (2005)",
    "S/RES/1325 (2000)",
    "2011/36/EU, amended by (EU) 2024/1712",
    "Decision No. 131 of 3 September 2009",
    "1058-IVQ",
    "Law No. 1058-IVQ",
    "application no. 25965/04",
    "pp. 45-61",
    "pages 145-161, 200-230",
    "ISBN 978-92-9068-000-0",
    "ISBN-13 978-92-9068-000-0",
    "ISBN-10: 0-306-40615-2",
    "0-306-40615-2",
    "ISSN 0378-5955",
    "10.1787/9789264000000",
    "550e8400-e29b-41d4-a716-446655440000",
    "0000-0002-1825-0097",
    "IBAN AZ21 NABZ 0000 0000 1370 1000 1944",
    "A0501234567",
    "mobile 1 250 000 manat",
    "0501234567AZ",
    "tel ---------- 000",
    "hotline (made up) ..... 1234567",
    "12 345 67",
    "1 2 3 4 5 6 7 8 9 10",
    "0 0 1 0 2 0 0 0 0 3",
    "100 200 300 400",
    "1 234 567 890",
    "+40.409264+49.867092/",
    "40.409264, 49.867092",
    "123-45-67",
    "the hotline 152",
    "the hotline 116 123",
    "the hotline 152 2014-2018",
    "by telephone in 2014",
    "a phone survey (2014-2016)",
    "https://example.org/documents/1234567890",
    "https://example.org/0501234567/050-123-45-67 and more",
    "www.example.org/0501234567",
    "example.org/documents/0501234567",
    "https://example.org/?tel=(012)0000000",
    "@nobody",
    "follow @nobody.name",
    "https://example.org/@nobody.name",
    "actions/checkout@4.2",
    "5 units @ 3.50",
    "held (at) least",
    "look at the dot",
    "1² + 2² = 5",
    "№ 5",
    "",
    "…",
    *("Levels O1 and F1", "O1, O2, F1, F2", "5.1.O1 5.1.O2 5.1.O3", "O1-O2-O3-O4-O5", "H2O 12 34 56", "l0 and O5"),
    *("contact 5.1.O1-5.1.O2", "O10 O11 O12", "1l 2l 3l 4l 5l 6l", "10 l of 20 l", "I 2 3 4 5 6 7", "OO7"),
    *("t.me", "a t.me channel", "https://t.me/ministry/1234", "https://t.me/s/ministry", "wa.me shortens links"),
    *("a Telegram channel", "the Instagram account of the ministry", "Skype: interviews of 2015", "@todo", "@type"),
    *("npm @types/node", "look at example.org", "posted at example.org in 2014", "an account at Gmail", "@media print"),
    *("messages sent @ noon", "contact @ the fair", "write at the dot", "signal: yes", "by Skype in 2015", "vk.com"),
    *("012-345-6789 manat", "123-456-7890", "100-200-3000", "99912345678", "8 912 345"),
]
NO_CONTACTS = [
    *("USD 994 501 234 567", "a budget of AZN 994 501 234 567", "EUR 995 599 123 456", "KZT 7 701 234 56 78"),
    *("AMD 374 911 234 56", "RUB 8 495 123 45 67"),
    "2(102)-0000/2016",
    "case no. 1-1(101)-000/2019",
    "Order number 0120000000",
    *AMOUNTS,
    *LABELLED,
    *YEARS,
    *OTHERS,
]
AROUND = ["{}", "ask there: {}, or not", "({})", "“{}”"]


def test_contact_data_are_found_alone_and_in_a_sentence() -> None:
    texts = [around.format(contact) for contact in (*NUMBERS, *ADDRESSES, *HANDLES) for around in AROUND]

    assert [] == [text for text in texts if not holds_contact(text)]


def test_contact_data_pass_no_quick_look() -> None:
    places = ("a: b\nc: {}\n", "a: [1, {}, 2]\n", "{}: 1\n", "a: b # {}\n", "- No. 1\n- {}\n", "as_of: 2016\nA: {}")
    texts = [place.format(contact) for contact in (*NUMBERS, *ADDRESSES, *HANDLES) for place in places]

    assert [] == [text for text in texts if not may_hold_contacts(text)]


def test_no_contact_data_are_left_behind_a_mask() -> None:
    masked = {contact: without_contacts(contact) for contact in (*NUMBERS, *ADDRESSES, *HANDLES)}

    assert {} == {contact: left for contact, left in masked.items() if MASK not in left or holds_contact(left)}


def test_other_numbers_and_signs_are_no_contact_data() -> None:
    # in a sentence a unit would no longer follow
    texts = [text for plain in NO_CONTACTS for text in (plain, f"there, {plain}, and so on")]

    assert [] == [text for text in texts if holds_contact(text)]
    assert [] == [text for text in NO_CONTACTS if text != without_contacts(text)]


def test_the_tables_have_many_entries_each() -> None:
    assert [True] * 4 == [len(set(table)) >= 60 for table in (NUMBERS, ADDRESSES, NO_CONTACTS, LABELLED + YEARS)]


def test_a_mask_leaves_the_rest_of_a_line_and_the_blanks_around_it() -> None:
    text = "  ask nobody@example.org, or +994 12 000 00 00 \n"

    assert "  ask ***@example.org, or *** \n" == without_contacts(text)


@pytest.mark.parametrize(
    "comment", ["# +994 12 000\n# 00 00", "#tel\n# 0000000", "  # 050\n  # 000 00 00", "## 012 000 00\n## 00"]
)
def test_a_number_that_goes_on_in_the_next_comment_passes_no_quick_look(comment: str) -> None:
    assert may_hold_contacts(f"a: b\n{comment}\n")


def test_a_text_that_is_nothing_but_a_handle_is_contact_data() -> None:
    texts = ("@nobody_1", " @no.body ", "@nobody", "@office", "as @nobody_1 and others")

    assert [True, True, False, False, False] == list(map(holds_contact, texts))


def test_the_initial_of_a_name_is_no_page() -> None:
    assert [True, False] == [holds_contact(f"{sign}. 0501234567") for sign in "Pp"]


@pytest.mark.parametrize("word", ["number", "Number:", "n\u00f6mr\u0259", "N\u00f6mr\u0259si:"])
def test_a_number_without_a_word_for_what_it_numbers_may_be_of_a_telephone(word: str) -> None:
    assert [True, True, False] == [
        holds_contact(text)
        for text in (f"{word} 0120000000", f"Of this. {word} 0120000000", f"Of the order {word} 0120000000")
    ]


@pytest.mark.parametrize("link", ["viber://chat?number=%2B994120000000", "skype:nobody.at.all?call"])
def test_a_link_that_calls_somebody_is_contact_data_in_a_text(link: str) -> None:
    assert may_hold_contacts(f"a: b # {link}\n")
    assert holds_contact(f"write to {link}")


@pytest.mark.parametrize(
    "url",
    [
        "mailto:nobody@example.org",
        "MAILTO:x",
        "tel:+994120000000",
        "https://wa.me/994120000000",
        "https://nobody@example.org/",
    ],
)
def test_a_link_to_a_mailbox_or_a_telephone_is_contact_data(url: str) -> None:
    assert link_holds_contact(url)


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/0501234567",
        "https://example.org/?tel=(012)0000000",
        "https://example.org/@nobody.name/x",
        "https://t.me/ministry",
        "https://www.linkedin.com/in/ministry",
    ],
)
def test_other_links_hold_what_they_like(url: str) -> None:
    assert not link_holds_contact(url)


@pytest.mark.parametrize(
    ("text", "copy"),
    [
        ("  a\n\n  b ", "a b"),
        ("Ａ１＠", "A1@"),
        ("1\u00ad2\u200d3\u200e4\ufe0f5\u20e3", "12345"),
        ("a\u2013b\u2212c\u00b7d", "a-b-c-d"),
        ("\u201ca\u201d \u2018b\u2019 \u201ec\u201f", '"a" \'b\' "c"'),
        ("\u3010a\u3011", "(a)"),
        ("٠١٢", "012"),
        ("\x07a\x1b", "a"),
        ("e\u0301", "é"),
    ],
)
def test_the_copy_has_one_sign_for_all_that_are_alike(text: str, copy: str) -> None:
    assert copy == unified(text)


def test_a_copy_of_many_kinds_of_signs_is_the_same_as_of_each() -> None:
    signs = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u00b7\u2022\u2018\u2019\u201c\u201d\u201e٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹"

    assert "".join(map(unified, signs)) == unified(signs)
