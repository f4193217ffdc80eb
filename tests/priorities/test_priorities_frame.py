from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voices.errors import ConfigError
from voices.priorities import RESIDUAL, load_areas
from voices.priorities.frame_file import parse_areas

SMALL = """\
version: "1"
layers:
  risk: {en: Risks, es: Riesgos}
areas:
  - id: dogs
    label: {en: Stray dogs}
    definition: Dogs without an owner.
    layer: risk
    sdg_targets: [16.10, 5.c]
    iccs: [0101]
    anchors: {en: [packs of dogs at night]}
  - id: floods
    label: {es: Inundaciones}
    definition: Water in homes and streets.
    layer: risk
    anchors: {es: [se inunda la casa, se inunda la casa], sw: []}
"""


def test_load_areas_reads_the_frame_of_the_package() -> None:
    frame = load_areas()
    assert len(frame.ids) == len(set(frame.ids)) == len(frame.by_id) == 22
    assert set(frame.layers) == {area.layer for area in frame.areas}
    assert not set(RESIDUAL) & set(frame.ids)
    assert all(set(area.label) >= {"en", "es", "sw", "uz"} for area in frame.areas)
    assert {lang for _, lang, _ in frame.anchors} == {"en", "es", "sw", "uz"}
    assert len(frame.anchors) == sum(len(said) for area in frame.areas for said in area.anchors.values())


def test_load_areas_keeps_codes_as_they_are_written(tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text(SMALL, encoding="utf-8")
    dogs, floods = load_areas(file).areas
    assert dogs.sdg_targets == ("16.10", "5.c")  # as YAML numbers: 16.1
    assert dogs.iccs == ("0101",)  # as a YAML number: 65
    assert (floods.sdg_targets, floods.iccs) == ((), ())


def test_load_areas_fills_labels_and_drops_repeated_phrases(tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text(SMALL, encoding="utf-8")
    frame = load_areas(file)
    assert frame.by_id["dogs"].label["uz"] == "Stray dogs"
    assert frame.by_id["floods"].label["en"] == "Inundaciones"
    assert frame.layers["risk"] == {"en": "Risks", "es": "Riesgos", "sw": "Risks", "uz": "Risks"}
    assert frame.anchors == [("dogs", "en", "packs of dogs at night"), ("floods", "es", "se inunda la casa")]


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ("id: dogs", "id: Stray Dogs", 5, "lower-case"),
        ("id: dogs", "id: emerging", 5, "bucket"),
        ("id: floods", "id: dogs", 12, "already"),
        ("layer: risk\n    sdg", "layer: risks\n    sdg", 8, "The layers are risk"),
        ("16.10", "18.1", 9, "16.1 or 5.c"),
        ("[0101]", "[1.1]", 10, "0401"),
        ("[0101]", "0101", 10, "should be a list"),
        ("    definition: Dogs without an owner.\n", "", 5, "no 'definition'"),
        ("definition: Dogs", "defintion: Dogs", 7, "Did you mean 'definition'?"),
        ("definition: Dogs without an owner.", "definition: ''", 7, "should be a text"),
        ("label: {en: Stray dogs}", "label: {}", 6, "no label"),
        ("label: {en: Stray dogs}", "label: Stray dogs", 6, "key: value"),
        ("label: {en: Stray dogs}", "label: {english: Stray dogs}", 6, "language code"),
        ("anchors: {en: [packs of dogs at night]}", "anchors: {en: []}", 11, "no anchor phrase"),
        ("    layer: risk\n    sdg", "    id: cats\n    layer: risk\n    sdg", 8, "twice"),
        ('version: "1"', 'version: "1"\ncolour: red', 2, "not known"),
        ("{en: Risks, es: Riesgos}", "{en: Risks, es: Riesgos", 4, "no YAML"),
    ],
)
def test_parse_areas_names_the_line_of_what_does_not_fit(old: str, new: str, line: int, says: str) -> None:
    assert SMALL.count(old) == 1
    with pytest.raises(ConfigError) as caught:
        parse_areas(SMALL.replace(old, new), name="mine.yaml")
    assert str(caught.value).startswith(f"mine.yaml, line {line}: ")
    assert says in str(caught.value)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "empty"),
        ("just words", "key: value"),
        (SMALL[: SMALL.index("  - id: floods")], "at least 2 areas"),
        ("version: \x07", "no YAML"),
    ],
)
def test_parse_areas_refuses_what_is_no_frame(text: str, says: str) -> None:
    with pytest.raises(ConfigError, match=says):
        parse_areas(text, name="mine.yaml")


def test_load_areas_says_which_file_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"none\.yaml: cannot be read"):
        load_areas(tmp_path / "none.yaml")
    (tmp_path / "old.yaml").write_bytes("año".encode("latin-1"))
    with pytest.raises(ConfigError, match=r"old\.yaml: the file is not UTF-8") as caught:
        load_areas(tmp_path / "old.yaml")
    assert str(tmp_path) not in str(caught.value)


@settings(deadline=None, max_examples=150)
@given(st.data())
def test_parse_areas_raises_nothing_but_config_errors(data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(SMALL)))
    end = data.draw(st.integers(start, min(len(SMALL), start + 40)))
    text = SMALL[:start] + data.draw(st.text(max_size=8)) + SMALL[end:]
    try:
        frame = parse_areas(text, name="mine.yaml")
    except ConfigError as error:
        assert str(error).startswith("mine.yaml")
    else:
        assert len(frame.areas) >= 2
