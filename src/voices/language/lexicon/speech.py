"""The lists that one language brings: what its speakers say between the words that matter."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Speech:
    """What is known of one language as it is spoken.

    Every list is lower-case. Uzbek stands in the 1995 Latin alphabet with ASCII apostrophes;
    `voices.language.fold` maps the other spellings and the Cyrillic onto it.

    Attributes:
        code: BCP-47 primary tag.
        name: English name.
        stop_words: words that never make a term; negations and words that carry a worry stay out.
        negations: words that deny; never stop words, but words by which a language is known.
        hesitations: sounds, taken out wherever they stand (um, eeh).
        fillers: phrases taken out only where punctuation sets them off on both sides, since
            most of them are ordinary words elsewhere ("este" and "este barrio").
        replies: short replies by which the language of a turn of one or two words is known.
        agreements: words with which one opens when agreeing with what another has said.
        non_answers: phrases of which an answer says nothing, alone or one after the other.
        abbreviations: with which no sentence ends, without their final full stop.
        connectives: with which a new idea opens in speech.
        marks: words of a transcriber's remark, by which "(laughs)" is told from "(my sister)".
    """

    code: str
    name: str
    stop_words: frozenset[str] = frozenset()
    negations: frozenset[str] = frozenset()
    hesitations: frozenset[str] = frozenset()
    fillers: tuple[str, ...] = ()
    replies: frozenset[str] = frozenset()
    agreements: frozenset[str] = frozenset()
    non_answers: frozenset[str] = frozenset()
    abbreviations: frozenset[str] = frozenset()
    connectives: tuple[str, ...] = ()
    marks: frozenset[str] = frozenset()


def words(text: str) -> frozenset[str]:
    """A set from words parted by white space."""
    return frozenset(text.split())


def phrases(text: str) -> tuple[str, ...]:
    """Phrases parted by "|", the longest first, so that a pattern tries them in that order."""
    found = {" ".join(phrase.split()) for phrase in text.split("|")} - {""}
    return tuple(sorted(found, key=lambda phrase: (-len(phrase), phrase)))
