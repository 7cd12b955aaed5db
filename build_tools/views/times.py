"""Put days and distances between days into words."""

from __future__ import annotations

from build_tools.fields import Day
from build_tools.records import Artefact

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
#: From this many days on, a distance is given in months.
_DAYS_AS_MONTHS = 61


def day_in_words(day: Day) -> str:
    """Give a day for running text: 21 November 2026, about 29 January 2025, August 2025."""
    parts = (str(day.day) if day.day else "", _MONTHS[day.month - 1] if day.month else "", str(day.year))
    text = " ".join(part for part in parts if part)
    return f"about {text}" if day.about else text


def day_in_short(day: Day) -> str:
    """Give a day for lists: 21 Nov 2026."""
    parts = (str(day.day) if day.day else "", _MONTHS[day.month - 1][:3] if day.month else "", str(day.year))
    text = " ".join(part for part in parts if part)
    return f"about {text}" if day.about else text


def month_in_words(day: Day) -> str:
    """Give the month of a day: January 2025."""
    return f"{_MONTHS[day.month - 1]} {day.year}" if day.month else str(day.year)


def distance_in_words(day: Day, artefact: Artefact) -> str:
    """Say how long before or after the release of ``artefact`` a day lies: 25 days before its short name."""
    released, name = artefact.released_on, artefact.short_name
    about = "about " if day.about else ""
    if day.month is None:
        years = day.year - released.year
        return f"{_count(abs(years), 'year')} {_side(years)} {name}" if years else f"the year of {name}"
    days = (day.first - released.first).days
    if day.day is None or abs(days) >= _DAYS_AS_MONTHS:
        months = (day.year - released.year) * 12 + day.month - (released.month or 1)
        if day.day is not None and released.day is not None:
            months -= (months > 0 and day.day < released.day) - (months < 0 and day.day > released.day)
        return f"{about}{_count(abs(months), 'month')} {_side(months)} {name}" if months else f"the month of {name}"
    if days == 0:
        return f"{about}the day {name} was released"
    return f"{about}{_count(abs(days), 'day')} {_side(days)} {name}"


def _count(number: int, unit: str) -> str:
    if number == 1:
        return f"a {unit}"
    return f"{number} {unit}s"


def _side(difference: int) -> str:
    return "before" if difference < 0 else "after"
