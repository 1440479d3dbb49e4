"""A screening as FHIR R4: built from rules and records alone, and checked before anyone receives it."""
