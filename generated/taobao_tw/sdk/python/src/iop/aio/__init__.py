"""The calls of tasks, by their path; each module is loaded when its first call is made."""
