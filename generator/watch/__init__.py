"""Runs again whenever an input changes, and keeps what it says about the inputs in place."""
