"""Labels, heads of lines, time codes, attributes: tables of what is understood."""

import pytest

from voices.corpus.content import Line
from voices.corpus.people import age_group, attributes_of, listed_person
from voices.corpus.talk import timecodes
from voices.corpus.talk.labels import parse
from voices.corpus.talk.learning import learn


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("P3", 3), ("p3", 3), ("P 3", 3), ("P-3", 3), ("P03", 3), ("P.3", 3), ("FGD2_P3", 3), ("R12", 12),
        ("Participant 3", 3), ("Respondent #3", 3), ("Speaker 3", 3), ("SPEAKER_03", 3), ("Participant three", 3),
        ("G1P3", 3), ("Resp. 3", 3), ("Female participant 3", 3), ("Participant (3)", 3), ("P3, woman, 34", 3),
        ("Participante tres", 3), ("Participante núm. 3", 3), ("Voz femenina 3", 3), ("Part. 3", 3),
        ("Mshiriki namba 3", 3), ("Mshiriki Na. 3", 3), ("Mshiriki wa kike 3", 3), ("Mhojiwa 3", 3),
        ("Uchinchi ishtirokchi", 3), ("Ishtirokchi-3", 3), ("Учинчи иштирокчи", 3), ("3-респондент", 3),
        ("Третий участник", 3), ("Участник 3-й", 3), ("Уч. 3", 3), ("Жительница 3", 3), ("И3", 3),
        ("Participante 3", 3), ("PARTICIPANTE 3", 3), ("Participante n.º 3", 3), ("Participante No. 3", 3),
        ("Entrevistada 2", 2), ("Mujer 3", 3), ("Hombre 1", 1),
        ("Mshiriki 3", 3), ("Mshiriki wa 3", 3), ("Mshiriki wa tatu", 3), ("Mwanamke 4", 4),
        ("3-ishtirokchi", 3), ("Ishtirokchi 3", 3), ("3 - ishtirokchi", 3), ("Ishtirokchi №3", 3),
        ("So‘zlovchi 2", 2), ("Soʻzlovchi 2", 2), ("So`zlovchi 2", 2),
        ("Иштирокчи 3", 3), ("3-иштирокчи", 3), ("3-чи иштирокчи", 3), ("Аёл 2", 2),
        ("Участник 3", 3), ("Участник № 3", 3), ("УЧАСТНИЦА 3", 3), ("3-й участник", 3), ("Р3", 3),
    ],
)  # fmt: skip
def test_parse_numbered_participants(typed: str, number: int) -> None:
    label = parse(typed)
    assert (label.kind, label.number) == ("participant", number)


@pytest.mark.parametrize(
    "typed",
    [
        "Moderator", "MODERADORA", "Moderador", "Facilitadora", "Entrevistador", "Mwezeshaji", "Boshlovchi",
        "Модератор", "МОДЕРАТОР", "Ведущая", "Бошловчи", "Интервьюер", "Moderator 2", "Co-moderator", "Facilitator 1",
        "Note taker", "Observadora", "Кузатувчи", "FGD2_MOD", "Moderadora/Facilitadora", "Moderador/a",
        "Asst. Moderator", "Mwezeshaji msaidizi", "Moderator yordamchisi", "Savol beruvchi",
        "Помощник модератора", "Mwendesha mjadala",
    ],
)  # fmt: skip
def test_parse_moderators(typed: str) -> None:
    assert parse(typed).kind == "moderator"


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("Nota", "note"), ("Изоҳ", "note"), ("Todos", "nobody"), ("Wote", "nobody"), ("Hammasi", "nobody"),
        ("Ҳамма", "nobody"), ("Все", "nobody"), ("Question 4", "section"), ("Savol 2", "section"),
        ("P3/P5", "nobody"), ("P3 y P5", "nobody"), ("Participantes 3, 4 y 5", "nobody"),
        ("Washiriki 2 na 4", "nobody"), ("1-ishtirokchi va 2-ishtirokchi", "nobody"), ("Участники 2 и 4", "nobody"),
        ("M y P3", "nobody"),
        ("P?", "nobody"), ("Participante X", "nobody"), ("Mujer no identificada", "nobody"),
        ("Unknown Speaker", "nobody"),
        ("Barcha ishtirokchilar", "nobody"), ("Washiriki wote", "nobody"), ("Несколько голосов", "nobody"),
        ("Entrevistada", "someone"), ("Voz femenina", "someone"), ("Женский голос", "someone"),
        ("Washiriki", "several"),
        ("Mujeres", "several"), ("Participant C", "participant"), ("Ana y Rosa", "name"),
        ("Ana Ruiz", "name"), ("Мария", "name"), ("Mama Njeri", "name"), ("O‘tkir", "name"),
        ("cuando llegamos a la casa", "unknown"), ("¿Y qué", "unknown"), ("Teilnehmer 4", "numbered"),
    ],
)  # fmt: skip
def test_parse_other_kinds(typed: str, kind: str) -> None:
    assert parse(typed).kind == kind


