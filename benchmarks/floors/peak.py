"""Run a command; print the most memory that it held, in the system's unit. Run: python peak.py COMMAND..."""

import resource
import subprocess
import sys

subprocess.run(  # noqa: S603  # the command is world.py's
    sys.argv[1:], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
)
sys.stdout.write(f"{resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss}\n")
