"""Replacements carried out in the slots of one document, each with its row in the log and what the key file needs."""

from __future__ import annotations

from collections import Counter
from functools import cache

from voices.corpus.lexicon import fold
from voices.deidentify.columns import Treatment
from voices.deidentify.decisions import REVIEWER
from voices.deidentify.ledger import EMPTIED, Row
from voices.deidentify.naming import Naming
from voices.deidentify.passages import Edit, Passage, Slot
from voices.deidentify.searching import LABEL, Searched
from voices.intake.speakers import SpeakerIds, is_pseudonym
from voices.privacy import REPLACED, gate
from voices.privacy.detect import PLACEHOLDER
from voices.privacy.pseudonyms import Pseudonyms


class Replacing:
    """The replacements of one document, in its order.

    Attributes:
        rows: of the log.
        originals: what stood at each replacement: the first time under the replacement itself, where it was written
            otherwise the nth time under `occurrence(replacement, n)`.
    """

    def __init__(self, pseudonyms: Pseudonyms, ids: SpeakerIds, region: str | None) -> None:
        self.rows: list[Row] = []
        self.originals: dict[str, str] = {}
        self._pseudonyms = pseudonyms
        self._ids = ids
        self._gate = cache(lambda text: gate(text, region=region))  # a field repeats from row to row
        self._seen: Counter[str] = Counter()
        self._emptied: set[tuple[int, int]] = set()

    def searched(self, each: Searched) -> None:
        """A passage: its labels and finds."""
        place = each.passage.place
        pieces = [(label.start, label.end, Row(place, "PERSON", label.replacement, LABEL)) for label in each.labels]
        for span in each.spans:
            if span.confidence >= REPLACED:
                replacement = self._pseudonyms.placeholder(span.label, each.text[span.start : span.end], each.lang)
                by_person = span.detector == REVIEWER
                row = Row(place, span.label, replacement, span.detector, span.confidence, by_person)
                pieces.append((span.start, span.end, row))
        pieces.sort(key=lambda piece: piece[:2])
        for start, end, row in pieces:
            self._note(each.text[start:end], row)
        each.passage.apply([Edit(start, end, row.replacement) for start, end, row in pieces])

    def field(self, passage: Passage, treatment: Treatment) -> None:
        """A cell that is no answer: a respondent's id, an attribute, a cell of a column that identifies."""
        text = passage.text
        if treatment is Treatment.EMPTIED:
            passage.apply([Edit(0, len(text), "")])
            self._emptied_in(passage)
            return
        if treatment is Treatment.RESPONDENT:
            after = self._ids.respondent_id(text.strip())
            if after != text.strip():
                self._note(text, Row(passage.place, "ID", after, "respondent"))
        else:
            after = self._gate(text)
            new = Counter(PLACEHOLDER.findall(after)) - Counter(PLACEHOLDER.findall(text))
            self.rows += [Row(passage.place, mark.strip("[]"), mark, "field") for mark in new.elements()]
        passage.apply([Edit(0, len(text), after)])

    def voice(self, slot: Slot, naming: Naming) -> None:
        """A caption's voice: a speaker's name alone, or with something beside it."""
        typed = slot.text
        first = typed.partition("(")[0].strip()
        known = (naming.replaced.get(fold(name)) for name in (typed, first, first.partition(",")[0].strip()))
        after = next((name for name in known if name), None)
        if after is None:
            after = typed if is_pseudonym(typed) else self._gate(typed)
        if after != typed:
            self._note(typed, Row("voice of a caption", "PERSON", after, LABEL))
            slot.text = after

    def _emptied_in(self, passage: Passage) -> None:
        cell = passage.units[0].cell
        if cell and (cell.table, cell.column) not in self._emptied:
            self._emptied.add((cell.table, cell.column))
            place = f"column {cell.column + 1}" + (f" of table {cell.table + 1}" if cell.table else "")
            self.rows.append(Row(place, EMPTIED, "", "identifying_column"))

    def _note(self, original: str, row: Row) -> None:
        self.rows.append(row)
        self._seen[row.replacement] += 1
        first = self.originals.setdefault(row.replacement, original)
        if original != first:
            self.originals[occurrence(row.replacement, self._seen[row.replacement])] = original


def occurrence(replacement: str, n: int) -> str:
    """What the key file calls the nth place of a replacement in a document."""
    return f"{replacement} #{n}"
