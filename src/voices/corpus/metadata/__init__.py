"""What is said of files outside them: documents.csv, names of files, spellings of one place or group."""
