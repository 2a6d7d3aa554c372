"""A project without articles, a web server on loopback, and ways to call `add`."""

from __future__ import annotations

import os
import threading
from http.server import ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result
from web_pages import Handler, Site

from chrono.cli.main import main

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@pytest.fixture
def site() -> Iterator[Site]:
    """Serve pages on loopback, many at a time."""
    served = Site()
    handler = type("Serving", (Handler,), {"site": served})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        served.address = f"http://127.0.0.1:{server.server_port}"
        thread = threading.Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        yield served
        server.shutdown()
        thread.join()


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make an empty project and go there, with no settings about."""
    folder = tmp_path / "project"
    folder.mkdir()
    (folder / "events.yaml").write_text("schema_version: 1\nevents: []\n")
    for name in [name for name in os.environ if name.startswith("CHRONO_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def add(project: Path) -> Callable[..., Result]:
    """Call `chrono add` in this process, in the project's folder."""
    assert project.is_dir()

    def call(*arguments: str, stdin: str | bytes | None = None) -> Result:
        return CliRunner().invoke(
            main,
            ["add", "--accessed", "2024-12-01", *arguments],
            input=stdin,
            prog_name="chrono",
        )

    return call
