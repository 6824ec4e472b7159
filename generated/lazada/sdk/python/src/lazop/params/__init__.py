"""The objects inside parameters, by the first part of their path."""
