"""Small places and local organisations: one school, one butchery, one chapel, one gang.

A place is a word of kind (school, clinic, shop, church ...) with its own name or number,
in the order of the language: "barbería El Navajo", "Tumaini Clinic", "kanisa la Neema",
"12-maktab", "школа № 12". Places that a whole city knows (`capitals.txt`) stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from voices.privacy.fold import fold
from voices.privacy.lexicon import lexicon
from voices.privacy.spans import Span
from voices.privacy.words import Turn

_A = "['’‘ʻʼ`´]?"
_CAP = r"[A-ZÁÉÍÓÚÜÑ][\w'’ʻ‘`-]*"
_CYR = r"[А-ЯЁЎҚҒҲ][\w-]*"
_QUOTED = r"[«\"“„][^«»\"“”„\n]{2,40}[»\"”“]"

_ES_PLACE = (
    r"escuela|escuelita|primaria|secundaria|secu|prepa(?:ratoria)?|bachillerato|vocacional|telesecundaria|t[eé]cnica|k[ií]nder|jard[ií]n de ni[nñ]os|guarder[ií]a|estancia infantil"
    r"|cl[ií]nica|centro de salud|consultorio|farmacia|hospital|tienda|tiendita|abarrotes|miscel[aá]nea|taquer[ií]a|barber[ií]a|est[eé]tica|peluquer[ií]a"
    r"|panader[ií]a|tortiller[ií]a|carnicer[ií]a|poller[ií]a|papeler[ií]a|ferreter[ií]a|tlapaler[ií]a|recauder[ií]a|verduler[ií]a|vulcanizadora|taller|lavander[ií]a"
    r"|ciber|bar|cantina|pulquer[ií]a|antro|billar|capilla|iglesia|parroquia|templo|convento|vecindad|condominio|unidad habitacional|unidad|privada"
    r"|centro comunitario|casa de cultura|deportivo|gimnasio|gym|cancha|restaurante|restaur[aá]n|fonda|cocina econ[oó]mica|caf[eé]|hotel|motel"
    r"|sal[oó]n de fiestas|sal[oó]n|albergue|anexo|granja|tianguis|mercadito|gasolinera|purificadora|llantera|cerrajer[ií]a|zapater[ií]a|dulcer[ií]a|cremer[ií]a"
)
_ES_ORG = (
    r"asociaci[oó]n|comit[eé]|colectivo|colectiva|grupo|banda|pandilla|cartel|c[aá]rtel|uni[oó]n|frente|fundaci[oó]n|cooperativa|organizaci[oó]n"
    r"|sindicato|liga|club|equipo|red|mesa directiva|patronato|brigada|coordinadora|movimiento"
)
_ES_TAIL = rf"(?:\s+(?:(?:de(?:l| la| los| las)?|y|la|el|las|los|para)\s+){{0,2}}(?:{_CAP}|\d{{1,3}}\b))"
_ES_ADJ = r"(?:\s+(?:t[eé]cnica|diurna|federal|general|vecinal|civil|vecinos|primaria|secundaria|p[uú]blica|privada|particular|oficial))?"

_EN_KIND = (
    r"Primary|Secondary|Academy|School|Schools|High|Nursery|Kindergarten|Daycare|College|Institute|Polytechnic|Clinic|Dispensary|Hospital|Pharmacy|Chemist|Chemists"
    r"|Church|Chapel|Mosque|Parish|Ministries|Ministry|Tabernacle|Fellowship|Butchery|Salon|Kinyozi|Barbershop|Barbers|Bar|Pub|Club|Lounge|Hotel|Cafe|Café|Restaurant"
    r"|Shop|Store|Stores|Supermarket|Mart|Wholesalers|Wholesale|Traders|Enterprises|Hardware|Electronics|Bakery|Garage|Cyber|Plaza|Apartments|Court|House|Hostel"
    r"|Hall|Gym|Studio|Photo|Boutique|Posho|Carwash|Orphanage|Home|Homes|Rescue|Social|Community|Resource|Health|Medical|Maternity|Base|Junction|Grounds|Stage"
)
_EN_ORG = (
    r"Rangers|FC|F\.C\.|United|Boys|Girls|Stars|Warriors|Youth|Group|Sacco|SACCO|Foundation|Initiative|Network|Association|Organi[sz]ation|CBO|SHG|Gang|Squad|Family|Empire"
    r"|Movement|Team|Welfare|Chama|Alliance|Committee|Union|Crew|Riders|Kings|Queens|Sisters|Brothers|Women"
)
_EN_SUFFIX = r"(?:\s+(?:School|Schools|Centre|Center|Church|Group|Hospital|Clinic|Home|Hall|Academy|Club|Area|Junior|Secondary|Care|Welfare|Team|Sacco))*"

_SW_PLACE = (
    r"shule(?: ya (?:msingi|upili|sekondari|chekechea|bweni))?|chekechea|kanisa|msikiti|duka|duka la dawa|hospitali|zahanati|kliniki|hoteli|mkahawa|kibanda|baa|klabu|salon|saluni"
    r"|kinyozi|bucha|butcher|butchery|madrasa|madarasa|chuo|kituo cha (?:watoto|afya)|nyumba ya watoto|ukumbi|gereji|karakana|stage|base|maskani|chemist|posho mill|club|bar|church|school|clinic"
)
_SW_ORG = r"kikundi|vikundi|chama|kundi|genge|jumuiya|jumuiya ndogo|timu|team|shirika|kamati|gang|group|klabu ya mpira"
_SW_LINK = r"(?:(?:la|ya|cha|wa|za|kwa|pa|ndogo|ya msingi|inaitwa|inayoitwa|kinaitwa|kinachoitwa|kinajiita|inajiita|linaitwa|linaloitwa|linajiita|called|wanajiita|zinaitwa)\s+){0,2}"
_SW_TAIL = rf"{_CAP}(?:\s+(?:(?:wa|ya|la|na|za)\s+)?{_CAP}){{0,3}}"

_UZ_KIND = (
    rf"maktab|bog{_A}cha|litsey|kollej|poliklinika|shifoxona|kasalxona|tug{_A}ruqxona|dorixona|internat|gimnaziya|yasli|sadik|школа|мактаб|боғча|лицей|коллеж"
    r"|поликлиника|шифохона|касалхона|туғруқхона|гимназия|интернат|садик"
)
_UZ_OWNED = (
    rf"do{_A}kon|choyxona|masjid|to{_A}yxona|restoran|dorixona|klinika|kafe|novvoyxona|oshxona|maktab|bog{_A}cha|sartaroshxona|ustaxona|markaz|klub|guruh|jamoa|tashkilot"
    r"|дўкон|чойхона|масжид|тўйхона|ресторан|дорихона|клиника|кафе|новвойхона|ошхона|мактаб|сартарошхона|марказ|гуруҳ|жамоа"
)
_RU_KIND = (
    r"школ[аеуы]|садик[еа]?|детсад[еу]?|детск(?:ий|ого|ом) сад[уе]?|поликлиник[аеуи]|больниц[аеуы]|роддом[еа]?|лице[йея]|гимнази[яию]|колледж[еа]?|интернат[еа]?|аптек[аеуи]|магазин[еа]?"
    r"|кафе|чайхан[аеуы]|мечет[ьи]|церк(?:овь|ви)|столов(?:ая|ой)|ресторан[еа]?|клуб[еа]?|салон[еа]?|клиник[аеуи]|рынок|рынке|базар[еа]?"
)

_PATTERNS: tuple[tuple[str, str, float, re.Pattern[str]], ...] = (
    ("PLACE_FINE", "place_es", 0.85, re.compile(rf"\b(?i:(?:{_ES_PLACE}){_ES_ADJ}),?{_ES_TAIL}{{1,5}}")),
    ("PLACE_FINE", "place_es_quoted", 0.85, re.compile(rf"\b(?i:{_ES_PLACE})\s+{_QUOTED}")),
    ("PLACE_FINE", "place_es_number", 0.7, re.compile(r"\b(?i:escuela|primaria|secundaria|prepa(?:ratoria)?|t[eé]cnica|cl[ií]nica)\s+(?i:n[uú]m(?:ero)?\.?\s*|no\.\s*|#\s*)?\d{1,3}\b")),
    ("ORG_LOCAL", "org_es", 0.8, re.compile(rf"\b(?i:(?:{_ES_ORG}){_ES_ADJ}){_ES_TAIL}{{1,5}}")),
    ("ORG_LOCAL", "org_es_plural", 0.7, re.compile(rf"(?<=\w[ ,]\s)L[oa]s (?:(?:de(?:l| la| los| las)?)\s+)?{_CAP}(?:\s+(?:(?:de(?:l| la)?|y)\s+)?{_CAP}){{0,3}}|(?<=\w )L[oa]s (?:(?:de(?:l| la| los| las)?)\s+)?{_CAP}(?:\s+(?:(?:de(?:l| la)?|y)\s+)?{_CAP}){{0,3}}")),
    ("PLACE_FINE", "place_en", 0.85, re.compile(rf"\b(?:(?:{_CAP})\s+(?:(?:of|the|and)\s+)?){{1,4}}(?:{_EN_KIND})\b{_EN_SUFFIX}")),
    ("PLACE_FINE", "place_en_saint", 0.8, re.compile(rf"\bSt\.?\s+{_CAP}(?:['’]s)?(?:\s+(?:{_EN_KIND}))?{_EN_SUFFIX}")),
    ("ORG_LOCAL", "org_en", 0.8, re.compile(rf"\b(?:{_CAP}\s+){{1,4}}(?:{_EN_ORG})\b{_EN_SUFFIX}")),
    ("PLACE_FINE", "place_sw", 0.85, re.compile(rf"\b(?i:{_SW_PLACE})\s+{_SW_LINK}{_SW_TAIL}")),
    ("ORG_LOCAL", "org_sw", 0.8, re.compile(rf"\b(?i:{_SW_ORG})\s+{_SW_LINK}{_SW_TAIL}")),
    ("PLACE_FINE", "place_uz_number", 0.9, re.compile(rf"\b\d{{1,4}}[\s-]*(?:sonli\s+|сонли\s+)?(?i:{_UZ_KIND})")),
    ("PLACE_FINE", "place_uz_name", 0.8, re.compile(rf"(?:{_QUOTED}|\b(?:{_CAP}|{_CYR})(?:\s+(?:{_CAP}|{_CYR})){{0,2}})\s+(?i:{_UZ_OWNED})(?:i|si|и|си)(?=\w*\b)")),
    ("PLACE_FINE", "place_ru", 0.85, re.compile(rf"\b(?i:{_RU_KIND})\s+(?:(?:№|номер)\s*\d{{1,4}}|\d{{1,4}}\b|{_QUOTED}|(?:имени\s+)?{_CYR}(?:\s+{_CYR}){{0,2}})")),
    ("PLACE_FINE", "place_ru_number", 0.85, re.compile(rf"\b\d{{1,4}}(?:-?(?:я|й|ю|ой|ей|ом|ая|го|м))?\s+(?i:{_RU_KIND})")),
)
_HINT = re.compile(
    rf"{_ES_PLACE}|{_ES_ORG}|{_SW_PLACE}|{_SW_ORG}|{_UZ_KIND}|{_UZ_OWNED}|{_RU_KIND}|{_EN_KIND.lower()}|{_EN_ORG.lower()}|\bst\.?\s|\bl[oa]s\b"
)


def find_places(turn: Turn) -> Iterator[Span]:
    """Spans labelled PLACE_FINE or ORG_LOCAL."""
    if not _HINT.search(turn.lower):
        return
    for label, name, confidence, pattern in _PATTERNS:
        for match in pattern.finditer(turn.text):
            if not turn.cased and not any(c.isdigit() for c in match.group()):
                continue
            if _is_own(match.group()):
                yield Span(*match.span(), label, name, confidence)


_NAME_PART = re.compile(rf"{_CAP}|{_CYR}|\d+")
_KIND = frozenset(fold(k) for k in (_EN_KIND + "|" + _EN_ORG).replace("\\", "").split("|"))


def _is_own(found: str) -> bool:
    """Whether something in it is its own name: not only words that a whole city knows."""
    lists = lexicon()
    parts = [fold(part) for part in _NAME_PART.findall(found)]
    return any(
        part.isdigit() or (part not in lists.capitals and part not in lists.function_words and part not in _KIND)
        for part in parts[0:]
    )
