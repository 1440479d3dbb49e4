"""The store, tested on real SQLite files and a real PostgreSQL."""
