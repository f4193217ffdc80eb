"""The gate: one source is read, its languages are told, and what could identify is replaced.

All in memory; the `Batch` that comes out is the first thing that may be written. Nothing
after this module sees the original text, a name, or a respondent's id.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from voices.corpus import Document
from voices.intake.codings import redacted_codings
from voices.intake.duplicates import repeated_answers
from voices.intake.layout import lay_out, source_hash
from voices.intake.speakers import SpeakerIds, group_of, known_names
from voices.language import clean_text, exclusion, tag_languages
from voices.privacy import gate, redact
from voices.schema import TABLES

if TYPE_CHECKING:
    import pandas as pd

_DOCUMENT_COLUMNS = frozenset(TABLES["documents"].column_names)
OWN_COLUMNS = ("speaker", "label", "city", "present")  # of Document.participants; the others are attributes


@dataclass(frozen=True)
class Batch:
    """One source after the gate: rows of six tables, and the text that offsets count in.

    `names` (pseudonym -> what stood there) is the one thing in here that is original: for the
    key file, where one is asked for, and for nothing else.
    """

    document: dict[str, Any]
    participants: pd.DataFrame
    utterances: pd.DataFrame
    redactions: pd.DataFrame
    candidates: pd.DataFrame
    source_text: str
    codings: pd.DataFrame
    names: dict[str, str] = field(repr=False)


@dataclass(frozen=True)
class _Context:
    """What holds for a whole source, already through the gate."""

    document_id: str
    group_id: str | None
    city: str | None
    is_survey: bool
    ids: SpeakerIds
    gate: Callable[[str], str]


def take_in(
    document: Document,
    *,
    document_id: str,
    key: bytes,
    languages: Sequence[str],
    people: Sequence[str] = (),
    pseudonyms: Literal["numbers", "names"] = "numbers",
) -> Batch:
    """One source as read -> a batch that holds no original.

    Args:
        document: one source as read.
        document_id: its id in the run, already through the name gate.
        key: the study key, for ids of respondents and of speakers who are named.
        languages: the study's languages.
        people: names to be replaced in it besides those of its speakers.
        pseudonyms: what stands for a person, as `redact` takes it.
    """
    region = country_code(document.country)
    group_id = group_of(document, region=region, key=key)
    is_survey = document.kind == "responses"
    context = _Context(
        document_id=document_id,
        # A transcript that names no group is one of its own; only respondents have none.
        group_id=group_id or document_id,
        city=_maybe(document.city, lambda text: gate(text, region=region)),
        is_survey=is_survey,
        ids=SpeakerIds(key, document_id, group_id, is_survey),
        gate=cache(lambda text: gate(text, region=region)),  # a survey's question stands in every row
    )
    turns = _turns(document, context)
    turns = tag_languages(turns, languages=languages, declared=document.languages)
    redacted = redact(turns, speaker_names=[*known_names(document), *people], region=region, pseudonyms=pseudonyms)
    utterances, source_text = lay_out(turns.assign(text=redacted.text))
    utterances["text_clean"] = [
        clean_text(text, lang) for text, lang in zip(utterances["text"], utterances["lang"], strict=True)
    ]
    utterances["excluded_because"] = _excluded(utterances, is_survey=context.is_survey)
    participants = _participants(document, utterances, context)
    return Batch(
        document=_document_row(document, context, utterances, participants, source_text),
        participants=participants,
        utterances=utterances.drop(columns=["speaker"]),
        redactions=redacted.redactions.assign(document_id=document_id),
        candidates=redacted.candidates.assign(document_id=document_id, reviewed=False),
        source_text=source_text,
        codings=redacted_codings(document, turns, redacted),
        names={**_speakers(turns), **redacted.names},
    )


def _speakers(turns: pd.DataFrame) -> dict[str, str]:
    """speaker_id -> the label as typed, where the two differ."""
    pairs = zip(turns["speaker_id"], turns["speaker"], strict=True)
    return {pseudonym: label for pseudonym, label in pairs if label and label != pseudonym}


COUNTRIES = {"MX": "MX", "MEXICO": "MX", "MÉXICO": "MX", "KE": "KE", "KENYA": "KE", "UZ": "UZ", "UZBEKISTAN": "UZ"}


def country_code(country: str | None) -> str | None:
    """The region whose phone numbers and ids are looked for first; None where it is not told."""
    return COUNTRIES.get((country or "").strip().upper())


def _turns(document: Document, context: _Context) -> pd.DataFrame:
    """The turns with the ids of utterances, speakers and participants; original text still."""
    import pandas as pd

    read = document.turns
    text = read["text"].str.replace("\r\n", "\n", regex=False).str.replace("\r", "\n", regex=False)
    speaker_ids = [
        context.ids.speaker_id(*row) for row in zip(read["speaker"], read["label"], read["role"], strict=True)
    ]
    turns = pd.DataFrame(
        {
            "document_id": context.document_id,
            "group_id": None if context.is_survey else context.group_id,
            "city": [_maybe(city, context.gate) or context.city for city in read["city"]],
            "question": [_maybe(question, context.gate) for question in read["question"]],
            "speaker_id": speaker_ids,
            "participant_id": [
                context.ids.participant_id(s) if role == "participant" else None
                for s, role in zip(speaker_ids, read["role"], strict=True)
            ],
            "role": read["role"].to_numpy(),
            "speaker": read["speaker"].to_numpy(),  # for language back-off and known names; dropped at the end
            "text": text.to_numpy(),
        }
    )
    if context.is_survey:
        return _survey_ids(turns, context)
    turns["position"] = range(len(turns))
    turns["utterance_id"] = [f"{context.document_id}:{position:06d}" for position in turns["position"]]
    return turns


def _survey_ids(turns: pd.DataFrame, context: _Context) -> pd.DataFrame:
    """Answers in the order of the respondents' keyed ids, so that the export's order is no input."""
    questions = {question: i for i, question in enumerate(sorted(set(turns["question"])))}
    turns["question_index"] = turns["question"].map(questions)
    turns["again"] = turns.groupby(["speaker_id", "question_index"]).cumcount()
    turns = turns.sort_values(["speaker_id", "again", "question_index"], kind="stable").reset_index(drop=True)
    turns["position"] = range(len(turns))
    suffix = turns["again"].map(lambda n: f"-{n + 1}" if n else "")
    turns["utterance_id"] = [
        f"{context.document_id}:{speaker}{again}:{question}"
        for speaker, again, question in zip(turns["speaker_id"], suffix, turns["question_index"], strict=True)
    ]
    return turns.drop(columns=["question_index"])


def _excluded(utterances: pd.DataFrame, *, is_survey: bool) -> list[str]:
    """Why each utterance is not analysed; "" = it is."""
    reasons = [
        role if role != "participant" else exclusion(text, lang)
        for role, text, lang in zip(utterances["role"], utterances["text"], utterances["lang"], strict=True)
    ]
    if not is_survey:
        return reasons
    return [
        "duplicate" if twice and not reason else reason
        for reason, twice in zip(reasons, repeated_answers(utterances), strict=True)
    ]


def _participants(document: Document, utterances: pd.DataFrame, context: _Context) -> pd.DataFrame:
    """People listed or heard, with their attributes through the gate."""
    import pandas as pd

    listed = document.participants
    speaker_ids = [
        context.ids.speaker_id(speaker, label, "participant")
        for speaker, label in zip(listed["speaker"], listed["label"], strict=True)
    ]
    turns = utterances["participant_id"].value_counts()
    people = pd.DataFrame(
        {
            "participant_id": [context.ids.participant_id(s) for s in speaker_ids],
            "group_id": None if context.is_survey else context.group_id,
            "document_id": context.document_id,
            "city": [_maybe(city, context.gate) or context.city for city in listed["city"]],
            "present": listed["present"].to_numpy(dtype=bool),
        }
    )
    for attribute in [c for c in listed.columns if c not in OWN_COLUMNS]:
        values = listed[attribute].map(lambda value: None if pd.isna(value) else str(value))
        through = {value: context.gate(value) for value in values.dropna().unique()}
        people[attribute] = values.map(through).to_numpy()
    for attribute, value in document.attributes.items():
        if attribute not in people:  # what the sheet says of a group holds for each of its people
            people[attribute] = context.gate(value)
    people = people.drop_duplicates("participant_id").reset_index(drop=True)
    people["n_turns"] = people["participant_id"].map(turns).fillna(0).astype(int)
    answered = utterances["participant_id"][utterances["text"].str.strip() != ""]
    people["spoke"] = people["participant_id"].isin(set(answered))
    return people


def _document_row(
    document: Document, context: _Context, utterances: pd.DataFrame, participants: pd.DataFrame, source_text: str
) -> dict[str, Any]:
    languages = utterances["lang"][~utterances["excluded_because"].isin(["empty"])].value_counts()
    languages = languages[languages.index != "und"]
    order = sorted(languages.index, key=lambda lang: (-languages[lang], lang))
    return {
        "document_id": context.document_id,
        "kind": document.kind,
        "extension": document.extension,
        "sha256": source_hash(source_text),
        "city": context.city,
        "country": _maybe(document.country, context.gate),
        "group_id": None if context.is_survey else context.group_id,
        "stratum": _maybe(document.stratum, context.gate),
        "date": _maybe(document.date, lambda text: meeting_date(text, context.gate)),
        "n_utterances": len(utterances),
        "n_participants": int(participants["present"].sum()),
        "languages": ";".join(order),
        "warnings": ";".join(document.warnings),
        **{name: context.gate(value) for name, value in document.attributes.items() if name not in _DOCUMENT_COLUMNS},
    }


def meeting_date(text: str, change: Callable[[str], str]) -> str:
    """The day of the meeting: no identifier by itself, but people write more than a date into its field."""
    gated = change(text)
    return text if gated == "[DATE_EXACT]" else gated


def _maybe(text: str | None, change: Callable[[str], str]) -> str | None:
    return None if text is None or text != text or not text.strip() else change(text)
