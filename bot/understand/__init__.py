"""Understanding: the Rasa graph component that says which topic a message is about."""
