"""cut_segments: slices that cover, in order, and break nothing."""

import re
from itertools import pairwise

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voices.errors import TableError
from voices.language import cut_segments
from voices.language.segment import MAX_WORDS, RUN_ON, cut
from voices.schema import validate


def frame(*texts, lang="es", excluded=""):
    ids = [f"A:{position:06d}" for position in range(len(texts))]
    return pd.DataFrame({"utterance_id": ids, "text": texts, "lang": lang, "excluded_because": excluded})


@pytest.mark.parametrize(
    ("lang", "text_in", "pieces"),
    [
        (
            "es",
            "La Sra. Lupita dejó de vender en la esquina. Nadie sabe quién le cobra ahora a los demás puestos.",
            ["La Sra. Lupita dejó de vender en la esquina.", "Nadie sabe quién le cobra ahora a los demás puestos."],
        ),
        ("en", "It's small. But we fear that bridge at night.", ["It's small. But we fear that bridge at night."]),
        ("en", "  Only this.  ", ["Only this."]),
        ("ru", "На ул. Садовой нет света.", ["На ул. Садовой нет света."]),
        ("sw", "Dkt. Amina alisema hakuna dawa.", ["Dkt. Amina alisema hakuna dawa."]),
        ("es", "[PERSON-1].", ["[PERSON-1]."]),
        ("es", "[risas]", []),
        ("es", "", []),
        (
            "en",
            "[laughs] We were robbed near the bridge at night again.",
            ["[laughs] We were robbed near the bridge at night again."],
        ),
    ],
)
def test_cut_ends_where_an_idea_ends(lang, text_in, pieces):
    assert [text_in[start:end] for start, end in cut(text_in, lang)] == pieces


@pytest.mark.parametrize(
    ("lang", "clause", "joint"),
    [
        ("es", "la calle está muy oscura y da miedo pasar sola de noche por ahí", "pero "),
        ("sw", "barabara hii ina giza sana na watu wanaogopa kupita usiku peke yao", "lakini "),
        ("uz", "bu koʻcha juda qorongʻi va odamlar kechasi yolgʻiz yurishga qoʻrqadi shu yerda", "lekin "),
        ("uz", "бу кўча жуда қоронғи ва одамлар кечаси ёлғиз юришга қўрқади шу ерда", "лекин "),
        ("en", "this road is very dark and people fear to pass here at night alone", "but "),
        ("ru", "эта улица очень тёмная и люди боятся ходить здесь ночью совсем одни", "но "),
    ],
)
def test_cut_opens_long_turns_at_connectives(lang, clause, joint):
    text = f", {joint}".join([clause] * 6)
    found = [text[start:end] for start, end in cut(text, lang)]
    assert len(found) > 2
    assert all(piece.startswith(joint) for piece in found[1:])
    assert all(len(piece.split()) <= MAX_WORDS for piece in found)


def test_cut_divides_a_run_on_without_punctuation():
    text = " ".join(["agua"] * 200)
    assert max(end - start for start, end in cut(text, "es")) < len(text) / 3


def test_cut_leaves_no_long_piece_in_a_caption_file_without_punctuation():
    text = " ".join(["agua", "que", "no", "llega"] * 3000)
    pieces = [text[start:end].split() for start, end in cut(text, "es")]
    assert sum(map(len, pieces)) == 12000
    assert max(map(len, pieces)) <= RUN_ON


def test_cut_segments_fits_the_schema_and_skips_excluded_rows():
    utterances = frame("Nos cobran piso cada semana en el mercado.", "[risas]", "Sí.")
    utterances["excluded_because"] = ["", "empty", "non_substantive"]
    utterances.index = [7, 7, 9]
    before = utterances.copy(deep=True)
    segments = cut_segments(utterances)
    assert validate("segments", segments).num_rows == 1
    assert list(segments["segment_id"]) == ["A:000000#0"]
    pd.testing.assert_frame_equal(utterances, before)


def test_cut_segments_of_a_mixed_turn_have_their_own_language():
    text = "Tulikuwa tunangoja maji hapo mtaani tangu asubuhi na mapema. They told us that the tank was empty again."
    utterances = frame(text, "Usiku hatutoki nje kwa sababu ya wezi.", lang="sw").assign(mixed=["sw;en", ""])
    assert list(cut_segments(utterances)["segment_lang"]) == ["sw", "en", "sw"]


def test_cut_segments_of_nothing_has_the_schema():
    assert validate("segments", cut_segments(frame("Sí.", excluded="non_substantive"))).num_rows == 0


def test_cut_segments_names_the_missing_column():
    with pytest.raises(TableError, match="excluded_because"):
        cut_segments(frame("Nada").drop(columns="excluded_because"))


WORDS = st.sampled_from(
    [
        "agua",
        "pero",
        "porque",
        "luz.",
        "noche,",
        "¿no?",
        "[PERSON-2]",
        "[PHONE-1].",
        "[risas]",
        "...",
        "--",
        "Sr.",
        "calle!",
        "(risas)",
        "y",
        "entonces",
        "lekin",
        "3",
        "\n    ",
        "«no»",
        "e.g.",
        "A.",
        "😢",
    ]
)
TEXTS = st.lists(WORDS, max_size=120).map(" ".join) | st.text(max_size=200)
BRACKETED = re.compile(r"\[[^\[\]\n]*\]|\([^()\n]{0,80}\)")
LETTER = re.compile(r"[^\W\d_]")


@settings(deadline=None, max_examples=200)
@given(TEXTS, st.sampled_from(["es", "uz", "en", "ru", "und"]))
def test_cut_covers_every_word_in_order_and_whole_placeholders(text, lang):
    spans = cut(text, lang)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    assert all(LETTER.search(text[start:end]) for start, end in spans)
    assert all(text[start:end] == text[start:end].strip() for start, end in spans)
    placeholders = [found.span() for found in re.finditer(r"\[[A-Z]+-\d+\]", text)]
    outside = BRACKETED.sub(lambda found: " " * len(found.group()), text)
    said = {found.start() for found in LETTER.finditer(outside)}
    said |= {position for start, end in placeholders for position in range(start, end)}
    assert said <= {position for start, end in spans for position in range(start, end)}
    edges = {edge for span in spans for edge in span}
    assert not any(start < edge < end for start, end in placeholders for edge in edges)
