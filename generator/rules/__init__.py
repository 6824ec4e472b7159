"""What can be wrong: every rule by name, rules of meaning that only `check` applies, reports for machines."""
