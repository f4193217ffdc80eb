"""Transcripts as people and programs type them: what is understood of each, whole. All invented, none reviewed by
native speakers."""

from __future__ import annotations

from pathlib import Path

import pytest
from made import docx, paragraph

from voices.corpus import Document, Source, read_source
from voices.errors import SourceError


def read(tmp_path: Path, data: str | bytes, extension: str = "txt") -> Document:
    path = tmp_path / f"a.{extension}"
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return read_source(Source(path))


def said(document: Document) -> list[str]:
    """`M: text` for the moderator, the label or the name for others, `: text` for notes."""
    frame = document.turns
    return [
        f"{label or speaker}: {text}"
        for label, speaker, text in zip(frame["label"], frame["speaker"], frame["text"], strict=True)
    ]


def attributes(document: Document) -> list[list[object]]:
    return document.participants.drop(columns=["city"]).to_numpy().tolist()


TRANSCRIPTS: dict[str, tuple[str, list[str]]] = {
    "Word's own transcription": (
        "Audio file\nx.m4a\n\nTranscript\n00:00:01 Speaker 1\nKaribuni.\n00:00:10 Speaker 2\nMaji.",
        ["P1: Karibuni.", "P2: Maji."],
    ),
    "Rev": (
        "Speaker 1 (00:01):\nWhat?\n\nSpeaker 2 (00:05):\nThe road.\n\n[crosstalk 00:00:09]\n\n"
        "Speaker 3 (00:10):\nMoney.",
        ["P1: What?", "P2: The road.", ": [crosstalk 00:00:09]", "P3: Money."],
    ),
    "HappyScribe": (
        "[00:00:01.140] - Moderadora\n¿Qué?\n\n[00:00:06.520] - Participante 1\nLa luz.\nY la basura.",
        ["M: ¿Qué?", "P1: La luz. Y la basura."],
    ),
    "Otter": (
        "Ana Ruiz  0:03\n¿Qué pasa?\n\nUnknown Speaker  0:09\nNada.\n\nRosa  0:12\n¿Nada?\n\nAna Ruiz  1:02:15\n¿No?",
        ["Ana Ruiz: ¿Qué pasa?", "Unknown Speaker: Nada.", "Rosa: ¿Nada?", "Ana Ruiz: ¿No?"],
    ),
    "captions copied into text": (
        "0:0:0.0 --> 0:0:2.510\nAna Ruiz\n¿Qué?\n0:0:2.5 --> 0:0:5.0\nLuz\nNada.\n"
        "0:0:5.0 --> 0:0:9.0\nAna Ruiz\n¿Y?\nAh.",
        ["Ana Ruiz: ¿Qué?", "Luz: Nada.", "Ana Ruiz: ¿Y? Ah."],
    ),
    "times before labels": (
        "00:00 Mod: Tell me.\n00:15 F1: It is noisy (laughter).\n01:02 M1: At 8:30 we close. 00:01:09",
        ["M: Tell me.", "F1: It is noisy (laughter).", "M1: At 8:30 we close."],
    ),
    "numbered turns": ("1. Moderador: ¿Qué?\n2. P1: Agua.\n3. P2: Luz.", ["M: ¿Qué?", "P1: Agua.", "P2: Luz."]),
    "numbered lines": (
        "1  Moderador: ¿Qué les\n2  preocupa?\n3  P1: El agua.\n4\n5  P2: La luz, desde\n6  hace 3 años.",
        ["M: ¿Qué les preocupa?", "P1: El agua.", "P2: La luz, desde hace 3 años."],
    ),
    "greater-than signs": ("Moderador> ¿Qué?\nP1> El agua.\nP2> La luz.", ["M: ¿Qué?", "P1: El agua.", "P2: La luz."]),
    "slashes": ("MOD/ ¿Qué?\nP1/ El agua.\nP2/ La luz.", ["M: ¿Qué?", "P1: El agua.", "P2: La luz."]),
    "nothing between": ("M ¿Qué?\nP1 Agua.\nP2 Luz.\nM ¿Y?", ["M: ¿Qué?", "P1: Agua.", "P2: Luz.", "M: ¿Y?"]),
    "full stops": (
        "FACILITADOR 1. ¿Qué?\nMUJER 1. Bien.\nHOMBRE 1. Aquí.\nMUJER 1. Sí.",
        ["M: ¿Qué?", "MUJER 1: Bien.", "HOMBRE 1: Aquí.", "MUJER 1: Sí."],
    ),
    "round brackets": ("(M) ¿Qué?\n(P1) Agua.\n(P2) Luz (risas).", ["M: ¿Qué?", "P1: Agua.", "P2: Luz (risas)."]),
    "a letter for whoever asks": ("E1: ¿Qué?\nP1: Agua.\nE1: ¿Y?", ["M: ¿Qué?", "P1: Agua.", "M: ¿Y?"]),
    "an interview": (
        "Entrevistadora: ¿Desde cuándo?\nEntrevistada: Desde siempre.\nEntrevistadora: ¿Y?",
        ["M: ¿Desde cuándo?", "Entrevistada: Desde siempre.", "M: ¿Y?"],
    ),
    "question and answer": (
        "P: ¿Desde cuándo?\nR: Hace mucho.\nP: ¿Y qué?\nR: Nada.\nP: ¿Le preocupa?\nR: Sí.",
        ["M: ¿Desde cuándo?", "R: Hace mucho.", "M: ¿Y qué?", "R: Nada.", "M: ¿Le preocupa?", "R: Sí."],
    ),
    "small letters": (
        "ana: hola, ¿qué?\nluis: el trabajo: no hay\nana: ¿y?\nluis: nada\nana: ¿no?\nluis: no",
        ["M: hola, ¿qué?", "luis: el trabajo: no hay", "M: ¿y?", "luis: nada", "M: ¿no?", "luis: no"],
    ),
    "several at once": (
        "M: ¿Sí?\nP1/P2: ¡No!\nP1: Nunca.\nP2 y P3: Eso.\nTODAS: (risas)\nP?: Ajá.\nMujer: ¿Quién?",
        ["M: ¿Sí?", "P1/P2: ¡No!", "P1: Nunca.", "P2 y P3: Eso.", "TODAS: (risas)", "P?: Ajá.", "Mujer: ¿Quién?"],
    ),
    "a forgotten line break": (
        'M: ¿Y?\nP3: Dijo: "no salgas". P4: Ay, sí. Moderadora: ¿Por qué?\nP3: Por eso: mira.',
        ["M: ¿Y?", 'P3: Dijo: "no salgas".', "P4: Ay, sí.", "M: ¿Por qué?", "P3: Por eso: mira."],
    ),
    "beside the label": (
        "Moderator: So?\nP3 (to P2): Sometimes.\nP2 [interrupting]: Never.\nP1, mujer, 34 años: Yo.",
        ["M: So?", "P3: Sometimes.", "P2: Never.", "P1: Yo."],
    ),
    "two languages in a line": (
        "Mod: Nini? [What?]\nR1: Maji. [Water.]\nMod: (probing) Mara ngapi? [How often?]",
        ["M: Nini? [What?]", "P1: Maji. [Water.]", "M: (probing) Mara ngapi? [How often?]"],
    ),
    "Swahili in capitals": (
        "MWEZESHAJI:\nMnaonaje?\n\nMSHIRIKI WA 2:\nTaa hakuna.\n\nMSHIRIKI NO. 3 (ME, 22):\nKazi.\n\n"
        "WASHIRIKI WOTE:\nKweli!",
        ["M: Mnaonaje?", "P2: Taa hakuna.", "P3: Kazi.", "WASHIRIKI WOTE: Kweli!"],
    ),
    "Uzbek in one hand and another": (
        "Moderator: Nima?\n1-ishtirokchi: Suv.\nIshtirokchi 2: Gaz.\n"
        "1-ishtirokchi va 2-ishtirokchi (baravar): Ha!\nBarcha: Ha!",
        ["M: Nima?", "P1: Suv.", "P2: Gaz.", "1-ishtirokchi va 2-ishtirokchi: Ha!", "Barcha: Ha!"],
    ),
    "Uzbek in Cyrillic": (
        "Олиб борувчи: Нима?\n1-иштирокчи : Сув.\n2 - Иштирокчи: Газ.\nИштирокчи №3: Ҳа.\n3-ИШТИРОКЧИ: Тўғри.",
        ["M: Нима?", "P1: Сув.", "P2: Газ.", "P3: Ҳа.", "P3: Тўғри."],
    ),
    "Russian with dashes": (
        "М. – Что?\nУ1 – Дороги – ямы.\nУ3 (жен., 34 года) – Вечером.\nВсе – Да-да!\nУ1, У3 – Именно.",
        ["M: Что?", "P1: Дороги – ямы.", "P3: Вечером.", "Все: Да-да!", "У1, У3: Именно."],
    ),
    "sections between": (
        "TEMA 1: SEGURIDAD\nPregunta 1: ¿Qué hay?\nP1: Robos.\nPregunta 2: ¿Quién atiende?\nP2: Nadie.",
        [": SEGURIDAD", ": ¿Qué hay?", "P1: Robos.", ": ¿Quién atiende?", "P2: Nadie."],
    ),
    "an end": ("M: ¿Y?\nP1: Nada.\nFin de la grabación.", ["M: ¿Y?", "P1: Nada."]),
}  # fmt: skip


