"""Content -> open answers: exports of platforms known by their headers, columns told by what their cells hold."""
