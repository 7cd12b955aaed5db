"""That the style sheet of a kind of page, which is trimmed, shows its pages as all the sheets together would."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route

from build_tools.pipeline import THEME

from .test_pages import KINDS, OPEN_FOLDS, find_page

#: What styles decide about each element, once for each way in which elements stand in others; sizes follow from that.
LOOKS = """() => {
  const named = [...getComputedStyle(document.documentElement)];
  const names = named.filter(name => !/^--|size$|width$|height$|^inset|^(top|left|right|bottom)$|origin$|^grid-template/.test(name));
  const look = (element, part) => {
    const style = getComputedStyle(element, part);
    return part && style.content === "none" ? "" : names.map(name => `${name}:${style[name]}`).join(";");
  };
  const looks = {};
  const visit = (element, place) => {
    const here = `${place} ${element.tagName} ${[...element.classList].sort().join(".")}`;
    looks[here] ??= look(element, null) + look(element, "::before") + look(element, "::after");
    for (const child of element.children) visit(child, here);
  };
  visit(document.body, "");
  return looks;
}"""


def read_all_sheets() -> str:
    """Join the theme's style sheet and ours, whole, for the place of a kind's sheet."""
    package = Path(str(files("material").joinpath("templates/assets/stylesheets")))
    theme = next(package.glob("main.*.css"))
    ours = "".join(path.read_text(encoding="utf-8") for path in sorted((THEME / "styles").glob("*.css")))
    return theme.read_text(encoding="utf-8") + ours.replace("url(fonts/", "url(../fonts/")


def looks_of(page: Page, address: str) -> dict[str, str]:
    page.goto(address, wait_until="load")
    page.evaluate(OPEN_FOLDS)
    shown: dict[str, str] = page.evaluate(LOOKS)
    page.emulate_media(media="print")
    printed: dict[str, str] = page.evaluate(LOOKS)
    page.emulate_media(media="screen")
    return shown | {f"printed {place}": look for place, look in printed.items()}


@pytest.fixture(scope="module")
def trimmed_and_whole(browser: Browser) -> list[Page]:
    """A page that gets the style sheet of its kind and one that gets all sheets in its place."""
    sheets = read_all_sheets()
    pages = [browser.new_page(viewport={"width": 1300, "height": 900}) for _ in range(2)]

    def answer(route: Route) -> None:
        route.fulfill(body=sheets, content_type="text/css; charset=utf-8")

    pages[1].route("**/assets/styles/*.css", answer)
    return pages


@pytest.mark.parametrize(
    ("address", "made"),
    [
        ("#search?words=compute", "dialog[data-search] ol > li mark"),
        ("statements/#search?words=nothingofthekind", "dialog[data-search] [role=status]:not(:empty)"),
        ("compare/?a=yann-lecun&b=sam-altman", "[data-comparison] table .mark"),
        ("statements/?group=regulators&person=yann-lecun", "[data-filter] button"),
    ],
)
def test_what_scripts_make_is_styled_too(trimmed_and_whole: list[Page], origin: str, address: str, made: str) -> None:
    looks = []
    for page in trimmed_and_whole:
        page.goto("about:blank")
        page.goto(f"{origin}/{address}", wait_until="load")
        page.locator(made).first.wait_for()
        looks.append(page.evaluate(LOOKS))

    assert looks[0] == looks[1]


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_left_out_of_the_style_sheet_of_a_kind_changes_nothing_on_its_pages(
    trimmed_and_whole: list[Page], site: Path, origin: str, kind: str
) -> None:
    trimmed, whole = (looks_of(page, f"{origin}/{find_page(site, kind)}") for page in trimmed_and_whole)

    assert {place: look for place, look in trimmed.items() if whole.get(place) != look} == {}
    assert trimmed.keys() == whole.keys()
