"""Content -> a transcript: header, heads of lines, labels learnt from the document, turns, moderator, people."""
