"""Reach a page's server and nothing else: encrypted, at a public address that is looked up once and kept to."""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import certifi
from urllib3.connection import HTTPSConnection
from urllib3.exceptions import HTTPError, IncompleteRead
from urllib3.response import HTTPResponse
from urllib3.util import parse_url

from build_tools.verify.unpack import UnpackError, unpack

#: Gives the IP addresses of a host by its name.
Resolve = Callable[[str], Sequence[str]]

#: Kinds of content in which no words can be searched for; they are not downloaded.
_NO_TEXT = ("image/", "audio/", "video/", "font/")
_OK = 200
_PIECE = 64 * 1024


class FetchError(Exception):
    """A page cannot be read: the result that this is, the reason, the server's number, and whether to try again."""

    def __init__(self, result: str, note: str, status: int | None = None, passing: bool = False) -> None:
        super().__init__(note)
        self.result, self.note, self.status, self.passing = result, note, status, passing


@dataclass(frozen=True)
class Limits:
    """How long a request may take, in seconds, and how large its unpacked content may be, in bytes."""

    connect: float = 10
    silence: float = 20
    whole: float = 60
    size: int = 10_000_000


@dataclass(frozen=True)
class Answer:
    """What a server sent: its number, the headers under lower-case names, and the unpacked content."""

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes


def look_up(host: str) -> list[str]:
    """Give the IP addresses of a host as the system knows them."""
    found = socket.getaddrinfo(host, 443, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(address[4][0]) for address in found))


class _Watch:
    """Ends a request that takes too long, whatever it is waiting for: the handshake, the headers or the content."""

    def __init__(self, connection: HTTPSConnection) -> None:
        self._connection = connection
        #: Kept apart, as the library forgets it while it reads the last answer.
        self.sock: socket.socket | None = None
        self.is_late = False

    def cut(self) -> None:
        self.is_late = True
        sock = self.sock or self._connection.sock
        if sock is not None:
            with suppress(OSError):
                socket.socket.shutdown(sock, socket.SHUT_RDWR)

    def close(self) -> None:
        self._connection.close()
        if self.sock is not None:
            self.sock.close()


def take_for_public(_host: str) -> list[str]:
    """Give a public address for any name: for tests in which one local server stands for all."""
    return ["1.1.1.1"]


@dataclass(frozen=True)
class Network:
    """The way to servers; in tests, one local server at ``connect_to`` stands for all, and ``ca_file`` trusts it."""

    resolve: Resolve = look_up
    connect_to: tuple[str, int] | None = None
    ca_file: str = ""
    limits: Limits = field(default_factory=Limits)

    def send(self, url: str, headers: Mapping[str, str]) -> Answer:
        """Ask for a page, without following where it leads; a FetchError says why there is no answer."""
        host = check_address(url)
        address, port = self._find_server(host)
        context = ssl.create_default_context(cafile=self.ca_file or certifi.where())
        connection = HTTPSConnection(
            address,
            port,
            timeout=self.limits.connect,
            ssl_context=context,
            server_hostname=host,
        )
        watch = _Watch(connection)
        timer = threading.Timer(self.limits.whole, watch.cut)
        timer.daemon = True
        timer.start()
        try:
            return self._ask(connection, watch, url, {**headers, "Host": host})
        except (HTTPError, http.client.HTTPException, OSError, ValueError) as error:
            raise _explain(error, watch.is_late) from error
        finally:
            timer.cancel()
            watch.close()

    def _find_server(self, host: str) -> tuple[str, int]:
        """Give address and port to connect to; whatever the name means a moment later, nothing else is reached."""
        literal = _parse_ip(host)
        try:
            addresses = [str(literal)] if literal else list(self.resolve(host))
        except OSError:
            raise FetchError("error", f"{host} is not known", passing=True) from None
        private = [address for address in addresses if not is_public(address)]
        if private or not addresses:
            raise FetchError("error", f"{host} is not a public address")
        return self.connect_to or (addresses[0], 443)

    def _ask(self, connection: HTTPSConnection, watch: _Watch, url: str, headers: Mapping[str, str]) -> Answer:
        connection.connect()
        watch.sock = connection.sock
        connection.timeout = self.limits.silence
        watch.sock.settimeout(self.limits.silence)
        connection.request("GET", parse_url(url).request_uri, headers=headers, preload_content=False)
        response = connection.getresponse()
        names = {name.lower(): value for name, value in response.headers.items()}
        has_text = response.status == _OK and not names.get("content-type", "").lower().startswith(_NO_TEXT)
        body = self._read(response) if has_text else b""
        if watch.is_late:  # what was cut off looks like the end of the page
            raise TimeoutError
        return Answer(url, response.status, names, body)

    def _read(self, response: HTTPResponse) -> bytes:
        pieces, size = [], 0
        while piece := response.read1(_PIECE, decode_content=False):
            pieces.append(piece)
            size += len(piece)
            if size > self.limits.size:
                raise FetchError("error", f"the page is larger than {self.limits.size / 1e6:g} MB")
        try:
            return unpack(b"".join(pieces), response.headers.get("content-encoding", ""), self.limits.size)
        except UnpackError as error:
            raise FetchError("error", str(error)) from None


def check_address(url: str) -> str:
    """Give the host of an address that may be asked: encrypted, at the usual port, without a user."""
    try:
        parts = urlsplit(url)
        port, host = parts.port, (parts.hostname or "").lower().rstrip(".")
    except ValueError:
        raise FetchError("error", f"{url[:200]!r} is no address") from None
    if parts.scheme != "https":
        raise FetchError("error", "the address is not encrypted; only https:// is read")
    if not host or parts.username is not None or parts.password is not None or port not in (None, 443):
        raise FetchError("error", "the address names a user or a port")
    return host


def is_public(address: str) -> bool:
    """Tell whether an IP address is one of the public Internet, also where it is wrapped into another."""
    parsed = _parse_ip(address)
    if parsed is None:
        return False
    if isinstance(parsed, ipaddress.IPv6Address):
        inner = parsed.ipv4_mapped or parsed.sixtofour or (parsed.teredo[1] if parsed.teredo else None)
        if inner is None and parsed in ipaddress.ip_network("64:ff9b::/96"):
            inner = ipaddress.IPv4Address(int(parsed) & 0xFFFFFFFF)
        if inner is not None and not is_public(str(inner)):
            return False
    return parsed.is_global and not parsed.is_multicast


def _parse_ip(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    """Read an IP address, also in the odd ways of writing that the system takes for one, such as 127.1."""
    bare = host.strip("[]").partition("%")[0]
    try:
        return ipaddress.ip_address(bare)
    except ValueError:
        pass
    if bare and all(c in "0123456789abcdefx." for c in bare):
        try:
            return ipaddress.IPv4Address(socket.inet_aton(bare))
        except OSError:
            return None
    return None


def _explain(error: Exception, late: bool) -> FetchError:
    if late:
        return FetchError("error", "the page took too long")
    if isinstance(error, IncompleteRead) or isinstance(error.__cause__, http.client.IncompleteRead):
        return FetchError("error", "the page broke off before its end", passing=True)
    if isinstance(error, http.client.HTTPException) and not isinstance(error, OSError):
        return FetchError("error", "the site does not speak HTTP as it should")
    if isinstance(error, ssl.SSLError) or isinstance(error.__cause__, ssl.SSLError):
        return FetchError("error", "the encryption of the site is not valid")
    if isinstance(error, TimeoutError) or "timed out" in str(error).lower():
        return FetchError("error", "the site did not answer in time", passing=True)
    return FetchError("error", "the connection broke", passing=True)
