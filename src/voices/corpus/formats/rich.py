"""Rich text (RTF), as WordPad, old Word and transcription programs save it.

Read here and not by striprtf, which keeps tracked deletions, loses text boxes, and takes time that grows with the
square of the file. Destinations and control words are those of Microsoft's RTF specification 1.9.1.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace

from voices.corpus.content import Content
from voices.corpus.formats.flow import Flow
from voices.corpus.formats.limits import check_length
from voices.errors import SourceError

_TOKEN = re.compile(
    r"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?|\\'(?P<hex>[0-9a-fA-F]{2})|\\(?P<symbol>[^a-zA-Z])"
    r"|(?P<brace>[{}])|(?P<end>[\r\n]+)|(?P<text>[^\\{}\r\n]+)|(?P<stray>\\)",
    re.DOTALL,
)

_CHARSETS = {0: "cp1252", 77: "mac_roman", 161: "cp1253", 162: "cp1254", 186: "cp1257", 204: "cp1251", 238: "cp1250",
             254: "cp437", 255: "cp850", 89: "mac_latin2", 84: "mac_cyrillic"}  # fmt: skip
"""`\\fcharset` -> code page, for the scripts of our languages and their neighbours."""

_SKIPPED = frozenset((
    "author", "category", "colortbl", "comment", "company", "creatim", "doccomm", "fldinst", "footer", "footerf",
    "footerl", "footerr", "ftncn", "ftnsep", "ftnsepc", "aftncn", "aftnsep", "aftnsepc", "header", "headerf",
    "headerl", "headerr", "info", "keywords", "listtable", "listoverridetable", "listtext", "manager",
    "nonshppict", "objdata", "object", "operator", "pict", "pntext", "private", "rxe", "shprslt", "stylesheet",
    "subject", "tc", "themedata", "title", "txe", "upr", "xe",
))  # fmt: skip
"""Destinations whose text is not the transcript's: styles, page heads, list numbers, pictures."""

_COUNTED = {"footnote": "footnotes", "annotation": "comments"}
_OPENED = frozenset(("shptxt", "ud", "fldrslt"))  # text even where a group around it is skipped
_CHARACTERS = {"tab": "\t", "cell": "", "emdash": "—", "endash": "–", "bullet": "•", "lquote": "‘", "rquote": "’",
               "ldblquote": "“", "rdblquote": "”", "emspace": " ", "enspace": " ", "qmspace": " "}  # fmt: skip
_SYMBOLS = {"~": "\xa0", "_": "-", "-": "", "{": "{", "}": "}", "\\": "\\"}


@dataclass
class _Group:
    """What a brace opens and closes: properties that end with it."""

    skipped: bool = False
    deleted: bool = False
    hidden: bool = False
    fonts: bool = False
    box: bool = False
    starred: bool = False
    fallback: int = 1
    font: int = -1


def read(data: bytes, *, file: str) -> Content:
    """The paragraphs, tables and text boxes of a rich text file; tracked deletions and hidden text are left out.

    Raises:
        SourceError: it is not rich text.
    """
    if not data.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"{\\rtf"):
        raise SourceError(file, "it is not a rich text file.", "Open it in Word, save it as .docx, and give that.")
    reader = _Reader()
    reader.read(check_length(data.decode("latin-1"), file=file))
    return Content(tuple(reader.flows[0].blocks), left_out=dict(reader.left_out))


