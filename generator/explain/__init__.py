"""Explains a signature: what is signed, the string to sign, and what is wrong with a request."""
