"""The visitor's front end in a real browser."""