@pytest.mark.parametrize(
    ("one", "other"),
    [("P3", "Participante 3"), ("3-ishtirokchi", "Ishtirokchi 3"), ("3-иштирокчи", "Иштирокчи 3"), ("p3", "P 3")],
)
def test_parse_gives_spellings_of_one_person_one_key(one: str, other: str) -> None:
    assert parse(one).key == parse(other).key


def test_parse_keeps_women_and_men_apart() -> None:
    assert parse("Mujer 1").key != parse("Hombre 1").key


def _lines(*texts: str) -> list[Line]:
    return [Line(text) for text in texts]


@pytest.mark.parametrize(
    ("line", "typed", "rest"),
    [
        ("P3: hola", "P3", "hola"),
        ("P3 : hola", "P3", "hola"),
        ("P3 - hola", "P3", "hola"),
        ("P3 – hola", "P3", "hola"),
        ("[P3] hola", "P3", "hola"),
        ("[P3]: hola", "P3", "hola"),
        ("**P3:** hola", "P3", "hola"),
        ("**P3**: hola", "P3", "hola"),
        ("P3\thola", "P3", "hola"),
        ("P3. hola", "P3", "hola"),
        ("• P3: hola", "P3", "hola"),
        ("P3", "P3", ""),
        ("P3：hola", "P3", "hola"),
        ("P3: *hola* a todas", "P3", "*hola* a todas"),
        ("P3: Mira: eso no", "P3", "Mira: eso no"),
        ("P3: --porque te prenden", "P3", "--porque te prenden"),
        ("P3: [risas] sí", "P3", "[risas] sí"),
        ("Participante 3 (mujer, 34): hola", "Participante 3", "hola"),
        ("Participante 3 [00:12]: hola", "Participante 3", "hola"),
        ("[00:01:12] P3: hola", "P3", "hola"),
        ("00:01:12 P3: hola", "P3", "hola"),
        ("1:12 P3: hola", "P3", "hola"),
        ("P3 00:01:12 hola", "P3", "hola"),
        ("P3 00:01:12: hola", "P3", "hola"),
        ("MODERADORA: ¿y luego?", "MODERADORA", "¿y luego?"),
        ("MODERADORA", "MODERADORA", ""),
        ("3-ishtirokchi: ha", "3-ishtirokchi", "ha"),
        ("3-иштирокчи - ҳа", "3-иштирокчи", "ҳа"),
    ],
)
def test_understand_heads_of_lines(line: str, typed: str, rest: str) -> None:
    found = learn(_lines(line, line)).understand(line)
    assert found is not None
    assert (found[0].label, found[0].rest) == (typed, rest)


@pytest.mark.parametrize(
    "line",
    [
        "y luego nos dijo: váyanse de aquí",
        "[risas]",
        "[inaudible 00:12] y ya",
        "Mira: eso no",
        "A las 8:30 salimos",
        "-- no, espérate",
        "Para acabar: ¿qué sí está chido aquí?",
        "Chico 118. O sea que ya saben",
        "hombre 3",
        "grupo: hoy viene, súbete adelante.",
        "nota: dice que no",
        "",
    ],
)
def test_understand_leaves_lines_without_label(line: str) -> None:
    assert learn(_lines("P1: uno", "P2: dos", line)).understand(line) is None


def test_learn_takes_names_that_head_several_lines() -> None:
    vocabulary = learn(_lines("Ana: uno", "Rosa: dos", "Ana: tres", "Rosa: cuatro"))
    assert vocabulary.names == {"ana", "rosa"}


def test_learn_does_not_take_a_word_before_a_colon_that_stands_once() -> None:
    vocabulary = learn(_lines("P1: uno", "Mira: eso", "P2: dos", "y ya", "P1: tres"))
    assert vocabulary.understand("Mira: eso") is None


