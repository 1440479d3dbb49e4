"""The FHIR export: what it says, what it refuses, and that its formula is the paper form's."""
