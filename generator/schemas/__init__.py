"""The published JSON Schema of specs and language files, by which editors complete and check."""
