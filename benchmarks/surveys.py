"""How well tables and topic guides are understood. Prints two tables; reads ../shared/data where it is there.

    python benchmarks/surveys.py

Open columns: real exports and data sets, all of them looked at while the rules were made (dev).
Topic guides: the guides below are synthetic, written for the invented sample by an author who had read it, and not
reviewed by native speakers. The threshold was chosen on the Iztapalapa groups (dev); the others were measured once.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from tables import keep, markdown, share
from voices.corpus import Source, read_source
from voices.corpus.asides.asked import questions_asked
from voices.corpus.asides.guide import Guide
from voices.language import fold

SHARED = Path(__file__).parent.parent.parent / "shared" / "data"

OPEN = {
    "afrisenti/swa_dev.tsv": {"tweet"},
    "cl_genero_coded/consulta_publica_p1.csv": {
        "P1 TRANSCRIPCIÓN: ¿Por qué cree ud. que Chile necesita una política de igualdad de género en CTCI?"
    },
    "cl_genero_coded/mesas_regionales_ia.csv": {"Respuesta"},
    "decide_madrid/comments.csv": {"text"},
    "decide_madrid/proposals.csv": {"title", "summary", "text"},
    "gadarian/gadarian.csv": {"open.ended.response"},
    "gold/responses.csv": {"q1_worry", "q2_first"},
    "polis/american-assembly.bowling-green/comments.csv": {"comment-body"},
    "themefinder_gambling/eval_sentiments.csv": {"response"},
    "tttc_samples/reddit_climate_change_posts_500.csv": {"comment"},
}
"""File -> the columns in which people say something in their own words."""

GUIDES = {
    "IZT": (
        "¿Qué es lo que más les preocupa cuando salen a la calle?",
        "¿Cómo están los servicios en la colonia: agua, luz, basura, drenaje, salud?",
        "¿Cómo ven a los jóvenes, a los muchachos de por aquí?",
        "¿Cómo está la economía: la venta, el trabajo, el gasto de la casa?",
        "¿Les han pedido dinero o les ha pasado algo raro por teléfono o por mensajes?",
        "¿Cómo se vive aquí siendo mujer, en la calle y en la casa?",
        "Cuando pasa algo así, ¿a quién recurren? ¿Han denunciado o buscado apoyo?",
        "Para cerrar: ¿qué les funciona para cuidarse y qué le pedirían a la autoridad?",
        "¿Cómo es la colonia, la calle donde viven?",
        "¿Cómo se llevan con la policía?",
    ),
    "MAT": (
        "Ni nini kinakupa wasiwasi unapofungua biashara asubuhi mpaka unapofunga jioni?",
        "Ukipatwa na tatizo, uliripoti mahali? Ni nani anayesaidia?",
        "Pombe na dawa za kulevya zinaathiri vipi mtaa huu?",
        "Hali ikoje nyumbani kwa wanawake? Kwa mwenye anaweza kuongea.",
        "Watoto wanabaki na nani mkiwa kazini?",
        "Mtaa wenyewe uko aje: maji, choo, stima, takataka?",
        "Kuna mtu anayewadai pesa au kitu chochote ndio mfanye kazi?",
        "Riziki iko aje mwaka huu ukilinganisha na mwaka jana?",
        "Mwisho, mngependa nini kifanyike? Kila mtu jambo moja.",
    ),
    "TAS": (
        "Bu yerda yashash qanday? Nimasi yoqadi, nimasi yoqmaydi?",
        "Muammo bo'lganda kimga murojaat qilasizlar?",
        "Bunday pul so'rash boshqa joylarda ham uchraydimi?",
        "Oilalarda daromad qayerdan keladi? Tirikchilik qanday?",
        "Ko'chalar, yo'llar xavfsizmi? Bolalar maktabga qanday boradi?",
        "Oilada janjal, ayollarga qo'l ko'tarish holatlari bo'lsa, mahallada nima qilinadi?",
        "Telefon va karta orqali firibgarlik sizlarda bo'lganmi?",
        "Bolalar va o'smirlar darsdan keyin qayerda bo'lishadi?",
        "Kechqurun ko'chada yolg'iz yurish qanday?",
    ),
}

ASKED = {
    "IZT-01": {"Muy bien. Ent": 0, "Y en esos cas": 6, "Okey. Cambian": 3, "Ahora platíqu": 8, "¿Y los muchac": 2,
               "Les hago otra": 5, "Ya para ir ce": 7},
    "IZT-02": {"Órale, va. En": 0, "¿Y con la pol": 9, "¿Y la chamba,": 3, "Ya para acaba": 7},
    "IZT-03": {"Pasemos a otr": 1, "¿Y el gasto? ": 3, "Está bien. Y ": 4, "Ahora, si se ": 5, "Para cerrar: ": 7},
    "IZT-04": {"Y en cuestión": 1, "¿Y a los jóve": 2, "¿Y para vivir": 3, "¿Les han quer": 4, "Cuando pasa a": 6,
               "Ya casi acaba": 7},
    "MAT-02": {"Asanteni. Sas": 0, "Pole. Uliripo": 1, "Na mambo ya p": 2, "Tuongee hapo ": 3, "Na watoto? Mk": 4,
               "Na mtaa wenye": 5, "Kwenye biasha": 6, "Na riziki yen": 7, "Mwisho kabisa": 8},
    "TAS-01": {"[kulgi] Xo'p ": 0, "Shunday paytd": 1, "Bu «papka» ma": 2, "Rahmat. Endi ": 3, "Albatta, bema": 4,
               "Bir nozikroq ": 5, "Ozgina dam ol": 6, "Bolalar, o'sm": 7, "Oxirgi savoll": 8},
}  # fmt: skip
"""Group -> the first letters of a moderator's turn -> the question of the guide that it asks."""


