"""Folding, resolving overlaps, word lists."""

import itertools
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voices.privacy.build_names import OUTPUT, collect, render
from voices.privacy.fold import fold
from voices.privacy.lexicon import lexicon, titles
from voices.privacy.morphology import stem_in
from voices.privacy.spans import Span, resolve
from voices.privacy.words import Turn, cut


@pytest.mark.parametrize(
    "spellings",
    [
        ("Шерзод", "Sherzod", "SHERZOD", "шерзод"),
        ("Oʻgʻiloy", "O'g'iloy", "O`g`iloy", "Ўғилой", "o‘g‘iloy"),
        ("Ҳасан", "Hasan", "Xasan", "Хасан", "Khasan"),
        ("Cuéllar", "CUELLAR", "cuéllar", "Cue\u0301llar"),
        ("Achieng'", "Achieng", "ACHIENG’"),
    ],
)
def test_fold_brings_spellings_to_one_key(spellings: tuple[str, ...]) -> None:
    assert len({fold(s) for s in spellings}) == 1


@pytest.mark.parametrize(
    ("word", "lang", "stem", "length"),
    [
        ("Madinaning", "uz", "madina", 6),
        ("Sherzodlarga", "uz", "sherzod", 7),
        ("Наргизадан", "uz", "nargiza", 7),
        ("Людмилу", "ru", "lyudmila", 7),
        ("Kevin's", "en", "kevin", 5),
        ("Madinaning", "es", None, 0),
    ],
)
def test_stem_in_cuts_suffixes_of_listed_names(word: str, lang: str, stem: str | None, length: int) -> None:
    assert stem_in(word, lang, lexicon().names) == (None if stem is None else (stem, length))


def test_resolve_keeps_the_surest_kind_and_all_that_was_covered() -> None:
    spans = [Span(0, 5, "A", "a", 0.4), Span(3, 9, "B", "b", 0.9), Span(9, 12, "C", "c", 0.5), Span(4, 4, "D", "d", 1)]
    assert resolve(spans) == [Span(0, 9, "B", "b", 0.9), Span(9, 12, "C", "c", 0.5)]


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 9), st.floats(0.1, 1)), max_size=12))
@settings(deadline=None)
def test_resolve_covers_exactly_what_was_found(rows: list[tuple[int, int, float]]) -> None:
    spans = [Span(start, start + length, "X", "x", confidence) for start, length, confidence in rows]
    resolved = resolve(spans)
    assert {i for s in spans for i in range(s.start, s.end)} == {i for s in resolved for i in range(s.start, s.end)}
    assert all(a.end <= b.start for a, b in itertools.pairwise(resolved))


@given(st.text(max_size=80))
@settings(deadline=None)
def test_cut_words_are_slices_in_order(text: str) -> None:
    words = cut(text)
    assert all(text[w.start : w.end] == w.text for w in words)
    assert all(a.end <= b.start for a, b in itertools.pairwise(words))
    assert len(Turn(text).lower) == len(text)


@pytest.mark.parametrize(
    ("text", "cased"),
    [
        ("Ayer vi a Juan en el mercado grande", True),
        ("ayer vi a juan en el mercado grande", False),
        ("AYER VI A JUAN EN EL MERCADO GRANDE", False),
        ("Ayer Vimos Juntos Mucha Gente Nueva Llegando", False),
        ("", False),
    ],
)
def test_turn_tells_whether_capitals_mean_anything(text: str, cased: bool) -> None:
    assert Turn(text).cased is cased


def test_lists_hold_no_function_word_as_a_strong_name_and_show_none() -> None:
    lists = lexicon()
    assert lists.names.keys() & lists.capitals != lists.names.keys()
    assert "griselda" not in repr(lists)
    assert {"don", "mama", "mzee"} <= titles().before
    assert {"aka", "opa"} <= titles().after


def test_shipped_names_are_in_the_form_that_the_recipe_writes() -> None:
    shipped = OUTPUT.read_text(encoding="utf-8")
    names = {line for line in shipped.splitlines() if line and line[0] not in "#["}
    shipped_keys = {key for line in names for key in line.split()}
    # Faker may grow between versions; what it had when the file was made it still has.
    assert len(shipped_keys & collect().keys()) >= 0.95 * len(shipped_keys)
    assert render({"ana": "M", "ali": "KU"}).splitlines()[1:] == ["[KU]", "ali", "[M]", "ana"]


def test_import_is_light() -> None:
    heavy = ("pandas", "phonenumbers", "faker", "spacy")
    code = f"import sys, voices.privacy; print([m for m in {heavy} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
