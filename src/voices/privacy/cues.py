"""Words that announce a name: "me llamo", "naitwa", "ismim", "my name is", "меня зовут".

`SELF` introduces the speaker: what follows is a name, in whatever case. `NAMED` names
another ("se llama", "anaitwa", "degan"): what follows is a name if it looks like one.
`SOFT` ("soy", "mimi ni") only tips the balance for a word that can be a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_A = "['’‘ʻʼ`´]?"
_SELF = re.compile(
    r"\b(?:me llamo|mi nombre(?: completo)? es|nombres?(?=:)|apellidos?(?=:)|name(?=:)|jina(?=:)|ism(?=:)"
    r"|naitwa|ninaitwa|jina langu(?: kamili)?(?: ni| naitwa)?|wananiita|huniita|mnaniita"
    r"|my (?:full )?name is|my name'?s"
    r"|(?:mening )?ism(?:im|i sharifim)|ismi-?sharifim|otim|familiyam|meni ismim|исмим|(?:менинг )?исмим|отим"
    r"|меня зовут|мо[её] имя|моя фамилия)\b"
)
_NAMED = re.compile(
    r"\b(?:me dicen(?: de cari[nñ]o)?|me apodan|me conocen como|me pusieron|they call me|people call me"
    r"|se llama(?:ba|n)?|llamad[oa]|le dicen|le dec[ií]an?|le decimos|le pusimos|le pusieron|le llaman|le apodan"
    r"|apodad[oa]|alias"
    r"|mejor conocid[oa] como|conocid[oa] como|de nombre|su nombre es|su nombre era|de apodo|[ae]l tal|la tal|un tal"
    r"|una tal"
    r"|anaitwa|aliitwa|aliyeitwa|anayeitwa|wanaitwa|wanamwita|tulimwita|tunamwita|mnamwita|humwita|wanayemwita|tunamwita|tunayemwita|walimwita"
    r"|anajulikana kama"
    r"|jina lake(?: ni| lilikuwa)?|kwa jina(?: la)?|a\.k\.a\.?|jina la utani"
    r"|(?:his|her|their) (?:full )?name (?:is|was)|(?:is|was|are|were|a (?:man|woman|boy|girl|guy|kid)) (?:called"
    r"|named)|called|named|nicknamed"
    r"|known as|знают как|кличут|прозвали|называют|по фамилии|they call (?:him|her)|we call(?:ed)? (?:him|her)|goes by"
    r"|(?:uning |bolaning |qizning )?ismi|laqabi|familiyasi|исми|лақаби|фамилияси"
    r"|(?:его|е[её]|их|сына|дочь|мужа|соседа|мальчика|девочку) зовут|зовут|звали|по имени|по кличке|кличка"
    r"|по прозвищу|по фамилии|фамилия)\b"
)
_SOFT = re.compile(
    r"\b(?:(?:yo )?soy|habla|le habla|mimi ni|me ni|mi ni|ni mimi|i am|i'?m|this is|it'?s me|here is|men|мен|я"
    r"|это я|это)\b"
)
_HINT = re.compile(
    r"знают|кличут|называют|llam|nombre|apellid|dice|dec[ií]|apod|alias|conocid|conocen|pus[io]|\btal\b|it[aw]"
    r"|jina|name|call|known|goes by"
    r"|a\.k\.a"
    r"|ism|otim|famil|laqab|исм|отим|фамил|лақаб|зовут|звали|имя|имени|клич|прозв"
)
_ARTICLE = re.compile(r"[\s,:«\"“']*(?:(?:el|la|los|las|al|ni|is|was|the|como|de|a|por)\s+)?[«\"“']?")
_FOLLOWED = re.compile(
    r"\s+(?:degan|ismli|laqabli|деган|исмли|лақабли|отли|otli|deb (?:chaqir|ata|nom)\w*|деб (?:чақир|ата"
    r"|ном)\w*)\b(?!\s+(?:gul|гул|so.z|сўз))"
)


def announced(low: str) -> Iterator[tuple[int, str, bool]]:
    """(offset at which a name is expected, "self" | "named" | "soft", an article stands before it)."""
    if _HINT.search(low):
        for kind, pattern in (("self", _SELF), ("named", _NAMED)):
            for match in pattern.finditer(low):
                article = _ARTICLE.match(low, match.end())
                end = article.end() if article else match.end()
                yield end, kind, bool(re.search(r"\b(?:el|la|los|las)\b", low[match.end() : end]))
    for match in _SOFT.finditer(low):
        article = _ARTICLE.match(low, match.end())
        yield (article.end() if article else match.end()), "soft", False


def is_called_so(low: str, end: int) -> bool:
    """Whether "degan", "ismli" ("called") follows the word that ends at `end`."""
    return _FOLLOWED.match(low, end) is not None
