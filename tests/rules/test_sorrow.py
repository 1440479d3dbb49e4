"""A death is met with sorrow, and only a death."""

from __future__ import annotations

import pytest

from bot.ports import Parsed
from bot.rules.commands import plainly
from bot.rules.distress import small_talk
from bot.rules.sorrow import mourns_on, tells_of_loss
from bot.service.between import remark
from bot.service.choosing import Standing

LOSS = "social.chitchat.loss"


@pytest.mark.parametrize("text", ["my mother died in may", "my dog died last week", "I lost my wife", "lost my wife in may", "just lost my dad", "she passed", "my mom passed and i miss her", "grandma passed last month", "my dad just passed", "he passed away", "my baby was stillborn", "i had a miscarriage", "my wife had a miscarriage",
                                  "his funeral is friday", "my late wife had it", "i am a widow", "my cousin died on ketamine", "my brother went through this, he passed in 2019", "we buried my father on monday", "i found my mom cold in bed", "my mother died in may and i cant sleep",
                                  "my uncle passed from cancer", "we had to put my dog down", "my mom passed on"])  # fmt: skip
@pytest.mark.parametrize("intent", ["oos", "social.chitchat"])
def test_a_death(text: str, intent: str) -> None:
    """Whatever vague thing it was taken for."""
    assert small_talk(text, intent) == LOSS


@pytest.mark.parametrize(("text", "intent"), [("My late wife had it.", "faq.side_effects"), ("my cousin died on ketamine", "faq.side_effects"), ("my brother went through this, he passed in 2019", "faq.age"), ("i had a miscarriage", "advice.condition")])  # fmt: skip
def test_a_death_taken_for_a_question(text: str, intent: str) -> None:
    """Nobody asked for side effects or the age limit."""
    assert tells_of_loss(text, plainly(text), intent)


@pytest.mark.parametrize("text", ["my dad passed his driving test", "my dad passed the phone to me", "my mom passed me your number", "my dog passed his training", "my grandma passed her anxiety on to me", "she passed the test", "she passed out", "my son passed his exam and i am proud",
                                  "my sister passed on her old car to me", "i passed the test", "he passed it on to me", "my phone died", "i lost my keys", "i lost my husband's number", "i lost the baby weight", "dying to know", "we lost the game", "my late night snack", "my dad left me the house keys",
                                  "can i come on friday, the funeral is thursday", "I suspect somebody opened a card in my late husband's name", "poem for my grandmother's funeral", "which side of the road do you park for the funeral"])  # fmt: skip
@pytest.mark.parametrize("intent", ["oos", "social.chitchat", "faq.age"])
def test_nobody_died(text: str, intent: str) -> None:
    """No condolence, and no kind word for it either."""
    assert small_talk(text, intent) is None


@pytest.mark.parametrize(("text", "intent"), [("my dog died, should i wait", "advice.should_i"), ("my mom died of a heart problem", "advice.condition"), ("i had a stillbirth last year, can i still get ketamine", "advice.condition"), ("my late husband took zoloft, is it ok with ketamine", "advice.medication"),
                                              ("my mom died, does it help with sleep", "faq.will_it_work"), ("my mom died, how much is it", "faq.cost"), ("she died?", "oos"), ("my cousin died on ketamine", "nav.stop")])  # fmt: skip
def test_a_question_beside_a_death(text: str, intent: str) -> None:
    """It is answered as what it asks."""
    assert not tells_of_loss(text, plainly(text), intent)


@pytest.mark.parametrize(
    "text", ["sorry heavy", "she cried a lot", "she was 14", "is that normal", "i miss her so much", "its a lot"]
)
def test_it_is_still_about_the_loss(text: str) -> None:
    """Right after the condolence, or a kind word that followed it."""
    told = {"utter_social.chitchat.loss": 1}
    for last in ("utter_social.chitchat.loss", "utter_social.chitchat.distress"):
        assert remark(text, Parsed("oos"), Standing({"last_reply": [last], "told": told}, None, {}, {}, 18)) == Parsed(
            "social.chitchat.distress"
        )
    assert (
        remark(
            text,
            Parsed("advice.medication"),
            Standing({"last_reply": ["utter_faq.cost"], "told": told}, None, {}, {}, 18),
        )
        is None
    )


@pytest.mark.parametrize(
    "text",
    [
        "how much is it",
        "can i book",
        "does it help with that",
        "ok",
        "what is ketamine",
        "is that normal after an infusion",
    ],
)
def test_something_else_after_a_loss(text: str) -> None:
    """What asks is answered."""
    assert not mourns_on(plainly(text))
