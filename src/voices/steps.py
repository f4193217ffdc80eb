"""The steps after the gate: what each stage needs of another is handed over here, as a table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from voices import language
from voices.config import Config
from voices.encoder import CachedEncoder, Encoder, open_encoder
from voices.intake import Study
from voices.intake.codebooks import with_areas
from voices.priorities import (
    AreaFrame,
    Coder,
    Judgement,
    RankingSettings,
    Texts,
    code_utterances,
    compare,
    judge_segments,
    rank_areas,
)
from voices.privacy import DisclosureRule, check_quotes
from voices.themes import Phrases, Segments, Themes, find_themes, pick_quotes

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    import pandas as pd

    Array = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Tools:
    """What a run works with where it is not the default: for tests, benchmarks, notebooks."""

    encoder: Encoder | None = None
    coder: Coder | None = None
    cache: Path | None = None


@dataclass(frozen=True)
class Vectors:
    """Vectors of utterances, of segments and of the areas' phrases, (n, d) each."""

    utterances: Array
    segments: Array
    phrases: Array
    segment_texts: list[str]


@dataclass(frozen=True)
class Codes:
    """The tables of codes, and the judgement of segments that themes are guided by."""

    area_codes: pd.DataFrame
    participant_areas: pd.DataFrame
    segment_areas: pd.DataFrame
    segments: Judgement
    warnings: tuple[str, ...]


def ready_encoder(config: Config, *, key: bytes, tools: Tools) -> CachedEncoder:
    """The encoder asked for, behind the cache of this study."""
    encoder = tools.encoder or open_encoder(config.encoder.model)
    return CachedEncoder(encoder, tools.cache or default_cache(), key)


def default_cache() -> Path:
    from platformdirs import user_cache_path

    return user_cache_path("voices") / "vectors"


def encode(study: Study, frame: AreaFrame, encoder: Encoder, *, on_progress: Callable[[int, int], None]) -> Vectors:
    """Vectors of every utterance, segment and phrase, each different text encoded once."""
    segments = segment_texts(study)
    utterances = study.utterances["text_clean"].tolist()
    phrases = [phrase for _, _, phrase in frame.anchors]
    vectors = encoder.encode([*utterances, *segments, *phrases], on_progress=on_progress)
    first, second = len(utterances), len(utterances) + len(segments)
    return Vectors(vectors[:first], vectors[first:second], vectors[second:], segments)


def segment_texts(study: Study) -> list[str]:
    """The segments' texts as they are encoded: cleaned as the language of their utterance asks."""
    langs = study.utterances.set_index("utterance_id")["lang"].reindex(study.segments["utterance_id"])
    return [language.clean_text(t, g) for t, g in zip(study.segments["text"], langs, strict=True)]


def code(study: Study, vectors: Vectors, encoder: Encoder, coder: Coder) -> Codes:
    """Area codes of utterances, segments and participants."""
    knows = encoder.revision == coder.encoder_revision
    frame = study.utterances
    frame = frame.assign(
        assent=[language.is_assent(t, g) for t, g in zip(frame["text_clean"], frame["lang"], strict=True)]
    )
    units = segment_frame(study)
    codes, people = code_utterances(
        Texts(
            frame,
            [language.fold(text) for text in frame["text_clean"]],
            vectors.utterances if knows else None,
            frame["group_id"].fillna(frame["participant_id"]).tolist(),
        ),
        study.participants,
        coder,
    )
    segment_areas, judgement = judge_segments(
        Texts(
            units,
            [language.fold(text) for text in vectors.segment_texts],
            vectors.segments if knows else None,
            units["group_id"].where(units["group_id"] != "", units["participant_id"]).tolist(),
        ),
        coder,
    )
    warnings = (
        () if knows else ("The area coder was trained on other vectors than these: only its lexical view is used.",)
    )
    return Codes(codes, people, segment_areas, judgement, warnings)


def segment_frame(study: Study) -> pd.DataFrame:
    """Segments with what is known of their utterances; group_id "" for answers."""
    columns = ["utterance_id", "document_id", "lang", "script", "city", "group_id", "participant_id", "question"]
    units = study.segments.merge(study.utterances[columns], on="utterance_id", how="left", validate="many_to_one")
    units["group_id"] = units["group_id"].fillna("")
    units["city"] = units["city"].fillna("")
    return units


