"""Lend the tests of commands the processes that read pages."""

from __future__ import annotations

from tests.verify.conftest import readers

__all__ = ["readers"]
