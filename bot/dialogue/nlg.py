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
        told = dict(tracker.get_slot("told") or {}).get(utter_action, 0)
        told += sum(
            1
            for event in tracker.events
            if isinstance(event, BotUttered) and event.metadata.get("utter_action") == utter_action
        )
        # A missing word raises and fails the turn: the caller then shows the problem message with the help line.
        with noted():
            questionnaire = (tracker.get_slot("clinic") or {}).get("questionnaire")
            values = {**kwargs, "asked_topic": asked_topic(tracker), "questionnaire": questionnaire}
            spoken = self.words.say(utter_action, told, values)
        return {
            "text": spoken.text,
            "buttons": [{"title": label, "payload": f"/{name.removeprefix('ask.')}"} for name, label in spoken.buttons],
            **({"spoken": spoken} if self.embedded else {}),
        }


def asked_topic(tracker: DialogueStateTracker) -> str:
    """The topic of what the visitor asked for, by button or in words."""
    intent = str(((tracker.latest_message and tracker.latest_message.intent) or {}).get("name") or "")
    return BUTTON_TOPICS.get(intent) or SAME_AS.get(intent) or (intent if intent in TYPED else "oos")
