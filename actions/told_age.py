"""An adult's age that is told beside something else ("I'm 70. Is that too old?"): it is kept, and not asked again."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.screening import age_told, changed_slots


class HearAge(Action):
    """Listens where no form asks (domain.yml), as a form hears the age as the answer to its own question, and where no help stands."""

    def name(self) -> str:
        """The mapping of the slot age_group names it."""
        return "action_hear_age"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """What was known before stands."""
        return [] if tracker.get_slot("hold") else changed_slots(tracker, {"age_group": age_told(tracker)})
