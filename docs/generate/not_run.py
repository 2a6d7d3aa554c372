"""Commands of the pages that are not run, each with the reason."""

from __future__ import annotations

_INSTALLED = (
    "shows a page of the installed manual; tests/docs tries the pages themselves"
)
_INSTALLS = "installs from a package index; the tests run in what it would make"
_FETCHES = "fetches a page; tests/add serves pages of its own"
_DRAWS = "draws for seconds; tests/cli tries these options"
_INVENTS = "names an event that the shipped data do not have"

_SETS_UP = "sets up an environment; the tests check its shape and run in the second"

NOT_RUN: dict[str, dict[str, str]] = {
    "README.md": {
        "{ [ -x .venv/bin/python ] || python3 -m venv .venv; } &&"
        " .venv/bin/python -m pip install --quiet . &&"
        " .venv/bin/chrono show": _SETS_UP,
        "{ [ -x .venv-test/bin/python ] || python3 -m venv .venv-test; } &&"
        " .venv-test/bin/python -m pip install --quiet -e '.[dev]' &&"
        " .venv-test/bin/python -m pytest -q -n 2": _SETS_UP,
    },
    "docs/tutorial.md": {
        "python3 -m venv .venv": _INSTALLS,
        ".venv/bin/python -m pip install .": _INSTALLS,
        "source .venv/bin/activate": _INSTALLS,
    },
    "--help": {
        "chrono add https://www.example.org/2024/11/15/kim.html": _FETCHES,
        'curl -s "$PAGE" | chrono add - --url "$PAGE"': _FETCHES,
        "chrono review": "asks questions at a terminal; tests/cli answers them",
        "chrono review --accept 2024-11-14-kim-test --json": _INVENTS,
        "chrono review --reject 2019-gescheitert-ist"
        ' --reason "off the subject"': _INVENTS,
        "chrono review --merge-into 2024-06-19-treaty"
        " 2024-06-pakt-unterzeichnet": _INVENTS,
        'eval "$(chrono completion zsh)"': "is for zsh, the tests use bash",
        "chrono plot --from 2024-06 --to 2024-12 --by actor"
        " --lang en -o 2024.png": _DRAWS,
        "chrono plot --category combat --width 210"
        " --resolution 300 -o combat.png": _DRAWS,
    },
    "docs/reference/settings.md": {
        "man chrono": _INSTALLED,
        "man chrono-export": _INSTALLED,
    },
}
"""Page (path from the root, or the examples of --help) -> command -> why not."""
