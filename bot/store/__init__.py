"""The record: conversations, leads, outbox, staff and audit in SQLite or PostgreSQL, encrypted."""
