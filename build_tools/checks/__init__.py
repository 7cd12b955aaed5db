"""Hold the house rules, one to a module: each reads the whole catalogue and yields what breaks it.

A module here has a ``RULE`` (its code and the rule in one sentence) and a function ``check``. To add a rule, add a
module, name it in ``_MODULES``, and put its test beside it in ``tests/checks/``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from build_tools.catalogue import Catalogue
from build_tools.checks import (
    about_something,
    address_described_once,
    allowed_hosts,
    basis_in_words,
    copies_that_differ,
    days_not_in_future,
    distinct_names,
    file_named_by_day,
    interests_agree,
    mode_and_words,
    no_statement_twice,
    numbers_fill_columns,
    one_reading_a_reader,
    questions_in_order,
    quotation_length,
    rendition_of_words,
    rests_on_same_person,
    search_without_reading,
    selection_complete,
    updated_last,
    words_in_a_copy,
)
from build_tools.problems import Problem

_MODULES = (
    words_in_a_copy,
    copies_that_differ,
    basis_in_words,
    rendition_of_words,
    mode_and_words,
    quotation_length,
    about_something,
    file_named_by_day,
    days_not_in_future,
    updated_last,
    interests_agree,
    one_reading_a_reader,
    rests_on_same_person,
    search_without_reading,
    selection_complete,
    no_statement_twice,
    distinct_names,
    questions_in_order,
    numbers_fill_columns,
    address_described_once,
    allowed_hosts,
)
RULES = tuple(module.RULE for module in _MODULES)
_CHECKS: tuple[Callable[[Catalogue, date], Iterator[Problem]], ...] = tuple(module.check for module in _MODULES)


def run_checks(catalogue: Catalogue, today: date) -> list[Problem]:
    """Apply every house rule to the catalogue and give all problems in order of place."""
    return sorted(found for check in _CHECKS for found in check(catalogue, today))
