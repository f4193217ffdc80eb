"""What makes the page self-contained: the chart library, chart specifications, the policy."""

from __future__ import annotations

import base64
import hashlib
import json
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import altair as alt

_EXPOSE = "globalThis.voicesEmbed = vegaEmbed;"
"""The one name that the page's own script needs of the bundle."""


@dataclass(frozen=True)
class EmbeddedChart:
    """A chart in the page: its element's id, its specification, and words in its place.

    Attributes:
        spec: JSON, safe inside a script element.
        wide: it has more columns than a phone can show; its frame scrolls.
    """

    id: str
    spec: str
    description: str
    wide: bool = False


def embedded(chart: alt.LayerChart, *, element: str, description: str, wide: bool = False) -> EmbeddedChart:
    """`chart` ready to stand in the page."""
    return EmbeddedChart(element, script_json(chart.to_dict()), description, wide)


def script_json(content: object) -> str:
    """JSON that cannot end the script element around it, always with the same bytes."""
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


@cache
def page_script() -> str:
    """Vega, Vega-Lite and vega-embed, and the page's own script after them."""
    import altair
    import vl_convert

    version = altair.SCHEMA_VERSION.removeprefix("v").rsplit(".", 1)[0]
    bundle = vl_convert.javascript_bundle(_EXPOSE, vl_version=version)
    return f"{bundle}\n{package_text('page.js')}"


def policy(script: str) -> str:
    """The page's content security policy: nothing is fetched, no script runs but this one.

    Vega writes styles on the elements it draws, so styles cannot be pinned by their hash.
    """
    digest = base64.b64encode(hashlib.sha256(script.encode("utf-8")).digest()).decode("ascii")
    return (
        f"default-src 'none'; script-src 'sha256-{digest}'; style-src 'unsafe-inline'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def package_text(name: str) -> str:
    """A file of the report's templates folder."""
    return (resources.files("voices.report") / "templates" / name).read_text(encoding="utf-8")
