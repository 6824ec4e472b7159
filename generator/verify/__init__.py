"""Samples proven by running them: compiled, executed against the sandbox, and what arrived compared."""
