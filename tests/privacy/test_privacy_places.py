"""Addresses, small places and local organisations. All are invented."""

import pytest

from voices.privacy.addresses import find_addresses
from voices.privacy.places import find_places
from voices.privacy.places_caseless import find_places_caseless
from voices.privacy.spans import resolve
from voices.privacy.words import Turn


@pytest.mark.parametrize(
    ("text", "lang", "address"),
    [
        ("Vivo en Calle Encino Seco 45, arriba", "es", "Calle Encino Seco 45"),
        ("vivo en la calle encino seco número 45", "es", "calle encino seco número 45"),
        ("en Av. Las Torres No. 120 int. 3", "es", "Av. Las Torres No. 120 int. 3"),
        ("somos de la manzana 3, lote 12", "es", "manzana 3, lote 12"),
        ("la Cerrada del Pirul está oscura", "es", "Cerrada del Pirul"),
        ("edificio B depto. 302", "es", "edificio B depto. 302"),
        ("We stay at Plot 45B near the river", "en", "Plot 45B near the river"),
        ("naishi plot c12 huko juu", "sw", "plot c12"),
        ("House number 77, second floor", "en", "House number 77, second floor"),
        ("Block F nambari 9 ni yetu", "sw", "Block F nambari 9"),
        ("P.O. Box 1234-00100", "en", "P.O. Box 1234-00100"),
        ("the shop at 14 Gatina Lane burnt", "en", "14 Gatina Lane"),
        ("Lolazor ko'chasi 12-uy", "uz", "Lolazor ko'chasi 12-uy"),
        ("men lolazor ko'chasi 12-uyda turaman", "uz", "lolazor ko'chasi 12-uy"),
        ("Боғишамол кўчаси 5-уй", "uz", "Боғишамол кўчаси 5-уй"),
        ("9-kvartal 14-uy 8-xonadon", "uz", "9-kvartal 14-uy 8-xonadon"),
        ("живу на ул. Садовая, дом 14, кв. 3", "ru", "ул. Садовая, дом 14, кв. 3"),
        ("Вишнёвая, дом 8 пустой", "ru", "Вишнёвая, дом 8"),
    ],
)
def test_find_address(text: str, lang: str, address: str) -> None:
    spans = resolve(find_addresses(Turn(text, lang)))
    assert [text[s.start : s.end] for s in spans] == [address]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Juja Road is far, and the calle is dark", "en"),
        ("en mi calle no hay luz desde hace 3 semanas", "es"),
        ("La calle ya la pavimentaron 2 veces", "es"),
        ("CALLE OSCURA Y SIN POLICÍA", "es"),
        ("Kecha ko'chada 5 kishi urishdi", "uz"),
        ("у нас дом старый", "ru"),
        ("they block the road", "en"),
    ],
)
def test_find_no_address_in_talk_of_streets(text: str, lang: str) -> None:
    assert resolve(find_addresses(Turn(text, lang))) == []


@pytest.mark.parametrize(
    ("text", "lang", "label", "place"),
    [
        ("mi hijo va a la secundaria Benita Galindo", "es", "PLACE_FINE", "secundaria Benita Galindo"),
        ("afuera de la taquería El Compadre Feliz", "es", "PLACE_FINE", "taquería El Compadre Feliz"),
        ("en la capilla de San Isidro Chico", "es", "PLACE_FINE", "capilla de San Isidro Chico"),
        ("la bodega, bueno, la farmacia «La Salud»", "es", "PLACE_FINE", "farmacia «La Salud»"),
        ("va en la secundaria 112 de aquí", "es", "PLACE_FINE", "secundaria 112"),
        ("la pandilla Los Pitufos manda", "es", "ORG_LOCAL", "pandilla Los Pitufos"),
        ("next to Blessed Hope Academy", "en", "PLACE_FINE", "Blessed Hope Academy"),
        ("karibu na kanisa la Mlima Sayuni", "sw", "PLACE_FINE", "kanisa la Mlima Sayuni"),
        ("mbele ya duka la Mwikali", "sw", "PLACE_FINE", "duka la Mwikali"),
        ("we play for Kijani Warriors here", "en", "ORG_LOCAL", "Kijani Warriors"),
        ("bolam 289-maktabda o'qiydi", "uz", "PLACE_FINE", "289-maktab"),
        ("невара 112-боғчага боради", "uz", "PLACE_FINE", "112-боғча"),
        ("biz Anhorbo'yi kafesida o'tirdik", "uz", "PLACE_FINE", "Anhorbo'yi kafesi"),
        ("ходим в школу № 45 рядом", "ru", "PLACE_FINE", "школу № 45"),
        ("учится в 145 школе", "ru", "PLACE_FINE", "145 школе"),
        ("biz «Oqtepa» choyxonasida o'tirdik", "uz", "PLACE_FINE", "«Oqtepa» choyxonasi"),
    ],
)
def test_find_small_place(text: str, lang: str, label: str, place: str) -> None:
    spans = resolve(find_places(Turn(text, lang)))
    assert [(s.label, text[s.start : s.end]) for s in spans] == [(label, place)]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Trabajo en la Central de Abasto, no en la escuela", "es"),
        ("la tienda Oxxo y el banco", "es"),
        ("Nairobi Hospital is too expensive", "en"),
        ("The church and the school help", "en"),
        ("Maktab uzoq, bog'cha yaqin", "uz"),
        ("Школа далеко", "ru"),
    ],
)
def test_find_no_place_in_what_a_city_knows(text: str, lang: str) -> None:
    assert resolve(find_places(Turn(text, lang))) == []


