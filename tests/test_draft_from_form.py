"""That the command ``draft`` answers a filled form with a draft, and that nothing typed into the form acts."""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from build_tools import commands
from build_tools.commands import draft
from build_tools.form import parse_form
from tests.conftest import CONTENT, TODAY, WriteSmall

#: Gives the comment on a form with these answers, or on an issue with this text.
DraftOf = Callable[[dict[str, str] | str], str]
FORM = CONTENT.parent / draft._FORM
ANSWERS = {
    "person": "jane doe",
    "said_on": "2025-02-03",
    "exact": "Training is cheap: I have seen the bill.",
    "url": "https://example.org/posts/9",
    "opened": "yes",
    "medium": "post",
    "venue": "Example Social",
    "about_note": "Training in general.",
    "summary": "She says that training is cheap.",
}
DRAFT = """\
A draft of the record, for `content/people/jane-doe/2025-02-03-training-is-cheap-i.yml`:

```yaml
# yaml-language-server: $schema=../../../.schema/statement.json
said_on: 2025-02-03
medium: post
venue: Example Social
event: model-x
about_note: Training in general.
mode: verbatim
words:
  exact: 'Training is cheap: I have seen the bill.'
summary: She says that training is cheap.
source:
  url: https://example.org/posts/9
  opened: yes
seen_in:
  - url: https://example.org/posts/9
    kind: original
    independent: yes
    read_on: 2025-06-01
    printed: 'Training is cheap: I have seen the bill.'
updated: 2025-06-01
```

Nothing that a program can see is wrong with it.

1. Compare the words with the page on which the draft says they were read.
2. [Add a file](../new/main/content/people/jane-doe?filename=2025-02-03-training-is-cheap-i.yml) and copy the \
draft into it.
3. Add your reading of the words, if you have one, and propose the change.
"""
NO_DRAFT = "There is no draft of this yet. Edit the text above, and this comment follows.\n\n"
#: All that a comment may say outside its code.
OUTSIDE = re.compile(
    r"A draft of the record, for `content/people/jane-doe/2025-02-03-[a-z0-9-]+\.yml`:"
    r"(Nothing that a program can see is wrong with it\.|What is still wrong with it:)"
    r"Compare the words with the page on which the draft says they were read\."
    r"\[Add a file\]\(\.\./new/main/content/people/jane-doe\?filename=2025-02-03-[a-z0-9-]+\.yml\) and copy the draft into it\."
    r"Add your reading of the words, if you have one, and propose the change\."
    r"|There is no draft of this yet\. Edit the text above, and this comment follows\."
)
HOSTILE = (
    "@everyone <img src=x onerror=alert(1)> [x](javascript:alert(1)) ![x](https://evil.example/x.png)",
    "```\n@everyone\n```",
    "``````\n# Heading\n~~~\n</pre>",
    "$(touch owned) `touch owned` ${{ secrets.GITHUB_TOKEN }} ::set-output name=x::y",
    "comment<<EOF\nEOF\n::add-mask::x",
    "!!python/object/apply:os.system ['id']",
    "*alias &anchor {{ 7 * 7 }} {% include 'x' %}",
    "'\"\n--- \n...\n? : - #",
)


@pytest.fixture
def draft_of(
    write_small: WriteSmall, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> DraftOf:
    """``draft_of({"person": "jane-doe"})`` or of the whole text gives the comment."""
    monkeypatch.setattr(commands, "today", lambda: TODAY)

    def comment(answers: dict[str, str] | str) -> str:
        event = tmp_path / "event.json"
        body = answers if isinstance(answers, str) else fill_in(answers)
        event.write_text(json.dumps({"issue": {"body": body}}), encoding="utf-8")
        assert draft.run(argparse.Namespace(content=write_small(), event=event, form=FORM)) == 0
        return capsys.readouterr().out

    return comment


def fill_in(answers: dict[str, str]) -> str:
    fields = parse_form(FORM.read_text(encoding="utf-8"))
    return "\n\n".join(f"### {label}\n\n{answers.get(field) or '_No response_'}" for label, field in fields.items())


def test_a_filled_form_is_answered_with_the_draft_and_what_to_do_with_it(draft_of: DraftOf) -> None:
    assert draft_of(ANSWERS) == DRAFT


def test_a_draft_is_shown_with_its_mistakes(draft_of: DraftOf) -> None:
    comment = draft_of(ANSWERS | {"url": "example.org/posts/9"})
    assert (
        "What is still wrong with it:\n\n```\n"
        "content/people/jane-doe/2025-02-03-training-is-cheap-i.yml:12:8: F004 'source.url': "
        "'example.org/posts/9' is not a full https:// address\n"
    ) in comment


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        ({"said_on": "3 February"}, "said_on: '3 February' is not a day: write 2025-01-27, or 2025-01 or 2025 if no more is known"),
        ({"venue": "", "summary": ""}, "still to be answered:\nThe platform, programme, publication or occasion\nWhat was said, in one neutral sentence of your own"),
        ({"opened": "no"}, "still to be answered:\nThe full address of the page on which you read the words instead\nHow close that page is to the speaker"),
        ({"person": "../../x"}, "'people/../../x/2025-02-03-training-is-cheap-i.yml' is no path of a record; one looks like people/jane-doe/2025-01-27-letter.yml"),
    ],
)  # fmt: skip
def test_what_makes_no_draft_is_told_with_the_reason(answers: dict[str, str], told: str, draft_of: DraftOf) -> None:
    assert draft_of(ANSWERS | answers) == f"{NO_DRAFT}```\n{told}\n```\n"


def test_an_issue_that_is_no_form_is_told_so(draft_of: DraftOf) -> None:
    told = "the text does not begin with the first question of the form: fill in the form anew"
    assert draft_of("Please add this.") == f"{NO_DRAFT}```\n{told}\n```\n"


@pytest.mark.parametrize("field", ["person", "said_on", "exact", "url", "venue", "event", "note"])
@pytest.mark.parametrize("text", [*HOSTILE, "half a character: \ud800", "\x00\x1b[31m", "right to left: \u202e"])
def test_nothing_typed_into_the_form_is_more_than_code_in_the_comment(text: str, field: str, draft_of: DraftOf) -> None:
    comment = draft_of(ANSWERS | {field: text})
    outside = [token for token in MarkdownIt("commonmark").parse(comment) if token.type not in ("fence", "code_block")]
    shown = "".join(token.content for token in outside)
    assert OUTSIDE.fullmatch(shown), shown


def test_an_event_that_is_none_is_wrong_use(tmp_path: Path) -> None:
    event = tmp_path / "event.json"
    event.write_text("{}", encoding="utf-8")
    with pytest.raises(commands.WrongUseError) as caught:
        draft.run(argparse.Namespace(content=CONTENT, event=event, form=FORM))
    assert str(caught.value) == "the form or the event cannot be read: 'issue'"
