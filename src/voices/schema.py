"""The tables of a run folder: grain, key, columns and types of each.

`validate` brings a frame to its table's types and says what does not fit. A table may
carry further columns (attributes of participants); it may not lack one of these.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from voices.errors import TableError

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

SCHEMA_VERSION = "1.0"

EXCLUDED = ("", "moderator", "note", "empty", "non_substantive", "duplicate")
"""Why an utterance is not analysed; "" = it is."""


@dataclass(frozen=True)
class Column:
    """One column: its Arrow type by name, what it means, and whether it may be null."""

    name: str
    type: str
    meaning: str
    nullable: bool = False


@dataclass(frozen=True)
class Table:
    """One table of the run: what a row is, what identifies it, and its columns."""

    name: str
    grain: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]

    @property
    def column_names(self) -> list[str]:
        return [column.name for column in self.columns]


def _table(name: str, grain: str, key: str, *columns: tuple[str, str, str]) -> Table:
    """A table from rows of (name, type, meaning); a type ending in "?" may be null."""
    return Table(
        name,
        grain,
        tuple(key.split()),
        tuple(Column(n, t.rstrip("?"), m, t.endswith("?")) for n, t, m in columns),
    )


TABLES: dict[str, Table] = {
    table.name: table
    for table in (
        _table(
            "documents",
            "a source",
            "document_id",
            ("document_id", "string", "the file's stem after the name gate"),
            ("kind", "string", "transcript | responses"),
            ("extension", "string", "of the source file, without the dot"),
            ("sha256", "string", "of sources/<document_id>.txt, which does not depend on row order"),
            ("city", "string?", "where it was recorded"),
            ("country", "string?", "ISO 3166 code, or as the sheet says"),
            ("group_id", "string?", "the focus group; null for responses"),
            ("stratum", "string?", "who was invited, as the sheet or the header says"),
            ("date", "string?", "as the sheet or the header says"),
            ("n_utterances", "int64", "turns or answered cells"),
            ("n_participants", "int64", "people present, or respondents"),
            ("languages", "string", '";"-separated BCP-47, most spoken first'),
            ("warnings", "string", '";"-separated, without any text of the source'),
        ),
        _table(
            "participants",
            "a person in a group, or a respondent",
            "participant_id",
            ("participant_id", "string", "unique in the run, pseudonymous"),
            ("group_id", "string?", "null for respondents"),
            ("document_id", "string", "the source in which the person first appears"),
            ("city", "string?", ""),
            ("present", "bool", "listed as present, or spoke"),
            ("spoke", "bool", "has at least one turn or answer"),
            ("n_turns", "int64", "turns, or answered cells"),
        ),
        _table(
            "utterances",
            "a speaking turn, or an answered cell",
            "utterance_id",
            ("utterance_id", "string", "{document_id}:{position:06d}; survey: {document_id}:{respondent}:{question}"),
            ("document_id", "string", ""),
            ("position", "int64", "0-based; source order, in surveys the order of respondents' ids"),
            ("group_id", "string?", ""),
            ("city", "string?", ""),
            ("question", "string?", "survey question, or the guide's question that a turn answers"),
            ("speaker_id", "string", "pseudonym, stable within the group"),
            ("participant_id", "string?", "null for moderators and notes"),
            ("role", "string", "participant | moderator | note"),
            ("lang", "string", "BCP-47 primary tag, or und"),
            ("script", "string", "ISO 15924: Latn, Cyrl, ...; Zyyy where there is none"),
            ("lang_confidence", "double", "0-1"),
            ("mixed", "string", '";"-separated languages where the turn switches inside, else ""'),
            ("text", "string", "redacted, otherwise verbatim: equals the source's [char_start:char_end]"),
            ("char_start", "int64", "code points in sources/<document_id>.txt"),
            ("char_end", "int64", "code points in sources/<document_id>.txt"),
            ("text_clean", "string", "without marks, fillers, false starts; for vectors and counts only"),
            ("excluded_because", "string", '"" = analysed; ' + ", ".join(EXCLUDED[1:])),
        ),
        _table(
            "segments",
            "a meaning unit",
            "segment_id",
            ("segment_id", "string", "{utterance_id}#{index}"),
            ("utterance_id", "string", ""),
            ("start", "int64", "code points in utterances.text"),
            ("end", "int64", "code points in utterances.text"),
            ("text", "string", "exactly that slice"),
        ),
        _table(
            "redactions",
            "a replaced span",
            "utterance_id start",
            ("document_id", "string", ""),
            ("utterance_id", "string", ""),
            ("start", "int64", "of the replacement, in utterances.text"),
            ("end", "int64", "of the replacement, in utterances.text"),
            ("label", "string", "PERSON PHONE ID ADDRESS PLACE_FINE ORG_LOCAL EMAIL DATE_EXACT ..."),
            ("replacement", "string", "what stands there now; never the original"),
            ("detector", "string", "which rule found it"),
            ("confidence", "double", "0-1; below 0.5 it is a candidate for review"),
            ("reviewed", "bool", "a person has looked at it"),
        ),
        _table(
            "candidates",
            "a span that may identify and was left",
            "utterance_id start",
            ("document_id", "string", ""),
            ("utterance_id", "string", ""),
            ("start", "int64", "in utterances.text"),
            ("end", "int64", "in utterances.text"),
            ("label", "string", "what it may be; as in redactions"),
            ("detector", "string", "which rule found it"),
            ("confidence", "double", "0-1; too low for the text to be replaced unseen"),
            ("reviewed", "bool", "a person has looked at it and let it stand"),
        ),
        _table(
            "area_codes",
            "an utterance x a priority area, assigned pairs",
            "utterance_id area_id coder",
            ("utterance_id", "string", ""),
            ("area_id", "string", ""),
            ("probability", "double", "calibrated out of fold"),
            ("stance", "string", "concern | asset | proposal"),
            ("intensity", "int64", "1-3"),
            ("prompted", "bool", "the moderator's preceding turn named the area"),
            ("assent", "bool", "agreement to another's point"),
            ("coder", "string", "machine | a reviewer"),
        ),
        _table(
            "segment_areas",
            "a segment x a priority area, assigned pairs",
            "segment_id area_id",
            ("segment_id", "string", ""),
            ("area_id", "string", ""),
            ("probability", "double", ""),
        ),
        _table(
            "participant_areas",
            "a participant x a priority area, all pairs",
            "participant_id area_id",
            ("participant_id", "string", ""),
            ("area_id", "string", ""),
            ("probability", "double", "that the person raised it at all; calibrated out of fold"),
            ("intensity", "double", "mean of the person's codes, 0 where there is none"),
            ("unprompted", "double", "the same probability from spontaneous turns only"),
        ),
        _table(
            "themes",
            "a theme",
            "theme_id",
            ("theme_id", "string", ""),
            ("label_en", "string", ""),
            ("label_es", "string", ""),
            ("label_sw", "string", ""),
            ("label_uz", "string", ""),
            ("description", "string", "one sentence, English"),
            ("n_segments", "int64", ""),
            ("n_utterances", "int64", ""),
            ("n_speakers", "int64", ""),
            ("n_groups", "int64", ""),
            ("n_cities", "int64", ""),
            ("stability", "double?", "0-1, how well it comes back over resamples"),
            ("language_excess", "double?", "null where every city has one language"),
            ("area_id", "string?", "the nearest area; null = emerging"),
            ("status", "string", "proposed | accepted | renamed | merged | rejected"),
        ),
        _table(
            "theme_terms",
            "a theme x language x term",
            "theme_id lang rank",
            ("theme_id", "string", ""),
            ("lang", "string", ""),
            ("term", "string", ""),
            ("weight", "double", "c-TF-IDF within the language"),
            ("rank", "int64", "1-8"),
        ),
        _table(
            "theme_codes",
            "a segment",
            "segment_id",
            ("segment_id", "string", ""),
            ("theme_id", "string", '"-1" = unassigned'),
            ("probability", "double", ""),
        ),
        _table(
            "quotes",
            "a quote",
            "quote_id",
            ("quote_id", "string", "random, stable under the study key"),
            ("theme_id", "string?", "one of theme_id and area_id may be null"),
            ("area_id", "string?", ""),
            ("utterance_id", "string", ""),
            ("start", "int64", "in utterances.text"),
            ("end", "int64", "in utterances.text"),
            ("text", "string", "exactly that slice"),
            ("lang", "string", ""),
            ("rank", "int64", "1 = most typical"),
            ("publishable", "bool", "passes the disclosure check: a safeguard, not anonymity"),
            ("why_not", "string", '"" where publishable'),
            ("told", "string", 'what may be printed beside it: "city", or ""'),
            ("translation", "string?", "a person's, else null"),
        ),
        _table(
            "priorities",
            "a city x area x basis",
            "city area_id basis",
            ("city", "string", '"all" weights cities equally'),
            ("area_id", "string", ""),
            ("basis", "string", "groups | survey | workshop"),
            ("layer", "string", ""),
            ("score", "double", "mean normalised Borda over groups; share of respondents in surveys"),
            ("rank", "int64", ""),
            ("rank_low", "int64?", "best rank in the range; null where interval_method is none"),
            ("rank_high", "int64?", "worst rank in the range"),
            ("interval_method", "string", "bootstrap | leave_one_group_out | none"),
            ("interval_level", "double?", "null unless bootstrap"),
            ("p_top3", "double?", "share of resamples; null unless bootstrap"),
            ("p_top5", "double?", "share of resamples; null unless bootstrap"),
            ("tier", "int64?", "1 = the top; null where interval_method is none"),
            ("copeland_rank", "int64?", "null for surveys"),
            ("n_groups", "int64", "groups that vote"),
            ("n_speakers", "int64", "people who raised it"),
            ("prevalence", "double", "share of those present, else of those who spoke"),
            ("prevalence_adjusted", "double?", "expected share from calibrated probabilities"),
            ("breadth", "double?", "share of groups in which somebody raised it"),
            ("intensity", "double?", "mean, 1-3"),
            ("unprompted_rank", "int64?", "rank from spontaneous mentions only"),
            ("sdg_targets", "string", '";"-separated'),
        ),
        _table(
            "comparisons",
            "a theme or area x attribute level",
            "kind id by level",
            ("kind", "string", "theme | area"),
            ("id", "string", ""),
            ("by", "string", "city | stratum | ..."),
            ("level", "string", ""),
            ("contrast", "string", "what the level is compared with; shares only: none"),
            ("share", "double?", "of participants; null where suppressed"),
            ("ci_low", "double?", "95 %; null where there are too few groups"),
            ("ci_high", "double?", ""),
            ("n_speakers", "int64", ""),
            ("n_groups", "int64", ""),
            ("p_raw", "double?", ""),
            ("p_bh", "double?", ""),
            ("p_min_attainable", "double?", ""),
            ("suppressed", "bool", "fewer people than the disclosure rule allows"),
        ),
        _table(
            "codings",
            "an imported or a reviewer's code",
            "document_id utterance_id start end code coder",
            ("document_id", "string", ""),
            ("utterance_id", "string", ""),
            ("start", "int64", ""),
            ("end", "int64", ""),
            ("code", "string", ""),
            ("coder", "string", "pseudonym"),
            ("origin", "string", "the software or file kind it came from"),
            (
                "checked",
                "string?",
                "imported: text | moved (to where its words stand) | position (no words to check by)",
            ),
        ),
        _table(
            "codebook",
            "a code of the imported projects and codebooks",
            "code",
            ("code", "string", "the code with those above it: above > below, through the name gate"),
            ("name", "string", "the code alone"),
            ("parent", "string?", "the code above it, with those above that; null at the top"),
            ("definition", "string", "as its authors describe it, through the gate"),
            ("codable", "bool", "false for a mere heading"),
            ("n_codings", "int64", "rows of codings"),
            ("area_id", "string?", "the priority area of the same name; null where there is none"),
            ("origin", "string", "the software or file kind it came from"),
        ),
    )
}


def empty(name: str) -> pd.DataFrame:
    """The table `name` with its columns and types and no row."""
    frame: pd.DataFrame = arrow_schema(name).empty_table().to_pandas()
    return frame


def validate(name: str, frame: pd.DataFrame) -> pa.Table:
    """`frame` as an Arrow table with the columns and types of table `name`.

    The schema's columns come first, in its order; further columns follow in the
    frame's. Rows keep their order.

    Raises:
        TableError: a column is missing, a type does not fit, a null stands where none
            may, or the key is not unique. The message names columns, never a value.
    """
    import pyarrow as pa

    table = TABLES[name]
    missing = [c for c in table.column_names if c not in frame.columns]
    if missing:
        raise TableError(f"table {name} lacks the column(s) {', '.join(missing)}")
    problems = list(_problems(table, frame))
    if problems:
        raise TableError(f"table {name}: {'; '.join(problems)}")
    extra = [c for c in frame.columns if c not in table.column_names]
    known, arrays = arrow_schema(name), []
    for field in known:
        try:
            arrays.append(pa.Array.from_pandas(frame[field.name], type=field.type))
        except (pa.ArrowException, TypeError, ValueError, OverflowError):
            # The library's message quotes the value; ours may not.
            raise TableError(f"table {name}: column {field.name} is not of type {field.type}") from None
    fields = list(known)
    for column in extra:
        array = pa.Array.from_pandas(frame[column])
        arrays.append(array)
        fields.append(pa.field(column, array.type))
    return pa.Table.from_arrays(arrays, schema=pa.schema(fields))


def arrow_schema(name: str) -> pa.Schema:
    """The Arrow schema of table `name`, without the extra columns a run may add."""
    import pyarrow as pa

    return pa.schema([pa.field(c.name, c.type, nullable=c.nullable) for c in TABLES[name].columns])


def _problems(table: Table, frame: pd.DataFrame) -> Iterator[str]:
    for column in table.columns:
        nulls = int(frame[column.name].isna().sum())
        if nulls and not column.nullable:
            yield f"column {column.name} has {nulls} empty value(s)"
    duplicates = int(frame.duplicated(subset=list(table.key)).sum())
    if duplicates:
        yield f"{duplicates} row(s) repeat the key ({', '.join(table.key)})"
