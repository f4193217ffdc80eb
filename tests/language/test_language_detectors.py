"""langdetect with Uzbek, for anybody; what the module-wide one knows before and after."""

import subprocess
import sys

import pytest

from voices.language.calibrate import CEILING, confidence

INSTALLED = """
import langdetect
from langdetect import DetectorFactory, detect
from voices.language import install_langdetect_profiles

DetectorFactory.seed = 0
latin = "Bu yerda odamlar kechasi ko'chaga chiqishga qo'rqadi"
cyrillic = "Бу ерда одамлар кечаси кўчага чиқишга қўрқади"
said = "En esta colonia la gente ya no sale de noche"
before = detect(said), detect(latin) == "uz"
assert install_langdetect_profiles() == install_langdetect_profiles() == ("uz", "uz-Cyrl")
known = langdetect.detector_factory._factory.get_lang_list()
print(before, detect(said), detect(latin), detect(cyrillic), len(known), len(set(known)))
"""


def test_install_langdetect_profiles_teaches_langdetect_uzbek_once():
    # In a process of its own: what is installed stays installed.
    done = subprocess.run([sys.executable, "-c", INSTALLED], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "('es', False) es uz uz-Cyrl 57 57"


@pytest.mark.parametrize("odds", [0.5, 0.8, 0.95, 0.999, 1.0])
def test_confidence_grows_with_the_odds_and_never_claims_certainty(odds):
    assert confidence(odds - 0.05) < confidence(odds) <= CEILING or confidence(odds) == CEILING


def test_confidence_of_an_undetermined_text_is_zero():
    assert confidence(0.0) == 0.0