def theme(
    study: Study, vectors: Vectors, codes: Codes, frame: AreaFrame, areas: tuple[str, ...], config: Config
) -> Themes:
    """Themes of the segments."""
    import pandas as pd

    units = segment_frame(study)
    anchors = pd.DataFrame(frame.anchors, columns=["area_id", "lang", "phrase"])
    return find_themes(
        Segments(
            frame=units,
            vectors=vectors.segments,
            areas=codes.segments.areas,
            area_ids=areas,
            threshold=codes.segments.threshold,
            concern=codes.segments.concern,
            words=[counted(t, g) for t, g in zip(vectors.segment_texts, units["lang"], strict=True)],
        ),
        Phrases(
            frame=anchors,
            vectors=vectors.phrases,
            words=[counted(p, g) for p, g in zip(anchors["phrase"], anchors["lang"], strict=True)],
            area_labels=pd.DataFrame({area.id: area.label for area in frame.areas}).T,
        ),
        config=config.themes,
        seed=config.seed,
    )


def counted(text: str, lang: str) -> list[str]:
    """The words of a text that are counted for terms."""
    stop = language.stop_words(lang) | language.negations(lang)
    return [word for word in language.tokens(text, lang) if word not in stop]


def quote(
    study: Study, vectors: Vectors, codes: Codes, themes: Themes, config: Config, *, make_id: Callable[[str, str], str]
) -> pd.DataFrame:
    """Quotes of themes and areas, each with the verdict of the disclosure check."""
    import pandas as pd

    units = segment_frame(study)
    row = pd.Series(range(len(units)), index=units["segment_id"])
    assigned = themes.theme_codes[themes.theme_codes["theme_id"] != "-1"]
    scores = pd.concat(
        [
            pd.DataFrame(
                {
                    "kind": kind,
                    "id": table[column].to_numpy(),
                    "row": row[table["segment_id"]].to_numpy(),
                    "weight": table["probability"].to_numpy(dtype=float),
                }
            )
            for kind, column, table in (("theme", "theme_id", assigned), ("area", "area_id", codes.segment_areas))
        ],
        ignore_index=True,
    )
    quotes = pick_quotes(units, vectors.segments, scores, n=config.themes.quotes, make_id=make_id)
    privacy = config.privacy
    return check_quotes(
        quotes,
        utterances=study.utterances,
        participants=study.participants,
        redactions=study.redactions,
        candidates=study.candidates,
        area_codes=codes.area_codes,
        rule=DisclosureRule(k=privacy.k, min_groups=privacy.min_groups, sensitive_areas=privacy.sensitive_areas),
    )


def rank(study: Study, codes: Codes, themes: Themes, frame: AreaFrame, config: Config) -> dict[str, pd.DataFrame]:
    """The tables priorities and comparisons."""
    settings = RankingSettings(level=config.ranking.level, resamples=config.ranking.resamples, seed=config.seed)
    return {
        "priorities": rank_areas(
            area_codes=codes.area_codes,
            utterances=study.utterances,
            participants=study.participants,
            participant_areas=codes.participant_areas,
            documents=study.documents,
            frame=frame,
            settings=settings,
        ),
        "comparisons": compare(
            area_codes=codes.area_codes,
            theme_codes=themes.theme_codes,
            segments=study.segments,
            utterances=study.utterances,
            participants=study.participants,
            documents=study.documents,
            min_people=config.privacy.k,
        ),
    }


def tables(study: Study, codes: Codes, themes: Themes, frame: AreaFrame) -> dict[str, pd.DataFrame]:
    """The tables that the stages up to the themes have made, by name."""
    return {
        "documents": study.documents,
        "participants": study.participants,
        "utterances": study.utterances,
        "segments": study.segments,
        "redactions": study.redactions,
        "candidates": study.candidates,
        "area_codes": codes.area_codes,
        "segment_areas": codes.segment_areas,
        "participant_areas": codes.participant_areas,
        "themes": themes.themes,
        "theme_terms": themes.theme_terms,
        "theme_codes": themes.theme_codes,
        "codings": study.codings,
        "codebook": with_areas(study.codebook, frame),
    }
