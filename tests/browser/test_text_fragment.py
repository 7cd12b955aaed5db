"""That Chromium finds words at the addresses that are built to lead to them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext

from build_tools.text_fragment import link_to_words

from .conftest import serve

LONG = (
    "We have said more than once that the price, as such, is not what matters here.\n\n"
    "What matters is who can run it – and who cannot."
)
PAGE = f"""<!doctype html><html lang="en"><meta charset="utf-8"><title>Words</title>
<p>Nothing here.</p><div style="height: 2500px"></div><p id="elsewhere">Nothing here either.</p>
<div style="height: 2500px"></div>
<p>She said, “It’s open-source &amp; cheap, 50% off” and left. 闭源形成的护城河是短暂的。 Asked again, no, said she.</p>
<p>{LONG.partition(chr(10))[0]}</p><p>{LONG.rpartition(chr(10))[2]}</p></html>"""


@pytest.fixture(scope="module")
def page_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("words")
    (folder / "index.html").write_text(PAGE, encoding="utf-8")
    with serve(folder) as origin:
        yield f"{origin}/index.html#elsewhere"


@pytest.mark.parametrize(
    ("words", "around", "is_there"),
    [
        ("It’s open-source & cheap, 50% off", ("", ""), True),
        ("闭源形成的护城河是短暂的。", ("", ""), True),
        (LONG, ("", ""), True),
        (LONG.partition("\n")[0], ("", ""), True),
        ("We have said more than once […] and who cannot.", ("", ""), True),
        ("no", ("left. Asked again,", "said she."), False),
        ("no,", ("Asked again,", "said she."), True),
        ("It’s open-source & dear, 50% off", ("", ""), False),
        ("no,", ("Asked once,", "said she."), False),
    ],
)
def test_the_page_opens_at_the_words_or_where_it_would_without_them_if_it_does_not_print_them(
    context: BrowserContext, page_address: str, words: str, around: tuple[str, str], is_there: bool
) -> None:
    page = context.new_page()
    page.goto(link_to_words(page_address, words, *around), wait_until="load")
    page.wait_for_function("scrollY > 4000" if is_there else "scrollY > 2000 && scrollY < 3000")
