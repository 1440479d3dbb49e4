"""The only door to the internet: pages, the chat API, staff."""
