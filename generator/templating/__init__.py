"""Templates as an interface: what they may do, and what an override was made from."""
