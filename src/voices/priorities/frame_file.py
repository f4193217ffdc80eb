"""YAML text -> area frame, with the line of whatever does not fit.

The nodes of the parse tree are read rather than the loaded values, for two reasons: nodes
know their line, and they keep a code as it is written (unquoted, 0101 would load as the
number 65 and SDG target 16.10 as 16.1).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from difflib import get_close_matches
from typing import TYPE_CHECKING, NoReturn

from voices.errors import ConfigError
from voices.priorities.frame import LANGUAGES, RESIDUAL, Area, AreaFrame

if TYPE_CHECKING:
    from yaml.nodes import Node

_TOP_REQUIRED = ("version", "layers", "areas")
_TOP_OPTIONAL = ("languages", "iccs_codes", "residual")
_AREA_REQUIRED = ("id", "label", "definition", "layer", "anchors")
_AREA_OPTIONAL = ("sdg_targets", "iccs", "named_in")

_ID = re.compile(r"[a-z][a-z0-9_]*")
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_SDG = re.compile(r"(1[0-7]|[1-9])\.([1-9][0-9]?|[a-d])")
_ICCS = re.compile(r"[0-9]{2,6}")

_LEAST_AREAS = 2
"""With one area there is nothing to rank, and a Borda score has no scale."""


def parse_areas(text: str, *, name: str) -> AreaFrame:
    """The frame written in YAML `text`; `name` is the file's name, for messages.

    Raises:
        ConfigError: the text is no YAML or no frame.
    """
    root = _compose(text, name)
    if root is None:
        raise ConfigError(f"{name}: the file is empty. Start from the frame that comes with voices.")
    top = _mapping(root, "the file", _TOP_REQUIRED, _TOP_OPTIONAL)
    layers = {key: _label(node, f"layer {key}") for key, node in _mapping(top["layers"], "layers").items()}
    areas: list[Area] = []
    for node in _items(top["areas"], "areas"):
        area = _area(node, layers)
        if area.id in RESIDUAL:
            _fail(node, f"'{area.id}' is the name of a bucket that is never ranked.", "Choose another id.")
        if any(area.id == other.id for other in areas):
            _fail(node, f"there is an area '{area.id}' already.", "Choose another id.")
        areas.append(area)
    if len(areas) < _LEAST_AREAS:
        _fail(top["areas"], f"a frame needs at least {_LEAST_AREAS} areas.", "Add one.")
    return AreaFrame(version=_text(top["version"], "version"), layers=layers, areas=tuple(areas))


def _area(node: Node, layers: Collection[str]) -> Area:
    fields = _mapping(node, "an area", _AREA_REQUIRED, _AREA_OPTIONAL)
    area_id = _text(fields["id"], "id")
    if not _ID.fullmatch(area_id):
        _fail(fields["id"], f"'{area_id}' cannot be an id.", "Use lower-case letters, digits and underscores.")
    what = f"area {area_id}"
    layer = _text(fields["layer"], f"layer of {what}")
    if layer not in layers:
        _fail(fields["layer"], f"{what} names the layer '{layer}'.", f"The layers are {', '.join(layers)}.")
    phrases = {
        lang: _texts(child, f"{lang} anchors of {what}")
        for lang, child in _by_language(fields["anchors"], f"anchors of {what}").items()
    }
    if not any(phrases.values()):
        _fail(fields["anchors"], f"{what} has no anchor phrase.", "Write a few as residents would say them.")
    sdg_targets = _codes(fields, "sdg_targets", _SDG, what, "Write targets like 16.1 or 5.c.")
    iccs = _codes(fields, "iccs", _ICCS, what, "Write codes of 2 to 6 digits, like 0401.")
    return Area(
        id=area_id,
        label=_label(fields["label"], what),
        definition=_text(fields["definition"], f"definition of {what}"),
        layer=layer,
        sdg_targets=sdg_targets,
        iccs=iccs,
        anchors={lang: said for lang, said in phrases.items() if said},
    )


def _codes(fields: Mapping[str, Node], key: str, pattern: re.Pattern[str], what: str, remedy: str) -> tuple[str, ...]:
    if key not in fields:
        return ()
    for child in _items(fields[key], f"{key} of {what}"):
        if not pattern.fullmatch(_text(child, f"{key} of {what}")):
            _fail(child, f"{what} has an entry in {key} that is not one.", remedy)
    return _texts(fields[key], f"{key} of {what}")


def _label(node: Node, what: str) -> dict[str, str]:
    """Language -> label; what is not given is the English one, or the first given."""
    given = {lang: _text(child, f"{lang} label of {what}") for lang, child in _by_language(node, what).items()}
    if not given:
        _fail(node, f"{what} has no label.", "Write at least one, like {en: Stray dogs}.")
    fallback = given.get("en", next(iter(given.values())))
    return {lang: given.get(lang, fallback) for lang in (*LANGUAGES, *(key for key in given if key not in LANGUAGES))}


def _by_language(node: Node, what: str) -> dict[str, Node]:
    children = _mapping(node, what)
    for lang, child in children.items():
        if not _LANGUAGE.fullmatch(lang):
            _fail(child, f"{what}: '{lang}' is no language code.", "Use codes like en, es, sw, uz.")
    return children


def _mapping(node: Node, what: str, required: Collection[str] = (), optional: Collection[str] = ()) -> dict[str, Node]:
    """Key -> node of a YAML mapping; without required and optional names, any keys may stand."""
    from yaml.nodes import MappingNode, ScalarNode

    if not isinstance(node, MappingNode):
        _fail(node, f"{what} should be 'key: value' lines.", "See the frame that comes with voices.")
    found: dict[str, Node] = {}
    for key, child in node.value:
        if not isinstance(key, ScalarNode):
            _fail(key, f"{what} has a key that is not plain text.", "Write 'key: value'.")
        if key.value in found:
            _fail(key, f"{what} has '{key.value}' twice.", "Keep one of them.")
        if (required or optional) and key.value not in (*required, *optional):
            near = get_close_matches(key.value, (*required, *optional), n=1)
            remedy = f"Did you mean '{near[0]}'?" if near else "Remove it."
            _fail(key, f"{what} has '{key.value}', which is not known.", remedy)
        found[key.value] = child
    for name in required:
        if name not in found:
            _fail(node, f"{what} has no '{name}'.", "Add it.")
    return found


def _items(node: Node, what: str) -> list[Node]:
    from yaml.nodes import ScalarNode, SequenceNode

    if isinstance(node, ScalarNode) and node.tag == "tag:yaml.org,2002:null":
        return []
    if not isinstance(node, SequenceNode):
        _fail(node, f"{what} should be a list.", "Write [one, two] or lines that start with '- '.")
    return list(node.value)


def _texts(node: Node, what: str) -> tuple[str, ...]:
    """Texts of a YAML list, each once, in order."""
    return tuple(dict.fromkeys(_text(child, what) for child in _items(node, what)))


def _text(node: Node, what: str) -> str:
    from yaml.nodes import ScalarNode

    if not isinstance(node, ScalarNode) or not node.value.strip():
        _fail(node, f"{what} should be a text.", "Write one, in quotes if it holds ':' or '#'.")
    value: str = node.value
    return value.strip()


def _compose(text: str, name: str) -> Node | None:
    import yaml

    try:
        loader = yaml.SafeLoader(text)
        loader.name = name  # marks of nodes carry it into the messages
        return loader.get_single_node()
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f"{name}, line {mark.line + 1}" if mark is not None else name
        problem = getattr(error, "problem", None) or "a character that YAML does not allow"
        raise ConfigError(f"{where}: this is no YAML ({problem}). Check indentation, quotes and colons.") from None


def _fail(node: Node, problem: str, remedy: str) -> NoReturn:
    mark = node.start_mark
    raise ConfigError(f"{mark.name}, line {mark.line + 1}: {problem} {remedy}")
