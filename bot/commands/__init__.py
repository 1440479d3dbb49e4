"""The commands of `firststep`, one module for each group."""
