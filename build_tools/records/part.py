"""Hold the common ground of all records and of their parts."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

from build_tools.fields import DayField


def _name_in_yaml(name: str) -> str:
    # A field called like a Python keyword carries an underscore in Python only: from_ is "from" in YAML.
    return name.rstrip("_")


class Part(BaseModel):
    """A group of fields; it accepts no field it does not know, and nothing changes it later."""

    model_config = ConfigDict(frozen=True, extra="forbid", alias_generator=_name_in_yaml, use_attribute_docstrings=True)


class Record(Part):
    """What one file holds."""

    updated: DayField
    """The day on which this record last changed."""
