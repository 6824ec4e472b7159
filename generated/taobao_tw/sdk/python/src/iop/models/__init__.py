"""The answers, by the first part of their path."""
