"""Which network addresses may be fetched from: public ones, unless told otherwise.

A page on the local network can do things when it is asked for, and what it says is
not an article that others can check.
"""

from __future__ import annotations

import ipaddress
import queue
import socket
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    Address = ipaddress.IPv4Address | ipaddress.IPv6Address

_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_COMPATIBLE = ipaddress.ip_network("::/96")


def is_public(text: str) -> bool:
    """Whether an address belongs to the open internet.

    An IPv6 address that carries an IPv4 one (mapped, 6to4, Teredo, NAT64) is judged
    by both.
    """
    try:
        address = ipaddress.ip_address(text.partition("%")[0])
    except ValueError:
        return False
    return all(each.is_global and not each.is_multicast for each in _meant(address))


def _meant(address: Address) -> Iterator[Address]:
    if isinstance(address, ipaddress.IPv4Address):
        yield address
        return
    if address.ipv4_mapped:
        yield address.ipv4_mapped
        return
    if address in _NAT64 or address in _COMPATIBLE:
        yield ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if address in _NAT64:
            return
    if address.sixtofour:
        yield address.sixtofour
    if address.teredo:
        yield from address.teredo
    yield address


def look_up(host: str, port: int, seconds: float) -> list[tuple[int, str]]:
    """Give the numeric addresses of a host, each with its family, as the system says.

    Raises OSError for a name that is not known, TimeoutError when that takes longer.
    """
    answers: queue.SimpleQueue[list[tuple[int, str]] | OSError] = queue.SimpleQueue()

    def ask() -> None:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except OSError as error:
            answers.put(error)
        except UnicodeError:
            answers.put(OSError("it is no name of a host"))
        else:
            answers.put([(int(family), str(place[0])) for family, *_, place in found])

    # The system's look-up cannot be interrupted; a thread can be left behind.
    threading.Thread(target=ask, daemon=True).start()
    try:
        answer = answers.get(timeout=max(seconds, 0.001))
    except queue.Empty:
        raise TimeoutError from None
    if isinstance(answer, OSError):
        raise answer
    return list(dict.fromkeys(answer))
