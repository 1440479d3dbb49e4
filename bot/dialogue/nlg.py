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
    from rasa.shared.core.domain import Domain
    from rasa.shared.core.trackers import DialogueStateTracker
    from rasa.utils.endpoints import EndpointConfig


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
        more = self.words.fitting(f"{utter_action}.more")
        if utter_action.startswith("utter_faq.") and more in self.words.responses and not times_told(more, tracker):
            # Both short versions were told: the third time the longer one says something new.
            name, told = (more, 0) if told >= len(self.words.responses[name]) else (name, told)
        # A missing word raises and fails the turn: the caller then shows the problem message with the help line.
        with noted():
            questionnaire = (tracker.get_slot("clinic") or {}).get("questionnaire")
            values = {**kwargs, "asked_topic": asked_topic(tracker), "questionnaire": questionnaire}
            spoken = self.words.say(name, told, values)
        return {
            "text": spoken.text,
            "buttons": [{"title": label, "payload": f"/{name.removeprefix('ask.')}"} for name, label in spoken.buttons],
            **({"spoken": spoken} if self.embedded else {}),
        }


def times_told(name: str, tracker: DialogueStateTracker) -> int:
    """How often a response was told in this conversation, this turn included."""
    now = [event.metadata for event in tracker.events if isinstance(event, BotUttered)]
    names = [one["spoken"].response if one.get("spoken") else one.get("utter_action") for one in now]
    return int(dict(tracker.get_slot("told") or {}).get(name, 0)) + names.count(name)


def asked_topic(tracker: DialogueStateTracker) -> str:
    """The topic of what the visitor asked for, by button or in words."""
    intent = str(((tracker.latest_message and tracker.latest_message.intent) or {}).get("name") or "")
    if intent == "system.also":
        return str(tracker.get_slot("last_topic") or "oos")
    return BUTTON_TOPICS.get(intent) or SAME_AS.get(intent) or (intent if intent in TYPED else "oos")
