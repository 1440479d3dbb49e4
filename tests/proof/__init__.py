"""The long proofs: parts of small units, each resumable, with their results in docs/proof/."""