def test_learn_takes_a_name_that_stands_once_where_every_line_has_one() -> None:
    vocabulary = learn(_lines("Ana: uno", "Rosa: dos", "Ana: tres", "Rosa: cuatro", "Luz: sí"))
    assert vocabulary.understand("Luz: sí") is not None


def test_learn_takes_role_words_of_unknown_languages() -> None:
    vocabulary = learn(_lines("Teilnehmer 1: ja", "Teilnehmer 2: nein"))
    assert vocabulary.label("Teilnehmer 2").kind == "participant"


def test_learn_takes_a_known_speaker_in_any_form() -> None:
    vocabulary = learn(_lines(*["P1: uno", "P2: dos"] * 10, "P1 - tres"))
    assert vocabulary.understand("P1 - tres") is not None
    assert vocabulary.understand("P7 - tres") is None


def test_learn_takes_the_letter_m_for_a_moderator() -> None:
    assert learn(_lines("M: ¿sí?", "P1: no", "M: ¿por?")).label("M").kind == "moderator"


def test_learn_takes_m1_for_a_man_where_f1_is_a_woman() -> None:
    vocabulary = learn(_lines("M1: a", "F1: b", "M2: c", "F2: d"))
    assert vocabulary.label("M1").kind == "participant"
    assert vocabulary.label("M1").key != vocabulary.label("F1").key


@pytest.mark.parametrize(
    ("text_in", "text_out"),
    [
        ("[00:12] hola", "hola"),
        ("(0:12:03) hola", "hola"),
        ("#00:12:03-1# hola", "hola"),
        ("00:12:03 hola", "hola"),
        ("00:12:03 --> 00:12:09 hola", "hola"),
        ("hola [00:12]", "hola"),
        ("hola (01:00:12)", "hola"),
        ("hola #00:12:03#", "hola"),
        ("hola [inaudible 00:12]", "hola [inaudible 00:12]"),
        ("[inaudible 00:12] hola", "[inaudible 00:12] hola"),
        ("son las 8:30", "son las 8:30"),
        ("8:30 salgo", "8:30 salgo"),
        ("entre 12:00 y 12:30 [00:12] comemos", "entre 12:00 y 12:30 [00:12] comemos"),
        ("hola [risas]", "hola [risas]"),
    ],
)
def test_strip_both_ends_of_time_codes(text_in: str, text_out: str) -> None:
    assert timecodes.strip_both(text_in) == text_out


@pytest.mark.parametrize(
    ("text_in", "expected"),
    [
        ("mujer, 34", {"gender": "female", "age_group": "25-34"}),
        ("(F, 17 años)", {"gender": "female", "age_group": "16-17"}),
        ("mwanamume, miaka 44", {"gender": "male", "age_group": "35-44"}),
        ("erkak; 71 yosh; pensioner", {"gender": "male", "age_group": "60+"}),
        ("жен., 59 лет", {"gender": "female", "age_group": "45-59"}),
        ("female, 25-34", {"gender": "female", "age_group": "25-34"}),
        ("m 22", {"gender": "male", "age_group": "18-24"}),
        ("presidenta del comité", {}),
        ("", {}),
    ],
)
def test_attributes_of_asides(text_in: str, expected: dict[str, str]) -> None:
    assert attributes_of(text_in) == expected


@pytest.mark.parametrize(
    ("token", "band"), [("15", "under 16"), ("16", "16-17"), ("60", "60+"), ("3", ""), ("500", "")]
)
def test_age_group_of_edges(token: str, band: str) -> None:
    assert age_group(token) == band


@pytest.mark.parametrize(
    ("line", "speaker"),
    [
        ("P1: f, 47, fruit stall", "P1"),
        ("- Participante 2 (mujer, 34)", "Participante 2"),
        ("Ana Ruiz, mujer, 34", "Ana Ruiz"),
        ("3-ishtirokchi – ayol, 34 yosh", "3-ishtirokchi"),
    ],
)
def test_listed_person_reads_a_line_of_the_list(line: str, speaker: str) -> None:
    person = listed_person(line)
    assert person is not None
    assert person.speaker == speaker


@pytest.mark.parametrize("line", ["P1: Yo tengo 47 años", "P1: Mujeres somos ocho", "Total: ocho"])
def test_listed_person_is_none_for_turns(line: str) -> None:
    assert listed_person(line) is None
