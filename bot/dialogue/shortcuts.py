"""What Rasa does at every turn for nothing, left out: a button press of 8.4 ms takes 5.9 without it.

Each shortcut gives what Rasa gives (`tests/dialogue/test_same_as_rasa.py`). They hold for the embedded agent only; plain Rasa commands run Rasa's own.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any

import rasa.shared.utils.common
from rasa.core import processor
from rasa.core.actions import action, forms
from rasa.core.policies import rule_policy
from rasa.shared.core.constants import REQUESTED_SLOT
from rasa.shared.core.events import ActionExecuted, SlotSet
from rasa.shared.core.slot_mappings import SlotMappingType

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from rasa.core.actions.action import Action, ActionExtractSlots
    from rasa.core.channels.channel import OutputChannel
    from rasa.core.nlg import NaturalLanguageGenerator
    from rasa.shared.core.domain import Domain
    from rasa.shared.core.events import Event
    from rasa.utils.endpoints import EndpointConfig

    from bot.dialogue.tracker import TurnTracker

# These use `copy` only for debug lines, which are never written (bot.dialogue.quiet).
DEBUG_ONLY = (processor, forms, rule_policy)


HEARD = {"type", "action", "conditions"}  # what a mapping may say whose slot an action fills


class _Uncopied:
    """Stands for the module `copy` where only debug lines copy."""

    @staticmethod
    def deepcopy[T](thing: T) -> T:
        """The thing itself."""
        return thing


def take(domain: Domain) -> None:
    """Take the shortcuts in this process. A domain with slots that Rasa has to fill keeps Rasa's way of filling them."""
    for module in DEBUG_ONLY:
        module.copy = _Uncopied
    rasa.shared.utils.common.all_subclasses = functools.cache(_stock("all_subclasses", rasa.shared.utils.common))
    action.action_for_name_or_text = _remembered(_stock("action_for_name_or_text", action))
    forms.FormAction._temporary_tracker = _temporary_tracker  # noqa: SLF001 - Rasa offers no other way
    vars(domain)["is_empty"] = functools.cache(domain.is_empty)  # asked at each message, by writing the domain out
    stock = stock_extraction()
    action.ActionExtractSlots.run = functools.wraps(stock)(_only_actions_extract) if fills_itself(domain) else stock


def stock_extraction() -> Callable[..., Any]:
    """Rasa's own way to fill slots from a message."""
    return _stock("run", action.ActionExtractSlots)


def fills_itself(domain: Domain) -> bool:
    """Whether actions fill every slot, so that there is nothing to extract from a message but what an action hears in each."""
    mappings = [mapping for slot in domain.slots for mapping in slot.mappings if slot.name != REQUESTED_SLOT]
    return "action_validate_slot_mappings" not in domain.user_actions and all(
        mapping["type"] == str(SlotMappingType.CUSTOM) and set(mapping) <= HEARD for mapping in mappings
    )


def _stock(name: str, module: Any) -> Callable[..., Any]:
    """Rasa's own function, also when a shortcut stands in its place already."""
    found: Callable[..., Any] = getattr(module, name)
    return getattr(found, "__wrapped__", found)


def _remembered(stock: Callable[..., Action]) -> Callable[..., Action]:
    """Actions by name: they hold no state of a conversation, and Rasa makes all its default ones anew to find one."""
    known: dict[tuple[str, int, int], tuple[Action, Domain, EndpointConfig | None]] = {}

    @functools.wraps(stock)
    def found(name: str, domain: Domain, endpoint: EndpointConfig | None) -> Action:
        key = name, id(domain), id(endpoint)
        if key not in known:
            known[key] = stock(name, domain, endpoint), domain, endpoint  # kept, so that no id is given twice
        return known[key][0]

    return found


def _temporary_tracker(
    form: forms.FormAction,
    tracker: TurnTracker,
    events: Sequence[Event],
    domain: Domain,  # noqa: ARG001
) -> TurnTracker:
    """The tracker with the form's events, in which it looks for the next question. Rasa's replays the conversation for it."""
    twin = tracker.copy()
    for event in (SlotSet(REQUESTED_SLOT, form.get_slot_to_fill(tracker)), ActionExecuted(form.name()), *events):
        twin.update(event)
    return twin


async def _only_actions_extract(
    self: ActionExtractSlots,
    output_channel: OutputChannel,
    nlg: NaturalLanguageGenerator,
    tracker: TurnTracker,
    domain: Domain,
) -> list[Event]:
    """What the actions set that listen to each message, as their mappings say. A button says nothing that they could hear."""
    message = tracker.latest_message
    if message is None or (message.text or "").startswith("/"):
        return []
    heard: list[Event] = []
    ran: set[str] = set()
    for slot in domain.slots:
        for mapping in slot.mappings:
            if mapping.get("action") and self._verify_mapping_conditions(mapping, tracker, slot.name):
                told, ran = await self._execute_custom_action(mapping, ran, output_channel, nlg, tracker, domain)
                heard += told
    return [event for event in heard if isinstance(event, SlotSet)]
