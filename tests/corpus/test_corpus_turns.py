"""Lines -> turns, whatever wrapped, split or captioned them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voices.corpus.content import Content, Line
from voices.corpus.talk import heads, labels
from voices.corpus.talk.moderator import guess_moderator
from voices.corpus.talk.transcript import Transcript, read_transcript
from voices.corpus.talk.turns import Turn


def read(text: str, *, city: str | None = None) -> Transcript:
    """A plain text transcript: a blank line starts a block."""
    lines, blank = [], True
    for raw in text.strip("\n").split("\n"):
        if raw.strip():
            lines.append(Line(raw.strip(), starts_block=blank))
        blank = not raw.strip()
    return read_transcript(Content(tuple(lines)), file="t.txt", city=city)


def turns(text: str) -> list[tuple[str, str, str]]:
    frame = read(text).turns
    return list(zip(frame["label"], frame["role"], frame["text"], strict=True))


def test_build_joins_wrapped_lines_and_paragraphs() -> None:
    assert turns("M: ¿Qué les\npreocupa?\n\nP1: La luz,\nlas calles.\n\nY el agua.\n\nM: ¿Y a usted?") == [
        ("M", "moderator", "¿Qué les preocupa?"),
        ("P1", "participant", "La luz, las calles. Y el agua."),
        ("M", "moderator", "¿Y a usted?"),
    ]


def test_build_keeps_two_turns_of_one_speaker_apart_in_text() -> None:
    assert [t[2] for t in turns("Moderator: a?\nP1: one\nP1: two")] == ["a?", "one", "two"]


def test_build_joins_captions_of_one_speaker() -> None:
    lines = tuple(
        Line(text, speaker=who, starts_block=False, caption=True)
        for who, text in [
            ("Ana", "¿Qué"),
            ("Ana", "pasa?"),
            ("P2", "nada"),
            ("", "de nada"),
            ("Ana", "¿No?"),
            ("P2", "no"),
        ]
    )
    frame = read_transcript(Content(lines), file="t.vtt", city=None).turns
    assert list(frame["text"]) == ["¿Qué pasa?", "nada de nada", "¿No?", "no"]


def test_build_takes_a_label_alone_on_its_line() -> None:
    assert turns("MODERADORA\n¿Qué hay?\n\nPARTICIPANTE 1\nNada.\nDe nada.") == [
        ("M", "moderator", "¿Qué hay?"),
        ("P1", "participant", "Nada. De nada."),
    ]


def test_build_reads_otter_like_names_with_times() -> None:
    text = (
        "Ana Ruiz 0:03\n¿Qué pasa en la calle?\n\nRosa Gil 0:09\nNada.\n\nAna Ruiz 0:12\n¿Nada?\n\nRosa Gil 0:15\nNada."
    )
    frame = read(text).turns
    assert list(frame["speaker"]) == ["Ana Ruiz", "Rosa Gil"] * 2
    assert list(frame["text"]) == ["¿Qué pasa en la calle?", "Nada.", "¿Nada?", "Nada."]


def test_build_takes_marks_on_their_own_line_as_notes() -> None:
    assert turns("M: ¿Sí?\n\nP1: uno\n\n[Pausa de diez minutos]\n\nP2: dos") == [
        ("M", "moderator", "¿Sí?"),
        ("P1", "participant", "uno"),
        ("", "note", "[Pausa de diez minutos]"),
        ("P2", "participant", "dos"),
    ]


def test_build_keeps_a_time_inside_a_mark_that_is_wrapped() -> None:
    text = "M: ¿Sí?\n\nP1: El que quiera, que venga. [inaudible\n00:41:08] café sí hay. [risas\n00:42:00]"
    assert turns(text)[1][2] == "El que quiera, que venga. [inaudible 00:41:08] café sí hay. [risas 00:42:00]"


def test_build_passes_over_time_codes_on_their_own_line() -> None:
    text = "[00:00:01]\n\nM: ¿Sí?\n\n[00:00:05]\n\nP1: uno\n\n[00:00:09]\n\ny dos\n\n00:00:12\n\nM: ¿Y?"
    assert turns(text) == [
        ("M", "moderator", "¿Sí?"),
        ("P1", "participant", "uno y dos"),
        ("M", "moderator", "¿Y?"),
    ]


def test_build_leaves_out_what_stands_after_the_talk() -> None:
    text = "M: ¿Sí?\n\nP1: uno\n\n[Fin de la grabación]\n\nTranscribed by: Ana Ruiz"
    assert [t[2] for t in turns(text)] == ["¿Sí?", "uno"]


def test_build_gives_one_spelling_to_one_speaker() -> None:
    frame = read("Moderator: ha?\nP3: a\np3: b\nParticipant 3: c").turns
    assert list(frame["speaker"]) == ["Moderator", "P3", "P3", "P3"]


def test_build_gives_no_label_that_two_people_would_share() -> None:
    transcript = read("Moderadora: ¿sí?\nMujer 1: a\nHombre 1: b\nMujer 2: c")
    assert list(transcript.turns["label"]) == ["M", "", "", "P2"]
    assert list(transcript.participants["speaker"]) == ["Mujer 1", "Hombre 1", "Mujer 2"]


def test_build_counts_a_crowd_as_speech_but_not_as_a_person() -> None:
    transcript = read("Moderadora: ¿sí?\nTodas: ¡Sí!\nP1: a")
    assert list(transcript.turns["role"]) == ["moderator", "participant", "participant"]
    assert dict(zip(transcript.participants["speaker"], transcript.participants["present"], strict=True)) == {
        "Todas": False,
        "P1": True,
    }


def test_read_takes_the_header_block_as_metadata() -> None:
    transcript = read(
        "GRUPO FOCAL (synthetic)\nGrupo: IZT-09\nFecha: 11 de marzo\nLugar: Iztapalapa\nPerfil: mujeres\n"
        "Idiomas: español y uzbeko\nModeradora: Ana Ruiz\nParticipantes (3):\nP1: mujer, 47, puesto de fruta\n"
        "P2 (mujer, 52 años)\n- P3: F, 34\n\nModeradora: Buenos días.\nP1: Buenos días.\nP2: Hola."
    )
    header = transcript.header
    assert header.values["group"] == "IZT-09"
    assert header.values["date"] == "11 de marzo"
    assert header.values["stratum"] == "mujeres"
    assert header.languages == ("es", "uz")
    assert list(transcript.turns["text"]) == ["Buenos días.", "Buenos días.", "Hola."]
    people = transcript.participants.set_index("label")
    assert people.loc["P2", "age_group"] == "45-59"
    assert bool(people.loc["P3", "present"])
    assert "puesto" not in transcript.participants.to_string()


@pytest.mark.parametrize(
    "header",
    [
        "Group: A1\nDate: 2024-05-01\nCity: Mathare",
        "Kikundi: A1\nTarehe: 2024-05-01\nMahali: Mathare",
        "Guruh: A1\nSana: 2024-05-01\nShahar: Mathare",
        "Гуруҳ: A1\nСана: 2024-05-01\nШаҳар: Mathare",
        "Группа: A1\nДата: 2024-05-01\nГород: Mathare",
        "**Grupo**: A1\n**Fecha:** 2024-05-01\nCiudad\tMathare",
    ],
)
def test_read_knows_the_keys_of_five_languages(header: str) -> None:
    values = read(f"{header}\n\nModerator: ?\nP1: a").header.values
    assert (values["group"], values["date"], values["city"]) == ("A1", "2024-05-01", "Mathare")


def test_read_takes_a_name_that_is_a_key_for_a_person_where_it_speaks() -> None:
    transcript = read("Joy: What is it?\nSana: I see.\nJoy: And you?\nSana: Me too.\nJoy: So?\nSana: Yes.")
    assert list(transcript.turns["speaker"]) == ["Joy", "Sana"] * 3


def test_read_knows_the_moderator_that_the_header_names() -> None:
    transcript = read("Moderator: Ivan\nDate: 2024-05-01\n\nIvan: Tell me.\nRosa: No.\nIvan: Why.\nRosa: So.")
    assert list(transcript.turns["role"]) == ["moderator", "participant"] * 2
    assert not transcript.moderator_is_guess


def test_read_takes_attributes_beside_labels() -> None:
    people = read("Moderadora: ¿?\nParticipante 3 (mujer, 34): hola\nParticipante 3: sí").participants
    assert people[["label", "gender", "age_group"]].to_numpy().tolist() == [["P3", "female", "25-34"]]


def test_read_guesses_who_moderates_and_says_so() -> None:
    transcript = read(
        "Ana: Bienvenidas, ¿cómo están?\nRosa: Bien.\nLuz: Cansada.\nAna: ¿Qué les preocupa?\nRosa: La luz.\n"
        "Ana: ¿Y a usted?\nLuz: El agua.\nAna: Gracias a todas."
    )
    assert transcript.moderator_is_guess
    assert set(transcript.turns.loc[transcript.turns["role"] == "moderator", "speaker"]) == {"Ana"}
    assert list(transcript.participants["speaker"]) == ["Rosa", "Luz"]
    assert len(transcript.warnings) == 1


def test_guess_moderator_is_none_where_nobody_asks() -> None:
    said = [Turn(key, key, "", "participant", "No hay agua.") for key in "abcabcabc"]
    assert guess_moderator(said) is None


SPOKEN = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Zl", "Zp", "Zs")) | st.just(" "),
    min_size=1,
    max_size=60,
)


def _plain(text: str) -> bool:
    """Text that a transcriber could have typed after a label: no outer blank, no time code at its ends."""
    return text == text.strip() != "" and not any(c in text for c in "[](){}<>#") and text[0] not in "0123456789"


@settings(deadline=None, max_examples=150)
@given(st.lists(st.tuples(st.integers(1, 9), SPOKEN.filter(_plain)), min_size=1, max_size=12))
def test_build_gives_rendered_turns_back(said: list[tuple[int, str]]) -> None:
    lines = ["Moderator: Bir?"] + [f"P{n}: {text}" for n, text in said]
    frame = read_transcript(Content(tuple(Line(line) for line in lines)), file="t.txt", city=None).turns
    assert list(zip(frame["label"], frame["text"], strict=True)) == [("M", "Bir?")] + [(f"P{n}", t) for n, t in said]
    assert list(frame["position"]) == list(range(len(said) + 1))


@settings(deadline=None, max_examples=150)
@given(st.lists(st.tuples(st.integers(1, 9), SPOKEN), min_size=1, max_size=8), st.integers(3, 40))
def test_build_loses_no_word_however_lines_are_wrapped(said: list[tuple[int, str]], width: int) -> None:
    """Inside the talk every word comes back in order, whoever it is given to."""
    lines = [Line("Moderator: Bir?")]
    expected = ["Bir?"]
    for n, text in said:
        words = [w for w in text.split() if any(c.isalpha() for c in w) and not any(c in w for c in ":：[](){}<>*_|.")]
        words = ["so", *words, "so"]
        expected += words
        chunks = [words[i : i + width] for i in range(0, len(words), width)]
        lines += [Line(f"P{n}: {' '.join(chunks[0])}")]
        lines += [Line("so " + " ".join(chunk), starts_block=False) for chunk in chunks[1:]]
        expected[len(expected) - len(words) :] = chunks[0] + [w for chunk in chunks[1:] for w in ["so", *chunk]]
    frame = read_transcript(Content(tuple(lines)), file="t.txt", city=None).turns
    assert " ".join(frame["text"]).split() == expected


def test_read_keeps_no_line_and_no_name_in_memory() -> None:
    read("Moderator: So?\nAna Ruiz: The water.\nAna Ruiz: The light.")
    assert heads.heads.cache_info().currsize == 0
    assert labels._parse.cache_info().currsize == 0
