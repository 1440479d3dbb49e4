"""Firststep: a self-hosted front door to a ketamine-infusion clinic."""
