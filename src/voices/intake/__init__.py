"""From documents to the study behind the gate: languages told, identifiers replaced, nothing original left.

batch      one source through the gate
study      all sources, one at a time
speakers   what speakers are called in the run
layout     the redacted source that offsets count in
imported, codings, codebooks   what coded projects bring along
duplicates answers that were given once and stand twice
"""

from voices.intake.batch import Batch, country_code, meeting_date, take_in
from voices.intake.study import Study, name_document, read_study

__all__ = ["Batch", "Study", "country_code", "meeting_date", "name_document", "read_study", "take_in"]
