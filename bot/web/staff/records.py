"""One visitor's record: what was said and answered, and the decision about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from aiohttp import web

from bot.service.review import CLINICAL, DECISIONS, LONGEST_NOTE, LONGEST_REPORT, Deciding, ReviewRefused
from bot.web.staff import words
from bot.web.staff.pages import may, page, see_other
from bot.web.staff.ports import PERSON, STAFF
from bot.web.staff.sheets import sheets, subjects

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.service.office_records import StaffRecord


async def show_record(request: web.Request) -> web.Response:
    """The record."""
    record = await request.app[STAFF].review.record(request[PERSON], request.match_info["conversation"])
    if record is None:
        raise web.HTTPNotFound
    return await record_page(request, record, {})


async def decide(request: web.Request) -> web.Response:
    """Record a decision; when it cannot stand, say why and keep what was typed."""
    form, conversation = await request.post(), request.match_info["conversation"]
    note, subject = str(form.get("note", "")), str(form.get("subject", ""))
    kind, _, subject_id = subject.partition(":")
    asked = Deciding(
        conversation,
        str(form.get("decision", "")),
        lead_id=subject_id if kind == "lead" else None,
        screening_id=subject_id if kind == "screening" else None,
        note=note,
        seen=str(form.get("seen", "")),
    )
    review = request.app[STAFF].review
    try:
        await review.decide(request[PERSON], asked)
    except ReviewRefused as refused:
        record = await review.record(request[PERSON], conversation, "decide")
        if record is None:
            raise web.HTTPNotFound from refused
        draft = {"alarm": words.REFUSALS.get(refused.code, ""), "draft": note, "drafted": subject}
        return await record_page(request, record, draft, status=409)
    return see_other(f"/staff/records/{conversation}", "decided")


async def record_page(
    request: web.Request, record: StaffRecord, values: Mapping[str, Any], *, status: int = 200
) -> web.Response:
    """Everything the clinic holds about one conversation, on one page."""
    parts, person = request.app[STAFF], request[PERSON]
    may_decide = tuple(one for one in DECISIONS if one not in CLINICAL or may(person, "clinician"))
    shown = {
        "record": record,
        "sheets": sheets(record, parts.instrument),
        "subjects": subjects(record, may_decide),
        "names": await parts.lists.names(),
        "latest": record.decisions[-1].id if record.decisions else "",
        "focus": "",
        "draft": "",
        "drafted": "",
        "acknowledging": {},
        "longest_note": LONGEST_NOTE,
        "longest_report": LONGEST_REPORT,
        **values,
    }
    return await page(request, "record.html", shown, status=status)
