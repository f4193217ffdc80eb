"""Render corpora/gold into the formats field teams send: corpora/sample.

    python corpora/render_sample.py [FOLDER]

Deterministic: running it again changes no byte. Archive entries carry one fixed time, documents one fixed author, and
caption times follow from the number of words. Needs python-docx and openpyxl, nothing else.
"""

from __future__ import annotations

import csv
import io
import json
import sys
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
GOLD = HERE / "gold"
SAMPLE = HERE / "sample"

Group = dict[str, Any]

EPOCH = datetime(2024, 1, 1, tzinfo=UTC)
ZIP_TIME = (2024, 1, 1, 0, 0, 0)

WORDS_PER_SECOND = 2.5
"""Unhurried speech; only makes caption times look like times."""

WORDS_PER_CAPTION = 14
LINE_WIDTH = 96


@dataclass(frozen=True)
class Words:
    """How one team writes: labels of people, words of the header block."""

    moderator: str
    participant: Callable[[int], str]
    female: str
    male: str
    years: str
    keys: tuple[str, str, str, str, str]  # group, date, place, profile, participants
    status: str


SPANISH = Words(
    "Moderadora", lambda n: f"Participante {n}", "mujer", "hombre", "años",
    ("Grupo", "Fecha", "Lugar", "Perfil", "Participantes"),
    "Nota: transcripción SINTÉTICA (synthetic), inventada para pruebas; ninguna persona es real",
)  # fmt: skip
SWAHILI = Words(
    "Mwezeshaji", lambda n: f"Mshiriki {n}", "mwanamke", "mwanamume", "miaka",
    ("Kikundi", "Tarehe", "Mahali", "Aina ya kikundi", "Washiriki"),
    "Maelezo: nakala ya KUBUNI (synthetic), imetungwa kwa majaribio; hakuna mtu halisi",
)  # fmt: skip
UZBEK = Words(
    "Moderator", lambda n: f"{n}-ishtirokchi", "ayol", "erkak", "yosh",
    ("Guruh", "Sana", "Joy", "Toifa", "Ishtirokchilar"),
    "Izoh: SUN'IY matn (synthetic), sinov uchun to'qilgan; hech bir shaxs haqiqiy emas",
)  # fmt: skip
UZBEK_CYRILLIC = Words(
    "Модератор", lambda n: f"{n}-иштирокчи" if n % 2 else f"Иштирокчи {n}", "аёл", "эркак", "ёш",
    ("Гуруҳ", "Сана", "Жой", "Тоифа", "Иштирокчилар"),
    "Изоҳ: СУНЪИЙ матн (synthetic), синов учун тўқилган; ҳеч бир шахс ҳақиқий эмас",
)  # fmt: skip
RUSSIAN = Words(
    "Модератор", lambda n: f"Участник {n}", "женщина", "мужчина", "лет",
    ("Группа", "Дата", "Место", "Состав", "Участники"),
    "Примечание: СИНТЕТИЧЕСКИЙ текст (synthetic), придуман для проверки; реальных людей нет",
)  # fmt: skip
ENGLISH = Words(
    "Moderator", lambda n: f"P{n}", "woman", "man", "years",
    ("Group", "Date", "Place", "Profile", "Participants"),
    "Note: SYNTHETIC transcript, invented for testing; no person in it is real",
)  # fmt: skip
CODES = Words(
    "M", lambda n: f"P{n}", "mujer", "hombre", "años", SPANISH.keys, SPANISH.status
)  # fmt: skip

CITIES = {"IZT": "Iztapalapa", "MAT": "Mathare", "TAS": "Chilonzor"}


def number(speaker: str) -> int:
    return int(speaker.removeprefix("P"))


def label(words: Words, speaker: str) -> str:
    return words.moderator if speaker == "M" else words.participant(number(speaker))


