"""What each language has: for `voices models`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from voices.language.lexicon import LANGUAGES, speech
from voices.language.tokens import SPACY

if TYPE_CHECKING:
    import pandas as pd

SCRIPTS = {"es": "Latn", "sw": "Latn", "uz": "Latn;Cyrl", "en": "Latn", "ru": "Cyrl"}

SWITCHING = {"sw": "English, Sheng", "en": "Swahili, Sheng", "uz": "Russian", "ru": "Uzbek"}


def coverage() -> pd.DataFrame:
    """One row a language.

    lang, name, scripts, identifies, tokenises, cleans (in words), switching (with what),
    stop_words, fillers, non_answers (how many are listed).
    """
    import pandas as pd

    from voices.language.tokens import stop_words

    rows = []
    for lang in LANGUAGES:
        known = speech(lang)
        own = "our profiles, Latin and Cyrillic" if lang == "uz" else "stock profile"
        rows.append(
            {
                "lang": lang,
                "name": known.name,
                "scripts": SCRIPTS[lang],
                "identifies": f"py3langid; langdetect ({own}); function words; speaker and document",
                "tokenises": f'spaCy blank("{SPACY[lang]}")' if lang in SPACY else 'spaCy blank("xx") and our rules',
                "cleans": f"marks; {len(known.hesitations)} sounds; {len(known.fillers)} fillers; restarts",
                "switching": SWITCHING.get(lang, ""),
                "stop_words": len(stop_words(lang)),
                "fillers": len(known.fillers) + len(known.hesitations),
                "non_answers": len(known.non_answers),
            }
        )
    return pd.DataFrame(rows)
