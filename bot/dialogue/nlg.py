"""Rasa's natural language generation from bot.words: the clinic's facts filled in, one variant after the other."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from rasa.core.nlg.generator import NaturalLanguageGenerator
from rasa.shared.core.events import BotUttered

from bot.dialogue.faults import noted
from bot.rules.topics import BUTTON_TOPICS, SAME_AS, TYPED
from bot.words import Words, load_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rasa.shared.core.domain import Domain
    from rasa.shared.core.trackers import DialogueStateTracker
    from rasa.utils.endpoints import EndpointConfig

MORE_TOLD = "utter_nav.more_told"
ALWAYS_TOLD = "utter_faq.will_it_work"  # whoever asks this hears that not everyone responds
SAID_AGAIN = ("nav.repeat", "nav.explain")  # asks for the same words
NEXT = 2  # topics that are offered where "tell me more" has no more
TOUR = ("what_is_ketamine", "session", "side_effects", "will_it_work", "how_many", "cost", "become_client")


class ClinicWords(NaturalLanguageGenerator):
    """Speaks data/responses.yml. Named in endpoints.yml, so that `rasa shell` says the same as the service."""

    def __init__(
        self, endpoint_config: EndpointConfig | None = None, domain: Domain | None = None, words: Words | None = None
    ) -> None:
        """Words are handed in by the service; under plain Rasa commands they are read with the settings of clinic.yml."""
        self.embedded = words is not None
        if words is None:
            from bot.settings import load  # noqa: PLC0415 - only plain Rasa commands come here

            settings = load(os.environ)
            words = load_words(settings.facts_for_words())
        self.words = words

    async def generate(
        self, utter_action: str, tracker: DialogueStateTracker, output_channel: str, **kwargs: Any
    ) -> dict[str, Any] | None:
        """The message as Rasa's dictionary; what is ours stands under `metadata`."""
        language = tracker.get_slot("language") or "en"
        name = self.words.fitting(utter_action, language)
        told = times_told(name, tracker)
        more = self.words.fitting(f"{utter_action.removesuffix('.more')}.more")
        if (
            utter_action.startswith("utter_faq.")
            and name != more
            and more in self.words.responses
            and not times_told(more, tracker)
        ):
            # Both short versions were told: the third time the longer one says something new.
            name, told = (more, 0) if told >= len(self.words.responses[name]) else (name, told)
        if (name == more and told) or self._stands(name, more, told, tracker):
            # Told before: the way on instead of the same words.
            last = self.words.responses[more if more in self.words.responses else name][0]
            kwargs["ask"] = next_topics(last, dict(tracker.get_slot("told") or {}))
            name, told = MORE_TOLD, times_told(MORE_TOLD, tracker)
        # A missing word raises and fails the turn: the caller then shows the problem message with the help line.
        with noted():
            questionnaire = (tracker.get_slot("clinic") or {}).get("questionnaire")
            values = {
                **kwargs,
                "asked_topic": asked_topic(tracker),
                "questionnaire": questionnaire,
                "retold": self._retold(tracker),
            }
            spoken = self.words.say(name, told, values)
        return {
            "text": spoken.text,
            "buttons": [{"title": label, "payload": f"/{name.removeprefix('ask.')}"} for name, label in spoken.buttons],
            **({"spoken": spoken} if self.embedded else {}),
        }

    def _retold(self, tracker: DialogueStateTracker) -> int:
        """How many tellings so far came after all words of their response had been told. What is remembered of an item ("days@3") is no telling."""
        told = dict(tracker.get_slot("told") or {})
        told = {name: times for name, times in told.items() if "@" not in name}
        return sum(max(int(times) - len(self.words.responses.get(name, ())), 0) for name, times in told.items())

    def _stands(self, name: str, more: str, told: int, tracker: DialogueStateTracker) -> bool:
        """Is it the answer that the last reply gave, and all of its words were told? Then it is not told a third time in a row, unless that is asked for."""
        if str(((tracker.latest_message and tracker.latest_message.intent) or {}).get("name") or "") in SAID_AGAIN:
            return False
        variants = self.words.responses.get(name) or ()
        fresh = more in self.words.responses and not times_told(more, tracker)
        last = tracker.get_slot("last_reply") or ()
        led_on = name.startswith("utter_faq.") and not name.startswith(ALWAYS_TOLD)
        return led_on and told >= len(variants) and not fresh and (name in last or more in last)


def times_told(name: str, tracker: DialogueStateTracker) -> int:
    """How often a response was told in this conversation, this turn included."""
    now = [event.metadata for event in tracker.events if isinstance(event, BotUttered)]
    names = [one["spoken"].response if one.get("spoken") else one.get("utter_action") for one in now]
    return int(dict(tracker.get_slot("told") or {}).get(name, 0)) + names.count(name)


def next_topics(told_last: Mapping[str, Any], told: Mapping[str, int]) -> list[str]:
    """Two topics to go on with: those that the last answer leads to, then the usual tour, first what was not told yet."""
    leads = [button["payload"].removeprefix("/") for button in told_last.get("buttons") or ()]
    near = [topic for topic in leads if topic.startswith("faq.")]
    fresh = [
        topic for topic in dict.fromkeys([*near, *(f"faq.{one}" for one in TOUR)]) if not told.get(f"utter_{topic}")
    ]
    return [*fresh, *(topic for topic in near if topic not in fresh)][:NEXT]


def asked_topic(tracker: DialogueStateTracker) -> str:
    """The topic of what the visitor asked for, by button or in words."""
    intent = str(((tracker.latest_message and tracker.latest_message.intent) or {}).get("name") or "")
    if intent == "system.also":
        return str(tracker.get_slot("last_topic") or "oos")
    topic = ".".join(intent.split(".")[:2])  # "faq.addiction.street" is a finer answer of that topic
    if topic.startswith("safety."):
        return topic  # a reply that is told as a script
    return BUTTON_TOPICS.get(intent) or SAME_AS.get(intent) or (topic if topic in TYPED else "oos")
