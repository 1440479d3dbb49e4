"""The words held to account: the real ones pass, and every way of spoiling them fails."""
