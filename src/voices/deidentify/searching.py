"""Where identifiers stand in the passages of one document, and what is sure of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from voices.corpus import lexicon
from voices.corpus.lexicon import fold
from voices.deidentify.naming import Found, Naming, head_of, inside_of, mentions
from voices.deidentify.passages import Passage
from voices.deidentify.spoken_names import name_parts, spoken_names
from voices.intake.speakers import is_pseudonym
from voices.language import tag_languages
from voices.privacy import REPLACED, find
from voices.privacy.spans import Span, resolve

LABEL = "speaker_label"
"""The detector of a speaker's label, and of a speaker's name in a list above the talk."""


_OPENING = 20
"""Characters by which the first turn is known again: a list of participants has labels too, but says other things."""

_DESCRIBING = frozenset(word for words in lexicon.GENDERED.values() for word in words)
"""What a list of participants says of gender ("mwanamume, 67 miaka"), and readers look for, is no name."""


@dataclass(frozen=True)
class Searched:
    """One passage with what was found in it.

    Attributes:
        labels: speakers' labels that are replaced, and where.
        spans: disjoint finds in the passage's text, candidates included, in its order; none in a label.
        lang: its language.
    """

    passage: Passage = field(repr=False)
    text: str = field(repr=False)
    labels: tuple[Found, ...]
    spans: tuple[Span, ...]
    lang: str


@dataclass(frozen=True)
class Scope:
    """What holds for a whole document: its languages, where it was recorded, names known beforehand, its first turn."""

    languages: Sequence[str]
    declared: Sequence[str]
    region: str | None
    names: Sequence[str] = field(repr=False)
    opening: str = field(repr=False)


def search(passages: Sequence[Passage], naming: Naming, scope: Scope) -> list[Searched]:
    """Every passage with its labels and finds; a label is not searched."""
    texts = [passage.text for passage in passages]
    heads = [head_of(text, naming) for text in texts]
    first = next((n for n, text in enumerate(texts) if _is_talk(text, heads[n], passages[n], scope.opening)), 0)
    labels = [_labels(text, head, naming, n < first) for n, (text, head) in enumerate(zip(texts, heads, strict=True))]
    parts = [
        (n, start, end)
        for n, text in enumerate(texts)
        for start, end in _between(text, heads[n], [f for f in labels[n] if f.replacement])
    ]
    speakers = _speakers(passages, texts, heads)
    finds, langs = _find(texts, parts, speakers, scope)
    for n in range(first):
        finds[n] = [span for span in finds[n] if fold(texts[n][span.start : span.end]) not in _DESCRIBING]
    for n, text in enumerate(texts):
        finds[n] = [span for span in finds[n] if not is_pseudonym(text[span.start : span.end])]
    names = name_parts(naming.names)
    for n, text in enumerate(texts):
        finds[n] += [span for span in spoken_names(text, names) if _is_free(span, finds[n], heads[n], labels[n])]
    return [
        Searched(passage, texts[n], tuple(labels[n]), tuple(resolve(finds[n])), langs[n])
        for n, passage in enumerate(passages)
    ]


def _is_free(span: Span, finds: Sequence[Span], head: Found | None, labels: Sequence[Found]) -> bool:
    """Whether a place is neither replaced already nor in a label."""
    taken = [(f.start, f.end) for f in finds if f.confidence >= REPLACED]
    taken += [(label.start, label.end) for label in (*labels, *([head] if head else []))]
    return not any(span.start < end and start < span.end for start, end in taken)


def _is_talk(text: str, head: Found | None, passage: Passage, opening: str) -> bool:
    """Whether the talk starts with a passage: with a voice, or with a label and the words that the reader has first."""
    said = text[head.body if head else 0 :].strip()[:_OPENING]
    return passage.units[0].voice is not None or bool(said and opening.startswith(said))


def _labels(text: str, head: Found | None, naming: Naming, above: bool) -> list[Found]:
    found = [head] if head and head.replacement else []
    found += inside_of(text, head.body if head else 0, naming)
    if above:
        found += mentions(text, naming)
    disjoint: list[Found] = []
    for each in found:
        if not any(each.start < other.end and other.start < each.end for other in disjoint):
            disjoint.append(each)
    return sorted(disjoint, key=lambda each: each.start)


def _between(text: str, head: Found | None, labels: Sequence[Found]) -> list[tuple[int, int]]:
    """The stretches of a text that are searched: what stands beside a label, and what is said."""
    cuts = [(head.start, head.end)] if head else []
    cuts += [(each.start, each.end) for each in labels if not head or each.start != head.start]
    body = [head.body] if head else []
    ends = sorted({0, len(text), *body, *(place for cut in cuts for place in cut)})
    return [(a, b) for a, b in pairwise(ends) if (a, b) not in cuts and any(c.isalnum() for c in text[a:b])]


def _speakers(passages: Sequence[Passage], texts: Sequence[str], heads: Sequence[Found | None]) -> list[str]:
    """Who speaks in each passage, so that short replies get the language of the same person's longer ones."""
    speakers, speaker = [], ""
    for passage, text, head in zip(passages, texts, heads, strict=True):
        voice = passage.units[0].voice
        if voice:
            speaker = voice.text
        elif head:
            speaker = text[head.start : head.end]
        speakers.append(speaker)
    return speakers


def _find(
    texts: Sequence[str], parts: Sequence[tuple[int, int, int]], speakers: Sequence[str], scope: Scope
) -> tuple[list[list[Span]], list[str]]:
    import pandas as pd

    finds: list[list[Span]] = [[] for _ in texts]
    langs = ["und"] * len(texts)
    if not parts:
        return finds, langs
    table = pd.DataFrame(
        {
            "utterance_id": [str(n) for n in range(len(parts))],
            "speaker": [speakers[n] for n, _, _ in parts],
            "text": [texts[n][start:end] for n, start, end in parts],
        }
    )
    tagged = tag_languages(table, languages=scope.languages, declared=scope.declared)
    for (n, _, _), lang in zip(parts, tagged["lang"], strict=True):
        langs[n] = str(lang)
    found = find(tagged, speaker_names=scope.names, region=scope.region)
    rows = found[["utterance_id", "start", "end", "label", "detector", "confidence"]]
    for number, start, end, label, detector, confidence in rows.itertuples(index=False):
        n, offset, _ = parts[int(number)]
        finds[n].append(Span(int(start) + offset, int(end) + offset, str(label), str(detector), float(confidence)))
    return finds, langs
