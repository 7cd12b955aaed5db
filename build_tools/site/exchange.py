"""Put a finished site in the place of the former one, so that a whole one stands there whatever happens."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterator
from pathlib import Path

from build_tools.write import naming_the_path


@contextlib.contextmanager
def new_site(site: Path) -> Iterator[Path]:
    """Give an empty folder to build in; it becomes ``site`` when the block ends well and is gone when it does not."""
    new = site.with_name(f"{site.name}.new")
    with naming_the_path(site):
        _repair(site)
        new.mkdir(parents=True)
    try:
        yield new
        with naming_the_path(site):
            _exchange(new, site)
    finally:
        shutil.rmtree(new, ignore_errors=True)


def _exchange(new: Path, site: Path) -> None:
    old = _old(site)
    if site.exists():
        site.rename(old)
    try:
        new.rename(site)
    except OSError:
        _repair(site)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _repair(site: Path) -> None:
    """Bring back the site that a run killed between its two renames had moved away; clear what it left."""
    old = _old(site)
    if old.exists() and not site.exists():
        old.rename(site)
    for leftover in (old, site.with_name(f"{site.name}.new")):
        if leftover.exists():
            shutil.rmtree(leftover)


def _old(site: Path) -> Path:
    return site.with_name(f"{site.name}.old")
