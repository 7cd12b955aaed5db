"""Describe a person in the lines that stand beside their words: name, role at the time, interest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from build_tools.catalogue import Catalogue, Item
from build_tools.fields import Day
from build_tools.layout import address_of
from build_tools.records import Interests, Person, Role
from build_tools.views.times import day_in_words, month_in_words


@dataclass(frozen=True)
class PersonLine:
    """Who somebody is: the role at the time, and what was at stake for them."""

    id: str
    name: str
    family_name: str
    short_name: str
    initials: str
    address: str
    role: str
    role_when: str
    interests: tuple[str, ...]
    interest_short: str
    group: str


def make_person_line(catalogue: Catalogue, person_id: str, day: Day | None = None) -> PersonLine:
    """Describe a person for use beside their words of ``day``, or as they were at the time of the event."""
    item = catalogue.people[person_id]
    person = item.record
    role = find_role(person.roles, day) if day else person.roles[0]
    return PersonLine(
        id=item.id,
        name=person.name,
        family_name=person.family_name,
        short_name=_shorten_name(catalogue, person),
        initials=_initials(person.name),
        address=address_of(item.entry.path),
        role=role_in_words(role),
        role_when=f"{_word_before(role, day)} {month_in_words(role.on)}",
        interests=interest_lines(person.interests),
        interest_short=_shorten(catalogue, person.interests),
        group=catalogue.term("groups", person.group).label,
    )


def find_role(roles: Sequence[Role], day: Day) -> Role:
    """Give the role held on a day: the first of those known nearest to it that had begun and not ended by then."""
    held = [role for role in roles if day.can_lie_between(role.from_, role.to)]
    return min(held or roles, key=lambda role: abs((role.on.first - day.first).days))


def _word_before(role: Role, day: Day | None) -> str:
    """Give "in" where the role is known for the month of the words, "as of" where it is known for another."""
    if day is None:
        return "in"
    first, last, on_first, on_last = (
        (each.year, each.month) for each in (day.first, day.last, role.on.first, role.on.last)
    )
    return "in" if first <= on_last and on_first <= last else "as of"


def role_in_words(role: Role) -> str:
    """Give a role with its organisation: Founder, Example Institute."""
    return f"{role.title}, {role.organisation}" if role.organisation else role.title


def interest_lines(interests: Interests) -> tuple[str, ...]:
    """Give the interests as sentences, or the one sentence that says that none is known."""
    day = day_in_words(interests.on)
    if interests.status == "found":
        return tuple(interest.concerns for interest in interests.found)
    if interests.status == "none_found":
        return (f"No interest found, searched on {day}.",)
    return (f"Not checked, as of {day}.",)


def sort_people(people: list[Item[Person]]) -> list[Item[Person]]:
    """Order people by family name."""
    return sorted(people, key=lambda item: (item.record.family_name.casefold(), item.id))


def _initials(name: str) -> str:
    words = [word for word in name.split() if word[0].isalpha()]
    return "".join(word[0] for word in (words[:1] + words[-1:] if len(words) > 1 else words)).upper()


def _shorten_name(catalogue: Catalogue, person: Person) -> str:
    """Give the family name, with the first letter of the name where somebody else has the same."""
    is_unique = catalogue.family_names[person.family_name] == 1
    return person.family_name if is_unique else f"{person.name[0]}. {person.family_name}"


def _shorten(catalogue: Catalogue, interests: Interests) -> str:
    if interests.status != "found":
        return interest_lines(interests)[0]
    parts: dict[str, list[str]] = {}
    for interest in interests.found:
        label = catalogue.term("interest_kinds", interest.kind).label
        parts.setdefault(label, []).extend([interest.organisation] if interest.organisation else [])
    return " · ".join(
        f"{label}: {', '.join(dict.fromkeys(names))}" if names else label for label, names in parts.items()
    )
