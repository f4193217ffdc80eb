"""The parts of which addresses are made: what is one by itself, and what only continues one.

`STRONG` parts are addresses; `WEAK` ones (a floor, a line, a court, "next to the tank")
count beside a strong one or beside each other. Patterns of `CASED` need capitals, the
others are tried on the text in lower case.
"""

from __future__ import annotations

import re

from voices.privacy.patterns import APOSTROPHE, CAP, CYR

ID = r"(?:[a-zа-я]{1,2}[\s-]?)?\d{1,4}(?:[\s-]?[a-zа-я](?!\w))?"
_SHORT = r"\w{1,4}(?:-\w{1,2})?"
_NO = r"(?:n[uú]m(?:ero)?\.?\s*|no\.?\s*|n[°º]\s*|#\s*|№\s*|nambari\s*|namba\s*|number\s*)?"
_NOT_COUNT = (
    r"(?!\s*(?:pesos|a[nñ]os|veces|d[ií]as|horas|personas|casas|familias|people|men|women|bob|shillings|years|days"
    r"|times|hours|watu|siku|miaka|shilingi|so.?m\b|ta\b|kishi|yil|сум|лет|человек|раз\b|%))"
)
_SW_ORDINAL = r"(?:kwanza|pili|tatu|nne|tano|sita|saba|nane|tisa|kumi|mwisho|mbele|nyuma|juu|chini)"
_SW_NUMBER = r"(?:moja|mbili|tatu|nne|tano|sita|saba|nane|tisa|kumi)"
_EN_ORDINAL = r"(?:first|second|third|fourth|fifth|sixth|ground|top|last|\d{1,2}(?:st|nd|rd|th))"
_ES_ORDINAL = (
    r"(?:planta (?:baja|alta)|azotea|p\.?b\.?|(?:primer|segundo|tercer|cuarto|quinto|[uú]ltimo|\d{1,2}[°ºo]?)\s+piso)"
)
_UY = r"(?:uy|уй|dom|дом)"
_FLAT = r"(?:xonadon|хонадон|kvartira|квартира|kv\.?|кв\.?)"

