"""`python -m generator` is the command `sdkforge`."""

from generator.cli import main

main()
