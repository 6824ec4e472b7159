"""Compares documented samples with generated ones."""