STRONG = re.compile(
    "|".join(
        (
            # Mexico
            rf"\b(?:manzana|mza?\.?|mzna\.?)\s*{_NO}{_SHORT},?\s*(?:y\s+)?(?:lote|lt\.?|l\.)\s*{_NO}{_SHORT}\b",
            rf"\b(?:lote|lt\.?)\s*{_NO}\d{{1,4}}\w?,?\s*(?:de la\s+)?(?:manzana|mza?\.?)\s*{_NO}{_SHORT}\b",
            rf"\b(?:edificio|edif\.?|torre)\s*{_NO}\w{{1,3}},?\s*(?:entrada\s+\w{{1,2}},?\s*)?(?:depto\.?|departamento"
            rf"|int(?:erior)?\.?)\s*{_NO}{_SHORT}\b",
            rf"\b(?:depto\.?|departamento|interior|lote)\s*{_NO}\d{{1,4}}[a-z]?\b{_NOT_COUNT}(?!\s*de )",
            r"\b(?:c[oó]digo postal|c\.?p\.?)\s*:?\s*\d{5}\b",
            r"\b(?:calle|andador|cerrada|callej[oó]n|retorno|avenida|av\.?)\s+\d{1,3}(?:\s?[a-z]\b)?,?\s+"
            r"(?:n[uú]m(?:ero)?\.?|no\.?|#)\s*\d{1,5}",
            rf"\b(?:oriente|poniente|norte|sur)\s+\d{{1,3}}(?:-?[a-z]\b)?,?\s+{_NO}\d{{1,5}}\b",
            # Kenya
            rf"\b(?:plot|kiwanja|ploti)\s+(?:{_NO}{ID}|[a-z]\b){_NOT_COUNT}",
            rf"\bblock\s+[a-z\d]{{1,3}}\b,?\s*(?:(?:house|room|door|nyumba|mlango|flat|plot)\s*)?{_NO}{ID}",
            rf"\b(?:house|flat|apartment|apt|door|room|unit|shop|stall|shed)\.?\s+(?!at\b|on\b|in\b|of\b|to\b|by\b){_NO}{ID}\b{_NOT_COUNT}",
            rf"\b(?:nyumba|mlango|chumba|duka|kibanda|stoo|jengo)\s+(?:ya\s+\w+\s+)?(?:nambari|namba|no\.?|wa|cha|ya|la)?"
            rf"\s*\d{{1,4}}[a-z]?\b(?:\s+na\s+\d{{1,4}}\b)?{_NOT_COUNT}",
            rf"\b(?:nyumba|mlango|chumba|ploti|plot)\s+(?:nambari|namba)\s+{_SW_NUMBER}(?:\s+na\s+{_SW_NUMBER})?\b",
            r"\bblock\s+(?:[a-z]|[a-z]?\d{1,3}[a-z]?)\b(?!['’]|\s+(?:the|of|a|by)\b)",
            r"\bp\.?\s?o\.?\s?box\s+\d+(?:[\s-]+\d{5})?",
            # Uzbekistan
            rf"\b\d{{1,4}}[\s-]*[a-zа-я]?[\s-]?{_UY}\b,?\s*\d{{1,4}}[\s-]*{_FLAT}(?=\w{{0,5}}\b)",
            rf"\b{_UY}\s+№?\s*\d{{1,4}}[a-zа-я]?,?\s*{_FLAT}\s*№?\s*\d{{1,4}}\b",
            r"\b\d{1,4}[a-zа-я]?-\s?(?:uy|уй|dom|дом|xonadon|хонадон|kvartira|квартира)"
            r"(?=(?:i?ning|i?ni|i?ga|i?da(?:gi)?|i?dan|нинг|ни|га|да(?:ги)?|дан|[еа])?\b)",
            rf"\b(?:uy|уй)\s+{_NO}\d{{1,4}}\b(?!-){_NOT_COUNT}",
            r"\b\d{1,4}(?:-|\s)(?:uyda|uyning|uydan|уйда|xonadonda|хонадонда)\b",
            # Russian
            r"\bдом[еау]?\s*№?\s*\d{1,4}[а-я]?\b(?:,?\s*кв(?:артир[аеу])?\.?\s*№?\s*\d{1,4})?",
            r"\b(?:квартир[аеу]|кв\.)\s*№?\s*\d{1,4}\b",
        )
    )
)

WEAK = re.compile(
    "|".join(
        (
            rf"\b(?:n[uú]m(?:ero)?\.?|no\.|#)\s*\d{{1,5}}\b|\b(?:interior|int\.|entrada|local|edificio|edif\.|torre|secci[oó]n"
            rf"|m[oó]dulo|lote|manzana|casa|andador)\s+{_NO}(?:\d{{1,4}}\s?[a-z]?|[a-z])\b",
            rf"\b{_ES_ORDINAL}\b",
            rf"\b{_EN_ORDINAL} floor\b|\b(?:line|phase|court|gate|row|zone|stage|section|floor)\s+(?:\d{{1,3}}|[a-z]"
            rf"|{_SW_NUMBER})\b",
            rf"\b(?:ghorofa|mstari|chumba|mlango|nyumba|line|row|phase|court)\s+(?:ya|wa|cha)\s+{_SW_ORDINAL}\b"
            rf"|\bcourt ya \w+",
            r"\bmlango wa (?:chuma|mbao|bluu|kijani|nyekundu|mbele|nyuma)\b|\bjengo\s+(?:la\s+\w+"
            r"|[a-z\d]{1,2})\b|\bmtaa wa \w+",
            rf"\b\d{{1,3}}(?:-?[йя])?[\s-]*(?:kvartal|квартал|daha|даҳа|mavze|мавзе|proyezd|проезд|tor"
            rf" ko{APOSTROPHE}?cha|tor|тор|qavat|қават"
            r"|podyezd|подъезд|этаж|корпус|строение|стр\.?|kirish|кириш|blok|блок|eshik|эшик|tupik|тупик)(?:i|si|и|си|е)?(?=\w{0,4}\b)",
            rf"\b(?:kvartal|квартал|daha|даҳа|blok|блок|подъезд|этаж|корпус|строение|стр\.?|podyezd|massiv|{_UY})\s+(?:[a-zа-я]{{1,2}}-?)?\d{{1,3}}[a-zа-я]?\b(?!-)",
            rf"\b{_FLAT}\s*№?\s*\d{{1,4}}\b|\b\d{{1,4}}[\s-]*{_FLAT}(?=\w{{0,4}}\b)",
            rf"\b\d{{1,4}}[\s-]+{_UY}(?=(?:i?ning|i?ni|i?ga|i?da|i?dan|нинг|ни|га|да|дан)?\b)",
        )
    )
)

