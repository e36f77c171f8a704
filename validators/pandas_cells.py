"""Every cell of every CSV file as pandas reads it without any option, against the text in the file.

Usage: python3 pandas_cells.py RELEASE
"""
import csv
import json
import math
import sys
from decimal import Decimal
from pathlib import Path

import pandas

TEXT = "string"


def same(kind, written, value):
    """Whether pandas' value is what was written."""
    if written == "":
        return pandas.isna(value)
    if pandas.isna(value):
        return False
    if isinstance(value, (bool,)):
        return str(value).lower() == written
    if isinstance(value, str):
        return value == written or (kind == "boolean" and value.lower() == written)
    if kind == TEXT:
        # A column of text in which pandas sees nothing but numbers: no digit may be lost.
        return Decimal(repr(float(value))) == Decimal(written) and str(Decimal(written)) == written
    # By default pandas reads decimals a last binary digit off at most.
    return math.isclose(value, float(written), rel_tol=1e-15)


def main(release):
    package = json.loads((release / "datapackage.json").read_text("utf-8"))
    cells = 0
    faults = 0
    for resource in package["resources"]:
        kinds = {f["name"]: f["type"] for f in resource["schema"]["fields"]}
        with open(release / resource["path"], encoding="utf-8", newline="") as file:
            header, *rows = list(csv.reader(file))
        frame = pandas.read_csv(release / resource["path"], low_memory=False)
        if list(frame.columns) != header or len(frame) != len(rows):
            print(f"FAULT {resource['name']}: header or number of rows")
            faults += 1
            continue
        for place, name in enumerate(header):
            values = frame[name].tolist()
            if rows and kinds[name] in ("integer", "number") and frame[name].dtype == object:
                print(f"FAULT {resource['name']}.{name}: numbers read as text")
                faults += 1
            for row, value in zip(rows, values):
                cells += 1
                if not same(kinds[name], row[place], value):
                    print(f"FAULT {resource['name']}.{name}: {row[place]!r} read as {value!r}")
                    faults += 1
                    break
    print(f"pandas {pandas.__version__}, {cells} cells: {faults} kinds of fault")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
