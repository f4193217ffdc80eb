"""Redaction of a document: offsets, numbering, what is kept, what must never show."""

import itertools
import traceback

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voices.errors import InputError, TableError
from voices.privacy import REPLACED, SURE, find, redact
from voices.privacy.detect import detect
from voices.privacy.find import FIND_COLUMNS
from voices.privacy.fold import fold
from voices.privacy.redact import REDACTION_COLUMNS
from voices.privacy.spans import Span, settle
from voices.privacy.words import Turn


def document(*turns: tuple[str, str]) -> pd.DataFrame:
    """Turns of (language, text) as utterances."""
    return pd.DataFrame(
        {
            "utterance_id": [f"d:{i:06d}" for i in range(len(turns))],
            "lang": [lang for lang, _ in turns],
            "text": [text for _, text in turns],
        }
    )


def test_redact_keeps_index_argument_and_other_text() -> None:
    frame = document(("es", "Nada que ocultar aquí."), ("es", "Me llamo Griselda, ¿sí?"))
    frame.index = pd.Index([7, 3])
    before = frame.copy()
    result = redact(frame)
    pd.testing.assert_frame_equal(frame, before)
    assert result.text.to_dict() == {7: "Nada que ocultar aquí.", 3: "Me llamo [PERSON-1], ¿sí?"}


def test_redact_gives_the_table_of_the_contract() -> None:
    result = redact(document(("es", "Griselda: 55 1234 5678"), ("es", "Vi a Zrumbio ayer")))
    assert tuple(result.redactions.columns) == REDACTION_COLUMNS
    assert result.redactions["label"].tolist() == ["PERSON", "PHONE", "PERSON"]
    assert result.redactions["replacement"].tolist() == ["[PERSON-1]", "[PHONE-1]", "[PERSON-2]"]
    assert not result.redactions["reviewed"].any()
    assert (result.redactions["confidence"] < SURE).tolist() == [False, False, True]


def test_redact_without_finds_gives_an_empty_table_with_types() -> None:
    result = redact(document(("es", "No hay agua desde hace semanas")))
    assert result.redactions.empty
    assert tuple(result.redactions.columns) == REDACTION_COLUMNS
    assert str(result.redactions["start"].dtype) == "int64"
    assert str(result.redactions["reviewed"].dtype) == "bool"


def test_redact_numbers_by_first_appearance_and_keeps_one_number_a_person() -> None:
    result = redact(
        document(
            ("uz", "Ismim Nodira. Sherzodni ko'rdim."),
            ("uz", "Шерзоднинг акаси келди"),
            ("uz", "SHERZOD AKA QAYERDA"),
            ("uz", "Nodiraga ayting"),
        )
    )
    assert result.text.tolist() == [
        "Ismim [PERSON-1]. [PERSON-2]ni ko'rdim.",
        "[PERSON-2]нинг акаси келди",
        "[PERSON-2] QAYERDA",
        "[PERSON-1]ga ayting",
    ]


def test_redact_takes_a_part_of_a_name_for_the_same_person() -> None:
    result = redact(document(("es", "Vino Hortensia Villaseñor"), ("es", "y la maestra Hortensia nos dijo")))
    assert result.text.tolist() == ["Vino [PERSON-1]", "y la [PERSON-1] nos dijo"]


def test_redact_tells_a_mother_from_her_child() -> None:
    result = redact(document(("sw", "Nilimwona Mama Akinyi"), ("sw", "na Akinyi mwenyewe, na Mama Akinyi tena")))
    assert result.text.tolist() == ["Nilimwona [PERSON-1]", "na [PERSON-2] mwenyewe, na [PERSON-1] tena"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("55 1234 5678", "+52 1 55 1234 5678"),
        ("0712 345 678", "+254 712 345678"),
        ("+998 90 123 45 67", "90 123-45-67"),
    ],
)
def test_redact_gives_one_number_to_one_phone(first: str, second: str) -> None:
    result = redact(document(("und", f"tel {first} ."), ("und", f"tel {second} .")))
    assert result.text.tolist() == ["tel [PHONE-1] .", "tel [PHONE-1] ."]


def test_redact_finds_speakers_wherever_they_are_said() -> None:
    turns = document(("es", "pues como decía zoraidita hace rato"), ("es", "Zoraidita Xolotl tiene razón"))
    result = redact(turns, speaker_names=["Zoraidita Xolotl"])
    assert result.text.tolist() == ["pues como decía [PERSON-1] hace rato", "[PERSON-1] tiene razón"]


