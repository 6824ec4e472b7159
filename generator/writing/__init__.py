"""The output folder: what stands there, what a run changes, and the change applied atomically."""
