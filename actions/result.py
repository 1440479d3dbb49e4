"""The result of a whole sheet: told, and what it means where that is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from bot.rules.result_words import about_result
from bot.rules.screening import Outcome, Sheet, outcome, result
from bot.rules.slots import instrument_of, sheet_from

if TYPE_CHECKING:
    from bot.rules.instrument import Instrument
    from bot.rules.scoring import Score

RESULT_REPLIES = {"next": "utter_booking.offer", "felt": "utter_nav.result_meaning.felt"}


class ShowResult(Action):
    """The number, the published band as the authors' word, and what it is not."""

    def name(self) -> str:
        """Runs when a whole sheet ended the form."""
        return "action_show_result"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """No event."""
        tell_result(dispatcher, sheet_from(tracker.slots), instrument_of(tracker.slots))
        return []


def tell_result(
    dispatcher: CollectingDispatcher, sheet: Sheet, instrument: Instrument, *, meaning: bool = False
) -> None:
    """One response for totals below the cut-point, one from it on; or what the number means (`meaning`)."""
    score = result(sheet, instrument)
    band = next(band for band in instrument.bands if band.name == score.band)
    dispatcher.utter_message(
        response="utter_nav.result_meaning.yours" if meaning else response_of(score),
        result=response_of(score),
        total=score.total,
        answers=list(sheet.answers),
        band=score.band,
        band_low=band.low,
        band_high=band.high,
        highest=instrument.highest_total,
    )


def response_of(score: Score) -> str:
    """The response that tells a score; what explains the score says its limits in the same words."""
    return "utter_screening.result.further" if score.further_evaluation else "utter_screening.result"


class ResultMeaning(Action):
    """What the visitor's result means, or that there is none yet."""

    def name(self) -> str:
        """Works inside and outside of forms."""
        return "action_result_meaning"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """With a result its number and band; under help none is shown. "What now?" hears the step that was offered, a shock a kind word."""
        done = tracker.get_slot("screening_outcome") == "completed"
        sheet, held = sheet_from(tracker.slots), tracker.get_slot("hold") is not None
        if not done or held or outcome(sheet) is not Outcome.COMPLETED:
            dispatcher.utter_message(response="utter_nav.result_meaning" if done else "utter_nav.result_meaning.none")
            return []
        about = about_result(tracker.latest_message.get("text") or "")
        if about in RESULT_REPLIES:
            dispatcher.utter_message(response=RESULT_REPLIES[about])
        else:
            tell_result(dispatcher, sheet, instrument_of(tracker.slots), meaning=True)
        return []
