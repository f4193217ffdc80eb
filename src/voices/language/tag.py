"""Language, script and code-switching of every row of a table of utterances."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import TYPE_CHECKING

from voices.errors import ConfigError, TableError
from voices.language.lexicon import LANGUAGES

if TYPE_CHECKING:
    import pandas as pd

PLACE = ("document_id", "group_id", "city")
"""Columns that part the rows into documents, where they are there: short replies look no further.
The city counts, since a survey of several cities comes as one file."""


def tag_languages(
    utterances: pd.DataFrame, *, languages: Sequence[str] = LANGUAGES, declared: Sequence[str] = ()
) -> pd.DataFrame:
    """`utterances` with lang, script, lang_confidence and mixed added.

    A turn that does not tell its own language gets its speaker's, then its document's; one
    that is in none of `languages`, or says nothing at all, is "und" with confidence 0. The
    confidence of the others is calibrated on short texts, none of them from transcripts
    (`calibrate`). The tags of a row do not depend on the order of the rows.

    Args:
        utterances: at least text and speaker ("" where it is not known); document_id,
            group_id and city are heeded where they are there.
        languages: those the study expects, of es, sw, uz, en, ru.
        declared: those it says were spoken: they weigh in where a turn is in doubt.

    Raises:
        TableError: text or speaker is missing.
        ConfigError: a language is not one of the five.
    """
    from voices.language.backoff import resolve
    from voices.language.calibrate import confidence
    from voices.language.identify import identify
    from voices.language.mixed import languages_inside

    missing = [column for column in ("text", "speaker") if column not in utterances.columns]
    if missing:
        raise TableError(f"utterances lack the column(s) {', '.join(missing)}, which tagging languages needs")
    asked = _checked(languages)
    texts = ["" if not isinstance(text, str) else text for text in utterances["text"]]
    verdicts = [identify(text, asked) for text in texts]
    places = _places(utterances)
    speakers = [
        (place, speaker) if isinstance(speaker, str) and speaker else None
        for place, speaker in zip(places, utterances["speaker"], strict=True)
    ]
    found = resolve(verdicts, speakers=speakers, places=places, declared=declared)
    return utterances.assign(
        lang=[lang for lang, _ in found],
        script=[verdict.script for verdict in verdicts],
        lang_confidence=[confidence(odds) for _, odds in found],
        mixed=[languages_inside(text, lang, asked) for text, (lang, _) in zip(texts, found, strict=True)],
    )


def _checked(languages: Sequence[str]) -> tuple[str, ...]:
    unknown = sorted(set(languages) - set(LANGUAGES))
    if unknown or not languages:
        what = f"{', '.join(unknown)} cannot be identified" if unknown else "no language is given"
        raise ConfigError(f"languages: {what}; choose from {', '.join(LANGUAGES)}")
    # One order whatever the order asked for: the detectors' sums depend on it in the last digit.
    return tuple(lang for lang in LANGUAGES if lang in languages)


def _places(utterances: pd.DataFrame) -> list[Hashable]:
    columns = [column for column in PLACE if column in utterances.columns]
    if not columns:
        return [()] * len(utterances)
    return list(zip(*(utterances[column].fillna("") for column in columns), strict=True))