class _Reader:
    """One file's reading, in one pass and without recursion."""

    def __init__(self) -> None:
        self.flows = [Flow()]
        self.left_out: Counter[str] = Counter()
        self.group = _Group()
        self.groups: list[_Group] = []
        self.page = "cp1252"
        self.charsets: dict[int, str] = {}
        self.skip = 0  # characters that stand for the Unicode one before them

    def read(self, text: str) -> None:
        position = 0
        while match := _TOKEN.match(text, position):
            position = match.end()
            if match["word"] == "bin":
                position += max(int(match["number"] or 0), 0)
            elif match["word"]:
                self._word(match["word"], int(match["number"]) if match["number"] else None)
            elif match["brace"] == "{":
                self.groups.append(self.group)
                self.group = replace(self.group, box=False, starred=False)
            elif match["brace"]:
                self._close()
                if not self.groups:
                    break  # what stands after the last brace is not the document's
            elif match["hex"]:
                self._bytes(chr(int(match["hex"], 16)))
            elif match["text"]:
                self._bytes(match["text"])
            elif match["symbol"]:
                self._symbol(match["symbol"])
        while self.groups:  # a file cut short
            self._close()
        self._flow.in_table = False
        self._flow.paragraph()

    @property
    def _flow(self) -> Flow:
        return self.flows[-1]

    def _close(self) -> None:
        if self.group.box and len(self.flows) > 1:
            self._flow.in_table = False
            self._flow.paragraph()
            box = self.flows.pop()
            self._flow.boxes += box.blocks
        if self.groups:
            self.group = self.groups.pop()
        self.skip = 0

    def _symbol(self, symbol: str) -> None:
        if symbol == "*":
            self.group.starred = True
            self.group.skipped = True
        elif symbol in "\r\n":
            self._write("\n", paragraph=True)
        else:
            self._write(_SYMBOLS.get(symbol, ""))

    def _word(self, word: str, number: int | None) -> None:
        group = self.group
        if word in _COUNTED:
            self.left_out[_COUNTED[word]] += not self._outer_skipped()
            group.skipped = True
        elif word in _OPENED:
            group.skipped = False
            if word == "shptxt":
                group.box = True
                self.flows.append(Flow())
        elif word in _SKIPPED:
            group.skipped = True
        elif word == "fonttbl":
            group.fonts = group.skipped = True
        elif word == "f" and number is not None:
            group.font = number
        elif word == "fcharset" and group.fonts and number in _CHARSETS:
            self.charsets[group.font] = _CHARSETS[number]
        elif word == "ansicpg" and number is not None:
            self.page = _known_page(f"cp{number}")
        elif word == "uc" and number is not None:
            group.fallback = min(max(number, 0), 8)
        elif word == "u" and number is not None:
            self._write(chr(number % 0x10000))
            self.skip = group.fallback
        elif word in ("deleted", "v"):
            self._leave_out(word, on=number != 0)
        elif word == "plain":
            group.hidden = group.deleted = False
        else:
            self._layout(word)

    def _outer_skipped(self) -> bool:
        """Whether the group around this one is skipped: `\\*` before a word skips the word's own group only."""
        return self.groups[-1].skipped if self.groups else False

    def _leave_out(self, word: str, *, on: bool) -> None:
        if word == "deleted":
            self.left_out["deletions"] += on and not self.group.deleted and not self.group.skipped
            self.group.deleted = on
        else:
            self.left_out["hidden"] += on and not self.group.hidden and not self.group.skipped
            self.group.hidden = on

    def _layout(self, word: str) -> None:
        if self.group.skipped:
            return
        if word in ("par", "sect", "page"):
            self._write("\n", paragraph=True)
        elif word in ("line", "nestcell", "nestrow"):
            self._write("\n")
        elif word == "pard":
            self._flow.in_table = False
        elif word == "intbl":
            self._flow.in_table = True
        elif word == "cell":
            self._flow.cell()
        elif word == "row":
            self._flow.row()
        elif word in _CHARACTERS:
            self._write(_CHARACTERS[word])

    def _bytes(self, typed: str) -> None:
        """Characters of the code page in force, less those that repeat a Unicode character for old readers."""
        skipped = min(self.skip, len(typed))
        self.skip -= skipped
        typed = typed[skipped:]
        if not typed.isascii():
            page = self.charsets.get(self.group.font, self.page)
            typed = typed.encode("latin-1").decode(page, "replace")
        self._write(typed)

    def _write(self, text: str, *, paragraph: bool = False) -> None:
        if self.group.skipped or self.group.deleted or self.group.hidden:
            return
        if paragraph:
            self._flow.paragraph()
        else:
            self._flow.text.append(text)


def _known_page(page: str) -> str:
    import codecs

    try:
        codecs.lookup(page)
    except LookupError:
        return "cp1252"
    return page