def main() -> None:
    if not SHARED.is_dir():
        sys.exit("../shared/data is not there: this benchmark needs it.")
    opened = []
    for name, expected in OPEN.items():
        columns, found = read_columns(SHARED / name)
        opened.append((name, columns, len(expected), len(found & expected), len(found - expected)))
    asked = []
    for title, groups in (
        ("IZT-01 to 04 (dev)", [g for g in ASKED if g.startswith("IZT")]),
        ("MAT-02 (test)", ["MAT-02"]),
        ("TAS-01 (test)", ["TAS-01"]),
    ):
        pairs = [pair for group in groups for pair in asked_and_found(group)]
        asking = [(want, got) for want, got in pairs if want is not None]
        hits = sum(want == got for want, got in asking)
        wrong = sum(got is not None and got != want for want, got in pairs)
        asked.append((title, len(asking), share(hits, len(asking)), f"{wrong} of {len(pairs) - len(asking)}"))
    tables = (
        "Open columns (dev; unit: a column of a file)",
        markdown(opened, ("file", "columns", "open", "found", "wrongly taken")),
        "Questions of a topic guide (unit: a moderator's turn)",
        markdown(asked, ("groups", "turns that ask one", "found", "wrongly taken, of other turns")),
    )
    keep("surveys", "Surveys and topic guides", __doc__, "\n\n".join(tables))


def read_columns(path: Path) -> tuple[int, set[str]]:
    """How many columns a file has, and those that are read as open questions."""
    delimiter = "\t" if path.suffix == ".tsv" else ","
    header = pd.read_csv(path, sep=delimiter, nrows=0, encoding="utf-8-sig").columns
    document = read_source(Source(path))
    return len(header), set(document.sheet_columns["text_columns"])


def asked_and_found(group: str) -> Iterator[tuple[int | None, int | None]]:
    """For each turn of a group's moderator the question that it asks, and the one that was found."""
    turns = json.loads((SHARED / "gold" / f"{group}.json").read_text(encoding="utf-8"))["turns"]
    guide = Guide("guide", tuple((question,) for question in GUIDES[group[:3]]))
    said = [turn["text"] for turn in turns if turn["role"] == "moderator"]
    for text, got in zip(said, questions_asked(said, guide, key=fold), strict=True):
        yield next((n for start, n in ASKED[group].items() if text.startswith(start)), None), got


if __name__ == "__main__":
    main()
