"""Rasa's Agent embedded in this process, behind the Dialogue port: every turn is predicted by the trained policies."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from rasa.core.agent import Agent
from rasa.core.channels.channel import CollectingOutputChannel, UserMessage
from rasa.core.lock_store import InMemoryLockStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import BotUttered, SlotSet

from bot.dialogue.actions import InProcessActions, trust_own_results
from bot.dialogue.faults import watched
from bot.dialogue.memory import remember
from bot.dialogue.nlg import ClinicWords
from bot.dialogue.quiet import quiet_rasa
from bot.dialogue.runner import StraightRunner
from bot.dialogue.shortcuts import take
from bot.dialogue.tracker import TurnTrackerStore, begin_turn, compact, ended_turn, rebuild
from bot.ports import DialogueUnavailable, Heard, Parsed, Said, Turn

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from rasa.shared.core.trackers import DialogueStateTracker

    from bot.words import Spoken, Words

RANKED = 5  # topics kept of a ranking

log = logging.getLogger(__name__)


class EmbeddedAgent:
    """The Dialogue port on Rasa's Agent. Load it once a process with `load`."""

    def __init__(self, agent: Agent) -> None:
        """Takes a loaded Agent."""
        self.agent = agent
        processor = agent.processor
        if processor is None or agent.domain is None:
            raise DialogueUnavailable("the model holds no dialogue")
        take(agent.domain)
        processor.graph_runner = StraightRunner.taking_over(processor.graph_runner)
        self.processor = processor
        self.domain = agent.domain
        self.influencing = {slot.name for slot in self.domain.slots}

    @classmethod
    def load(cls, model: Path, words: Words) -> EmbeddedAgent:
        """Load a model that `firststep train` made. Raises DialogueUnavailable when it cannot be loaded."""
        quiet_rasa()
        trust_own_results()
        try:
            agent = Agent.load(
                model_path=str(model),
                generator=ClinicWords(words=words),
                tracker_store=TurnTrackerStore(Domain.empty()),
                lock_store=InMemoryLockStore(),
                action_endpoint=InProcessActions(),
            )
        except Exception as error:
            raise DialogueUnavailable("the trained model cannot be loaded") from error
        return cls(agent)

    async def turn(self, conversation_id: str, tracker: Mapping[str, Any], heard: Heard) -> Turn:
        """One turn from the compact state to the next. Raises DialogueUnavailable; nothing is kept in this process."""
        begin_turn(rebuild(conversation_id, tracker, self.domain))
        try:
            message = UserMessage(
                _text_for(heard), CollectingOutputChannel(), conversation_id, parse_data=_parse_data(heard)
            )
            with watched() as faults:
                await self.processor.handle_message(message)
            if faults:
                raise faults[0]
        except Exception as error:
            log.warning("dialogue.turn_failed", extra={"reason": type(error).__name__})
            raise DialogueUnavailable("the dialogue engine failed") from error
        after = ended_turn()
        if after is None or after.latest_action_name != "action_listen":
            raise DialogueUnavailable("the dialogue engine did not finish its turn")
        return self._turn(after)

    def _turn(self, after: DialogueStateTracker) -> Turn:
        """What was said, and the next state with what the dialogue remembers of it."""
        said = [_said(event) for event in after.events if isinstance(event, BotUttered)]
        remembered = remember(said, after.current_slot_values())
        after.update_with_events([SlotSet(name, value) for name, value in remembered.items()], self.domain)
        state = compact(after)
        return Turn(tuple(said), state["slots"], state["form"], state)

    async def parse(self, text: str) -> Parsed:
        """What the trained pipeline makes of a typed text. Raises DialogueUnavailable."""
        try:
            parsed = await self.processor.parse_message(UserMessage(guarded(text)))
        except Exception as error:
            raise DialogueUnavailable("understanding failed") from error
        return Parsed(
            intent=str(parsed["intent"].get("name") or "oos"),
            ranking=tuple(parsed.get("intent_ranking") or ())[:RANKED],
            also=tuple(parsed.get("also") or ()),
        )


def _said(event: BotUttered) -> Said:
    """One bot message with what bot.words knows of it. Only words of data/responses.yml may reach a visitor."""
    spoken: Spoken | None = event.metadata.get("spoken")
    if spoken is None:
        raise DialogueUnavailable("a message that is not from data/responses.yml")
    return Said(
        response=spoken.response,
        topic=spoken.topic,
        kind=spoken.kind,
        text=spoken.text,
        buttons=spoken.buttons,
        links=spoken.links,
        extra=spoken.extra,
    )


def guarded(text: str) -> str:
    """Visitor text never begins with a slash when it reaches Rasa, which would take it for an intent."""
    return text.lstrip("/ \t\r\n") or "?"


def _text_for(heard: Heard) -> str:
    return f"/{heard.intent}" if heard.intent and not heard.text else guarded(heard.text)


def _parse_data(heard: Heard) -> dict[str, Any] | None:
    if heard.intent is None:
        return None
    intent = {"name": heard.intent, "confidence": 1.0}
    ranking = heard.entities.get("ranking") or [intent]
    return {"text": _text_for(heard), "intent": intent, "intent_ranking": list(ranking), "entities": []}
