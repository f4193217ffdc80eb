"""A row of the table of languages."""

Row = tuple[str, ...]
"""What, n with its unit, voices, others, asked; the last ones may be left out."""
