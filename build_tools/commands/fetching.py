"""Say how the commands that read pages may go about it: their options, and the client that keeps to them."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from build_tools import commands
from build_tools.pipeline import read_site_info
from build_tools.verify.client import Client, Manners
from build_tools.verify.hosts import Hosts
from build_tools.verify.network import Limits, Network, look_up, take_for_public
from build_tools.verify.reader import open_readers
from build_tools.verify.store import Store
from build_tools.verify.tour import Visitor

_MOST = 1_000_000


def add_fetching_arguments(parser: argparse.ArgumentParser) -> None:
    """Add how slowly to ask, as whom, and for tests where."""
    parser.add_argument(
        "--delay", type=_seconds, default=2.0, metavar="S", help="seconds between requests to a site (2)"
    )
    parser.add_argument("--at-most", type=_count, default=8, metavar="N", help="ask so many sites at once (8)")
    parser.add_argument("--again", action="store_true", help="also ask sites anew that answered today already")
    contact = "where whoever runs a site can reach us, an address or e-mail (the repository's issues)"
    parser.add_argument("--contact", default="", help=contact)
    local = "for tests: send every name to this server on this machine, such as 127.0.0.1:8443"
    parser.add_argument("--connect-to", type=_local_server, metavar="IP:PORT", help=local)
    parser.add_argument(
        "--ca", type=Path, metavar="FILE", help="for tests: trust the certificates of this authority only"
    )
    parser.add_argument(
        "--patience", type=_seconds, default=60.0, metavar="S", help="seconds until a page is given up (60)"
    )


@contextmanager
def open_visitor(options: argparse.Namespace) -> Iterator[Visitor]:
    """Give what pages are read with, for as long as the block lasts."""
    patience = options.patience
    limits = Limits(min(10, patience), min(20, patience), patience)
    resolve = take_for_public if options.connect_to else look_up
    network = Network(resolve, options.connect_to, ca_file=str(options.ca or ""), limits=limits)
    manners = Manners(first_wait=options.delay)
    client = Client(network, Hosts(options.delay), name_agent(options.config, options.contact), manners)
    with open_readers() as readers:
        yield Visitor(client, readers, Store(options.build / "verify"), commands.today(), options.again)


def name_agent(config: Path, contact: str) -> str:
    """Say who asks: the name of the record as one word, its site, and where to reach us."""
    site = read_site_info(config)
    name = "".join(word for word in site.name.split() if word.isalnum()) or "Record"
    return f"{name}/1.0 (+{site.url}; {contact or site.repository + '/issues'})"


def _seconds(text: str) -> float:
    return _number(text, float, 0)


def _count(text: str) -> int:
    return int(_number(text, int, 1))


def _number(text: str, kind: Callable[[str], float], least: float) -> float:
    value = kind(text)
    if not least <= value < _MOST:
        raise argparse.ArgumentTypeError(f"{text} is not a number from {least} up")
    return value


def _local_server(text: str) -> tuple[str, int]:
    host, _, port = text.rpartition(":")
    if not port.isdigit() or not host.startswith("127."):
        raise argparse.ArgumentTypeError(f"{text} is no server on this machine: write 127.0.0.1:8443")
    return host, int(port)
