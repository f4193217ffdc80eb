from hypothesis import given, settings
from hypothesis import strategies as st

from voices.encoder.equal_length import EqualLength, rows_per_batch
from voices.encoder.packed import TOKENS_PER_PASS, PackedBert
from voices.encoder.windows import split_into_windows

LENGTHS = st.lists(st.integers(min_value=2, max_value=512), max_size=60)


def _texts(lengths: list[int]) -> list[str]:
    return [f"text {i} of {length}" for i, length in enumerate(lengths)]


@settings(deadline=None)
@given(LENGTHS)
def test_packed_batches_hold_every_text_once_and_fit_a_pass(lengths: list[int]) -> None:
    batches = list(PackedBert.batches(_texts(lengths), lengths))
    assert sorted(i for batch in batches for i in batch) == list(range(len(lengths)))
    assert all(0 < sum(lengths[i] for i in batch) <= TOKENS_PER_PASS for batch in batches)


@settings(deadline=None)
@given(LENGTHS)
def test_equal_length_batches_hold_every_text_once_and_one_length_each(lengths: list[int]) -> None:
    batches = list(EqualLength.batches(_texts(lengths), lengths))
    assert sorted(i for batch in batches for i in batch) == list(range(len(lengths)))
    for batch in batches:
        assert len({lengths[i] for i in batch}) == 1
        assert len(batch) <= rows_per_batch(lengths[batch[0]])


@settings(deadline=None)
@given(LENGTHS, st.randoms())
def test_batches_are_the_same_for_any_order_of_texts(lengths: list[int], random) -> None:  # type: ignore[no-untyped-def]
    texts = _texts(lengths)
    order = random.sample(range(len(texts)), len(texts))
    for form in (PackedBert.batches, EqualLength.batches):
        one = [[texts[i] for i in batch] for batch in form(texts, lengths)]
        shuffled = [texts[i] for i in order]
        other = [[shuffled[i] for i in batch] for batch in form(shuffled, [lengths[i] for i in order])]
        assert one == other


class WordTokenizer:
    """Tokens are words, or halves of words longer than six characters."""

    def __call__(self, text: str, **_options: object) -> dict[str, list[tuple[int, int]]]:
        spans, at = [], 0
        for word in text.split(" "):
            cut = at + 6 if len(word) > 6 else at + len(word)
            spans += [(at, cut), (cut, at + len(word))]
            at += len(word) + 1
        return {"offset_mapping": spans}


@settings(deadline=None)
@given(st.lists(st.text("abc", min_size=1, max_size=12), min_size=1, max_size=80), st.integers(2, 30))
def test_split_into_windows_loses_no_word_and_keeps_to_the_size(words: list[str], size: int) -> None:
    text = " ".join(words)
    windows, weights = split_into_windows(text, tokenizer=WordTokenizer(), size=size)
    assert "".join(windows).replace(" ", "") == text.replace(" ", "")
    assert all(0 < weight <= size for weight in weights)
    assert sum(weights) == sum(2 if len(word) > 6 else 1 for word in words)


def test_split_into_windows_ends_between_words_and_shares_evenly() -> None:
    text = " ".join(["abcdef"] * 10)
    assert split_into_windows(text, tokenizer=WordTokenizer(), size=4) == (
        [" ".join(["abcdef"] * n) for n in (4, 3, 3)],
        [4, 3, 3],
    )