def header_block(group: Group, words: Words) -> list[str]:
    """Lines of a header: status, group, date, place, profile, and the participants with gender and age."""
    key_group, key_date, key_place, key_profile, key_people = words.keys
    return [
        words.status,
        f"{key_group}: {group['group_id']}",
        f"{key_date}: {group['date']}",
        f"{key_place}: {group['city']}",
        f"{key_profile}: {group['stratum']}",
        f"{key_people}:",
        *(
            f"{words.participant(number(person['id']))}: {words.female if person['gender'] == 'f' else words.male}, "
            f"{person['age']} {words.years}, {person['occupation']}"
            for person in group["participants"]
        ),
    ]


def clock(seconds: float, separator: str = ".") -> str:
    millis = round(seconds * 1000)
    return (
        f"{millis // 3_600_000:02d}:{millis // 60_000 % 60:02d}:{millis // 1000 % 60:02d}{separator}{millis % 1000:03d}"
    )


def timed_turns(group: Group) -> Iterator[tuple[float, dict[str, Any]]]:
    now = 5.0
    for turn in group["turns"]:
        yield now, turn
        now += len(turn["text"].split()) / WORDS_PER_SECOND + 0.8


def captions(group: Group) -> Iterator[tuple[float, float, str, str, bool]]:
    """(start, end, speaker, words, whether a turn starts) of every caption."""
    for start, turn in timed_turns(group):
        words = turn["text"].split(" ")
        for n in range(0, len(words), WORDS_PER_CAPTION):
            part = words[n : n + WORDS_PER_CAPTION]
            begin = start + n / WORDS_PER_SECOND
            yield begin, begin + len(part) / WORDS_PER_SECOND, turn["speaker"], " ".join(part), n == 0


def wrapped(text: str) -> list[str]:
    """`text` in lines as an editor wraps it; joined by one blank they are `text` again."""
    lines = [""]
    for word in text.split(" "):
        if lines[-1] and len(lines[-1]) + len(word) >= LINE_WIDTH:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}" if lines[-1] else word
    return lines


def render_txt(group: Group, words: Words) -> bytes:
    """Wrapped lines, a time code before each label, a header block; UTF-8 with a byte order mark."""
    blocks = ["\n".join(header_block(group, words))]
    for start, turn in timed_turns(group):
        blocks.append("\n".join(wrapped(f"[{clock(start)[:8]}] {label(words, turn['speaker'])}: {turn['text']}")))
    return ("\ufeff" + "\n\n".join(blocks) + "\n").replace("\n", "\r\n").encode("utf-8")


def render_txt_plain(group: Group, words: Words) -> bytes:
    """A line a turn, the time code after the text; UTF-16 as an old editor saves it."""
    lines = [*header_block(group, words), ""]
    lines += [
        f"{label(words, turn['speaker'])}: {turn['text']} [{clock(start)[:8]}]" for start, turn in timed_turns(group)
    ]
    return ("\ufeff" + "\n".join(lines) + "\n").encode("utf-16-le")


def render_vtt(group: Group, words: Words) -> bytes:
    """As Zoom exports: numbered cues, `Name: text`; the header block as a NOTE."""
    parts = ["WEBVTT", "NOTE\n" + "\n".join(header_block(group, words))]
    for n, (start, end, speaker, text, _) in enumerate(captions(group), start=1):
        parts.append(f"{n}\n{clock(start)} --> {clock(end)}\n{label(words, speaker)}: {text}")
    return ("\n\n".join(parts) + "\n").encode("utf-8")


def render_vtt_voices(group: Group, words: Words) -> bytes:
    """As Teams exports: `<v Name>text</v>`."""
    parts = ["WEBVTT", f"NOTE {words.status}"]
    for n, (start, end, speaker, text, _) in enumerate(captions(group)):
        escaped = text.replace("&", "&amp;").replace("<", "&lt;")
        times = f"{clock(start)} --> {clock(end)}"
        parts.append(f"{group['group_id'].lower()}-{n}\n{times}\n<v {label(words, speaker)}>{escaped}</v>")
    return ("\n\n".join(parts) + "\n").encode("utf-8")


