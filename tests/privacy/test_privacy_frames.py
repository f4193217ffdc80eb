"""Names that are words, unlisted names, runs of capitals, rare roles: what the surroundings say. All are invented."""

import pytest

from voices.privacy.detect import detect, survey
from voices.privacy.letters import DOUBTFUL, LOOKS, by_letters
from voices.privacy.morphology import looks_like_swahili_verb
from voices.privacy.nameness import is_word, nameness
from voices.privacy.opening import after_opening
from voices.privacy.spans import REPLACED
from voices.privacy.words import Turn, cut


def found(text: str, lang: str) -> list[tuple[str, str]]:
    return [(span.label, text[span.start : span.end]) for span in detect(Turn(text, lang))]


@pytest.mark.parametrize(
    ("text", "lang", "name"),
    [
        ("Consuelo me decía que no fuera", "es", "Consuelo"),
        ("Faith was the first to see it", "en", "Faith"),
        ("Haki is the nickname we gave him", "en", "Haki"),
        ("Faraja ni dada yangu mkubwa", "sw", "Faraja"),
        ("Neema alikuja kwetu jana usiku", "sw", "Neema"),
        ("mashahidi ni otieno na baraka tu", "sw", "baraka"),
        ("Oydin, Nozima va yana bir qiz", "uz", "Oydin"),
        ("Роза замуж вышла и пропала", "ru", "Роза"),
        ("pues mire, paloma, yo la entiendo bien", "es", "paloma"),
    ],
)
def test_detect_takes_a_word_for_a_name_in_a_frame_of_people(text: str, lang: str, name: str) -> None:
    assert ("PERSON", name) in found(text, lang)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Consuelo no hay en esta casa", "es"),
        ("Faith is what keeps us here", "en"),
        ("Baraka ni kuamka salama kila siku", "sw"),
        ("Sevgi degani urish emas", "uz"),
        ("El perro de la esquina ladra de noche", "es"),
    ],
)
def test_detect_leaves_the_word_elsewhere(text: str, lang: str) -> None:
    assert found(text, lang) == []


@pytest.mark.parametrize(
    ("text", "lang", "name"),
    [
        ("fue el oficial tlatoanzin otra vez", "es", "oficial tlatoanzin"),
        ("mi sobrina yatziri no aparece", "es", "yatziri"),
        ("Nodirabegim keldi kecha bozordan", "uz", "Nodirabegim"),
        ("latofatxon opa yig'ladi", "uz", "latofatxon opa"),
        ("bu men, hosiyatman", "uz", "hosiyat"),
        ("Тимурка связался с этими", "ru", "Тимурка"),
        ("каримовларнинг келини", "uz", "каримовлар"),
    ],
)
def test_detect_finds_unlisted_and_affixed_names(text: str, lang: str, name: str) -> None:
    assert ("PERSON", name) in found(text, lang)


def test_nameness_tells_names_from_words_that_general_text_holds() -> None:
    assert nameness("wanjikuru") > 0 > nameness("caminaremos")
    assert is_word("dinero")
    assert not is_word("tlatoanzin")


@pytest.mark.parametrize(
    ("word", "lang", "strength"),
    [
        ("Toxtamuradov", "uz", LOOKS),
        ("dinero", "es", 0.0),
        ("arrebatándoles", "es", 0.0),
        ("muchachotito", "es", 0.0),
        ("nilimwonea", "sw", 0.0),
        ("Li", "uz", 0.0),
    ],
)
def test_by_letters_grades_unlisted_words(word: str, lang: str, strength: float) -> None:
    token = cut(word)[0]
    assert by_letters(token, token.key, lang, capital=True) == strength


def test_doubtful_words_are_candidates_and_stay() -> None:
    assert DOUBTFUL < REPLACED < LOOKS
    turn = Turn("Bahor keldi, hamma yoqda gul ochildi", "uz")
    assert detect(turn) == []
    assert [(s.label, turn.text[s.start : s.end]) for s in survey(turn)] == [("PERSON", "Bahor")]


@pytest.mark.parametrize(
    ("word", "verb"),
    [("nilimwona", True), ("wakasanya", True), ("nifungulie", True), ("kamande", False), ("kiplagat", False)],
)
def test_looks_like_swahili_verb(word: str, verb: bool) -> None:
    assert looks_like_swahili_verb(word) is verb


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("They meet behind Pamoja Social Hall at night", "en", ("PLACE_FINE", "Pamoja Social Hall")),
        ("Wakati ule Bad Nation ya Riverside walikuwa hapo", "sw", ("ORG_LOCAL", "Bad Nation ya Riverside")),
        ("nos juntamos en la ludoteca Arcoíris de Papel", "es", ("ORG_LOCAL", "ludoteca Arcoíris de Papel")),
        ("Tea Room Killers was only a joke name", "en", ("ORG_LOCAL", "Tea Room Killers")),
    ],
)
def test_detect_takes_runs_of_capitals_whole(text: str, lang: str, expected: tuple[str, str]) -> None:
    assert expected in found(text, lang)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("On Jamhuri Day we cook chapati at home", "en"),
        ("Vino Protección Civil y puso una cinta", "es"),
        ("They say Karura Forest is safe now", "en"),
        ("La Ciudad de México es muy grande", "es"),
    ],
)
def test_detect_leaves_what_a_city_knows(text: str, lang: str) -> None:
    assert found(text, lang) == []


@pytest.mark.parametrize(
    ("text", "lang", "role"),
    [
        ("The chief of our village owns the land", "en", "chief of our village"),
        ("Es la única partera que hay", "es", "única partera que hay"),
        ("La presidenta del comité de agua de la manzana lo sabe", "es", "presidenta del comité de agua de la manzana"),
        ("Yule daktari pekee wa hospitali ya kata alihama", "sw", "daktari pekee wa hospitali ya kata"),
        ("Mahallamiz raisi bilmaydi", "uz", "Mahallamiz raisi"),
        ("Председатель нашего домкома молчит", "ru", "Председатель нашего домкома"),
    ],
)
def test_detect_finds_roles_that_one_person_holds(text: str, lang: str, role: str) -> None:
    spans = [s for s in detect(Turn(text, lang)) if s.label == "ROLE_RARE"]
    assert [text[s.start : s.end] for s in spans] == [role]
    assert all(span.confidence < 0.5 for span in spans)


@pytest.mark.parametrize(
    ("text", "lang"),
    [("el presidente no hace nada", "es"), ("the chief called a meeting", "en"), ("mwalimu alisema hapana", "sw")],
)
def test_detect_leaves_roles_that_many_hold(text: str, lang: str) -> None:
    assert not any(span.label == "ROLE_RARE" for span in survey(Turn(text, lang)))


@pytest.mark.parametrize(
    ("text", "lang", "start"),
    [
        ("Tulihamia Plot 203", "sw", len("Tulihamia ")),
        ("Uyimiz Ko'kterak ko'chasi", "uz", len("Uyimiz ")),
        ("Los Tatemados", "es", 0),
        ("Tausi Hall", "en", 0),
    ],
)
def test_after_opening_skips_words_that_only_open_the_sentence(text: str, lang: str, start: int) -> None:
    assert after_opening(Turn(text, lang), 0, len(text)) == start
