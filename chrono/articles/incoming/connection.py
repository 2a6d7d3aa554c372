"""A connection to an address that was looked at, cut when the time is up.

The name is looked up once and the numeric address connected to, so that a name that
answers differently the second time ("DNS rebinding") gains nothing; the address at
the other end is looked at once more.
"""

from __future__ import annotations

import contextlib
import http.client
import socket
import ssl
import threading
import time
from typing import TYPE_CHECKING

from chrono.articles.incoming import addresses

if TYPE_CHECKING:
    from collections.abc import Iterator


class PrivateAddress(Exception):
    """The host is on a private network, or is this very machine."""


class Deadline:
    """When all must be done; `passed` once it was not."""

    def __init__(self, seconds: float) -> None:
        self.passed = False
        self._end = time.monotonic() + seconds

    @property
    def left(self) -> float:
        """The seconds left. Raises TimeoutError when there are none."""
        left = self._end - time.monotonic()
        if left <= 0:
            self.passed = True
            raise TimeoutError
        return left

    @contextlib.contextmanager
    def watching(self, connected: socket.socket) -> Iterator[None]:
        """Cut the connection if the time passes meanwhile, whatever it waits for.

        A time-out of the socket alone would begin anew with every byte that comes.
        """
        watch = threading.Timer(self.left, self._cut, [connected])
        watch.daemon = True
        watch.start()
        try:
            yield
        finally:
            watch.cancel()

    def _cut(self, connected: socket.socket) -> None:
        self.passed = True
        with contextlib.suppress(OSError):
            # Past the encryption, which another thread is just reading through.
            socket.socket.shutdown(connected, socket.SHUT_RDWR)


def connect(
    host: str, port: int, deadline: Deadline, *, secure: bool, allow_private: bool
) -> socket.socket:
    """Connect to a host, encrypted if `secure`.

    Raises PrivateAddress where all its addresses are private ones, TimeoutError, and
    OSError for what else goes wrong.
    """
    found = addresses.look_up(host, port, deadline.left)
    allowed = [each for each in found if allow_private or addresses.is_public(each[1])]
    if not allowed:
        raise PrivateAddress(found[0][1] if found else host)
    connected = _first(allowed, port, deadline)
    try:
        peer = str(connected.getpeername()[0])
        if not allow_private and not addresses.is_public(peer):
            raise PrivateAddress(peer)
        if secure:
            context = ssl.create_default_context()
            # Here the time-out is for the whole handshake.
            connected.settimeout(deadline.left)
            return context.wrap_socket(connected, server_hostname=host)
    except BaseException:
        connected.close()
        raise
    return connected


def _first(
    found: list[tuple[int, str]], port: int, deadline: Deadline
) -> socket.socket:
    """Connect to the first address that answers."""
    failure: OSError = OSError("it has no address")
    for family, address in found:
        attempt = socket.socket(socket.AddressFamily(family), socket.SOCK_STREAM)
        try:
            attempt.settimeout(deadline.left)
            attempt.connect((address, port))
        except OSError as error:
            attempt.close()
            failure = error
        else:
            return attempt
    raise failure


class Connection(http.client.HTTPConnection):
    """An exchange over a socket that is already connected."""

    def __init__(self, host: str, port: int, connected: socket.socket) -> None:
        super().__init__(host, port)
        self.sock = connected

    def connect(self) -> None:
        """Refuse: a second connection would not have been looked at."""
        raise OSError("the connection was closed")
