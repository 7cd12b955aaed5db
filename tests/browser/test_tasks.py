"""That a new reader finds an answer from the front page in three clicks, by links alone."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from .conftest import Watched

MOST_CLICKS = 3

#: What a reader wants to know, the links to follow (as selectors), and words of the answer.
TASKS: dict[str, tuple[list[str], list[str]]] = {
    "what exactly did Karpathy say about GPU clusters, and about which model": (
        ["th[scope=row]:has-text('Andrej Karpathy') ~ td a >> nth=0"],
        ["Does this mean you don't need large GPU clusters", "DeepSeek-V3"],
    ),
    "who thinks demand for compute will rise": (
        ["thead a:has-text('Demand for compute will rise')"],
        ["voices took a position", "Leans agree"],
    ),
    "is it right that R1 was trained with 2,788 GPUs": (
        ["a:has-text('The evidence')"],
        ["Contradicted", "2,788,000", "thousand GPU hours"],
    ),
    "what did Marcus say on 28 January 2025": (
        ["nav[aria-label=Main] a:has-text('Timeline')", ".day-jump a:has-text('28 January 2025')"],
        ["Gary Marcus"],
    ),
    "what had Andreessen to gain": (
        ["nav[aria-label=Main] a:has-text('People')", "main a:has-text('Marc Andreessen') >> nth=0"],
        ["Interests"],
    ),
    "on what do Marcus and Ng disagree": (
        [".positions a:has-text('Gary Marcus')", ".name-groups a:has-text('Andrew Ng')"],
        ["Gary Marcus and Andrew Ng", "On opposite sides, two steps apart."],
    ),
    "which quotations are false": (["a:has-text('All words that were altered')"], ["Do not quote from them"]),
    "who was searched on openness and said nothing": (
        ["thead a:has-text('A win for open models')", ".jump-links a:has-text('Searched and silent')"],
        ["Searched, nothing found"],
    ),
    "how sure is the quotation of LeCun": (
        ["a:has-text('Compare word by word')"],
        ["Seen in", "independent copies"],
    ),
    "how do I correct a mistake": (["footer a:has-text('Corrections')"], ["Correct a mistake"]),
    "who denies that R1 is more than cheaper": (
        [".hero-questions a:has-text('More capable, not just cheaper')", ".position-bar a >> nth=0"],
        ["Disagrees"],
    ),
    "what has happened since, on China and the lead": (
        ["thead a:has-text('China is overtaking the US')", ".jump-links a:has-text('What has happened since')"],
        ["Known now, not then"],
    ),
}


@pytest.mark.parametrize("task", TASKS)
def test_an_answer_is_three_clicks_away_at_most(watched: Watched, task: str) -> None:
    clicks, answer = TASKS[task]
    watched.open("")
    for click in clicks:
        watched.page.locator(click).first.click()
        watched.page.wait_for_load_state("load")

    assert len(clicks) <= MOST_CLICKS
    for words in answer:
        expect(watched.page.locator("main")).to_contain_text(words)
