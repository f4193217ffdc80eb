"""Files that tell of others: topic guides, which say what was asked, and lists of participants."""
