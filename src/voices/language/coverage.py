"""What each language has, and how well it works: for `voices models`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from voices.language.lexicon import LANGUAGES, speech
from voices.language.measured import CAPABILITIES, measured

if TYPE_CHECKING:
    import pandas as pd

SCRIPTS = {"es": "Latn", "sw": "Latn", "uz": "Latn;Cyrl", "en": "Latn", "ru": "Cyrl"}

SWITCHING = {"sw": "English, Sheng", "en": "Swahili, Sheng", "uz": "Russian", "ru": "Uzbek"}

LEMMATISES = {
    "es": "our own table of verb forms, rules and lists",
    "sw": "our own rules and lists",
    "uz": "our own rules and stems, both scripts; -siz, -lik, -chi and negation stay",
    "en": "our own rules and lists",
    "ru": "the Snowball stem (no dictionary form)",
}

NOT_MEASURED = "not measured"


def coverage() -> pd.DataFrame:
    """One row a language.

    lang, name, scripts, identifies, tokenises, lemmatises, cleans (in words), switching (with
    what), stop_words, fillers, non_answers (how many are listed); and for each of CAPABILITIES
    the last measured figure as `measured_` and its name, "not measured" where there is none.
    """
    import pandas as pd

    from voices.language.stops import stop_words

    rows = []
    for lang in LANGUAGES:
        known = speech(lang)
        own = "our profiles, Latin and Cyrillic" if lang == "uz" else "stock profile"
        tokenizer = "our language class" if lang in ("sw", "uz") else "its own"
        rows.append(
            {
                "lang": lang,
                "name": known.name,
                "scripts": SCRIPTS[lang],
                "identifies": f"py3langid; langdetect ({own}); function words; speaker and document",
                "tokenises": f'spaCy blank("{lang}"), {tokenizer}',
                "lemmatises": LEMMATISES[lang],
                "cleans": f"marks; {len(known.hesitations)} sounds; {len(known.fillers)} fillers; restarts",
                "switching": SWITCHING.get(lang, ""),
                "stop_words": len(stop_words(lang)),
                "fillers": len(known.fillers) + len(known.hesitations),
                "non_answers": len(known.non_answers),
                **{f"measured_{name}": str(measured(lang, name) or NOT_MEASURED) for name in CAPABILITIES},
            }
        )
    return pd.DataFrame(rows)
