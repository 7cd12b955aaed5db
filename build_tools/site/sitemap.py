"""List the pages for search engines, each with the day on which what it shows last changed."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree import ElementTree

from build_tools.site.page import Page, page_url

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def make_sitemap(pages: Mapping[str, Page], site_url: str) -> bytes:
    """Write the list of the pages (by path) that search engines shall keep."""
    root = ElementTree.Element("urlset", xmlns=_NAMESPACE)
    for path, page in sorted(pages.items()):
        if page.is_listed:
            entry = ElementTree.SubElement(root, "url")
            ElementTree.SubElement(entry, "loc").text = page_url(path, site_url)
            if page.changed_on:
                ElementTree.SubElement(entry, "lastmod").text = page.changed_on
    ElementTree.indent(root)
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(root, encoding="unicode").encode() + b"\n"
