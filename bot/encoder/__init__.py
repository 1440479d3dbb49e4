"""Reads a message once for everybody: words, sentences and the sentence encoder's vectors. No Rasa here."""
