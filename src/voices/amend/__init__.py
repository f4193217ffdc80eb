"""Amending a finished run: an identifier that was missed, or a person who withdraws."""

from voices.amend.jobs import Amended, purge, withdraw

__all__ = ["Amended", "purge", "withdraw"]
