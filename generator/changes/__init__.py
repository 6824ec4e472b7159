"""What changed for a user of the SDKs between two states of the specs, and the version that follows."""
