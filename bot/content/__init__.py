"""The words held to account: every sentence with its source, its grade and its reviewer. Knows words, rules and ports."""
