"""Benchmarks: what `firststep bench` measures and prints."""
