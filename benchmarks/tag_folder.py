"""Tag every text of a folder as one process does: start, import, tag, count.

python benchmarks/tag_folder.py FOLDER      (files: anything_YYYY-MM-DD.txt)
"""

# ruff: noqa: PTH118, PTH123, PTH208 - pathlib is slow to import
import datetime
import os
import sys

import chrono

folder = sys.argv[1]
count = 0
for name in sorted(os.listdir(folder)):
    with open(os.path.join(folder, name), encoding="utf-8") as file:
        text = file.read()
    count += len(chrono.tag(text, datetime.date.fromisoformat(name[-14:-4])))
print(count)
