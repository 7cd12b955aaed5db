"""That words which few can read are not shown as if they were English."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.conftest import FIRST_LOOK

if TYPE_CHECKING:
    from tests.conftest import CheckSmall


EXACT = "exact: Anyone can download it, and that matters more than the price."
PRINTED = "printed: Anyone can download it, and that matters more than the price."
BASIS = "- that matters more than the price"


def test_words_in_another_script_name_their_language(check_small: CheckSmall) -> None:
    changes = ((old, f"{old.split()[0]} 谁都可以下载 DeepSeek，这比价格更重要。") for old in (EXACT, PRINTED, BASIS))
    assert check_small(*((FIRST_LOOK, old, new) for old, new in changes)) == (
        f"content/{FIRST_LOOK}:10:10: H037 these words are not in English, which 'language' does not say\n"
        "    fix: add 'language' with its code, such as zh, and 'translation'"
    )


def test_words_in_another_language_need_a_translation(check_small: CheckSmall) -> None:
    assert check_small((FIRST_LOOK, EXACT, f"{EXACT}\n  language: de")) == (
        f"content/{FIRST_LOOK}:11:13: H037 words in 'de' need a translation\n"
        "    fix: add 'translation', and make the mode translated"
    )


def test_a_translation_is_in_another_language_than_the_words(check_small: CheckSmall) -> None:
    translation = "  translation:\n    text: Anyone can.\n    language: de\n    by: us"
    told = check_small((FIRST_LOOK, EXACT, f"{EXACT}\n  language: de\n{translation}"))
    assert f"content/{FIRST_LOOK}:14:15: H037 this translates 'de' into the same language" in told


def test_a_name_in_another_script_makes_no_other_language(check_small: CheckSmall) -> None:
    changes = ((old, old.replace("more than the price", "more – ça va, 梁文锋")) for old in (EXACT, PRINTED, BASIS))
    assert check_small(*((FIRST_LOOK, old, new) for old, new in changes)) == ""
