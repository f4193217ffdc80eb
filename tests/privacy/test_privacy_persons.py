"""Personal names. All people are invented."""

import pytest

from voices.privacy.persons import find_persons
from voices.privacy.spans import REPLACED, SURE, resolve
from voices.privacy.words import Turn


def names(text: str, lang: str) -> list[str]:
    spans = resolve(s for s in find_persons(Turn(text, lang)) if s.confidence >= REPLACED)
    return [text[s.start : s.end] for s in spans if s.label == "PERSON"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Me llamo Griselda y vendo tamales", ["Griselda"]),
        ("me llamo griselda y vendo tamales", ["griselda"]),
        ("ME LLAMO GRISELDA Y VENDO TAMALES", ["GRISELDA"]),
        ("Le dije a doña Queta que no", ["doña Queta"]),
        ("le dije a don chuy que no", ["don chuy"]),
        ("Ahí manda el Sapo, y todos saben", ["Sapo"]),
        ("a mi primo le dicen el sapo", ["sapo"]),
        ("La maestra Hortensia Villaseñor nos ayudó", ["maestra Hortensia Villaseñor"]),
        ("María de la Luz Hernández Cruz, presente", ["María de la Luz Hernández Cruz"]),
        ("Fue el comandante Olvera, ése", ["comandante Olvera"]),
        ("El Sr. Zepeda no paga", ["Sr. Zepeda"]),
        ("habló con eulalia y con rigoberto en la tarde", ["eulalia", "rigoberto"]),
    ],
)
def test_find_person_in_spanish(text: str, expected: list[str]) -> None:
    assert names(text, "es") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Naitwa Wanjiku wa Kamau, nauza mboga", ["Wanjiku wa Kamau"]),
        ("naitwa neema, nauza mboga", ["neema"]),
        ("Jina langu ni Baraka Mutiso", ["Baraka Mutiso"]),
        ("Nilimwona Mama Akinyi sokoni", ["Mama Akinyi"]),
        ("nilimwona mama akinyi sokoni", ["mama akinyi"]),
        ("Tulienda kwa mzee Karanja na pastor Kioko", ["mzee Karanja", "pastor Kioko"]),
        ("Alikuwa na Achieng' na Oduor", ["Achieng'", "Oduor"]),
        ("Kijana anaitwa Brayo alipigwa", ["Brayo"]),
        ("Officer Kiplagat took the money", ["Officer Kiplagat"]),
        ("My name is Faith and I sell clothes", ["Faith"]),
        ("i am called otieno, from the river side", ["otieno"]),
        ("They took Kevin's phone and Mercy's bag", ["Kevin", "Mercy"]),
        ("J. K. Otieno was there", ["J. K. Otieno"]),
    ],
)
def test_find_person_in_swahili_and_english(text: str, expected: list[str]) -> None:
    assert names(text, "en" if " the " in text or "name" in text or "They" in text else "sw") == expected


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("Ismim Dilnoza, shu mahalladanman", "uz", ["Dilnoza"]),
        ("ismim dilnoza, shu mahalladanman", "uz", ["dilnoza"]),
        ("Kecha Feruza opaning uyiga kirishdi", "uz", ["Feruza opa"]),
        ("kecha feruza opaning uyiga kirishdi", "uz", ["feruza opa"]),
        ("Sherzodning akasi qaytdi", "uz", ["Sherzod"]),
        ("Шерзоднинг акаси қайтди", "uz", ["Шерзод"]),
        ("Qo'shnimiz Karimov Botir Alisherovich edi", "uz", ["Karimov Botir Alisherovich"]),
        ("Nodira Rustam qizi keldi", "uz", ["Nodira Rustam qizi"]),
        ("Bir bola bor edi, Quvondiqbek, yaxshi bola", "uz", ["Quvondiqbek"]),
        ("Меня зовут Людмила, живу давно", "ru", ["Людмила"]),
        ("меня зовут людмила, живу давно", "ru", ["людмила"]),
        ("Спросите у Галины Петровны, она знает", "ru", ["Галины Петровны"]),
        ("Наш участковый, Рашид-ака, хороший", "ru", ["Рашид-ака"]),
        ("Тётя Зина всё видела", "ru", ["Тётя Зина"]),
        ("Говорил Иваныч про это", "ru", ["Иваныч"]),
    ],
)
def test_find_person_in_uzbek_and_russian(text: str, lang: str, expected: list[str]) -> None:
    assert names(text, lang) == expected


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Vivo en Iztapalapa, cerca del metro Constitución", "es"),
        ("La señora que vende y el señor de la esquina", "es"),
        ("Gracias a Dios y a la Virgen", "es"),
        ("La luz, la paz, el amor y la esperanza", "es"),
        ("Me llamó el martes por WhatsApp", "es"),
        ("Mama yangu alienda Mathare na Eastleigh", "sw"),
        ("Amani na upendo ni baraka, asante Mungu", "sw"),
        ("mama mboga na mama mkubwa", "sw"),
        ("On Monday the Governor came from Nairobi", "en"),
        ("They said it was too much", "en"),
        ("Juma kuni Toshkentda, Chilonzor tumanida", "uz"),
        ("Rossiyada ishladim, Telegramda o'qidim", "uz"),
        ("uch marta aytdim, bahor keldi, umid bor", "uz"),
        ("Мы из Ташкента, раньше при Союзе", "ru"),
        ("Слава богу, вера и надежда есть", "ru"),
        ("женой, людей, детской, другой, самые", "ru"),
    ],
)
def test_find_no_person_in_places_days_and_words(text: str, lang: str) -> None:
    assert names(text, lang) == []


def test_find_unlisted_capital_as_candidate_for_review() -> None:
    spans = list(find_persons(Turn("Ayer vi al tal Xkumbelo cerca de mi casa", "es")))
    spans += list(find_persons(Turn("Ayer vi en Zrumbio a mucha gente", "es")))
    assert [s.label for s in spans] == ["PERSON", "PLACE_FINE"]
    assert spans[0].confidence > SURE > spans[1].confidence


def test_ignore_capitals_where_every_word_has_one() -> None:
    assert names("Quiero Mejores Calles Para Todos Los Vecinos Siempre", "es") == []
