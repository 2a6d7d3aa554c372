"""Where the command `chrono` begins, and `python -m chrono`."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the program; Ctrl-C is code 130 from the first import on."""
    try:
        from chrono.cli.main import main as run

        run(prog_name="chrono")
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
