"""The tools that make the encoder's adapter and choose the phrases."""
