"""That looking for words ends well whatever a page does: each behaviour has its result, and no wrong one is "found"."""

from __future__ import annotations

from datetime import date

import pytest

from build_tools.verify.find import Wanted
from build_tools.verify.reader import Readers
from build_tools.verify.visit import Judgement, Visit, judge, visit_page
from tests.verify.behaviours import EXACT, PREFIX, ROWS, SUFFIX, find_in
from tests.verify.conftest import AGENT, Serve, Time, make_client

DAY = date(2025, 6, 1)
WANTED = Wanted(EXACT, PREFIX, SUFFIX)


def describe(visit: Visit, judgement: Judgement) -> str:
    pairs = [f"here {each.ours!r}, there {each.theirs!r}" for each in judgement.finding.differences]
    return "; ".join([visit.note, judgement.finding.note, *pairs])


def test_there_are_at_least_thirty() -> None:
    assert len(ROWS) >= 30


@pytest.mark.parametrize("name", ROWS)
def test_the_result_is_as_the_page_behaves(name: str, serve: Serve, readers: Readers) -> None:
    row, time = ROWS[name], Time()
    start = next(address for address in row.pages if not address.startswith("www.example"))
    with serve(find_in(row)) as server:
        client = make_client(server, time)
        visit = visit_page(f"https://{start}", client, readers, DAY)
        judgement = judge(visit, WANTED)
        told = describe(visit, judgement)
        assert (judgement.finding.result, told) == (row.result, told)
        assert row.note in told
        assert [page for page in row.untouched if server.requests[page]] == []
        assert tuple(time.slept) == row.waits
        assert server.agents <= {AGENT}
        if visit.validators:
            again = visit_page(f"https://{start}", client, readers, DAY, visit)
            assert judge(again, WANTED) == judgement
            assert again.readable is visit.readable
    assert bool(judgement.sha256) == (row.result in ("found", "found_without_context", "differs", "not_found"))
