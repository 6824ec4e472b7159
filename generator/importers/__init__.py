"""Turns a vendor's documentation into specs."""