@pytest.mark.parametrize("case", TRANSCRIPTS)
def test_read_understands(tmp_path: Path, case: str) -> None:
    text, expected = TRANSCRIPTS[case]
    assert said(read(tmp_path, text)) == expected


def test_read_takes_a_long_header_away(tmp_path: Path) -> None:
    text = (
        "TRANSCRIPCIÓN GRUPO FOCAL\nProyecto: Ciudades\nFecha: 12/03/2024\nModeradora: Lic. Ana Ruiz\n"
        "Observadora: Carmen\nNúmero de participantes: 6 mujeres\nDuración: 1 hora\n\n"
        "Claves: M = Moderadora; // encima\n\n"
        "M: Buenas tardes. ¿Qué?\nP1: Nada.\nAna: ¿Y?"
    )
    document = read(tmp_path, text)
    assert said(document) == ["M: Buenas tardes. ¿Qué?", "P1: Nada.", "M: ¿Y?"]
    assert (document.date, document.warnings) == ("12/03/2024", ())


def test_read_knows_a_moderator_set_off_by_a_dash_in_the_header(tmp_path: Path) -> None:
    document = read(
        tmp_path, "Дата: 15.02.2024\nМодератор – Ирина Петрова\nУчастники: 8 человек\n\nМ. – Что?\nУ1 – Ямы."
    )
    assert said(document) == ["M: Что?", "P1: Ямы."]


