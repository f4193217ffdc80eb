"""Headings of `summary` and `priorities` in the four languages."""

from __future__ import annotations

_WORDS: dict[str, dict[str, str]] = {
    "theme": {"en": "Theme", "es": "Tema", "sw": "Mada", "uz": "Mavzu"},
    "where": {"en": "Where", "es": "Dónde", "sw": "Wapi", "uz": "Qayerda"},
    "people": {"en": "People", "es": "Personas", "sw": "Watu", "uz": "Odamlar"},
    "groups": {"en": "Groups", "es": "Grupos", "sw": "Vikundi", "uz": "Guruhlar"},
    "share": {"en": "Share", "es": "Parte", "sw": "Sehemu", "uz": "Ulush"},
    "terms": {"en": "Words", "es": "Palabras", "sw": "Maneno", "uz": "Soʻzlar"},
    "quote": {"en": "Quote", "es": "Cita", "sw": "Nukuu", "uz": "Iqtibos"},
    "quote_lang": {"en": "Language", "es": "Idioma", "sw": "Lugha", "uz": "Til"},
    "no_themes": {
        "en": "No themes were found.",
        "es": "No se encontraron temas.",
        "sw": "Hakuna mada zilizopatikana.",
        "uz": "Mavzular topilmadi.",
    },
    "rank": {"en": "Rank", "es": "Lugar", "sw": "Nafasi", "uz": "Oʻrin"},
    "range": {"en": "Between", "es": "Entre", "sw": "Kati ya", "uz": "Oraliq"},
    "area": {
        "en": "Priority area",
        "es": "Área prioritaria",
        "sw": "Eneo la kipaumbele",
        "uz": "Ustuvor yoʻnalish",
    },
    "score": {"en": "Score", "es": "Puntaje", "sw": "Alama", "uz": "Ball"},
    "reading": {"en": "In words", "es": "En palabras", "sw": "Kwa maneno", "uz": "Soʻz bilan"},
    "caveats": {
        "en": "To keep in mind",
        "es": "Para tener en cuenta",
        "sw": "Ya kuzingatia",
        "uz": "Yodda tuting",
    },
}


def word(name: str, lang: str) -> str:
    """The heading `name` in `lang`."""
    return _WORDS[name][lang]
