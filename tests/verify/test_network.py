"""That only public servers are reached, at the address that was looked up and judged."""

from __future__ import annotations

import pytest

from build_tools.verify.network import FetchError, Limits, Network, check_address, is_public
from tests.verify.behaviours import page
from tests.verify.conftest import Serve


@pytest.mark.parametrize("address", ["1.1.1.1", "93.184.215.14", "2606:4700:4700::1111"])
def test_public_addresses_are_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        # this machine and networks of one's own
        *("127.0.0.1", "127.1", "0x7f000001", "2130706433", "0.0.0.0", "10.0.0.1", "172.16.5.4", "192.168.0.1"),
        *("100.64.0.1", "::1", "::", "fc00::1", "fd12:3456::1"),
        # of the link, of many, kept for later, for examples
        *("169.254.169.254", "fe80::1", "fe80::1%eth0", "224.0.0.1", "ff02::1", "240.0.0.1", "255.255.255.255"),
        *("192.0.2.1", "198.51.100.1", "203.0.113.1", "198.18.0.1", "2001:db8::1"),
        # wrapped in another
        *("::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "2002:a00:1::"),
        # no address
        *("", "example.org", "1.2.3.4.5"),
    ],
)
def test_all_others_are_not(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "url",
    [
        "http://a.example/",
        "ftp://a.example/",
        "https:///x",
        "https://u@a.example/",
        "https://a.example:8443/",
        "https://[x/",
    ],
)
def test_an_address_that_may_not_be_asked_is_refused(url: str) -> None:
    with pytest.raises(FetchError):
        check_address(url)


def test_a_name_is_looked_up_once_and_what_it_means_later_is_never_reached(serve: Serve) -> None:
    answers = [["1.1.1.1"], ["127.0.0.1"]]
    with serve(lambda _: page("hello")) as server:
        network = Network(lambda _: answers.pop(0), ("127.0.0.1", server.port), str(server.ca_file), Limits())
        assert network.send("https://a.example/", {}).body == b"hello"
        assert answers == [["127.0.0.1"]]
        with pytest.raises(FetchError, match="not a public address"):
            network.send("https://a.example/", {})
        assert sum(server.requests.values()) == 1
