"""List how pages behave, each with what must come of looking for the same words in it."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import brotli  # type: ignore[import-untyped]  # comes without types

from tests.verify.server import Behaviour, Request, reset

EXACT = 'I don\'t think that Model X is "cheap". It costs 2.788 million hours.'
PREFIX = "She wrote to the editor on Monday:"
SUFFIX = "Everybody should read the bill first."
_BEFORE = "<p>" + "The letters of this week came from readers of all ages. " * 30 + "</p>"
_AFTER = "<p>" + "The editor thanks everybody who took the time to write. " * 30 + "</p>"
#: The same words as printers set them.
SET = EXACT.replace('"cheap"', "“cheap”").replace("'", "’")


def article(words: str = SET, before: str = PREFIX, after: str = SUFFIX, head: str = "", more: str = "") -> str:
    """Make a page of some length with the words in the middle of it."""
    main = f"<article><h1>Letters</h1>{_BEFORE}<p>{before} {words} {after}</p>{_AFTER}</article>"
    return (
        f"<!doctype html><html><head><title>Letters</title>{head}</head><body><nav>Home</nav>{more}{main}</body></html>"
    )


@dataclass(frozen=True)
class Row:
    """A behaviour: what the pages by ``host/path`` do, and the result that must come of visiting the first of them."""

    result: str
    pages: Mapping[str, Behaviour]
    note: str = ""
    #: Pages that must never be asked for.
    untouched: tuple[str, ...] = ()
    waits: tuple[float, ...] = ()
    robots: Mapping[str, Behaviour] = field(default_factory=dict)


def page(body: bytes | str, status: int = 200, **headers: str) -> Behaviour:
    return lambda request: request.answer(body, status, **headers)


def to(place: str, status: int = 302) -> Behaviour:
    return lambda request: request.answer("", status, Location=place)


def _refresh(content: str) -> str:
    return f'<meta http-equiv="Refresh" content="{content}">'


def sends_on(content: str, more: str = "") -> Behaviour:
    """Show a page that sends its readers on."""
    return page(f"<html><head>{_refresh(content)}</head><body>{more}</body></html>")


def in_turn(*behaviours: Behaviour) -> Behaviour:
    """Behave once in each way, and then always in the last."""
    return lambda request: behaviours[min(request.number, len(behaviours) - 1)](request)


def one(result: str, behaviour: Behaviour | str, note: str = "", **more: tuple[float, ...]) -> Row:
    """Make the row of a single page."""
    return Row(result, {"a.example/x": page(behaviour) if isinstance(behaviour, str) else behaviour}, note, **more)  # type: ignore[arg-type]


def drip(piece: bytes, first: bytes = b"", seconds: float = 0.05) -> Behaviour:
    """Send a little now and then, without end."""

    def behave(request: Request) -> None:
        request.write_raw(first)
        while not request.wait(seconds):
            request.write_raw(piece)

    return behave


def pour(request: Request) -> None:
    """Send a page that never ends, as fast as it goes."""
    request.begin(Content_Type="text/html")
    while not request.stopping.is_set():
        request.write_raw(b"<p>" + b"word " * 10_000)


def cut_short(request: Request) -> None:
    request.begin(Content_Type="text/html", Content_Length="1000000")
    request.write(article().encode())


def in_chunks(request: Request) -> None:
    request.begin(Content_Type="text/html", Transfer_Encoding="chunked")
    body = article().encode()
    for start in range(0, len(body), 100):
        piece = body[start : start + 100]
        request.write(f"{len(piece):x}\r\n".encode() + piece + b"\r\n")
    request.write(b"0\r\n\r\n")


def say_unchanged(request: Request) -> None:
    """Send the page once, and then only that it is still the same."""
    if request.headers.get("if-none-match") == '"v1"':
        request.answer("", 304)
    else:
        request.answer(article(), ETag='"v1"')


def make_pdf(lines: list[str]) -> bytes:
    """Make a PDF file with these lines of text; without lines, one with an empty page."""
    shown = "".join(f"({line.translate(_ESCAPES)}) Tj 0 -14 Td " for line in lines)
    stream = f"BT /F1 12 Tf 40 800 Td {shown}ET".encode("latin-1") if lines else b""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    body, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    end = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(body))
    return body + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table + end


_ESCAPES = str.maketrans({"(": r"\(", ")": r"\)", "\\": r"\\"})
_PDF_LINES = [PREFIX, 'I don\'t think that Model X is "cheap". It costs 2.788 mil-', "lion hours.", SUFFIX]
_VTT = (
    "WEBVTT\n\n00:00:00.000 --> 00:00:02.000\n<v Jane>She wrote to the editor on Monday:\n\n"
    "00:00:02.000 --> 00:00:04.000\n<v Jane>I don't think that Model X is\n\n00:00:04.000 --> 00:00:06.000\n"
    '<v Jane>I don\'t think that Model X is\n"cheap". It costs 2.788 <c.yellow>million</c> hours.\n\n'
    "00:00:06.000 --> 00:00:09.000\n<v Jane>Everybody should read the bill first.\n"
)
_SRT = '1\n00:00:00,000 --> 00:00:02,000\nShe wrote to the editor on Monday: I don\'t think\n\n2\n00:00:02,000 --> 00:00:04,000\nthat Model X is "cheap". It costs 2.788 million hours.\n\n3\n00:00:04,000 --> 00:00:09,000\nEverybody should read the bill first.\n'
_SCRIPT = f"<script>window.page = {json.dumps({'text': f'{PREFIX} {EXACT} {SUFFIX}'})}</script>"
_LD = {"@type": "NewsArticle", "headline": "Letters", "articleBody": f"{PREFIX} {EXACT} {SUFFIX}"}
_LD_SCRIPT = f'<script type="application/ld+json">{json.dumps(_LD)}</script>'
_PAYWALL = json.dumps({"@type": "NewsArticle", "isAccessibleForFree": False})
_LOGIN = "<html><body><h1>Log in</h1><form><input type=password></form><p>Log in to go on reading here today.</p></body></html>"
_COOKIES = "<html><body><h2>We value your privacy</h2><p>Accept all cookies to see this page, or manage them one by one.</p></body></html>"
_FORBIDDING = page("User-agent: *\nDisallow: /x\n", Content_Type="text/plain")
_WORDS_HALVES = SET.partition(" It costs")
_HIDDEN = f"{PREFIX} {SET} {SUFFIX}"

TEXTS: Mapping[str, Row] = {
    "plain page": one("found", article()),
    "words split over tags": one(
        "found",
        article(
            "I don’t <b>th</b>ink <i>that</i> <a href='/m'>Model&nbsp;X</a> is “<em>cheap</em>”. It costs 2.<span>788</span> million hours."
        ),
    ),
    "words over two lines": one("found", article(SET.replace("is “", "is<br>“").replace(". It", ".<br><br>It"))),
    "straight quotation marks": one("found", article(EXACT)),
    "curly quotation marks": one("found", article(EXACT.replace('"cheap"', "„cheap‟").replace("'", "‘"))),
    "marks by the element q": one("found", article(SET.replace("“cheap”", "<q>cheap</q>"))),
    "entities": one(
        "found",
        article("I don&rsquo;t think&#32;that Model&nbsp;X is &ldquo;cheap&#8221;. It costs 2.788 million&#xA0;hours."),
    ),
    "soft hyphens and zero-width spaces": one(
        "found",
        article(SET.replace("million", "mil&shy;lion").replace("Model", "Mo&#8203;del").replace("hours", "ho<wbr>urs")),
    ),
    "marks of footnotes": one("found", article(SET.replace("”.", "”.<sup><a href='#n1'>1</a></sup>"))),
    "marks of footnotes without links": one("found", article(SET.replace("”.", "”.<sup>1</sup><sup>[2]</sup>"))),
    "marks of footnotes in links of their own": one(
        "found", article(SET.replace("”.", "”.<a class=footnote-anchor href='/notes'>1</a>"))
    ),
    "power in place of a number": one(
        "differs", article(SET.replace("2.788", "2.78<sup>8</sup>")), "here '2.788', there '2.78⁸'"
    ),
    "power behind a number": one("differs", article(SET.replace("2.788", "2.788<sup>9</sup>")), "there '2.788⁹'"),
    "words in a table": one(
        "found",
        article(
            f"</p><table><tr><td>{PREFIX}</td></tr><tr><td>{SET}</td></tr><tr><td>{SUFFIX}</td></tr></table><p>", "", ""
        ),
    ),
    "words only in a script": one("not_found", article("The letter is here.", head=_SCRIPT)),
    "words only in JSON-LD": one("not_found", article("The letter is here.", head=_LD_SCRIPT)),
    "words only in a comment": one("not_found", article(f"The letter is here.<!-- {_HIDDEN} -->")),
    "words only in a hidden element": one(
        "not_found", article(f"The letter.</p><p style='display:none'>{_HIDDEN}</p><p hidden>{_HIDDEN}")
    ),
    "words only in the text of a picture": one("not_found", article(f"The letter.<img src=x alt='{EXACT}'>")),
    "words only in the title": one(
        "not_found", article("The letter.", head=f"<meta name=description content='{SET}'>")
    ),
    "page that a script fills": one("not_machine_readable", f"<html><body><div id=root></div>{_SCRIPT}</body></html>"),
    "empty page": one("not_found", ""),
    "page that says it was not found": one("not_found", article("Sorry, this page was not found.")),
    "one letter changed": one("differs", article(SET.replace("million", "milliom")), "here 'million', there 'milliom'"),
    "number changed": one("differs", article(SET.replace("2.788", "2.789")), "here '2.788', there '2.789'"),
    "negation dropped": one("differs", article(SET.replace("don’t ", "")), "here \"don't\", there ''"),
    "sentence between left out": one(
        "differs",
        article(SET.replace(" It costs", " Others say it is. It costs")),
        "here '', there 'Others say it is.'",
    ),
    "words cut out of a sentence": one(
        "differs", article(f"{SET[:-1]} only if you believe them."), "here 'hours.', there 'hours'"
    ),
    "words in a longer denial": one(
        "differs", article(SET, before="Nobody should ever say", after=SUFFIX), "Nobody should ever say"
    ),
    "words out of order": one(
        "differs", article("It costs 2.788 million hours. I don’t think that Model X is “cheap”.")
    ),
    "words far apart": one("differs", article(f"{_WORDS_HALVES[0]}</p>{_AFTER}<p>It costs{_WORDS_HALVES[2]}")),
    "other words around": one("found_without_context", article(before="In a letter she said:", after="That was all.")),
    "words twice with the same words around": one(
        "found_without_context", article(after=f"{SUFFIX}</p><p>{PREFIX} {SET} {SUFFIX}")
    ),
    "words twice with other words around": one(
        "found", article(after=f"{SUFFIX}</p><blockquote>{SET}</blockquote><p>")
    ),
}

ENCODINGS: Mapping[str, Row] = {
    "no encoding named": one("found", page(article(), Content_Type="text/html")),
    "wrong encoding named": one("found", page(article(), Content_Type="text/html; charset=iso-8859-1")),
    "unknown encoding named": one("found", page(article(), Content_Type="text/html; charset=klingon")),
    "Windows letters and no encoding named": one("found", page(article().encode("cp1252"), Content_Type="text/html")),
    "encoding named in the page only": one(
        "found", page(article(head="<meta charset=windows-1251>").encode("cp1251"), Content_Type="text/html")
    ),
    "UTF-16 with its mark": one("found", page(article().encode("utf-16"), Content_Type="text/html")),
    "UTF-16 named by the server": one(
        "found", page(article().encode("utf-16-le"), Content_Type="text/html; charset=utf-16le")
    ),
    "UTF-8 with its mark": one("found", page(article().encode("utf-8-sig"), Content_Type="text/html")),
    "gzip": one("found", page(gzip.compress(article().encode()), Content_Encoding="gzip")),
    "deflate": one("found", page(zlib.compress(article().encode()), Content_Encoding="deflate")),
    "brotli": one("found", page(brotli.compress(article().encode()), Content_Encoding="br")),
    "broken gzip": one("error", page(b"\x1f\x8b\x08\x00" + b"nonsense" * 20, Content_Encoding="gzip")),
    "gzip of a giant": one("error", page(gzip.compress(b"word " * 1_000_000), Content_Encoding="gzip"), "larger than"),
    "chunks": one("found", in_chunks),
}

KINDS: Mapping[str, Row] = {
    "PDF": one("found", page(make_pdf(_PDF_LINES), Content_Type="application/pdf")),
    "PDF named HTML": one("found", page(make_pdf(_PDF_LINES))),
    "PDF with other words": one(
        "differs", page(make_pdf([_PDF_LINES[0], _PDF_LINES[1].replace("don't ", ""), *_PDF_LINES[2:]]))
    ),
    "PDF of pictures": one("not_machine_readable", page(make_pdf([]), Content_Type="application/pdf"), "pictures"),
    "broken PDF": one("not_machine_readable", page(b"%PDF-1.4 and nothing else", Content_Type="application/pdf")),
    "plain text": one(
        "found", page(f"Letters\n\n{PREFIX}\n{EXACT[:38]}\n{EXACT[38:].strip()}\n{SUFFIX}\n", Content_Type="text/plain")
    ),
    "transcript in WebVTT": one("found", page(_VTT, Content_Type="text/vtt")),
    "transcript in SubRip": one("found", page(_SRT, Content_Type="application/x-subrip")),
    "picture": one("not_machine_readable", page(b"\x89PNG" + bytes(100), Content_Type="image/png")),
    "film that never ends": one(
        "not_machine_readable", drip(b"0" * 1000, b"HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\n\r\n")
    ),
    "archive file": one("not_machine_readable", page(b"PK\3\4" + bytes(100), Content_Type="application/zip")),
    "bytes that are no text": one("not_machine_readable", page(b"\x00\x01\x02" * 100, Content_Type="text/html")),
}

ANSWERS: Mapping[str, Row] = {
    **{
        f"status {status}": one(result, page("No.", status))
        for status, result in (
            (400, "blocked"),
            (401, "blocked"),
            (403, "blocked"),
            (404, "gone"),
            (410, "gone"),
            (451, "blocked"),
            (418, "blocked"),
        )
    },
    "status 404 with the words": one("gone", page(article(), 404)),
    "status 429 with Retry-After, then good": one(
        "found", in_turn(page("", 429, Retry_After="7"), page(article())), waits=(7,)
    ),
    "status 429 until a day": one(
        "found",
        in_turn(
            page("", 429, Retry_After="Tue, 28 Jan 2025 10:00:09 GMT", Date="Tue, 28 Jan 2025 10:00:00 GMT"),
            page(article()),
        ),
        waits=(9,),
    ),
    "status 429 for ever": one("blocked", page("", 429), waits=(2, 4)),
    "status 503 for a whole day": one("error", page("", 503, Retry_After="86400"), waits=()),
    "status 500 then good": one("found", in_turn(page("", 500), page(article())), waits=(2,)),
    "status 500 for ever": one("error", page("", 500), waits=(2, 4)),
    "status 204": one("blocked", page("", 204)),
    "connection broken, then good": one("found", in_turn(reset, page(article())), waits=(2,)),
    "connection broken for ever": one("error", reset, waits=(2, 4)),
    "page cut short": one("error", cut_short, "broke off", waits=(2, 4)),
    "slow headers": one("error", drip(b"X-A: b\r\n", b"HTTP/1.1 200 OK\r\n"), "too long"),
    "silence": one("error", drip(b"", b"", 5), "in time", waits=(2, 4)),
    "slow body": one("error", drip(b"a ", b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"), "too long"),
    "endless headers": one("error", drip(b"X-A: b\r\n" * 5000, b"HTTP/1.1 200 OK\r\n", 0)),
    "nonsense for HTTP": one("error", drip(b"ni hao\r\n", b"SSH-2.0-OpenSSH\r\n", 0)),
    "endless body": one("error", pour, "larger than"),
    "huge page": one("error", article(more="<p>" + "word " * 500_000), "larger than"),
    "deep page": one("found", article(more="<div>" * 500)),
}

WAYS: Mapping[str, Row] = {
    "redirect chain": Row(
        "found",
        {
            "a.example/x": to("/y", 301),
            "a.example/y": to("z", 302),
            "a.example/z": to("//a.example/w?q=%C3%A9#part", 307),
            "a.example/w?q=%C3%A9": page(article()),
        },
    ),
    "redirect loop": Row("error", {"a.example/x": to("/y"), "a.example/y": to("/x")}, "in a circle"),
    "redirects without end": one(
        "error",
        lambda request: request.answer(
            "", 302, Location=f"/x?{request.handler.path.count('a')}a{'a' * len(request.handler.path)}"
        ),
        "in a circle",
    ),
    "www goes to the bare name": Row(
        "found",
        {"www.b.example/x": to("https://b.example/x"), "b.example/x": page(article())},
    ),
    "301 to another host": Row(
        "moved",
        {"a.example/x": to("https://b.example/y", 301), "b.example/y": page(article())},
        "it leads to https://b.example/y; the words stand there",
    ),
    "301 to another host without the words": Row(
        "moved",
        {"a.example/x": to("https://b.example/", 301), "b.example/": page(article("Welcome."))},
        "the words do not stand there",
    ),
    "redirect to a place to log in": Row(
        "blocked",
        {"a.example/x": to("https://a.example/login?next=x"), "a.example/login?next=x": page(_LOGIN)},
        "sign in",
    ),
    "redirect to nonsense": Row("error", {"a.example/x": to("https://[x/y")}, "is no address"),
    "page that sends readers on": Row(
        "found", {"a.example/x": sends_on("0; url=y#part"), "a.example/y": page(article(), ETag='"v1"')}
    ),
    "page that sends readers on after some seconds": Row(
        "found", {"a.example/x": sends_on("5;URL='/y'", "Wait."), "a.example/y": page(article())}
    ),
    "page that sends readers on and shows nothing without a program": Row(
        "found", {"a.example/x": sends_on("0;url=/y", _SCRIPT), "a.example/y": page(article())}
    ),
    "server that sends readers on by a header": Row(
        "found", {"a.example/x": page("Wait.", Refresh="0; url=/y"), "a.example/y": page(article())}
    ),
    "page that sends readers to another host": Row(
        "moved",
        {"a.example/x": sends_on("0; url=https://b.example/y"), "b.example/y": page(article())},
        "it leads to https://b.example/y; the words stand there",
    ),
    "page with the words that sends readers to another host": Row(
        "moved",
        {"a.example/x": sends_on("3; url=//b.example/", article()), "b.example/": page(article("Welcome."))},
        "the words do not stand there",
    ),
    "pages that send readers in a circle": Row(
        "error",
        {"a.example/x": sends_on("0; url=/y"), "a.example/y": to("/z"), "a.example/z": sends_on("0; url=/x")},
        "in a circle",
    ),
    "pages that send readers on without end": one(
        "error",
        lambda request: request.answer(_refresh(f"0; url=/x?{'a' * len(request.handler.path)}")),
        "in a circle",
    ),
    "page that sends readers to itself": Row("found", {"a.example/x": sends_on("0; url=/x#top", article())}),
    "long page that leads on after some seconds": Row(
        "found",
        {"a.example/x": sends_on("10; url=/y", article(more=f"<p>{'More words. ' * 200}</p>"))},
        untouched=("a.example/y",),
    ),
    "page that a server leads to and that sends readers back": Row(
        "found", {"a.example/x": to("/x/"), "a.example/x/": sends_on("10; url=/x", article())}
    ),
    "page that only asks to wait": one(
        "not_machine_readable", sends_on("5; url=/x", "<script>x</script>Please wait."), "only asks to wait"
    ),
    "server that says unchanged of what nobody kept": one(
        "error", lambda request: request.answer("", 304), "nothing was kept"
    ),
    "page that shows itself anew now and then": Row("found", {"a.example/x": sends_on("5", article())}),
    "page that leads on after minutes": Row(
        "found",
        {"a.example/x": sends_on("300; url=https://b.example/", article()), "b.example/": page("Home.")},
        untouched=("b.example/",),
    ),
    "page that sends only readers without scripts on": Row(
        "found",
        {
            "a.example/x": page(article(head=f"<noscript>{_refresh('0; url=/y')}</noscript>")),
            "a.example/y": page("No."),
        },
        untouched=("a.example/y",),
    ),
    "page that sends readers to an address without encryption": Row(
        "error", {"a.example/x": sends_on("0; url=http://a.example/y")}, "not encrypted"
    ),
    "page that sends readers to this machine": Row(
        "error", {"a.example/x": sends_on("0; url=https://127.0.0.1/y")}, "127.0.0.1 is not a public address"
    ),
    "page that sends readers to a name of a private network": Row(
        "error",
        {"a.example/x": sends_on("0; url=https://private.example/y"), "private.example/y": page(article())},
        "private.example is not a public address",
        ("private.example/y",),
    ),
    "page that sends readers to a program": Row(
        "error", {"a.example/x": sends_on("0; url=javascript:alert(1)")}, "not encrypted"
    ),
    "page that sends readers to nonsense": Row("error", {"a.example/x": sends_on("0; url=https://[x/")}, "no address"),
    "page that sends readers to a place to log in": Row(
        "blocked",
        {"a.example/x": sends_on("0; url=/login?next=x"), "a.example/login?next=x": page(_LOGIN)},
        "sign in",
    ),
    "page that sends readers where robots.txt forbids": Row(
        "blocked",
        {"a.example/x": sends_on("0; url=https://b.example/x"), "b.example/x": page(article())},
        "robots.txt",
        ("b.example/x",),
        robots={"b.example": _FORBIDDING},
    ),
    "page that sends readers to a page that is gone": Row("gone", {"a.example/x": sends_on("0; url=/y")}),
    "redirect without encryption": Row("error", {"a.example/x": to("http://a.example/y")}, "not encrypted"),
    "redirect to this machine": Row(
        "error", {"a.example/x": to("https://127.0.0.1/y")}, "127.0.0.1 is not a public address"
    ),
    "redirect to this machine, oddly written": Row(
        "error", {"a.example/x": to("https://0x7f.1/y")}, "not a public address"
    ),
    "redirect to this machine in IPv6": Row(
        "error", {"a.example/x": to("https://[::ffff:127.0.0.1]/y")}, "not a public address"
    ),
    "redirect to the service of a cloud": Row(
        "error", {"a.example/x": to("https://169.254.169.254/latest/")}, "not a public address"
    ),
    "redirect to a name of a private network": Row(
        "error",
        {"a.example/x": to("https://private.example/y"), "private.example/y": page(article())},
        "private.example is not a public address",
        ("private.example/y",),
    ),
    "name of public and private addresses": Row(
        "error", {"mixed.example/x": page(article())}, "not a public address", ("mixed.example/x",)
    ),
    "name that nobody knows": Row(
        "error",
        {"unknown.example/x": page(article())},
        "is not known",
        ("unknown.example/x",),
        waits=(2, 4),
    ),
    "redirect to another port": Row("error", {"a.example/x": to("https://a.example:8443/y")}, "a user or a port"),
    "redirect with a user": Row("error", {"a.example/x": to("https://u:p@a.example/y")}, "a user or a port"),
    "redirect to a file": Row("error", {"a.example/x": to("file:///etc/passwd")}, "not encrypted"),
    "certificate of somebody else": Row(
        "error", {"wrong.example/x": page(article())}, "encryption", ("wrong.example/x",)
    ),
    "certificate for another name": Row(
        "error", {"deep.sub.example/x": page(article())}, "encryption", ("deep.sub.example/x",)
    ),
    "log-in wall": one("blocked", _LOGIN, "Log in"),
    "cookie wall": one("blocked", _COOKIES, "We value your privacy"),
    "cookie banner above the words": one(
        "found", article(more="<div>We value your privacy. Accept all cookies.</div>")
    ),
    "paywall that says so": one(
        "blocked",
        article("It is a letter.", head=f'<script type="application/ld+json">{_PAYWALL}</script>'),
        "for subscribers",
    ),
    "paywall stub": one(
        "blocked",
        f"<html><body><h1>Letters</h1><p>{PREFIX}</p><p>Subscribe now to read the whole letter and many more of them.</p></body></html>",
        "Subscribe now",
    ),
    "robots.txt forbids": Row(
        "blocked", {"a.example/x": page(article())}, "robots.txt", ("a.example/x",), robots={"a.example": _FORBIDDING}
    ),
    "robots.txt forbids where a redirect leads": Row(
        "blocked",
        {"a.example/x": to("https://b.example/x"), "b.example/x": page(article())},
        "robots.txt",
        ("b.example/x",),
        robots={"b.example": _FORBIDDING},
    ),
    "robots.txt forbids others": Row(
        "found",
        {"a.example/x": page(article())},
        robots={"a.example": page("User-agent: *\nDisallow: /\n\nUser-agent: TestRecord\nAllow: /\n")},
    ),
    "robots.txt asks for a pause": Row(
        "found",
        {"a.example/x": to("/y"), "a.example/y": page(article())},
        waits=(5,),
        robots={"a.example": page("User-agent: *\nCrawl-delay: 5\n")},
    ),
    "robots.txt is forbidden": Row("found", {"a.example/x": page(article())}, robots={"a.example": page("", 403)}),
    "robots.txt has a fault": Row(
        "blocked",
        {"a.example/x": page(article())},
        "robots.txt",
        ("a.example/x",),
        robots={"a.example": page("", 500)},
        waits=(2, 4),
    ),
    "unchanged since": Row("found", {"a.example/x": say_unchanged}),
}

ROWS: Mapping[str, Row] = {**TEXTS, **ENCODINGS, **KINDS, **ANSWERS, **WAYS}


def find_in(row: Row) -> Callable[[str], Behaviour | None]:
    """Give the behaviours of a row by ``host/path``; a host without rules of its own has no robots.txt."""

    def find(address: str) -> Behaviour | None:
        host, _, path = address.partition("/")
        if path == "robots.txt":
            return row.robots.get(host)
        for known, behaviour in row.pages.items():
            if address == known or (known == "a.example/x" and address.startswith("a.example/x?")):
                return behaviour
        return None

    return find