def render_srt(group: Group, words: Words) -> bytes:
    """The name only where the speaker changes. SubRip has no comments: the sheet says that it is synthetic."""
    parts = []
    for n, (start, end, speaker, text, starts) in enumerate(captions(group), start=1):
        head = f"{label(words, speaker)}: " if starts else ""
        parts.append(f"{n}\n{clock(start, ',')} --> {clock(end, ',')}\n{head}{text}")
    return ("\n\n".join(parts) + "\n").encode("utf-8")


def render_docx(group: Group, words: Words) -> bytes:
    """Paragraphs, bold labels, a header block."""
    document = new_document(f"SYNTHETIC focus group {group['group_id']}")
    for line in header_block(group, words):
        document.add_paragraph(line)
    document.add_paragraph("")
    for turn in group["turns"]:
        paragraph = document.add_paragraph()
        paragraph.add_run(f"{label(words, turn['speaker'])}:").bold = True
        paragraph.add_run(f" {turn['text']}")
    return saved(document.save)


def render_docx_table(group: Group, words: Words) -> bytes:
    """A table of participants, then a table with a row a turn: number, speaker, words."""
    document = new_document(f"SYNTHETIC focus group {group['group_id']}")
    for line in header_block(group, words)[:5]:
        document.add_paragraph(line)
    people = document.add_table(rows=1, cols=4)
    fill(people.rows[0], ["ID", "Gender", "Age", "Occupation"])
    for person in group["participants"]:
        name = words.participant(number(person["id"]))
        fill(people.add_row(), [name, person["gender"], str(person["age"]), person["occupation"]])
    document.add_paragraph("")
    table = document.add_table(rows=1, cols=3)
    fill(table.rows[0], ["No.", "Speaker", "Text"])
    for n, turn in enumerate(group["turns"], start=1):
        fill(table.add_row(), [str(n), label(words, turn["speaker"]), turn["text"]])
    return saved(document.save)


def render_xlsx(group: Group, words: Words) -> bytes:
    """A sheet of metadata, a sheet of participants, a sheet with a row a turn."""
    from openpyxl import Workbook

    book = Workbook()
    about = book.active
    about.title = "About"
    for line in header_block(group, words)[:5]:
        about.append([part.strip() for part in line.split(":", 1)])
    people = book.create_sheet("Participants")
    people.append(["Code", "Gender", "Age", "Occupation"])
    for person in group["participants"]:
        name = words.participant(number(person["id"]))
        people.append([name, "F" if person["gender"] == "f" else "M", person["age"], person["occupation"]])
    sheet = book.create_sheet("Transcript")
    sheet.append(["Time", "Speaker", "Text"])
    for start, turn in timed_turns(group):
        sheet.append([clock(start)[:8], label(words, turn["speaker"]), turn["text"]])
    book.properties.creator = "voices"
    book.properties.title = f"SYNTHETIC focus group {group['group_id']}"
    book.properties.created = EPOCH.replace(tzinfo=None)
    return saved(book.save, modified=True)


def new_document(title: str) -> Any:
    from docx import Document

    document = Document()
    properties = document.core_properties
    properties.title, properties.author, properties.last_modified_by = title, "voices", "voices"
    properties.created = properties.modified = EPOCH
    properties.revision = 1
    document.sections[0].header.paragraphs[0].text = "SYNTHETIC: invented for testing, no person in it is real"
    return document


def fill(row: Any, cells: list[str]) -> None:
    # A cell's text setter turns line breaks into markup; the gold has none.
    for cell, text in zip(row.cells, cells, strict=True):
        cell.paragraphs[0].add_run(text)


