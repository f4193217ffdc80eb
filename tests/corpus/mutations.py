"""The sample's groups rendered in twenty further ways: labels, wrapping, encodings and containers of the field.

Shared by the tests and by benchmarks/reading.py. Each rendering keeps every turn's words and order; who speaks is
written as the rendering says. `recovered` counts the turns that come back with their speaker and role.
"""

from __future__ import annotations

import difflib
import importlib.util
import json
import re
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from types import ModuleType
from typing import Any

import made

from voices.corpus import Document, Source, read_source

CORPORA = Path(__file__).parents[2] / "corpora"

Group = dict[str, Any]
Speak = Callable[[str, "Team"], str]
"""(speaker of the gold, how the team writes) -> the label as typed."""


def renderer() -> ModuleType:
    """corpora/render_sample.py, which is a script and in no package."""
    spec = importlib.util.spec_from_file_location("render_sample", CORPORA / "render_sample.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


RENDER = renderer()


def groups() -> dict[str, Group]:
    """The gold's groups by id."""
    paths = sorted((CORPORA / "gold").glob("*.json"))
    return {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in paths}


@dataclass(frozen=True)
class Team:
    """How the people who transcribed a group write."""

    language: str
    moderator: str
    participant: str  # before a number
    ordinals: tuple[str, ...]  # "Participante tres" and the like, from 1
    everyone: dict[str, tuple[str, str]]  # gender and age of participants, as said in the language


def team(group: Group) -> Team:
    words = RENDER.PLAN[group["group_id"]][2]
    language = {"Mwezeshaji": "sw", "Moderadora": "es", "M": "es"}.get(words.moderator, "en")
    if words.moderator == "Модератор":
        language = "ru" if words.participant(3).startswith("У") else "uz-Cyrl"
    elif words.participant(3) == "3-ishtirokchi":
        language = "uz"
    nouns = {"es": ("MODERADORA", "Participante"), "sw": ("MWEZESHAJI", "Mshiriki"), "en": ("MODERATOR", "Respondent"),
             "uz": ("BOSHLOVCHI", "Ishtirokchi"), "uz-Cyrl": ("БОШЛОВЧИ", "Иштирокчи"),
             "ru": ("ВЕДУЩАЯ", "Участник")}  # fmt: skip
    people = {
        person["id"]: (words.female if person["gender"] == "f" else words.male, f"{person['age']} {words.years}")
        for person in group["participants"]
    }
    return Team(language, nouns[language][0], nouns[language][1], ORDINALS[language], people)


ORDINALS = {
    "es": tuple(f"Participante {n}" for n in "uno dos tres cuatro cinco seis siete ocho nueve diez".split()),  # noqa: SIM905
    "en": tuple(f"Participant {n}" for n in "one two three four five six seven eight nine ten".split()),  # noqa: SIM905
    "sw": ("Mshiriki wa kwanza", "Mshiriki wa pili", "Mshiriki wa tatu", "Mshiriki wa nne", "Mshiriki wa tano",
           "Mshiriki wa sita", "Mshiriki wa saba", "Mshiriki wa nane", "Mshiriki wa tisa", "Mshiriki wa kumi"),
    "uz": ("Birinchi ishtirokchi", "Ikkinchi ishtirokchi", "Uchinchi ishtirokchi", "To‘rtinchi ishtirokchi",
           "Beshinchi ishtirokchi", "Oltinchi ishtirokchi", "Yettinchi ishtirokchi", "Sakkizinchi ishtirokchi",
           "To‘qqizinchi ishtirokchi", "O‘ninchi ishtirokchi"),
    "uz-Cyrl": tuple(f"{n}-чи иштирокчи" for n in range(1, 11)),
    "ru": tuple(f"Участник № {n}" for n in range(1, 11)),
}  # fmt: skip

NAMES = ("Ana Ruiz", "Rosa Gil", "Mama Njeri", "O‘tkir aka", "Зулфия опа", "Luz María", "Bi Halima", "Пётр", "Doña Eva")
"""A first one for the moderator, then one a participant."""


def number(speaker: str) -> int:
    return int(speaker.removeprefix("P"))


def code(speaker: str, team: Team) -> str:
    return speaker


def word(speaker: str, team: Team) -> str:
    return team.moderator if speaker == "M" else f"{team.participant} {number(speaker)}"


def ordinal(speaker: str, team: Team) -> str:
    return team.moderator.capitalize() if speaker == "M" else team.ordinals[number(speaker) - 1]


def described(speaker: str, team: Team) -> str:
    """`Participante 3 (mujer, 34 años)`."""
    label = word(speaker, team)
    return label if speaker == "M" else f"{label} ({', '.join(team.everyone[speaker])})"


def with_comma(speaker: str, team: Team) -> str:
    """`P3, mujer, 34 años`."""
    return speaker if speaker == "M" else f"{speaker}, {', '.join(team.everyone[speaker])}"


def of_group(speaker: str, team: Team) -> str:
    return "FGD2_MOD" if speaker == "M" else f"FGD2_{speaker}"


def bare_number(speaker: str, team: Team) -> str:
    return "M" if speaker == "M" else str(number(speaker))


def name(speaker: str, team: Team) -> str:
    return NAMES[0] if speaker == "M" else NAMES[number(speaker)]


Said = list[tuple[str, str]]
"""(label as typed, words) of each turn."""


def header(group: Group) -> list[str]:
    return RENDER.header_block(group, RENDER.PLAN[group["group_id"]][2])[:5]


def joined(lines: Sequence[str], *, gap: str = "\n\n") -> str:
    return gap.join(lines) + "\n"


def md_bold(group: Group, said: Said) -> bytes:
    return ("\ufeff" + joined([*header(group), *(f"**{who}:** {text}" for who, text in said)])).encode()


def txt_brackets_old_encoding(group: Group, said: Said) -> bytes:
    """Of a Windows editor of its country; UTF-16 where its code page lacks a letter."""
    text = joined([*header(group), "", *(f"[{who}] {text}" for who, text in said)], gap="\r\n")
    for page in ("cp1252", "cp1251"):
        try:
            return text.encode(page)
        except UnicodeEncodeError:
            continue
    return text.encode("utf-16")


def txt_dashes_wrapped(group: Group, said: Said) -> bytes:
    turns = ["\r\n".join(made.wrapped(f"{who} – {text}", 60)) for who, text in said]
    return joined(turns, gap="\r\n").encode()


def txt_tabs_utf16(group: Group, said: Said) -> bytes:
    return joined([f"{who}\t{text}" for who, text in said], gap="\n").encode("utf-16")


def txt_own_lines(group: Group, said: Said) -> bytes:
    """The label in capitals on a line by itself, the words below it in lines of 72."""
    return joined(["\n".join([who.upper(), *made.wrapped(text, 72)]) for who, text in said]).encode()


def txt_times_at_both_ends(group: Group, said: Said) -> bytes:
    turns = [f"[00:{n // 60:02d}:{n % 60:02d}] {who}: {text} #00:{n // 60:02d}:{n % 60:02d}-5#"
             for n, (who, text) in enumerate(said)]  # fmt: skip
    return joined(turns, gap="\n").encode("utf-8-sig")


def txt_otter(group: Group, said: Said) -> bytes:
    return joined([f"{who}  {n // 60}:{n % 60:02d}\n{text}" for n, (who, text) in enumerate(said)]).encode()


def txt_colons(group: Group, said: Said) -> bytes:
    return joined([f"{who}: {text}" for who, text in said], gap="\n").encode()


def txt_forgotten_enter(group: Group, said: Said) -> bytes:
    """Every fifth turn goes on the line of the one before, where that ended with a sentence."""
    lines: list[str] = []
    for n, (who, text) in enumerate(said):
        if n % 5 == 4 and lines[-1].endswith((".", "?", "!")):
            lines[-1] += f" {who}: {text}"
        else:
            lines.append(f"{who}: {text}")
    return joined(lines, gap="\n").encode()


def docx_described(group: Group, said: Said) -> bytes:
    return made.docx("".join(made.paragraph(f"{who}:", f" {text}") for who, text in said))


def docx_paragraphs(group: Group, said: Said) -> bytes:
    """A sentence a paragraph: turns run over several."""
    body = [made.paragraph(line) for line in header(group)]
    for who, text in said:
        # A mark in a paragraph of its own would be a note.
        sentences = re.sub(r"\. (?!\[)", ".\n", text).split("\n")
        body += [made.paragraph(f"{who}:", f" {sentences[0]}"), *map(made.paragraph, sentences[1:])]
    return made.docx("".join(body))


def docx_reviewed(group: Group, said: Said) -> bytes:
    """Tracked changes, comments and footnotes all over; the header block in a text box."""
    box = "".join(made.paragraph(line) for line in header(group))
    body = [f"<w:p><w:r><w:pict><v:textbox><w:txbxContent>{box}</w:txbxContent></v:textbox></w:pict></w:r></w:p>"]
    for who, text in said:
        first, blank, rest = text.partition(" ")
        body.append(
            f"<w:p><w:r><w:t>{escape(who)}: </w:t></w:r><w:ins><w:r><w:t>{escape(first)}{blank}</w:t></w:r></w:ins>"
            f"<w:del><w:r><w:delText>no, esto no </w:delText></w:r></w:del><w:r><w:t>{escape(rest)}</w:t></w:r>"
            "<w:r><w:commentReference/><w:footnoteReference/></w:r></w:p>"
        )
    return made.docx("".join(body))


def docx_table(group: Group, said: Said) -> bytes:
    """Time, speaker, words; no row of headings."""
    rows = "".join(
        "<w:tr>" + "".join(f"<w:tc>{made.paragraph(cell)}</w:tc>" for cell in (f"0:{n:02d}:10", who, text)) + "</w:tr>"
        for n, (who, text) in enumerate(said)
    )
    return made.docx(f"<w:tbl>{rows}</w:tbl>")


def odt_paragraphs(group: Group, said: Said) -> bytes:
    body = [f"<text:p>{escape(line)}</text:p>" for line in header(group)]
    body += [f'<text:p><text:span>{escape(who)}:</text:span><text:s/>{escape(text)}<office:annotation><text:p>ojo'
             f"</text:p></office:annotation></text:p>" for who, text in said]  # fmt: skip
    return made.odt("".join(body))


def rtf_paragraphs(group: Group, said: Said) -> bytes:
    return made.rtf("".join(rf"\pard\b {who}:\b0  {text}\par" + "\n" for who, text in said))


def html_paragraphs(group: Group, said: Said) -> bytes:
    body = "\n".join(f"<p><b>{escape(who)}:</b> {escape(text)}</p>" for who, text in said)
    return f"<html><head><title>P9: x</title></head><body>{body}</body></html>".encode()


def html_table(group: Group, said: Said) -> bytes:
    rows = "".join(f"<tr><td>{escape(who)}</td><td>{escape(text)}</td></tr>" for who, text in said)
    return f"<table><tr><th>Speaker</th><th>Text</th></tr>{rows}</table>".encode()


def pdf_one_column(group: Group, said: Said) -> bytes:
    blocks = [*header(group), *(f"{who}: {text}" for who, text in said)]
    return made.pdf(made.set_in_columns(blocks, head="Grupo focal – confidencial – #", foot="Página # de 9"))


def pdf_two_columns(group: Group, said: Said) -> bytes:
    return made.pdf(made.set_in_columns([f"{who}: {text}" for who, text in said], columns=2, foot="- # -"))


def captions(said: Said) -> list[tuple[str, str, bool]]:
    """(label, words, whether a turn starts) of every caption."""
    found = []
    for who, text in said:
        words = text.split(" ")
        found += [(who, " ".join(words[n : n + 9]), n == 0) for n in range(0, len(words), 9)]
    return found


def sbv(group: Group, said: Said) -> bytes:
    parts = [f"0:{n // 60:02d}:{n % 60:02d}.000,0:{n // 60:02d}:{n % 60:02d}.900\n{who + ': ' if starts else ''}{text}"
             for n, (who, text, starts) in enumerate(captions(said))]  # fmt: skip
    return joined(parts).encode()


def vtt_teams(group: Group, said: Said) -> bytes:
    """A byte order mark, GUIDs, hours of one digit, line ends of Windows, and no blank line before some times."""
    parts = ["WEBVTT\r\n"]
    for n, (who, text, _) in enumerate(captions(said)):
        times = f"{n // 3600}:{n // 60 % 60:02d}:{n % 60:02d}.5 --> {n // 3600}:{n // 60 % 60:02d}:{n % 60:02d}.95"
        parts.append(f"\r\n9b7f-{n}/12-0\r\n{times}\r\n<v {who}>{escape(text, quote=False)}</v>\r\n")
    return ("\ufeff" + "".join(parts)).encode()


def vtt_rolling(group: Group, said: Said) -> bytes:
    """As YouTube shows them: each line twice, times without hours."""
    parts, before = ["WEBVTT\nKind: captions"], ""
    for n, (who, text, starts) in enumerate(captions(said)):
        line = escape(f"{who}: {text}" if starts else text, quote=False)
        clock, place = f"{n // 60:02d}:{n % 60:02d}", "align:start position:0%"
        parts.append(f"{clock}.100 --> {clock}.900 {place}\n{before}\n{line}<00:00:01.2><c></c>")
        parts.append(f"{clock}.900 --> {clock}.910 {place}\n{line}\n ")
        before = line
    return joined(parts).encode()


@dataclass(frozen=True)
class Mutation:
    """One way to render a group."""

    extension: str
    speak: Speak
    render: Callable[[Group, Said], bytes]
    named: bool = False  # no label says who moderates; behaviour must


MUTATIONS = {
    "bold Markdown": Mutation("md", code, md_bold),
    "brackets, old code page": Mutation("txt", code, txt_brackets_old_encoding),
    "dashes, wrapped at 60": Mutation("txt", code, txt_dashes_wrapped),
    "tabs, UTF-16": Mutation("txt", word, txt_tabs_utf16),
    "capitals on their own line": Mutation("txt", word, txt_own_lines),
    "codes of a group, times at both ends": Mutation("txt", of_group, txt_times_at_both_ends),
    "Otter, names": Mutation("txt", name, txt_otter, named=True),
    "names before a colon": Mutation("txt", name, txt_colons, named=True),
    "numbers alone": Mutation("txt", bare_number, txt_colons),
    "forgotten line breaks": Mutation("txt", word, txt_forgotten_enter),
    "docx, labels with gender and age": Mutation("docx", described, docx_described),
    "docx, a paragraph a sentence": Mutation("docx", ordinal, docx_paragraphs),
    "docx, tracked changes and a text box": Mutation("docx", word, docx_reviewed),
    "docx, a table without headings": Mutation("docx", code, docx_table),
    "odt": Mutation("odt", with_comma, odt_paragraphs),
    "rtf": Mutation("rtf", ordinal, rtf_paragraphs),
    "html, paragraphs": Mutation("html", described, html_paragraphs),
    "html, a table": Mutation("html", word, html_table),
    "pdf, running heads": Mutation("pdf", word, pdf_one_column),
    "pdf, two columns": Mutation("pdf", code, pdf_two_columns),
    "sbv": Mutation("sbv", word, sbv),
    "vtt of Teams, names": Mutation("vtt", name, vtt_teams, named=True),
    "vtt that rolls up": Mutation("vtt", code, vtt_rolling),
}


def render(mutation: Mutation, group: Group) -> bytes:
    """The group's file as the mutation has it."""
    its = team(group)
    return mutation.render(group, [(mutation.speak(turn["speaker"], its), turn["text"]) for turn in group["turns"]])


def recovered(mutation: Mutation, group: Group, document: Document) -> int:
    """How many of the group's turns came back: words, speaker and role, in order."""
    its = team(group)
    gold = []
    for turn in group["turns"]:
        who = mutation.speak(turn["speaker"], its) if mutation.named else turn["speaker"]
        gold.append((who.casefold(), turn["role"], "".join(turn["text"].split())))
    frame = document.turns
    shown = frame["speaker"].str.casefold() if mutation.named else frame["label"].str.casefold()
    read = list(zip(shown, frame["role"], frame["text"].str.split().str.join(""), strict=True))
    matcher = difflib.SequenceMatcher(None, gold, read, autojunk=False)
    return sum(block.size for block in matcher.get_matching_blocks())


def read_back(mutation: Mutation, group: Group, folder: Path) -> Document:
    """The group's file as it is read."""
    path = folder / f"group.{mutation.extension}"
    path.write_bytes(render(mutation, group))
    return read_source(Source(path))