def test_read_joins_a_numbered_list_of_participants_to_their_labels(tmp_path: Path) -> None:
    text = "Sana: 14.02.2024\nIshtirokchilar:\n1. Ayol, 45 yosh, uy bekasi\n2. Erkak, 33 yosh\n\n"
    text += "Moderator: Nima?\n1-ishtirokchi: Suv."
    assert attributes(read(tmp_path, text)) == [
        ["1-ishtirokchi", "P1", True, "female", "45-59"],
        ["2", "P2", True, "male", "25-34"],
    ]


def test_read_counts_nobody_twice_for_a_numbered_list_beside_names(tmp_path: Path) -> None:
    text = "Fecha: ayer\nParticipantes:\n1. Mujer, 45\n2. Mujer, 33\n\n"
    text += "Ana: ¿Qué?\nRosa: Nada.\nAna: ¿Y?\nRosa: Eso.\nAna: ¿No?"
    assert list(read(tmp_path, text).participants["speaker"]) == ["Rosa"]


def test_read_takes_a_table_of_keys_for_a_header(tmp_path: Path) -> None:
    def row(*cells: str) -> str:
        return "<w:tr>" + "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in cells) + "</w:tr>"

    head = row("Grupo", "IZT-05") + row("Fecha", "ayer") + row("Moderadora", "Ana Ruiz")
    talk = (
        row("Minuto", "Quién", "Texto") + row("0:01", "Moderadora", "¿Qué?") + row("0:05", "P1 (mujer, 45)", "El agua.")
    )
    more = row("", "", "Y la luz.") + row("0:10", "P2", "Nada.")
    document = read(tmp_path, docx(f"<w:tbl>{head}</w:tbl>{paragraph('')}<w:tbl>{talk}{more}</w:tbl>"), "docx")
    assert said(document) == ["M: ¿Qué?", "P1: El agua. Y la luz.", "P2: Nada."]
    assert document.group_id == "IZT-05"
    assert attributes(document)[0] == ["P1", "P1", True, "female", "45-59"]


