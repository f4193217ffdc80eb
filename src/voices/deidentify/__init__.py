"""De-identified copies of transcripts and surveys, in the formats they came in: a job of its own, beside `analyse`.

    deidentify    a folder in, the same files without what identifies out, with a log of replacements
    reverse       originals put back, for whoever holds the key file
    write_review  candidates for a person to decide on; read_review what she decided

Reading, pseudonyms of speakers and detection are those of `analyse`. What is written here is that a file can be
changed in place (`formats`), and that a person's decisions are carried out.
"""

from voices.deidentify.decisions import Decision, read_decisions, write_decisions
from voices.deidentify.job import Deidentified, Options, deidentify
from voices.deidentify.places import check_private
from voices.deidentify.reversal import Reversed, reverse
from voices.deidentify.review_sheet import read_review, write_review
from voices.deidentify.reviewing import Addition, Candidate

__all__ = [
    "Addition",
    "Candidate",
    "Decision",
    "Deidentified",
    "Options",
    "Reversed",
    "check_private",
    "deidentify",
    "read_decisions",
    "read_review",
    "reverse",
    "write_decisions",
    "write_review",
]
