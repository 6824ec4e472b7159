"""The documentation's examples, for users' own tests."""
