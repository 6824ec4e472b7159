"""Scaffolds: a new platform, endpoint or language that generates at once and shows what to decide."""
