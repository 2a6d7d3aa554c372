"""`python -m docs.generate`: bring the documentation up to date with the program."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path

from docs.generate import regions


def main(arguments: list[str] | None = None) -> int:
    """Write, check, or run; the exit code is 1 where something is left to do."""
    parser = argparse.ArgumentParser(
        prog="python -m docs.generate", description=__doc__
    )
    parser.add_argument(
        "--check", action="store_true", help="write nothing; name the stale pages"
    )
    parser.add_argument(
        "--man", type=Path, metavar="FOLDER", help="write the man pages to FOLDER"
    )
    parser.add_argument(
        "--outputs",
        type=Path,
        nargs="+",
        metavar="PAGE",
        help="run a page's commands and correct the output that it shows",
    )
    asked = parser.parse_args(arguments)
    if asked.man:
        from docs.generate import man

        return _say(str(path) for path in man.write(asked.man))
    if asked.outputs:
        return _outputs(asked.outputs)
    stale = []
    for path in regions.files():
        page = path.read_text(encoding="utf-8")
        filled = regions.filled(page)
        if filled != page:
            stale.append(path)
            if not asked.check:
                path.write_text(filled, encoding="utf-8")
    _say(str(path) for path in stale)
    return 1 if stale and asked.check else 0


def _outputs(paths: list[Path]) -> int:
    from docs.generate import outputs
    from docs.generate.not_run import NOT_RUN

    left = []
    for path in paths:
        left += outputs.refresh(path, NOT_RUN.get(path.as_posix(), {}))
    _say(left)
    return 1 if left else 0


def _say(lines: Iterable[str]) -> int:
    for line in lines:
        sys.stdout.write(f"{line}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
