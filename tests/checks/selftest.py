# SPDX-FileCopyrightText: 2026 The Effectif authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A check that cannot fail is no check: runs one over fixtures/NAME, which is bad, and compares what it says with
fixtures/NAME/expected.txt, a line "place: part of the sentence" for each finding."""
import subprocess
import sys
from pathlib import Path


def main():
    name, arguments = sys.argv[1], sys.argv[2:]
    here = Path(__file__).resolve().parent
    fixture = here / "fixtures" / name
    expected = (fixture / "expected.txt").read_text(encoding="utf-8").splitlines()
    run = subprocess.run([sys.executable, "-B", str(here / f"{name}.py"), "--root", str(fixture), *arguments],
                         capture_output=True, text=True, check=False)
    print(run.stdout + run.stderr)
    said = [line for line in run.stdout.splitlines() if not line.endswith(" findings")]
    missed, unexpected = [], list(said)
    for line in expected:
        place, _, part = line.partition(": ")
        match = next((entry for entry in unexpected if entry.startswith(place + ": ") and part in entry), None)
        if match:
            unexpected.remove(match)
        else:
            missed.append(line)
    for line in missed:
        print(f"not found: {line}")
    for line in unexpected:
        print(f"not expected: {line}")
    sys.exit(0 if run.returncode == 1 and not missed and not unexpected else 1)


main()
