"""The endings of Uzbek, spoken ones included, in the newer letters (ş ç ö ğ), in which a letter is a sound.

Nominal endings have a place, counted from the stem; a word has one of each place at most, in
that order. Endings of verbs are written out whole. Source: the project's own account of the
morphology, after the school grammar; the spoken forms are those of Tashkent.
"""

from __future__ import annotations

from voices.language.lexicon.speech import words

VOWELS = "aeiouö"

COMPARATIVE, PLURAL, POSSESSIVE, CASE, CLITIC, WHOLE = range(1, 7)

_PLACES = {
    COMPARATIVE: "roq gina kina qina",
    PLURAL: "lar la",
    POSSESSIVE: "im ing i imiz ingiz m ng si miz ngiz yim yi yimiz imiza miza",
    CASE: "ning ni ga ka qa da ta dan tan gaça kaça qaça niki dek day dagi tagi gi ki ça",
    CLITIC: "mi misiz misizlar misan çi ku am yam ham dir man san miş ydi kan edi yu",
}
NOMINAL = {ending: place for place, listed in _PLACES.items() for ending in listed.split()}
NOMINAL["miz"] = POSSESSIVE  # "our"; "we are" (xavfsizmiz) is taken off the same way
LONGEST_NOMINAL = max(map(len, NOMINAL))

REOPENING = frozenset(["dagi", "tagi", "gi", "ki", "niki"])
"""After these a noun begins anew: koʻchadagilarning has a second plural and a second case."""

AFTER_VOWEL = frozenset(["m", "ng", "si", "miz", "ngiz", "yam", "ydi", "yim", "yi", "yimiz", "miza", "yu"])
AFTER_CONSONANT = frozenset(["im", "ing", "i", "imiz", "ingiz", "imiza"])

NUMERAL = ("tadan", "tasi", "tala", "ta", "ov", "ala")
"""What stands on a numeral: ikkita, uchtadan, beshtasi, ikkov."""

DERIVED = words("""
    siz sizlik lik liq çi çilik li lilik xona kor korlik boz bozlik garlik dor dorlik parvar parvarlik xör xörlik
    kaş kaşlik lovçi uvçi ovçi doş doşlik furuş soz şunos noma loq inçi nçi
""")
"""What makes a new word and therefore stays, with the stem before it."""


def _all(stems: str, ends: str) -> set[str]:
    """Every stem with every end; "-" is the empty one."""
    return {stem + end.strip("-") for stem in stems.split() for end in ends.split()}


_PERSON = "- man san miz siz lar la di dir misiz misan mikan mikin kin midi midim miding miş mas sizlar sila miza"
_PAST = "- m ng k ngiz nglar lar la iz yiz lariz yam"
_EVENT = "dim ding dik dingiz dilar dila kan"
_PRESENT = "man san di miz siz dilar dila sizlar siza miza ti ding dim kan dikan"
_NOW = "man san ti miz siz tilar tila tikan sizlar miza sila di dilar"

AFTER_VOWEL_STEM = frozenset(
    _all("y", f"- {_PRESENT} lik in otir ver")
    | _all("r", f"{_PERSON} {_EVENT}")
    | _all("b p", f"{_PERSON} ti dimi dilar dila")
    | _all("v", "di dim dik dilar")
    | {"ng", "ngiz", "nglar"}
)

AFTER_CONSONANT_STEM = frozenset(
    _all("a", f"- {_PRESENT} y ylik yin yotir ver")
    | _all("ar", f"{_PERSON} {_EVENT}")
    | _all("ib ip", f"{_PERSON} ti dimi dilar dila")
    | _all("op yop ut vut ot", f"{_NOW} tti")
    | _all("uv", "di dim dik dilar")
    | {"ing", "ingiz", "inglar"}
)

AFTER_ANY_STEM = frozenset(
    _all("di ti", _PAST)
    | _all("sa", f"{_PAST} ydi ydim ydik kan")
    | _all("yap ayap vot yot", _NOW)
    | _all("moqda moqçi", f"{_PERSON} ydi ydim ydik")
    | _all("mas", f"{_PERSON} {_EVENT} dan")
    | _all("gan kan qan", f"{_PERSON} {_EVENT} mas ça")
    | _all("gaç kaç qaç gunça kunça qunça gani kani qani gali gudek gança gunday", "-")
    | _all("sin", "- lar la")
    | {"gin", "kin", "gil", "moq"}
)

VERBAL_NOUNS = ("maslik", "ganlik", "kanlik", "qanlik", "moqlik")
"""They end in -lik and are inflection all the same."""

PARTICIPLES = ("gan", "kan", "qan", "digan", "iş", "ş", "moq", "gi", "gu", *VERBAL_NOUNS)
"""After these a verb is declined like a noun."""

CONTRACTED = frozenset(_all("i", "man san miz siz di dim dik ydi ydim"))
"""Of -a or -ay in quick speech: uxliman (uxlayman), bilmiman (bilmayman)."""

VERB_CLITICS = ("mi", "ki", "ku", "da", "çi")

VOICES_AFTER_CONSONANT = ("il", "in", "iş", "ol", "aver", "ayot", "vor", "vot")
"""Passive, plural of what is done (qilishdi), ability, aspect: taken off where a known verb is left."""

VOICES_AFTER_VOWEL = ("l", "n", "ş", "yol", "yver", "yot", "vor", "vot")

CAUSATIVES = ("tir", "dir", "t", "ir", "iz", "giz", "kiz", "qiz")
"""They make another verb (qoʻrq, fear; qoʻrqit, frighten) and stay."""

VERBALISERS = ("laştir", "lantir", "laş", "lan", "la")