def test_read_takes_names_and_times_of_teams_in_word(tmp_path: Path) -> None:
    def turn(name: str, time: str, text: str) -> str:
        return (
            f"<w:p><w:r><w:t>{name}</w:t></w:r><w:r><w:t>   {time}</w:t></w:r><w:r><w:br/><w:t>{text}</w:t></w:r></w:p>"
        )

    said_by = [("Ana Ruiz (UNAM)", "¿Qué?"), ("Rosa Gil", "El agua."), ("Ana Ruiz (UNAM)", "¿Y?"), ("Luz", "La luz.")]
    body = paragraph("Reunión con grupo-20240312") + "".join(
        turn(who, f"0:{n:02d}", t) for n, (who, t) in enumerate(said_by)
    )
    document = read(tmp_path, docx(body), "docx")
    assert said(document) == ["Ana Ruiz: ¿Qué?", "Rosa Gil: El agua.", "Ana Ruiz: ¿Y?", "Luz: La luz."]


NOTES = (
    "# Field notes, Mathare 4A\nDate: 2024-06-03\nFacilitator: JK\n\n- Women complained:\n  10 KSh per jerrican\n"
    "- Youth say police arrest them\n\n1. Follow up\n2. Ask CHVs\n\nThe mood was tense."
)


def test_read_takes_notes_for_notes(tmp_path: Path) -> None:
    document = read(tmp_path, NOTES, "md")
    assert list(document.turns["text"]) == [
        "# Field notes, Mathare 4A",
        "Women complained: 10 KSh per jerrican",
        "Youth say police arrest them",
        "1. Follow up",
        "2. Ask CHVs",
        "The mood was tense.",
    ]
    assert set(document.turns["role"]) == {"note"}
    assert document.participants.empty
    assert document.date == "2024-06-03"
    assert "6 paragraph(s) are read as notes" in document.warnings[0]


def test_read_takes_captions_without_speakers_for_notes(tmp_path: Path) -> None:
    cues = "".join(f"00:{n:02d}.000 --> 00:{n:02d}.900\nla gente {n} se va{'.' * (n % 9 == 8)}\n\n" for n in range(20))
    document = read(tmp_path, "WEBVTT\n\n" + cues, "vtt")
    assert [len(text.split()) for text in document.turns["text"]] == [45, 45, 10]
    assert set(document.turns["role"]) == {"note"}


def test_read_refuses_what_only_a_moderator_says(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no speaking turns of participants"):
        read(tmp_path, "Moderator: So, what worries you here?\nModerator: And what else?")


def test_read_counts_marks_and_keeps_them_in_the_text(tmp_path: Path) -> None:
    text = (
        "M: ¿Y? [risas]\nP1: La [inaudible 00:12] -- no, xxx (laughs) (mi hija) [kimya]\n"
        "P2: [al mismo tiempo] Sí [toca] ???\nP3: [кулади] ҳа (нрзб) [00:12]"
    )
    document = read(tmp_path, text)
    assert document.marks == {"unclear": 4, "laughter": 3, "pause": 1, "overlap": 1, "broken off": 1, "other": 1}
    assert document.turns["text"][1] == "La [inaudible 00:12] -- no, xxx (laughs) (mi hija) [kimya]"


def test_read_says_what_it_left_out(tmp_path: Path) -> None:
    body = paragraph("M: ¿Y?") + '<w:p><w:r><w:t>P1: Nada.</w:t><w:commentReference w:id="1"/></w:r></w:p>'
    document = read(tmp_path, docx(body), "docx")
    assert document.left_out == {"comments": 1}
    assert document.warnings == ("Left out: 1 comments.",)
