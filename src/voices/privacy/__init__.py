"""The privacy room: identifiers out of texts and fields, and the check on quotes.

`redact` takes the turns of one document, `find` says where their identifiers stand, `gate`
takes a file's name or a field, `check_quotes` the quotes of a finished run. Nothing after `redact` sees the original.
"""

from __future__ import annotations

from voices.privacy.disclosure import DisclosureRule, check_quotes
from voices.privacy.find import find
from voices.privacy.gate import gate
from voices.privacy.keyfile import KeyFile
from voices.privacy.redact import Redacted, redact
from voices.privacy.search import find_identifier
from voices.privacy.spans import REPLACED, SURE

__all__ = [
    "REPLACED",
    "SURE",
    "DisclosureRule",
    "KeyFile",
    "Redacted",
    "check_quotes",
    "find",
    "find_identifier",
    "gate",
    "redact",
]