CASED_WEAK = re.compile(
    rf"\b(?:{CAP}\s+){{1,3}}(?:House|Building|Buildings|Court|Courts|Flats|Arcade|Plaza|Quarters|Apartments|Towers?|Villas"
    r"|Gardens|Annex|Road|Street|Lane|Avenue|Close|Drive|Rd|St|Estate|Heights|Mansion|Centre|Yard)(?:\s+(?i:annex)|\s+[A-Z]\b)?"
    rf"|\b(?i:fraccionamiento|unidad(?: habitacional)?|condominio|conjunto|colonia|col\.|barrio|residencial|eje"
    rf"|avenida|av\.)"
    rf"\s+{CAP}(?:\s+(?:de(?:l| la| los| las)?\s+)?{CAP}){{0,3}}"
    rf"|\b{CAP}-?\d{{0,2}}\s+(?i:mavzesi|dahasi|massivi|kvartali|mahallasi)\b|\b{CYR}-?\d{{0,2}}\s+(?i:мавзеси|даҳаси|массиви|маҳалласи)\b"
    rf"|\b(?i:массив[еа]?|квартал[еа]?|махалл[яеи]|пос[её]лок|тупик[еа]?|проезд[еа]?)\s+{CYR}(?:-\d{{1,2}})?"
    r"|\bJengo\s+(?:la\s+)?[A-Z]\w*|\bMtaa\s+wa\s+[A-Z]\w+|\bLine\s+[A-Z]\w*|\bCourt\s+ya\s+\w+"
)

CASELESS_WEAK = re.compile(
    r"\b[a-z]{3,} (?:house|building|court|flats|arcade|plaza|quarters|apartments|towers?|annex|estate|yard"
    r"|villas|road|street"
    r"|lane)(?: [a-z]\b)?"
    r"|\b(?:eje|calle|avenida|av\.|fraccionamiento|unidad|colonia|condominio|andador|privada"
    r"|cerrada)\s+(?:(?:de(?:l| la)?|el|la)\s+)?[^\W\d_]{3,}"
    r"|(?<!\w)[^\W\d_]{3,}-?\d{0,2} (?:mavzesi|dahasi|massivi|kvartali|proyezdi|мавзеси|даҳаси|массиви|проезди)"
    r"|\bмассив\s+[а-яё]+"
)
"""What is said of a place in text without case: it counts only beside a number of a house."""

BESIDE = re.compile(
    r"\s*,?\s*(?:(?:next to|behind|near|opposite|beside|above|across from"
    r"|past)\s+(?:the\s+)?(?:[^\W\d_]+\s){0,2}[^\W\d_]+(?=[,.;!?)]|$)"
    r"|(?:nyuma ya|karibu na|mkabala na|kando ya|juu ya|mbele ya)\s+[^\W\d_]+"
    r"|(?:frente a|junto a|atr[aá]s de|a un lado de|al lado de|arriba de)(?:l| la| los|"
    r" las)?\s+(?:[^\W\d_]+\s)?[^\W\d_]+(?=[,.;!?)]|$)"
    r"|(?:esquina con|entre)\s+(?:calle\s+)?[^\W\d_]+)"
)
"""A landmark that continues an address: "Plot 305, next to the water tank"."""

GAP = re.compile(r"[\s,;.]{1,3}(?:(?:y|and|na|en|la|el|esquina con|hapo|calle)\s+)?")
"""What may stand between two parts of one address."""
