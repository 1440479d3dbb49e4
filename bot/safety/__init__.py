"""The readers of every message: rules and a classifier. They return a verdict, never words, and import no Rasa."""