def test_redact_finds_a_name_again_once_it_was_announced() -> None:
    result = redact(document(("es", "A mi primo le dicen el Tuzo."), ("es", "Tuzo no vino. Y el Tuzo manda.")))
    assert result.text.tolist() == [
        "A mi primo le dicen el [PERSON-1].",
        "[PERSON-1] no vino. Y el [PERSON-1] manda.",
    ]


def test_redact_leaves_placeholders_and_their_numbers() -> None:
    result = redact(document(("es", "Ya vino [PERSON-3] con Griselda Zepeda")))
    assert result.text.tolist() == ["Ya vino [PERSON-3] con [PERSON-4]"]
    again = redact(result.text.to_frame().assign(utterance_id="d:0", lang="es"))
    assert again.text.tolist() == result.text.tolist()
    assert again.redactions.empty


def test_redact_takes_missing_text_and_language() -> None:
    frame = document(("es", "Griselda vino"), ("es", ""))
    frame.loc[0, "lang"] = None
    frame.loc[1, "text"] = None
    assert redact(frame).text.tolist() == ["[PERSON-1] vino", ""]


def test_redacted_repr_shows_no_original() -> None:
    result = redact(document(("es", "Soy Griselda, 55 1234 5678")), speaker_names=["Griselda"])
    assert result.names == {"[PERSON-1]": "Griselda", "[PHONE-1]": "55 1234 5678"}
    assert "Griselda" not in repr(result)
    assert "5678" not in repr(result)


def test_redact_says_what_is_missing_without_quoting() -> None:
    with pytest.raises(TableError, match=r"lack the column\(s\) utterance_id, lang") as error:
        redact(pd.DataFrame({"text": ["Soy Griselda"]}))
    assert "Griselda" not in str(error.value)
    with pytest.raises(InputError, match="MX, KE, UZ"):
        redact(document(("es", "Soy Griselda")), region="Griselda")


LANGS = st.sampled_from(["es", "sw", "uz", "en", "ru", "und"])
ALPHABET = "aáeñoʻgʼ'`xyzАБвгўқ0123456789 .,-+@/:;()[]«»\n\u0301İß🙂#KMPO"
TEXTS = st.one_of(st.text(max_size=60), st.text(alphabet=ALPHABET, max_size=80))
SEEDS = st.sampled_from(["", "doña Lupe ", "Sherzodning ", "0712 345 678 ", "Calle Encino 45 ", "14 de marzo ", "İ🙂 "])


@given(st.lists(st.tuples(LANGS, st.builds("{}{}{}".format, TEXTS, SEEDS, TEXTS)), max_size=4))
@settings(deadline=None, max_examples=150)
def test_redact_offsets_are_exact_on_any_text(turns: list[tuple[str, str]]) -> None:
    frame = document(*turns)
    result = redact(frame)
    texts = dict(zip(frame["utterance_id"], result.text, strict=True))
    for row in result.redactions.itertuples():
        assert texts[row.utterance_id][row.start : row.end] == row.replacement
    # Nothing but the replaced spans has changed: between them the original reads on.
    for utterance_id, original in zip(frame["utterance_id"], frame["text"], strict=True):
        rows = result.redactions[result.redactions["utterance_id"] == utterance_id]
        position, kept = 0, []
        for row in rows.itertuples():
            kept.append(texts[utterance_id][position : row.start])
            position = row.end
        kept.append(texts[utterance_id][position:])
        cursor = 0
        for piece in kept:
            cursor = original.index(piece, cursor) + len(piece)


@given(TEXTS, LANGS)
@settings(deadline=None, max_examples=150)
def test_detect_spans_are_disjoint_ordered_and_inside(text: str, lang: str) -> None:
    spans = detect(Turn(text, lang))
    for span in spans:
        assert 0 <= span.start < span.end <= len(text)
        assert 0 < span.confidence <= 1
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))


