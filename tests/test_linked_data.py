"""That what pages say to machines is true, is safe where it stands, and uses the words of schema.org alone."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from rdflib import RDF, Graph
from rdflib.namespace import SDO
from selectolax.lexbor import LexborHTMLParser

from build_tools.catalogue import Catalogue
from build_tools.content import read_content
from build_tools.export import HOLDS, export_catalogue
from build_tools.linked_data import make_linked_data
from build_tools.views import make_views
from build_tools.views.page import Page
from build_tools.views.statement import StatementPage
from build_tools.views.texts import make_data_page
from tests.conftest import CONTENT, REMARK, SITE, MakeSmall
from tests.hostile_content import PAYLOADS

TEXTS = {
    name: f"# {name}\n\nWords.\n" for name in ("about.md", "contribute.md", "corrections.md", "method.md", "proof.md")
}
LETTER = "people/jane-doe/2025-01-27-letter/"


def pages_of(catalogue: Catalogue) -> dict[str, Page]:
    views = [*make_views(catalogue, TEXTS, SITE), make_data_page(catalogue, export_catalogue(catalogue, SITE), HOLDS)]
    return {page.address: page for page in views}


def nodes_of(page: Page) -> dict[str, dict[str, Any]]:
    text = make_linked_data(page, SITE)
    return {node["@type"]: node for node in json.loads(text)["@graph"]} if text else {}


def read_as_graph(texts: list[str]) -> Graph:
    """Read JSON-LD as triples; the context is put in, because the one it names is on the web."""
    documents = [json.loads(text) for text in texts]
    assert {document["@context"] for document in documents} == {"https://schema.org"}
    nodes = [node for document in documents for node in document["@graph"]]
    whole = {"@context": {"@vocab": str(SDO)}, "@graph": nodes}
    return Graph().parse(data=json.dumps(whole), format="json-ld")


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")  # inside the library
def test_every_page_of_the_record_uses_words_of_schema_org_alone() -> None:
    catalogue = read_content(CONTENT, date(2099, 1, 1)).catalogue
    assert catalogue is not None
    graph = read_as_graph([text for page in pages_of(catalogue).values() if (text := make_linked_data(page, SITE))])
    types = set(graph.objects(None, RDF.type))
    names = set(graph.predicates()) - {RDF.type}

    assert {str(name) for name in types | names if name not in SDO} == set()  # type: ignore[attr-defined]  # a closed list
    wanted = ("Quotation", "Person", "Organization", "Claim", "ClaimReview", "Dataset", "WebSite", "BreadcrumbList")
    assert {SDO[name] for name in wanted} <= types


def test_a_quotation_names_its_words_speaker_day_and_source(small: Catalogue) -> None:
    node = nodes_of(pages_of(small)[LETTER])["Quotation"]

    assert node["text"] == small.statements["jane-doe/2025-01-27-letter"].record.words.exact  # type: ignore[union-attr]
    assert node["creator"] == {"@id": "https://small.example/people/jane-doe/#person", "name": "Jane Doe"}
    assert (node["dateCreated"], node["inLanguage"]) == ("2025-01-27", "en")
    assert (node["isBasedOn"], node["about"]) == (
        "https://example.org/letters",
        [{"@type": "Thing", "name": "Model X"}],
    )


def test_a_paraphrase_is_no_quotation(small: Catalogue) -> None:
    assert set(nodes_of(pages_of(small)["people/max-mustermann/2025-02-remark/"])) == {"BreadcrumbList"}


def test_a_day_that_is_about_right_is_no_date(make_small: MakeSmall) -> None:
    page = pages_of(make_small((REMARK, "said_on: 2025-02\n", "said_on: 2025-02~\n")))[LETTER]
    assert isinstance(page, StatementPage)
    day = replace(page.citation.original.day, about=True)
    about = replace(page, citation=replace(page.citation, original=replace(page.citation.original, day=day)))

    node = nodes_of(about)["Quotation"]
    assert "dateCreated" not in node
    assert "temporal" in node


def test_a_verdict_is_a_word_and_never_a_number(small: Catalogue) -> None:
    nodes = nodes_of(pages_of(small)["events/model-x/claims/cost/"])

    assert nodes["Claim"]["text"] == small.claims["model-x/cost"].record.claim
    rating = nodes["ClaimReview"]["reviewRating"]
    label = small.term("claim_verdicts", small.claims["model-x/cost"].record.verdict).label
    assert rating == {"@type": "Rating", "alternateName": label}


def test_an_opinion_is_not_reviewed(make_small: MakeSmall) -> None:
    catalogue = make_small()
    page = pages_of(catalogue)["events/model-x/claims/cost/"]
    opinion = replace(page, row=replace(page.row, verdict="opinion"))  # type: ignore[attr-defined, call-arg]

    assert set(nodes_of(opinion)) == {"Claim", "BreadcrumbList"}


def test_two_people_who_speak_as_one_are_neither_a_person_nor_an_organisation(small: Catalogue) -> None:
    page = pages_of(small)["people/jane-doe/"]
    types = [
        set(nodes_of(replace(page, person_kind=kind))) - {"BreadcrumbList"}  # type: ignore[call-arg]
        for kind in ("person", "organisation", "pair")
    ]

    assert types == [{"Person"}, {"Organization"}, {"Thing"}]


def test_the_data_page_lists_every_file_with_its_licence(small: Catalogue) -> None:
    node = nodes_of(pages_of(small)["data/"])["Dataset"]

    assert node["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert [file["contentUrl"] for file in node["distribution"]] == [f"https://small.example/{path}" for path in HOLDS]


@pytest.mark.parametrize(
    "payload", [*PAYLOADS, "</script><script>alert(1)</script>", "<!--<script>", "a\u2028b\u2029c&amp;"]
)
def test_hostile_text_stays_inside_its_script_and_is_read_back_word_for_word(small: Catalogue, payload: str) -> None:
    page = pages_of(small)[LETTER]
    assert isinstance(page, StatementPage)
    hostile = replace(page, citation=replace(page.citation, original=replace(page.citation.original, words=payload)))
    text = make_linked_data(hostile, SITE)

    assert not set("<>&\u2028\u2029") & set(text)
    tree = LexborHTMLParser(f'<head><script type="application/ld+json">{text}</script></head><body><p>end</p></body>')
    read = json.loads(tree.css_first("script").text())  # type: ignore[union-attr]
    assert read["@graph"][0]["text"] == payload
    assert len(tree.css("script, p")) == 2
