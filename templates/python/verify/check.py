"""Compiles programs without running them: `python check.py PROGRAM...`; a warning is an error."""

import sys
import warnings
from pathlib import Path

warnings.simplefilter("error")
faults = 0
for name in sys.argv[1:]:
    try:
        compile(Path(name).read_bytes(), name, "exec")
    except (SyntaxError, ValueError) as error:
        print(f"{name}: {error}", file=sys.stderr)
        faults += 1
sys.exit(1 if faults else 0)
