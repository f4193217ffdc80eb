"""`voices models`: the encoder, and what the program knows of each language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from voices.cli.languages import name

if TYPE_CHECKING:
    import pandas as pd

    from voices.encoder import ModelCard

DEIDENTIFIED = {
    "es": "numbers, contacts, dates, addresses; names and places of Mexico",
    "sw": "numbers, contacts, dates, addresses; names and places of Kenya",
    "uz": "numbers, contacts, dates, addresses; names and places of Uzbekistan, both scripts",
    "en": "numbers, contacts, dates, addresses; names and places of Kenya and others",
    "ru": "numbers, contacts, dates, addresses; names and places of Uzbekistan",
}
"""What `voices.privacy` looks for, by language."""

OTHERS = (
    "Any other sentence-transformers model can take its place, by name or by folder: "
    "voices analyse ... --model intfloat/multilingual-e5-base. "
    "One that is not on this computer is fetched once; your texts are never sent anywhere."
)


def models(
    model: Annotated[
        str | None,
        typer.Option(metavar="NAME_OR_PATH", help="Show this model instead of the embedded one.", show_default=False),
    ] = None,
) -> None:
    """Show the model that turns text into vectors, and how each language is handled."""
    from rich.text import Text

    from voices.cli.output import console, facts
    from voices.encoder import DEFAULT_MODEL, model_card
    from voices.language import coverage

    card = model_card(model or DEFAULT_MODEL)
    screen = console()
    screen.print(facts(card_facts(card)))
    screen.print()
    screen.print(Text(OTHERS))
    for _, row in coverage().iterrows():
        screen.print()
        screen.print(Text(f"{row['name']} ({row['lang']})", style="bold"))
        screen.print(facts(language_facts(row, card, embedded=model in (None, DEFAULT_MODEL))))


def card_facts(card: ModelCard) -> list[tuple[str, str]]:
    """What is known of a model; "" where its folder does not say."""
    return [
        ("Model", card.name),
        ("Revision", card.revision),
        ("Size", f"{card.size_bytes / 1e6:,.0f} MB" if card.size_bytes else ""),
        ("Dimensions", str(card.dimensions or "")),
        ("Licence", card.licence),
        ("Languages", ", ".join(name(code) for code in card.languages)),
    ]


def language_facts(row: pd.Series, card: ModelCard, *, embedded: bool) -> list[tuple[str, str]]:
    """One row of `voices.language.coverage` and what the model knows of it, in words.

    `embedded` says that the model is the one figures were measured with.
    """
    lang = str(row["lang"])
    named = "names" if lang in card.languages else "does not name"
    return [
        ("Written in", str(row["scripts"]).replace(";", ", ")),
        ("Identified by", str(row["identifies"])),
        ("how well", str(row["measured_identifies"])),
        ("Cut by", str(row["tokenises"])),
        ("how well", str(row["measured_tokenises"])),
        ("Lemmas by", str(row["lemmatises"])),
        ("how well", str(row["measured_lemmatises"])),
        ("Vectors by", f"{card.name}, whose card {named} the language"),
        ("how well", str(row["measured_embeds"]) if embedded else "not measured"),
        ("Identifiers", DEIDENTIFIED.get(lang, "")),
        ("how well", str(row["measured_deidentifies"])),
        ("Cleaned of", str(row["cleans"])),
        ("Switches with", str(row["switching"])),
        (
            "Word lists",
            f"{row['stop_words']} stop words, {row['fillers']} fillers, {row['non_answers']} answers that say nothing",
        ),
    ]