@pytest.mark.parametrize(
    ("text", "lang", "place"),
    [
        ("karibu na duka la mwikali pale", "sw", "duka la mwikali"),
        ("mi hija va a la primaria josefa ortiz", "es", "primaria josefa ortiz"),
        ("lo mataron afuera de la cantina el gallito", "es", "cantina el gallito"),
        ("en la parroquia de san isidro, ahí", "es", "parroquia de san isidro"),
        ("behind teacher wanjiku academy", "en", "teacher wanjiku academy"),
        ("kundi linajiita chui weusi", "sw", "kundi linajiita chui weusi"),
    ],
)
def test_find_small_place_without_case(text: str, lang: str, place: str) -> None:
    spans = resolve(find_places_caseless(Turn(text, lang)))
    assert [text[s.start : s.end] for s in spans] == [place]


def test_find_places_caseless_leaves_cased_text_alone() -> None:
    assert list(find_places_caseless(Turn("Karibu na duka la Mwikali pale", "sw"))) == []


@pytest.mark.parametrize(
    ("text", "lang", "address"),
    [
        ("vive en Oriente 259 número 613, interior 4, con niños", "es", "Oriente 259 número 613, interior 4"),
        ("entraron a Lago Tochtli 27 y luego", "es", "Lago Tochtli 27"),
        ("Tulihamia Plot 203, chumba cha nne baada ya moto", "sw", "Plot 203, chumba cha nne"),
        ("it is Jubilant House, second floor, Room 12, upstairs", "en", "Jubilant House, second floor, Room 12"),
        ("he lives at Plot 305, next to the water tank.", "en", "Plot 305, next to the water tank"),
        ("Suzuk ota proyezdi 40-uy, 12-xonadondan chiqdi", "uz", "Suzuk ota proyezdi 40-uy, 12-xonadon"),
        ("OLMAZOROBOD 14-UYDAN MEN", "uz", "OLMAZOROBOD 14-UY"),
        ("снимали на Каблукова 27, корпус 2, кв. 11, хозяйка", "ru", "Каблукова 27, корпус 2, кв. 11"),
    ],
)
def test_find_address_joins_its_parts(text: str, lang: str, address: str) -> None:
    assert address in [text[s.start : s.end] for s in resolve(find_addresses(Turn(text, lang)))]


@pytest.mark.parametrize(
    ("text", "lang"),
    [("the second floor is dark", "en"), ("ghorofa ya kwanza ina giza", "sw"), ("viajo en Metro Línea 8 diario", "es")],
)
def test_find_address_needs_more_than_one_weak_part(text: str, lang: str) -> None:
    assert resolve(find_addresses(Turn(text, lang))) == []


@pytest.mark.parametrize(
    ("text", "lang", "place"),
    [
        ("Zarkent to'yxonasi yonida janjal", "uz", "Zarkent to'yxonasi"),
        ("Темирбетон болалари ёшларни ургади", "uz", "Темирбетон болалари"),
        ("Sharq yulduzi MFY xodimlari", "uz", "Sharq yulduzi MFY"),
        ("Футбольная команда «Искра» выиграла", "ru", "Футбольная команда «Искра»"),
        ("в поликлинике на Сеянной очередь", "ru", "поликлинике на Сеянной"),
        ("Hay un grupo que se llama Vecinas en Vela, somos veinte", "es", "Vecinas en Vela"),
        ("son de Fuerza Lomas de la Era A.C., puro acarreo", "es", "Fuerza Lomas de la Era A.C."),
        ("un chat de Los Canijos de la 8, así", "es", "Los Canijos de la 8"),
    ],
)
def test_find_place_by_the_order_of_its_language(text: str, lang: str, place: str) -> None:
    assert place in [text[s.start : s.end] for s in resolve(find_places(Turn(text, lang)))]


@pytest.mark.parametrize(
    ("text", "lang", "place"),
    [
        ("afuera de la panadería la espiga de tito, nadie", "es", "panadería la espiga de tito"),
        ("COBRA PARA LA BANDA DEL REMOLQUE, Y YA", "es", "LA BANDA DEL REMOLQUE"),
        ("KARIBU NA MSIKITI WA TAQWA NDOGO.", "sw", "MSIKITI WA TAQWA NDOGO"),
        ("kuna genge la supa saba hapa", "sw", "genge la supa saba"),
        ("we live behind greenlight pub", "en", "greenlight pub"),
        ("they call themselves forty shillings boys because", "en", "forty shillings boys"),
        ("menimcha chaqqonlar brigadasi boshqaradi", "uz", "chaqqonlar brigadasi"),
        ("мы в лицее при комбинате учимся", "ru", "лицее при комбинате"),
    ],
)
def test_find_place_without_case_by_frame(text: str, lang: str, place: str) -> None:
    found = [text[s.start : s.end] for s in resolve(find_places_caseless(Turn(text, lang)))]
    assert any(place in one for one in found)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("la escuela de la esquina está cerrada", "es"),
        ("fui a la iglesia el domingo con mi mamá", "es"),
        ("shule ya serikali ni mbali", "sw"),
        ("we went to the local clinic at night", "en"),
        ("the whole gang was there", "en"),
        ("mahalla guruhi yig'ildi", "uz"),
    ],
)
def test_find_no_place_without_case_in_plain_words(text: str, lang: str) -> None:
    assert resolve(find_places_caseless(Turn(text, lang))) == []
