"""Hold the house rules, one to a module: each reads the whole catalogue and yields what breaks it.

A module here has a ``RULE`` (its code and the rule in one sentence), a function ``check``, and ``NEEDS_ALL``, which
says whether it complains of records that are not there. To add a rule, add a module, name it in ``_MODULES``, and put
its test beside it in ``tests/checks/``.
"""

from __future__ import annotations

from datetime import date

from build_tools.catalogue import Catalogue
from build_tools.checks import (
    about_something,
    address_described_once,
    addresses_in_full,
    allowed_hosts,
    basis_in_words,
    captures_of_a_copy,
    captures_with_fingerprint,
    copies_hold_together,
    copies_that_differ,
    cuts_marked,
    days_in_order,
    days_not_in_future,
    distinct_names,
    evidence_nearest_first,
    file_named_by_day,
    interest_held,
    interests_agree,
    language_of_words,
    lost_parts,
    mode_and_words,
    neutral_wording,
    no_marks_around,
    no_markup,
    no_statement_twice,
    numbers_can_be_drawn,
    numbers_fill_columns,
    one_reading_a_reader,
    original_and_copies,
    question_wording,
    questions_in_order,
    quotation_length,
    rendition_of_words,
    rests_on_same_person,
    role_known,
    search_without_reading,
    selection_complete,
    spans_in_order,
    updated_last,
    verbatim_source,
    verdict_follows_words,
    words_around,
    words_in_a_copy,
)
from build_tools.problems import Problem

_MODULES = (
    words_in_a_copy,
    words_around,
    cuts_marked,
    copies_that_differ,
    copies_hold_together,
    basis_in_words,
    rendition_of_words,
    verdict_follows_words,
    mode_and_words,
    original_and_copies,
    language_of_words,
    no_markup,
    quotation_length,
    about_something,
    file_named_by_day,
    days_not_in_future,
    updated_last,
    days_in_order,
    interests_agree,
    one_reading_a_reader,
    rests_on_same_person,
    search_without_reading,
    selection_complete,
    no_statement_twice,
    distinct_names,
    no_marks_around,
    questions_in_order,
    question_wording,
    neutral_wording,
    numbers_fill_columns,
    numbers_can_be_drawn,
    lost_parts,
    address_described_once,
    allowed_hosts,
    addresses_in_full,
    role_known,
    spans_in_order,
    interest_held,
    verbatim_source,
    evidence_nearest_first,
    captures_of_a_copy,
    captures_with_fingerprint,
)
RULES = tuple(module.RULE for module in _MODULES)


def run_checks(catalogue: Catalogue, today: date, complete: bool = True) -> list[Problem]:
    """Apply the house rules and give all problems in order of place.

    A catalogue that is not ``complete`` lacks records whose own problems are told already. It is spared the rules that
    need all records, so that nobody is told to add what exists; the others bear with a missing record.
    """
    modules = [module for module in _MODULES if complete or not module.NEEDS_ALL]
    return sorted(found for module in modules for found in module.check(catalogue, today))
