"""The token classifier beside the rules. All names and places are invented."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voices.privacy.detect import survey
from voices.privacy.find import find_in
from voices.privacy.spans import REPLACED, SURE, Span
from voices.privacy.tagger import CLASSES, Tagger, load
from voices.privacy.tagger_features import tokens
from voices.privacy.words import Turn


def replaced(text: str, lang: str) -> str:
    """The text with a dot for every letter that is replaced."""
    [spans] = find_in([Turn(text, lang)])
    out = list(text)
    for span in spans:
        if span.confidence >= REPLACED:
            out[span.start : span.end] = "." * (span.end - span.start)
    return "".join(out)


@pytest.mark.parametrize(
    ("lang", "text", "gone"),
    [
        ("es", "Vivo en manzana 14, lote 6, sección Xaltepan.", "sección Xaltepan"),
        ("es", "Se juntan atrás del taller de hojalatería Xaltepan.", "taller de hojalatería Xaltepan"),
        ("en", "My office moved to Amboli House, Suite 4B.", "Amboli House, Suite 4B"),
        ("sw", "Tulihamia plot 31, chumba cha pili, baada ya moto.", "plot 31"),
        ("uz", "Qorabodzor shirkati hech kimga hisobot bermaydi.", "Qorabodzor shirkati"),
        ("ru", "Объединение инвалидов «Каралот» шьёт рукавицы.", "Объединение инвалидов «Каралот»"),
    ],
)
def test_find_follows_a_name_to_its_ends(lang: str, text: str, gone: str) -> None:
    left = replaced(text, lang)
    start = text.index(gone)
    assert not any(c.isalnum() for c in left[start : start + len(gone)])


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "light and more patrols"),
        ("en", "We need water, a clinic and a school."),
        ("es", "la luz, el agua y la basura"),
        ("sw", "maji, taa na usalama"),
        ("uz", "suv, chiroq va yo'l"),
        ("ru", "вода, свет и дороги"),
    ],
)
def test_find_leaves_short_answers_that_name_nobody(lang: str, text: str) -> None:
    assert replaced(text, lang) == text


def test_what_the_classifier_finds_alone_is_a_candidate_for_review() -> None:
    turn = Turn("Повариха того самого садика всё видела.", "ru")
    alone = [span for spans in find_in([turn]) for span in spans if span.detector == "tagger"]
    assert alone
    assert all(REPLACED <= span.confidence < SURE for span in alone)


def test_find_leaves_a_turn_that_was_redacted_before_to_the_rules() -> None:
    assert replaced("[PERSON-1] dijo: la partera de los tianguistas de aquí.", "es")[:10] == "[PERSON-1]"
    assert replaced("Повариха того самого садика [PERSON-1] всё видела.", "ru").startswith("Повариха")


def test_find_in_keeps_every_firm_find_of_the_rules() -> None:
    turn = Turn("Me llamo Griselda Zepeda, mi cel es 55 1234 5678 y vivo en calle Pirul 33.", "es")
    firm = [span for span in survey(turn) if span.confidence >= SURE]
    [found] = find_in([turn])
    assert firm
    assert all(any(f.start <= s.start and s.end <= f.end for f in found) for s in firm)


def test_tagger_reads_a_turn_alike_alone_and_among_others() -> None:
    tagger = Tagger(load())
    turns = [Turn("Vino Lupe.", "es"), Turn("", "es"), Turn("They took my brother Kamau at night, at the stage.", "en")]
    together = tagger.tag(tagger.read(turns)[1])
    for turn, classes in zip(turns, together, strict=True):
        [alone] = tagger.tag(tagger.read([turn])[1])
        np.testing.assert_allclose(alone, classes, rtol=1e-4, atol=1e-6)
        assert classes.shape == (len(tokens(turn.text)), len(CLASSES))
        np.testing.assert_allclose(classes.sum(axis=1), 1, rtol=1e-4)


def test_find_in_takes_another_classifier() -> None:
    model = load()
    nowhere = np.array([50.0, *[0.0] * (len(CLASSES) - 1)], np.float32)
    blank = Tagger(model._replace(weights=np.zeros_like(model.weights), first=nowhere, moves=model.moves * 0 + nowhere))
    assert find_in([Turn("Повариха того самого садика всё видела.", "ru")], tagger=blank) == [[]]


@given(st.lists(st.text(alphabet="aA1 ,.«»'’ʻўУ-[]@/", max_size=25), max_size=4))
@settings(deadline=None, derandomize=True, max_examples=120)
def test_find_in_gives_disjoint_places_of_any_text(texts: list[str]) -> None:
    for text, spans in zip(texts, find_in([Turn(text, "uz") for text in texts]), strict=True):
        ends = [0, *(span.end for span in spans)]
        assert all(
            isinstance(s, Span) and before <= s.start < s.end <= len(text)
            for before, s in zip(ends, spans, strict=False)
        )
