"""Topic guides: told from talk and from surveys, and found again in what moderators ask. All text is invented."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from voices.corpus import Document
from voices.corpus.asides.material import open_material, read_document

GUIDES = {
    "es": [
        "¿Qué es lo que más les preocupa cuando salen a la calle?",
        "¿Cómo están los servicios en la colonia: agua, luz, basura?",
        "Cuando pasa algo así, ¿a quién recurren?",
    ],
    "sw": [
        "Ni nini kinakupa wasiwasi unapofungua biashara asubuhi?",
        "Mtaa wenyewe uko aje: maji, choo, stima, takataka?",
        "Mwisho, mngependa nini kifanyike?",
    ],
    "uz": [
        "Bu yerda yashash qanday, nimasi yoqadi?",
        "Muammo bo'lganda kimga murojaat qilasizlar?",
        "Bolalar darsdan keyin qayerda bo'lishadi?",
    ],
    "ru": [
        "Что вас больше всего беспокоит в вашем районе?",
        "Как у вас с водой, светом и вывозом мусора?",
        "К кому вы обращаетесь, когда что-то случается?",
    ],
}

TALKS = {
    "es": [
        "M: Buenas tardes. Para arrancar: cuando salen a la calle, ¿qué es lo que más les preocupa?",
        "P1: Los asaltos.",
        "M: ¿De día también?",
        "P2: También.",
        "M: Ahora los servicios. El agua, la luz, la basura, ¿cómo están?",
        "P1: No hay agua.",
        "M: Y cuando pasa algo así, ¿ustedes a quién recurren?",
        "P2: A nadie.",
    ],
    "sw": [
        "M: Karibuni. Sasa, mkifungua biashara asubuhi, ni nini kinawapa wasiwasi?",
        "P1: Wezi.",
        "M: Hata mchana?",
        "P2: Hata mchana.",
        "M: Na mtaa wenyewe -- maji, choo, stima -- uko aje?",
        "P1: Hakuna maji.",
        "M: Mwisho kabisa, mngependa nini kifanyike hapa?",
        "P2: Taa za barabara.",
    ],
    "uz": [
        "M: Хуш келибсизлар. Бу ерда яшаш қанақа, нимаси ёқади?",
        "P1: Тинч.",
        "M: Кечаси ҳамми?",
        "P2: Ҳа.",
        "M: Муаммо бўлса, кимга мурожаат қиласизлар?",
        "P1: Ҳеч кимга.",
        "M: Болалар-чи, дарсдан кейин қаерда бўлишади?",
        "P2: Кўчада.",
    ],
    "ru": [
        "M: Здравствуйте. Скажите, что вас беспокоит в районе больше всего?",
        "P1: Темно вечером.",
        "M: И зимой?",
        "P2: И зимой.",
        "M: А как с водой, со светом, с мусором?",
        "P1: Плохо.",
        "M: Когда что-то случается, к кому обращаетесь?",
        "P2: К соседям.",
    ],
}


def read(folder: Path, name: str = "talk.txt") -> Document:
    material = open_material([folder])
    source = next(source for source in material.sources if source.path.name == name)
    return read_document(source, material, key=to_latin)


def to_latin(text: str) -> str:
    """A stand-in for the language room's fold: Cyrillic Uzbek in Latin letters."""
    table = dict(zip("абвгдежзийклмнопрстуфхцэ", "abvgdejziyklmnoprstufxse", strict=True))
    table |= {"ё": "yo", "ю": "yu", "я": "ya", "ч": "ch", "ш": "sh", "ў": "o'", "қ": "q", "ғ": "g'", "ҳ": "h", "ъ": "'"}
    return "".join(table.get(letter, letter) for letter in text.lower())


def as_csv(folder: Path, questions: list[str]) -> None:
    rows = [f'{n},"{q}"' for n, q in enumerate(questions, start=1)]
    (folder / "tool.csv").write_text("\n".join(["no,question", *rows]), encoding="utf-8")


def as_word(folder: Path, questions: list[str]) -> None:
    document = docx.Document()
    document.add_heading("FGD tool, version 2")
    document.add_paragraph("Welcome everybody and explain the rules.")
    for question in questions:
        document.add_paragraph(question, style="List Number")
    document.save(folder / "tool.docx")


def as_text(folder: Path, questions: list[str]) -> None:
    lines = ["Tool", "", *(f"{n}. {q}" for n, q in enumerate(questions, start=1))]
    (folder / "Topic guide.txt").write_text("\n".join(lines), encoding="utf-8")


