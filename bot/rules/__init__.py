"""What the clinic's field knows, in plain Python: no library, no input or output, nobody else's names."""
