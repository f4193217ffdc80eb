"""The two detectors behind `identify`, loaded once and only when they are asked.

py3langid: naive Bayes over byte n-grams, 139 languages (Lui and Baldwin, ACL 2012, as
retrained by its fork). langdetect: naive Bayes over letter n-grams (Nakatani Shuyo, 2010) with
its own profiles for Spanish, Swahili, English and Russian and ours for Uzbek, of which it has
none. Our langdetect is an object of its own: its module-wide factory stays untouched, and
its sampling is seeded, so that a text gets the same answer whatever was asked before.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from langdetect.detector_factory import DetectorFactory
    from py3langid.langid import LanguageIdentifier

SEED = 0
"""langdetect draws its n-grams at random; any fixed number makes the answer a function of the text."""

PROFILES = {"es": "es", "sw": "sw", "en": "en", "ru": "ru", "uz": "uz", "uz-Cyrl": "uz"}
"""Profile -> language. The first four are langdetect's own."""


def first(text: str) -> dict[str, float]:
    """py3langid's probabilities over all its languages, the likeliest first (they sum to 1).

    Its own temperature, the square root of the text's length, keeps them from saturating.
    """
    return dict(_py3langid().rank(text))


def second(text: str, languages: tuple[str, ...]) -> dict[str, float]:
    """langdetect's probabilities over `languages`; {} where the text has no letters it knows."""
    from langdetect.lang_detect_exception import LangDetectException

    detector = _langdetect().create()
    detector.set_prior_map({name: 1.0 for name, lang in PROFILES.items() if lang in languages})
    try:
        detector.append(text.lower() if text.isupper() else text)
        found = detector.get_probabilities()
    except LangDetectException:
        return {}
    out = dict.fromkeys(languages, 0.0)
    for each in found:
        out[PROFILES[each.lang]] += float(each.prob)
    return out


@cache
def _py3langid() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    # An object of our own: the module's, which langid.classify uses, may be restricted by others.
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


@cache
def _langdetect() -> DetectorFactory:
    from importlib.resources import files

    from langdetect.detector_factory import DetectorFactory

    from voices.language.profiles import PROFILE_NAMES, profile_json

    stock = files("langdetect").joinpath("profiles")
    profiles = [stock.joinpath(name).read_text("utf-8") for name in PROFILES if name not in PROFILE_NAMES]
    factory = DetectorFactory()
    factory.load_json_profile([*profiles, *(profile_json(name) for name in PROFILE_NAMES)])
    factory.set_seed(SEED)
    return factory