@pytest.mark.parametrize("write", [as_csv, as_word, as_text])
@pytest.mark.parametrize("lang", GUIDES)
def test_guide_fills_the_question_that_turns_answer(tmp_path: Path, lang: str, write: object) -> None:
    write(tmp_path, GUIDES[lang])  # type: ignore[operator]
    (tmp_path / "talk.txt").write_text("\n".join(TALKS[lang]), encoding="utf-8")
    document = read(tmp_path)
    first, second, third = GUIDES[lang]
    assert list(document.turns["question"]) == [None, first, None, first, None, second, None, third]


def test_guide_of_many_languages_shows_its_first_wording(tmp_path: Path) -> None:
    rows = [";".join(wordings) for wordings in zip(*(GUIDES[lang] for lang in ("es", "sw", "uz")), strict=True)]
    (tmp_path / "guide.csv").write_text("\n".join(["español;kiswahili;oʻzbekcha", *rows]), encoding="utf-8")
    (tmp_path / "talk.txt").write_text("\n".join(TALKS["sw"]), encoding="utf-8")
    answered = read(tmp_path).turns["question"]
    assert list(answered.dropna().drop_duplicates())[:2] == GUIDES["es"][:2]


def test_probes_below_a_numbered_question_mean_that_question(tmp_path: Path) -> None:
    guide = [
        "1. ¿Qué les preocupa aquí?",
        "   - ¿Y en el transporte, en el camión o la combi?",
        "2. ¿Qué piden ustedes?",
    ]
    (tmp_path / "guía.txt").write_text("\n".join(guide), encoding="utf-8")
    talk = ["M: ¿Y cómo es en el transporte, en la combi, en el camión?", "P1: Feo.", "M: ¿Sí?", "P1: Sí."]
    (tmp_path / "talk.txt").write_text("\n".join(talk), encoding="utf-8")
    assert list(read(tmp_path).turns["question"]) == [None, "¿Qué les preocupa aquí?", None, "¿Qué les preocupa aquí?"]


def test_each_talk_takes_the_guide_that_fits_it_best(tmp_path: Path) -> None:
    for lang in ("es", "sw"):
        (tmp_path / f"guide {lang}.txt").write_text("\n".join(GUIDES[lang]), encoding="utf-8")
        (tmp_path / f"{lang}.txt").write_text("\n".join(TALKS[lang]), encoding="utf-8")
    for lang in ("es", "sw"):
        assert set(read(tmp_path, f"{lang}.txt").turns["question"].dropna()) == set(GUIDES[lang])


def test_talk_without_any_question_of_the_guide_is_left_as_it_is(tmp_path: Path) -> None:
    as_text(tmp_path, GUIDES["es"])
    (tmp_path / "talk.txt").write_text("\n".join(TALKS["ru"]), encoding="utf-8")
    document = read(tmp_path)
    assert document.turns["question"].isna().all()
    assert "No question of the topic guide was found in it." in document.warnings


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("guide to the talk.txt", "\n".join(TALKS["es"])),
        ("talk.txt", "\n".join(line.replace(".", "?") for line in TALKS["es"] * 2)),
        ("pilot.csv", '¿Qué le preocupa?,¿Qué pide?\n"que roban mucho aquí","más luz en la calle"\n'),
        ("savollar.csv", 'id,answer\n1,"hech narsa, tinch yashaymiz shu yerda"\n2,"suv yoʻq, gaz yoʻq qishda"\n'),
    ],
)
def test_talk_and_surveys_are_no_guides(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    material = open_material([tmp_path])
    assert ([source.path.name for source in material.sources], material.guides) == ([name], ())


def test_sheet_says_what_is_a_guide_and_what_is_not(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Tell me about the night?\nAnd the day\n", encoding="utf-8")
    as_text(tmp_path, GUIDES["es"])
    sheet = "file,kind\na.txt,guide\nTopic guide.txt,ignore\n"
    (tmp_path / "documents.csv").write_text(sheet, encoding="utf-8")
    (tmp_path / "talk.txt").write_text("\n".join(TALKS["es"]), encoding="utf-8")
    material = open_material([tmp_path])
    assert [guide.file for guide in material.guides] == ["a.txt"]
    assert [(source.path.name, kind) for source, kind in material.asides] == [
        ("Topic guide.txt", "ignore"),
        ("a.txt", "guide"),
    ]


def test_guide_without_a_question_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Welcome everybody.\n", encoding="utf-8")
    (tmp_path / "talk.txt").write_text("\n".join(TALKS["es"]), encoding="utf-8")
    (tmp_path / "documents.csv").write_text("file,kind\na.txt,guide\n", encoding="utf-8")
    material = open_material([tmp_path])
    assert [failure.file for _, failure in material.failures] == ["a.txt"]
    assert [source.path.name for source in material.sources] == ["talk.txt"]
