"""What the SDK knows about each endpoint."""