def saved(save: Callable[[Any], object], *, modified: bool = False) -> bytes:
    """What `save` writes, every entry with one fixed time; openpyxl also stamps the time of saving into it."""
    buffer = io.BytesIO()
    save(buffer)
    result = io.BytesIO()
    with (
        zipfile.ZipFile(buffer) as source,
        zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as target,
    ):
        for name in sorted(source.namelist()):
            data = source.read(name)
            if modified and name == "docProps/core.xml":
                data = fixed_modified(data)
            entry = zipfile.ZipInfo(name, ZIP_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # the same on every system
            entry.external_attr = 0o600 << 16
            target.writestr(entry, data)
    return result.getvalue()


def fixed_modified(core: bytes) -> bytes:
    head, _, rest = core.partition(b"<dcterms:modified")
    stamp, _, tail = rest.partition(b"</dcterms:modified>")
    return (
        head + b"<dcterms:modified" + stamp[: stamp.index(b">") + 1] + b"2024-01-01T00:00:00Z</dcterms:modified>" + tail
    )


Renderer = Callable[[Group, Words], bytes]

PLAN: dict[str, tuple[str, Renderer, Words]] = {
    "IZT-01": ("IZT-01.docx", render_docx, SPANISH),
    "IZT-02": ("IZT-02.vtt", render_vtt, CODES),
    "IZT-03": ("IZT-03.srt", render_srt, SPANISH),
    "IZT-04": ("IZT-04 tabla.docx", render_docx_table, CODES),
    "MAT-01": ("MAT-01.xlsx", render_xlsx, SWAHILI),
    "MAT-02": ("MAT-02.txt", render_txt, SWAHILI),
    "MAT-03": ("MAT-03.vtt", render_vtt_voices, ENGLISH),
    "MAT-04": ("MAT-04.docx", render_docx, SWAHILI),
    "TAS-01": ("TAS-01.txt", render_txt_plain, UZBEK),
    "TAS-02": ("TAS-02.srt", render_srt, UZBEK),
    "TAS-03": ("TAS-03.docx", render_docx, UZBEK_CYRILLIC),
    "TAS-04": ("TAS-04.txt", render_txt, RUSSIAN),
}
"""Group -> file, renderer, words of the team."""

LANGUAGES = {
    "IZT": "es", "MAT-01": "sw;en", "MAT-02": "sw;en", "MAT-03": "en;sw", "MAT-04": "sw",
    "TAS-01": "uz", "TAS-02": "uz;ru", "TAS-03": "uz", "TAS-04": "ru;uz",
}  # fmt: skip

IN_HEADER_ONLY = {"stratum": ("TAS-03", "MAT-04"), "date": ("IZT-01", "MAT-02")}
"""Fields that the sheet leaves to the file's own header block, as happens."""


def render_sheet(groups: list[Group]) -> bytes:
    """documents.csv, which also says of every file that it is synthetic."""
    buffer = io.StringIO()
    names = [
        "file",
        "document_id",
        "kind",
        "group_id",
        "city",
        "country",
        "stratum",
        "date",
        "languages",
        "text_columns",
        "synthetic",
    ]
    writer = csv.DictWriter(buffer, names, lineterminator="\n", restval="")
    writer.writeheader()
    for group in groups:
        key = group["group_id"]
        row = {
            "file": PLAN[key][0],
            "document_id": key if " " in PLAN[key][0] else "",
            "kind": "transcript",
            "group_id": key,
            "city": CITIES[key[:3]],
            "country": group["country"],
            "stratum": group["stratum"],
            "date": group["date"],
            "languages": LANGUAGES.get(key) or LANGUAGES[key[:3]],
            "synthetic": "yes",
        }
        for name, keys in IN_HEADER_ONLY.items():
            if key in keys:
                row[name] = ""
        writer.writerow(row)
    writer.writerow({"file": "responses.csv", "kind": "responses", "text_columns": "q1_worry;q2_first",
                     "languages": "es;sw;uz;en;ru", "synthetic": "yes"})  # fmt: skip
    return buffer.getvalue().encode("utf-8")


def render(folder: Path = SAMPLE, *, gold: Path = GOLD) -> list[Path]:
    """Write the sample into `folder`; the paths written, by name."""
    groups = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(gold.glob("*.json"))]
    files = {PLAN[g["group_id"]][0]: PLAN[g["group_id"]][1](g, PLAN[g["group_id"]][2]) for g in groups}
    files["responses.csv"] = (gold / "responses.csv").read_bytes()
    files["documents.csv"] = render_sheet(groups)
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return [folder / name for name in sorted(files)]


if __name__ == "__main__":
    for written in render(Path(sys.argv[1]) if len(sys.argv) > 1 else SAMPLE):
        print(written.name)
