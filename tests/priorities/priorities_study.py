"""Small synthetic studies: who raised what, turned into the tables the ranking reads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import pandas as pd

from voices.priorities import Area, AreaFrame, RankingSettings, rank_areas

LANGS = ("en", "es", "sw", "uz")


def small_frame(*ids: str) -> AreaFrame:
    areas = tuple(
        Area(
            id=area,
            label={lang: f"{area.upper()} {lang}" for lang in LANGS},
            definition=f"what {area} is",
            layer="risk",
            sdg_targets=("16.1", "5.c"),
            iccs=("0401",),
            anchors={"en": (f"too much {area}",)},
        )
        for area in ids
    )
    return AreaFrame("test", {"risk": dict.fromkeys(LANGS, "Risks")}, areas)


@dataclass
class Study:
    """Collects groups and surveys. A mention is an area id, or (area id, changed columns of its code)."""

    documents: list[dict[str, object]] = field(default_factory=list)
    participants: list[dict[str, object]] = field(default_factory=list)
    utterances: list[dict[str, object]] = field(default_factory=list)
    codes: list[dict[str, object]] = field(default_factory=list)

    def group(
        self,
        group_id: str,
        said: Mapping[str, Sequence[object]],
        *,
        city: str = "Town",
        stratum: str | None = None,
        silent: Sequence[str] = (),
        traits: Mapping[str, str] | None = None,
    ) -> Study:
        self.documents.append(
            {"document_id": group_id, "kind": "transcript", "city": city, "group_id": group_id, "stratum": stratum}
        )
        for person in [*said, *silent]:
            self._person(f"{group_id}/{person}", group_id, group_id, city, person not in silent, traits)
            for mention in said.get(person, ()):
                self._say(f"{group_id}/{person}", group_id, group_id, city, mention)
        return self

    def survey(self, answers: Sequence[Sequence[object]], *, city: str = "Town", blank: int = 0) -> Study:
        document = f"survey-{city}"
        self.documents.append(
            {"document_id": document, "kind": "responses", "city": None, "group_id": None, "stratum": None}
        )
        for number in range(len(answers) + blank):
            person = f"{document}/{number:04d}"
            self._person(person, None, document, city, True, None)
            row = self._utterance(person, None, document, city)
            row["excluded_because"] = "" if number < len(answers) else "non_substantive"
            for mention in answers[number] if number < len(answers) else ():
                self._say(person, None, document, city, mention)
        return self

    def moderator(self, group_id: str, mention: object) -> Study:
        self._say(None, group_id, group_id, "Town", mention, role="moderator", excluded_because="moderator")
        return self

    def tables(self) -> dict[str, pd.DataFrame]:
        spoken = ["utterance_id", "document_id", "group_id", "city", "participant_id", "role", "excluded_because"]
        codes = ["utterance_id", "area_id", "probability", "stance", "intensity", "prompted", "assent", "coder"]
        return {
            "area_codes": pd.DataFrame(self.codes, columns=codes),
            "utterances": pd.DataFrame(self.utterances, columns=spoken),
            "participants": pd.DataFrame(self.participants),
            "documents": pd.DataFrame(self.documents),
        }

    def rank(
        self,
        *areas: str,
        settings: RankingSettings | None = None,
        participant_areas: pd.DataFrame | None = None,
    ) -> pd.DataFrame:
        return ranked(self.tables(), small_frame(*areas), settings=settings, participant_areas=participant_areas)

    def _person(
        self,
        person: str,
        group_id: str | None,
        document: str,
        city: str,
        spoke: bool,
        traits: Mapping[str, str] | None,
    ) -> None:
        row: dict[str, object] = {"participant_id": person, "group_id": group_id, "document_id": document, "city": city}
        self.participants.append(row | {"present": True, "spoke": spoke, "n_turns": int(spoke)} | dict(traits or {}))

    def _utterance(self, person: str | None, group_id: str | None, document: str, city: str) -> dict[str, object]:
        row: dict[str, object] = {
            "utterance_id": f"{document}:{len(self.utterances):06d}",
            "document_id": document,
            "group_id": group_id,
            "city": city,
            "participant_id": person,
            "role": "participant",
            "excluded_because": "",
        }
        self.utterances.append(row)
        return row

    def _say(
        self, person: str | None, group_id: str | None, document: str, city: str, mention: object, **changed: object
    ) -> None:
        area, other = mention if isinstance(mention, tuple) else (mention, {})
        row = self._utterance(person, group_id, document, city)
        row |= changed
        code = {
            "utterance_id": row["utterance_id"],
            "area_id": area,
            "probability": 0.9,
            "stance": "concern",
            "intensity": 1,
            "prompted": False,
            "assent": False,
            "coder": "machine",
        }
        self.codes.append(code | other)


def no_probabilities() -> pd.DataFrame:
    return pd.DataFrame(columns=["participant_id", "area_id", "probability", "intensity", "unprompted"])


def ranked(
    tables: Mapping[str, pd.DataFrame],
    frame: AreaFrame,
    *,
    settings: RankingSettings | None = None,
    participant_areas: pd.DataFrame | None = None,
) -> pd.DataFrame:
    return rank_areas(
        area_codes=tables["area_codes"],
        utterances=tables["utterances"],
        participants=tables["participants"],
        documents=tables["documents"],
        participant_areas=no_probabilities() if participant_areas is None else participant_areas,
        frame=frame,
        settings=settings or RankingSettings(resamples=200),
    )


def column(table: pd.DataFrame, name: str, *, city: str = "Town", basis: str = "groups") -> dict[str, object]:
    """Area id -> value of column `name`, for one city and basis."""
    rows = table[(table["city"] == city) & (table["basis"] == basis)]
    return dict(zip(rows["area_id"], rows[name], strict=True))
