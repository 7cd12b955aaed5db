from __future__ import annotations

import base64
import hashlib

import pytest

from build_tools.site.page import Page, finish_page

SITE = "https://voices.example/record/"
OUT = "refers to something outside the site"


TITLE = "<title>Jane</title>"
REST = (
    '<meta name="description" content="Words"><link rel="canonical" href="https://voices.example/record/people/jane/">'
)


def html(body: str = "", head: str = TITLE) -> bytes:
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8">{head}</head><body>{body}</body></html>'.encode()
    )


def read(body: str = "", head: str = TITLE, path: str = "people/jane/index.html") -> Page:
    return finish_page(path, html(f"<h1>Jane</h1>{body}", head + REST), SITE)[1]


def test_the_policy_allows_the_inline_scripts_of_the_page_and_nothing_from_elsewhere() -> None:
    script = 'if (1 < 2 && "é") {\n go() }'
    data = '<script type="application/json">{}</script><script src="x.js"></script>'

    finished, _ = finish_page("index.html", html(f"<script>{script}</script>{data}"), SITE)

    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    policy = (
        f"default-src 'none'; script-src 'self' 'sha256-{digest}'; style-src 'self'; img-src 'self' data:; "
        "font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'self'; form-action 'self'"
    )
    assert f'<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{policy}"><title>' in (
        finished.decode()
    )


def test_the_hash_is_of_the_script_as_a_browser_reads_it() -> None:
    windows, _ = finish_page("index.html", html("<script>a()\r\nb()</script>"), SITE)
    unix, _ = finish_page("index.html", html("<script>a()\nb()</script>"), SITE)

    assert windows.replace(b"\r\n", b"\n") == unix


def test_addresses_are_told_from_the_root_of_the_site() -> None:
    page = read(
        '<h2 id="life">Life</h2><a name="old">x</a>'
        '<a href="#life">1</a><a href="letter/?print=1#top%20words">2</a><a href="../../">3</a>'
        '<a href="/record/data.json">4</a><a href="https://voices.example/record/people/">5</a>'
        '<a href="letter/#:~:text=x">6</a>'
        '<img src="../a.png" srcset="../a.png 1x, ../b.png 2x"><svg><use xlink:href="#mark"/></svg>'
        '<form action="./"></form><script src="../../s.js"></script>'
    )

    assert page == Page(
        title="Jane",
        ids=frozenset({"life", "old"}),
        links=frozenset(
            {"people/jane/#life", "people/jane/letter/#top words", "", "data.json", "people/", "people/jane/letter/"}
        ),
        resources=frozenset({"people/a.png", "people/b.png", "people/jane/#mark", "people/jane/", "s.js"}),
        names=page.names,
        is_listed=True,
    )


def test_search_engines_keep_a_page_that_is_its_own_canonical_one_and_does_not_say_otherwise() -> None:
    dated = TITLE + '<meta name="dcterms.modified" content="2025-02-01">'

    assert (read(head=dated).is_listed, read(head=dated).changed_on) == (True, "2025-02-01")
    assert not read(path="people/jane-doe/index.html").is_listed
    assert not read(head=TITLE + '<meta name="robots" content="noindex">').is_listed


@pytest.mark.parametrize(
    "body",
    [
        '<a href="https://example.org/">out</a>',
        '<a href="http://example.org/">out</a>',
        '<a href="https://[not-an-address">out</a>',
        '<a href="mailto:desk@voices.example">write</a>',
        '<img alt="" src="data:image/png;base64,AA==">',
        '<link rel="license" href="https://example.org/by">',
        '<blockquote cite="https://example.org/">words</blockquote>',
        "<p>the one = that matters</p>",
    ],
)
def test_plain_links_out_and_pictures_inside_the_page_are_right(body: str) -> None:
    assert read(body).problems == ()


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        ("<p style='color:red'>", "<p> carries a style attribute, which the security policy blocks"),
        ("<style>p{}</style>", "<style> has no place in a page of the site"),
        ("<base href='./'>", "<base> has no place in a page of the site"),
        ("<iframe></iframe>", "<iframe> has no place in a page of the site"),
        ("<template></template>", "<template> has no place in a page of the site"),
        ("<meta http-equiv=Refresh content='0;x'>", "<meta> has no place in a page of the site"),
        ("<p OnClick=x()>", "<p> carries the event handler onclick, which the security policy blocks"),
        ("<svg><a/onload=x()>", "<a> carries the event handler onload, which the security policy blocks"),
        ("<img src=https://else.example/a.png>", f"<img src='https://else.example/a.png'> {OUT}"),
        ("<img src=//else.example/a.png>", f"<img src='//else.example/a.png'> {OUT}"),
        ("<img srcset='a.png, //else.example 2x'>", f"<img srcset='//else.example'> {OUT}"),
        ("<link rel=stylesheet href=//else.example>", f"<link href='//else.example'> {OUT}"),
        ("<link rel='license preload' href=//e.x>", f"<link href='//e.x'> {OUT}"),
        ("<script src=//else.example></script>", f"<script src='//else.example'> {OUT}"),
        ("<a href=javascript:x()>", f"<a href='javascript:x()'> {OUT}"),
        ("<a href='data:text/html,x'>", f"<a href='data:text/html,x'> {OUT}"),
        ("<a href=x ping=//else.example>", f"<a ping='//else.example'> {OUT}"),
        ("<form action=https://else.example>", f"<form action='https://else.example'> {OUT}"),
        ("<svg><image href=//else.example>", f"<image href='//else.example'> {OUT}"),
        ("<svg><use xlink:href=//else.example>", f"<use xlink:href='//else.example'> {OUT}"),
        ("<a href='javascript:\u202ex'>", f"<a href='javascript:\\u202ex'> {OUT}"),
    ],
)
def test_what_the_policy_would_block_or_what_calls_elsewhere_is_a_problem(body: str, problem: str) -> None:
    assert read(body).problems == (problem,)


def test_a_page_without_a_title_is_a_problem() -> None:
    assert read(head="<title> </title>").problems == ("has no title",)
    assert read("<svg><title>drawing</title></svg>", head="").problems == ("has no title",)


def test_a_page_whose_policy_would_have_no_place_is_a_problem() -> None:
    finished, page = finish_page("index.html", b"<!doctype html><title>Jane</title>", SITE)

    assert finished == b"<!doctype html><title>Jane</title>"
    assert page.problems[0] == "has no <meta charset>, after which its security policy would stand"