NAMES = {
    "es": ["Griselda", "Rigoberto", "Xóchitl", "Hortensia Villaseñor", "Brayan", "Toño"],
    "sw": ["Wanjiku", "Otieno", "Achieng'", "Kipchumba Rotich", "Mwikali", "Hamisi"],
    "en": ["Njoroge", "Kelvin Ouma", "Wambui", "Peter Kiprono"],
    "uz": ["Dilnoza", "Шерзод", "Gulchehra", "Karimov Botir", "Oʻgʻiloy", "Жасурбек"],
    "ru": ["Людмила", "Геннадий", "Зульфия", "Олег Петрович"],
}
FRAMES = {
    "es": "Ayer me dijo {name} que llamara al {phone}, y {name} ya no vino",
    "sw": "Jana nilimwona {name} sokoni, nambari ni {phone}, lakini {name} alikataa",
    "en": "Yesterday we saw {name} at the market, call {phone}, but {name} refused",
    "uz": "Kecha bozorda {name} bor edi, telefoni {phone}, lekin {name} kelmadi",
    "ru": "Вчера на рынке был {name}, телефон {phone}, но {name} не пришёл",
}
PHONES = ["55 1234 5678", "+52 1 55 8765 4321", "0712 345 678", "+254 722 000 111", "+998 90 123 45 67", "93 765 43 21"]
CASES = st.sampled_from([str, str.lower, str.upper])


@given(st.data(), st.sampled_from(sorted(NAMES)), st.sampled_from(PHONES), CASES)
@settings(deadline=None, max_examples=200)
def test_redact_leaves_no_original_in_any_case(data: st.DataObject, lang: str, phone: str, case) -> None:  # type: ignore[no-untyped-def]
    name = data.draw(st.sampled_from(NAMES[lang]))
    text = case(FRAMES[lang].format(name=name, phone=phone))
    result = redact(document((lang, text)))
    redacted = result.text.iloc[0]
    for part in name.split():
        assert fold(part) not in fold(redacted)
    assert phone[-4:] not in redacted
    assert len(result.redactions) == 3


def test_find_gives_places_in_the_text_as_it_stands() -> None:
    turns = document(("es", "Nada."), ("es", "Me llamo Griselda, ¿sí?"))
    found = find(turns)
    assert tuple(found.columns) == FIND_COLUMNS
    assert found[["utterance_id", "start", "end", "label"]].to_numpy().tolist() == [["d:000001", 9, 17, "PERSON"]]
    assert find(document(("es", "Nada."))).dtypes["start"] == "int64"


def test_settle_keeps_candidates_only_where_nothing_is_replaced() -> None:
    firm, beside, over = (
        Span(0, 5, "PERSON", "x", 0.9),
        Span(6, 9, "PERSON", "y", 0.3),
        Span(4, 9, "PERSON", "z", 0.3),
    )
    assert settle([beside, firm]) == [firm, beside]
    assert settle([over, firm]) == [firm]


def test_redact_leaves_candidates_and_says_where_they_stand_in_the_redacted_text() -> None:
    result = redact(document(("uz", "Griselda Zepeda keldi. Bahor keldi, hamma yoqda gul ochildi")))
    assert list(result.candidates.columns) == list(FIND_COLUMNS)
    row = result.candidates.iloc[0]
    assert result.text[0][row["start"] : row["end"]] == "Bahor"
    assert row["confidence"] < REPLACED
    assert not result.redactions["confidence"].lt(REPLACED).any()


def test_redact_reads_cells_that_are_no_text() -> None:
    frame = document(("es", ""), ("es", "Griselda"))
    frame["text"] = pd.Series([5512345678, None], dtype=object)
    assert redact(frame).text.tolist() == ["[PHONE-1]", ""]


@pytest.mark.parametrize("column", ["text", "lang"])
def test_errors_quote_no_cell(column: str) -> None:
    frame = document(("es", "Soy Griselda Zepeda")).rename(columns={column: "Griselda"})
    with pytest.raises(TableError) as error:
        redact(frame)
    assert "Griselda" not in "".join(traceback.format_exception(error.value, chain=True)).split("TableError", 1)[1]


@pytest.mark.parametrize(
    "lang, text_in, text_out",
    [
        ("en", "Thank you Juma. What else?", "Thank you [PERSON-1]. What else?"),
        ("sw", "Asante Juma, juma hili ni gumu.", "Asante [PERSON-1], juma hili ni gumu."),
        ("es", "Gracias, Abril. En abril no hay agua.", "Gracias, [PERSON-1]. En abril no hay agua."),
    ],
)
def test_redact_speaker_whose_name_is_a_day_or_a_month(lang: str, text_in: str, text_out: str) -> None:
    result = redact(document((lang, text_in)), speaker_names=["Juma Otieno", "Abril Soto"])
    assert list(result.text) == [text_out]
