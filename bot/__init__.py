"""Firststep: a self-hosted front door to mental-health care."""
