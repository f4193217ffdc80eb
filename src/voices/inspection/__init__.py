"""What was understood of an input, shown before anything is analysed, and proposed as a sheet to correct."""

from voices.inspection.files import Inspection, inspect
from voices.inspection.proposal import Proposed, propose, write_sheet

__all__ = ["Inspection", "Proposed", "inspect", "propose", "write_sheet"]
