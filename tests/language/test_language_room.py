"""The room itself: what it offers, what it loads, what its data is built from."""

import json
import subprocess
import sys

import pytest

from voices import language
from voices.language import LANGUAGES, coverage
from voices.language.lexicon import every, speech
from voices.language.lexicon.speech import phrases
from voices.language.profiles import PROFILE_NAMES, profile_json, word_forms
from voices.language.profiles.build import main, profile, word_lists


def test_all_is_sorted_and_there():
    assert language.__all__ == sorted(language.__all__)
    assert all(hasattr(language, name) for name in language.__all__)


def test_import_loads_no_model():
    heavy = "{'spacy', 'py3langid', 'langdetect', 'numpy', 'pandas', 'torch', 'sklearn'}"
    code = f"import sys, voices.language; print(sorted(set(sys.modules) & {heavy}))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_coverage_has_a_row_for_each_language():
    table = coverage()
    assert tuple(table["lang"]) == LANGUAGES
    assert (table[["stop_words", "fillers", "non_answers"]] > 30).all().all()
    assert table.loc[table["lang"] == "uz", "scripts"].item() == "Latn;Cyrl"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_lists_are_lower_case_and_fully_there(lang):
    known = every()[lang]
    lists = (known.stop_words, known.negations, known.hesitations, known.fillers, known.replies, known.agreements,
             known.non_answers, known.abbreviations, known.connectives, known.marks)  # fmt: skip
    for each in lists:
        assert each
        assert all(entry == entry.lower() == entry.strip() for entry in each)


def test_speech_of_an_unknown_language_is_empty():
    assert speech("kk").stop_words == frozenset()
    assert speech("kk").code == "kk"


def test_phrases_put_the_longest_first():
    assert phrases("a | a b |  | a  b c") == ("a b c", "a b", "a")


@pytest.mark.parametrize("name", PROFILE_NAMES)
def test_profiles_are_langdetects(name):
    from langdetect.utils.lang_profile import LangProfile

    built = LangProfile(**json.loads(profile_json(name)))
    assert built.name == name
    assert len(built.n_words) == 3
    assert min(built.n_words) > 1000
    assert all(1 <= len(gram) <= 3 for gram in built.freq)


@pytest.mark.parametrize(("lang", "forms"), [("en", "the night"), ("sw", "usiku watu"), ("uz", "bilan suv")])
def test_word_forms_hold_common_words(lang, forms):
    assert set(forms.split()) <= word_forms(lang)


def test_profile_counts_runs_of_letters():
    built = profile("uz", ["suv yo'q suv yo'q suv yo'q"] * 2)
    assert built["name"] == "uz"
    assert built["freq"]["uv"] == 6


def test_word_lists_part_the_languages():
    said = {"en": "the road is dark", "sw": "barabara ina giza, the light", "uz": "yo'l qorong'i, zakaz yo'q"}
    found = word_lists([said] * 4)
    assert "road" in found["en"]
    assert "giza" in found["sw"]
    assert "the" not in found["sw"]
    assert "zakaz" not in found["uz"]


def test_recipe_writes_the_same_bytes_twice(tmp_path):
    bank = tmp_path / "bank"
    bank.mkdir()
    saying = {"en": "the road is dark at night", "sw": "barabara ina giza usiku", "uz": "ko'cha kechasi qorong'i"}
    (bank / "area.jsonl").write_text("\n".join([json.dumps(saying)] * 9) + "\n", "utf-8")
    written = []
    for run in ("a", "b"):
        out = tmp_path / run
        out.mkdir()
        main(bank, out)
        written.append({path.name: path.read_bytes() for path in sorted(out.iterdir())})
    assert written[0] == written[1]
    assert set(written[0]) == {"uz.json", "uz-Cyrl.json", "words.json"}
