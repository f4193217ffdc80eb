"""What the words around it say of a name that is also a word: Faith was, Consuelo me decía, Oydin, Nozima va.

In each language a few frames take a person: the subject of a verb of saying or coming, a
noun joined by "and" to a name, somebody called to. In them a word of the lists that is
also an everyday word counts as a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from voices.privacy.evidence import FORM, SUPPORTED, Evidence
from voices.privacy.lexicon import folded, lexicon
from voices.privacy.morphology import ANIMATE_SUBJECT
from voices.privacy.words import Turn

FRAMED = 0.6
"""A name of the lists that is also a word, in a frame that takes a person."""

_SUBJECT = {
    "es": re.compile(
        r"\s+(?:(?:me|nos|te|le|les|se lo|ya no|no)\s+)?(?:dec[ií]a|dijo|dice|cont[oó]|cuenta|platic[oó]"
        r"|pidi[oó]|llam[oó]|ense[nñ][oó]"
        r"|grit[oó]|vino|viene|lleg[oó]|viv[eí]a?|trabaja(?:ba)?|muri[oó]|falleci[oó]|desapareci[oó]|sali[oó]|sabe|quer[ií]a|vende|ten[ií]a"
        r"|se (?:fue|qued[oó]|cas[oó]|muri[oó]|enoj[oó]|llama|salv[oó]|escap[oó])|me (?:ayud[oó]|quiere|cuida"
        r"|vio|acompa[nñ][oó]))\b"
    ),
    "en": re.compile(
        r"\s+(?:was (?:the|a|my|our|his|her|only|killed|beaten|shot|raped|taken|arrested|there|born|crying"
        r"|with)|told|said|says|came|went|ran|died|got"
        r"|lives?|lived|called|used to|has (?:two|three|a|never|been)|had (?:a|two|been)|refused|reported|asked"
        r"|cried|wants|knows|works|sells"
        r"|is (?:my|our|the (?:nickname|name|girl|boy|woman|man|one)|a (?:girl|boy|woman|man|nurse|teacher)|in"
        r" class|in form|pregnant)|who|and i)\b"
    ),
    "ru": re.compile(
        r"(?:,)?\s+(?:(?:замуж|вчера|сама?|мне|нам|уже|так|тогда|же|потом|не|всё|все)\s+)?[а-яё]+(?:ла|лась|ал|ил|ел|ял|лся)\b"
    ),
}
_VOCATIVE = re.compile(
    r"(?:mire|mira|oiga|oye|verdad|gracias|hola|ándale|andale|pues|sí|si|no|ay|ya|look|listen|yes|thanks|sasa|hebu|asante)\s*,\s*\Z"
)


_AND = frozenset({"y", "e", "na", "and", "va", "bilan", "i", "hamda", "s"})
_NICKNAME = re.compile(
    r"\s+(?:is (?:the|his|her|my) (?:nickname|name)|ndilo jina|ndio jina|es (?:su|el) apodo|es como le dicen"
    r"|это (?:его|её) кличка)\b"
)


def find_framed(turn: Turn, evidence: list[Evidence]) -> Iterator[int]:
    """Indices of listed words that their surroundings make names."""
    words, low = turn.words, turn.lower
    names = lexicon().names
    pattern = _SUBJECT.get(turn.lang)
    for index, word in enumerate(words):
        capital = word.shape == "T" and turn.cased
        if _NICKNAME.match(low, word.end) and capital:
            yield index
        if evidence[index].strength > SUPPORTED or not evidence[index].listed or evidence[index].strength < SUPPORTED:
            continue
        if word.key in folded("frames.txt", "common nouns") or word.key in lexicon().capitals:
            continue
        if not capital and (turn.cased or word.key not in names):
            continue
        if (
            (pattern is not None and word.opens and pattern.match(low, word.end))
            or (turn.lang == "sw" and _subject_of_swahili(turn, index))
            or _joined_to_name(turn, evidence, index)
            or (low[word.end : word.end + 1] == "," and _VOCATIVE.search(low, max(0, word.start - 12), word.start))
        ):
            yield index


def _subject_of_swahili(turn: Turn, index: int) -> bool:
    """Faraja ni dada yangu, Neema alikuja: the verb agrees with a person, not with a joy or a grace."""
    if index + 1 >= len(turn.words) or not turn.words[index].opens:
        return False
    after = turn.words[index + 1]
    if turn.text[turn.words[index].end : after.start] != " ":
        return False
    if after.key == "ni":
        return index + 2 < len(turn.words) and turn.words[index + 2].key in folded("frames.txt", "kin after ni")
    return ANIMATE_SUBJECT.match(after.key) is not None


def _joined_to_name(turn: Turn, evidence: list[Evidence], index: int) -> bool:
    """Jumwa na Kazungu; Oydin, Nozima va yana bir qiz."""
    words = turn.words
    if index >= 2 and words[index - 1].key in _AND and evidence[index - 2].strength >= FORM - 0.15:
        return turn.text[words[index - 2].end : words[index].start].strip(" ") == words[index - 1].text
    if index + 1 < len(words) and turn.text[words[index].end : words[index + 1].start] == ", ":
        return words[index].shape == "T" and turn.cased and evidence[index + 1].strength >= FORM - 0.15
    return False
