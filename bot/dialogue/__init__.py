"""Rasa's Agent behind the Dialogue port. Keep this file empty of imports: it is read at interpreter start (see without_tensorflow)."""
