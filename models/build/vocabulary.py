"""Cutting XLM-R's vocabulary of 250,002 pieces to those that our languages need.

Cutting pieces does not change what is left: an embedding row goes with its piece. A text is cut
into the same pieces as before as long as the best cut used none of those removed.
"""

from __future__ import annotations

import copy
import unicodedata
from collections.abc import Iterable
from typing import Any

SPECIAL_PIECES = ("<s>", "<pad>", "</s>", "<unk>", "<mask>")
MARK = "▁"
"""Stands for the space before a word (SentencePiece's metaspace)."""
TOTAL_PIECES = 64_000
"""The most that, with 21.7 M further weights in fp16, stays under 95 MB a file (93 MB)."""
OUR_LETTERS = frozenset(
    "abcdefghijklmnopqrstuvwxyz" + "áéíóúüñ" + "şçöğ" + "абвгдеёжзийклмнопрстуфхцчшщъыьэюя" + "ўқғҳ" + "ʻʼ"
)
"""Letters of English, Spanish, Swahili, Uzbek (three alphabets) and Russian."""
WRITTEN_SCRIPTS = ("LATIN", "CYRILLIC", "MODIFIER LETTER", "COMBINING", "VARIATION")
"""Unicode names of the letters of which every single one is kept: people have names from anywhere."""


def choose_pieces(vocabulary: list[tuple[str, float]], seen: set[str], *, total: int = TOTAL_PIECES) -> list[int]:
    """Ids of the pieces to keep, ascending.

    All special pieces, all that `seen` holds, all single characters of Latin and Cyrillic, digits,
    punctuation, symbols and emoji (with and without a space before); then further pieces written with
    our letters, most frequent first by their unigram score, until there are `total`.
    """
    must = {i for i, (piece, _) in enumerate(vocabulary) if _is_needed(piece, seen)}
    if len(must) > total:
        raise ValueError(f"{len(must)} pieces are needed, which is more than {total}")
    further = [i for i, (piece, _) in enumerate(vocabulary) if i not in must and _in_our_letters(piece)]
    further.sort(key=lambda i: (-vocabulary[i][1], i))
    return sorted(must | set(further[: total - len(must)]))


def cut_tokenizer(tokenizer: dict[str, Any], keep: list[int]) -> dict[str, Any]:
    """The contents of a tokenizer.json with only the pieces `keep`, ids renumbered in their order."""
    cut = copy.deepcopy({key: value for key, value in tokenizer.items() if key != "model"})
    model = tokenizer["model"]
    new_id = {old: new for new, old in enumerate(keep)}
    cut["model"] = {key: value for key, value in model.items() if key != "vocab"}
    cut["model"]["vocab"] = [model["vocab"][i] for i in keep]
    cut["model"]["unk_id"] = new_id[model["unk_id"]]
    by_piece = {piece: i for i, (piece, _) in enumerate(cut["model"]["vocab"])}
    for token in cut["added_tokens"]:
        token["id"] = by_piece[token["content"]]
    for special in cut["post_processor"]["special_tokens"].values():
        special["ids"] = [by_piece[piece] for piece in special["tokens"]]
    return cut


def seen_pieces(tokenizer: dict[str, Any], lines: Iterable[str]) -> set[str]:
    """Every piece into which the full tokenizer cuts `lines`."""
    import json

    from tokenizers import Tokenizer

    full = Tokenizer.from_str(json.dumps(tokenizer))
    ids: set[int] = set()
    batch: list[str] = []
    for line in lines:
        batch.append(line)
        if len(batch) == 5_000:
            ids.update(i for encoded in full.encode_batch(batch) for i in encoded.ids)
            batch = []
    ids.update(i for encoded in full.encode_batch(batch) for i in encoded.ids)
    return {piece for piece in map(full.id_to_token, ids) if piece is not None}


def _is_needed(piece: str, seen: set[str]) -> bool:
    if piece in SPECIAL_PIECES or piece == MARK:
        return True
    body = piece.removeprefix(MARK)
    return piece in seen or (len(body) == 1 and _is_kept_character(body))


def _is_kept_character(character: str) -> bool:
    category = unicodedata.category(character)
    if category[0] in "LM":
        return unicodedata.name(character, "").startswith(WRITTEN_SCRIPTS)
    if category == "Nd":
        return character.isascii()
    return category[0] in "NPS" or category == "Cf"  # Cf: joiners inside emoji


def _in_our_letters(piece: str) -> bool:
    return all(character in OUR_LETTERS for character in piece.removeprefix(MARK).lower())
