"""The Sheng lexicon, and finding it in what was said."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voices.language import fold
from voices.language.sheng import entries, find, gloss, lexicon_version

AREAS = {
    "livelihoods", "education_youth", "substance_use", "gbv", "child_protection", "exclusion_conflict", "violent_crime",
    "robbery_theft", "gangs", "extortion", "public_space", "road_safety", "basic_services", "drug_trafficking",
    "firearms", "trafficking_smuggling", "organised_crime_markets", "violent_extremism", "cyber_fraud", "corruption",
    "police_justice", "participation_governance",
}  # fmt: skip


def found(text, **options):
    return [(text[span.start : span.end], span.entry.form) for span in find(text, **options)]


def test_lexicon_states_its_version_date_and_source():
    assert lexicon_version() == {
        "version": "1",
        "date": "2026-11-24",
        "source": "written for this project",
        "review": "not reviewed by native speakers",
    }


def test_lexicon_has_three_hundred_entries_in_order():
    forms = [entry.form for entry in entries()]
    assert len(forms) >= 300
    assert forms == sorted(forms)


def test_entries_are_complete():
    for entry in entries():
        assert entry.gloss_en and entry.gloss_sw and entry.topic, entry.form
        assert entry.part in ("n", "v", "x"), entry.form
        assert entry.ambiguous in ("", "sw", "en", "name"), entry.form
        assert set(entry.areas) <= AREAS, entry.form


def test_no_spelling_belongs_to_two_entries():
    spellings = [fold(spelling) for entry in entries() for spelling in entry.spellings]
    assert len(spellings) == len(set(spellings))


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("Karau alikuja na makarao", [("Karau", "karao"), ("makarao", "karao")]),
        ("Wanahanya na madem kejani.", [("Wanahanya", "hanya"), ("madem", "dem"), ("kejani", "keja")]),
        ("walipigwa ngeta jana", [("walipigwa ngeta", "piga ngeta")]),
        ("ndeng’a na NJORA", [("ndeng’a", "ndeng'a"), ("NJORA", "njora")]),
        ("wanatoa kitu kidogo", [("wanatoa kitu kidogo", "toa kitu kidogo")]),
        ("kitu kidogo tu", [("kitu kidogo", "kitu kidogo")]),
        ("hakuna kitu. kidogo tu", []),
        ("watu wa mtaa wanaogopa giza", []),
        ("", []),
    ],
)
def test_find_gives_spans_of_the_text_as_it_is(text, spans):
    assert found(text) == spans


def test_find_leaves_ambiguous_words_out_unless_asked():
    text = "walitaka chai kwa base"
    assert found(text) == []
    assert found(text, ambiguous=True) == [("chai", "chai"), ("base", "base")]


def test_gloss_gives_an_entry_for_each_word_or_none():
    forms = [entry and entry.form for entry in gloss(["wasee", "walitupiga", "ngeta", "hapa"])]
    assert forms == ["msee", "piga ngeta", "ngeta", None]


def test_find_returns_every_spelling_alone():
    for entry in entries():
        for spelling in entry.spellings:
            assert [span.entry for span in find(spelling, ambiguous=True)] == [entry], spelling


@settings(max_examples=200, deadline=None, derandomize=True)
@given(
    st.lists(st.sampled_from([*"abk ,.'-’\n", "karao", "ngeta", "piga", "kitu kidogo", "ndeng’a", "2"]), max_size=12)
)
def test_find_gives_spans_in_order_without_overlap(pieces):
    text = "".join(pieces)
    spans = find(text, ambiguous=True)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(left.end <= right.start for left, right in pairwise(spans))
