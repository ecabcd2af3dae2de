"""Tests of the generated country list."""

import importlib.util
import re
from types import ModuleType

import pycountry
import pytest

from conftest import ROOT
from trafficking_indicators.model import countries
from trafficking_indicators.words import LANGUAGES

GENERATOR = ROOT / "tools" / "generate_countries.py"


def load_generator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate_countries", GENERATOR)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_codes_are_those_of_pycountry() -> None:
    assert countries.codes() == tuple(sorted(country.alpha_3 for country in pycountry.countries))
    assert all(countries.is_code(code) for code in countries.codes())


def test_every_code_has_names() -> None:
    for code in countries.codes():
        assert countries.country_name(code, "en")
        assert countries.country_name(code, "az")


def without_names(text: str) -> str:
    """Leave out what a newer CLDR may word anew: its version and the names."""
    return re.sub(r"(?m)\t.*$|CLDR [0-9.]+", "", text)


def test_the_committed_table_is_what_the_generator_makes() -> None:
    generator = load_generator()
    assert without_names(generator.TARGET.read_text(encoding="utf-8")) == without_names(generator.render())


def test_generator_refuses_a_missing_name() -> None:
    with pytest.raises(ValueError, match="QQQ"):
        load_generator().row("QQQ", "no such territory")


@pytest.mark.parametrize(
    ("code", "language", "name"),
    [
        ("AZE", "en", "Azerbaijan"),
        ("AZE", "az", "Azərbaycan"),
        ("AZE", "ru", "Azerbaijan"),
        ("ARM", "az", "Ermənistan"),
        ("GEO", "az", "Gürcüstan"),
        ("ABW", "en", "Aruba"),
        ("ZWE", "en", "Zimbabwe"),
        ("ZWE", "az", "Zimbabve"),
    ],
)
def test_names(code: str, language: str, name: str) -> None:
    assert countries.country_name(code, language) == name


def test_every_language_of_reports_has_a_column() -> None:
    assert set(LANGUAGES) == set(load_generator().LANGUAGES)


@pytest.mark.parametrize("code", ["XKX", "XAA", "XZZ"])
def test_user_assigned_is_not_assigned(code: str) -> None:
    assert countries.is_user_assigned(code)
    assert not countries.is_code(code)
    assert countries.country_name(code, "en") is None


@pytest.mark.parametrize("code", ["AZE", "QZZ", "xkx", "Xkx", "XK", "XKXX", "XK1", "XÄX", "XKX\n", ""])
def test_not_user_assigned(code: str) -> None:
    assert not countries.is_user_assigned(code)


@pytest.mark.parametrize(
    "code", ["aze", "Aze", "QQQ", "AZ", "AZE\t", "AZE\tAzerbaijan", "AZE\n", " AZE", "\nAZ", "ZE\t", "code", "cod", ""]
)
def test_unknown(code: str) -> None:
    assert not countries.is_code(code)
    assert countries.country_name(code, "en") is None


def test_a_country_is_found_by_its_code_of_two_letters() -> None:
    found = {country.alpha_2: countries.codes_named(country.alpha_2) for country in pycountry.countries}

    assert {country.alpha_2: (country.alpha_3,) for country in pycountry.countries} == found
