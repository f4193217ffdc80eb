"""Answers that were given once and stand twice: a row exported twice, a form sent twice, an export inside another.

A person is counted once, so the later one is marked and left out; which is the later one follows from keyed ids and
file names, not from the order of rows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

REPEATED_WORDS = 8
"""Two respondents may well both say "theft at night", hardly the same eight words: in one answer, or in all theirs."""


def repeated_answers(utterances: pd.DataFrame) -> pd.Series[bool]:
    """Which answers of one survey were given before in it, by the same respondent or under a second id.

    Args:
        utterances: answers of one survey in their final order, with speaker_id, city, question, text_clean and
            again (how often this respondent stands with this question before).
    """
    answers = utterances["text_clean"].str.casefold()
    long = answers.map(lambda text: len(text.split()) >= REPEATED_WORDS)
    copied = utterances.assign(answer=answers).duplicated(["question", "city", "answer"]) & long
    return (utterances["again"] > 0) | copied | _of_repeated_forms(utterances, answers)


def _of_repeated_forms(utterances: pd.DataFrame, answers: pd.Series[str]) -> pd.Series[bool]:
    """Which answers stand in a form whose answers, all of them, are those of an earlier form of the same city."""
    forms: dict[tuple[str, int], list[str]] = {}
    cities: dict[tuple[str, int], str] = {}
    rows = list(zip(utterances["speaker_id"], utterances["again"], strict=True))
    columns = zip(rows, utterances["question"], utterances["city"], answers, strict=True)
    for form, question, city, answer in columns:
        forms.setdefault(form, []).append(f"{question}\x1f{answer}")
        cities[form] = str(city)
    seen: set[tuple[str, ...]] = set()
    repeated: set[tuple[str, int]] = set()
    for form, said in forms.items():
        words = sum(len(cell.partition("\x1f")[2].split()) for cell in said)
        whole = (cities[form], *sorted(said))
        if words >= REPEATED_WORDS and whole in seen:
            repeated.add(form)
        seen.add(whole)
    import pandas as pd

    return pd.Series([form in repeated for form in rows], index=utterances.index)


def repeated_across(utterances: pd.DataFrame, surveys: set[str]) -> pd.Series[bool]:
    """Which answers of `surveys` (document ids) were given word for word by the same respondent in an earlier one.

    Teams export every week, and the last export holds the first ones too. Respondents are the same where their id in
    the export is; a number that two surveys count up alike meets the same words only by chance.
    """
    analysed = utterances["document_id"].isin(surveys) & (utterances["excluded_because"] == "")
    same = utterances[analysed].duplicated(["speaker_id", "question", "text"])
    return same.reindex(utterances.index, fill_value=False)
