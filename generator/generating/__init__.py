"""`sdkforge generate`: one run with its options, its cache, and what it says."""
