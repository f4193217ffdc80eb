"""Uzbek for anybody's langdetect: the profiles of this package in its module-wide factory."""

from __future__ import annotations

import json

from voices.language.profiles import PROFILE_NAMES, profile_json


def install_langdetect_profiles() -> tuple[str, ...]:
    """Teach the langdetect of this process Uzbek, of which it has no profile; return the names it then knows it by.

        >>> from langdetect import detect
        >>> install_langdetect_profiles()
        ('uz', 'uz-Cyrl')
        >>> detect("Bu yerda odamlar yaxshi")
        'uz'

    Uzbek in Latin letters is found as "uz", in Cyrillic as "uz-Cyrl". The profiles that are
    loaded stay, and a second call changes nothing. `tag_languages` does not need this: it has
    a langdetect of its own.
    """
    from langdetect import detector_factory
    from langdetect.utils.lang_profile import LangProfile

    detector_factory.init_factory()
    factory = detector_factory._factory
    missing = [name for name in PROFILE_NAMES if name not in factory.langlist]
    # Each n-gram has a row of probabilities, one a language: the rows grow by as many places.
    size = len(factory.langlist) + len(missing)
    for row in factory.word_lang_prob_map.values():
        row.extend([0.0] * (size - len(row)))
    for index, name in enumerate(missing, start=len(factory.langlist)):
        factory.add_profile(LangProfile(**json.loads(profile_json(name))), index, size)
    return PROFILE_NAMES
