"""Runs programs one after the other in one interpreter: `python run.py SDK PROGRAM...`.

Prints a line of JSON a program: its file, its exit code, what it printed and what went wrong.
"""

import contextlib
import io
import json
import runpy
import sys
import traceback
import warnings

warnings.simplefilter("error")
sys.path.insert(0, f"{sys.argv[1]}/src")
for file in sys.argv[2:]:
    output, error = io.StringIO(), ""
    with contextlib.redirect_stdout(output):
        try:
            runpy.run_path(file, run_name="__main__")
        except BaseException:
            error = traceback.format_exc()
    result = {"file": file, "exit": 1 if error else 0, "output": output.getvalue(), "error": error}
    print(json.dumps(result), flush=True)
