"""Names, values, buttons and topics: what is said exists, what exists is said, and every reply can be filled."""

from __future__ import annotations

import ast
import json
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from actions.again import REASONED
from actions.manners import standing
from bot.content.sample import FROM_TURN, HANDED_OVER
from bot.ports import Link
from bot.rules.instrument import DEFAULT, REVIEWED
from bot.rules.risk import EFFECTS, HOLDING
from bot.rules.topics import FAQ, TOPICS, TYPED
from bot.words import ITEM, load_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.content.ledger import Ledger
    from bot.words import Words

ROOT = Path(__file__).parents[2]
DOMAIN = yaml.safe_load((ROOT / "domain.yml").read_text(encoding="utf-8"))
BY_NAME = ROOT / "data" / "rules" / "spoken_by_name.yml"  # a list for Rasa's validator, no use of its own
ASKED = ("age", "consent", "item", "read_back", "difficulty", "name", "contact", "times", "confirm")
# Said by nobody yet: each is to be spoken or to go (with its line in data/rules/spoken_by_name.yml).
SAID_BY_NOBODY: set[str] = set()
# What bot.words, bot.dialogue or an action says in place of a response: in Spanish, under a legal hold, to a minor.
FORMS = (".es", ".held", ".minor")

# Said in place of the usual words in a conversation with that questionnaire (bot/words.py).
OTHERS = [name for name in REVIEWED if name != DEFAULT]
# A field of Rasa's, the beginning of three names, and the beginning of every item's.
NO_NAMES = {"utter_action", "utter_booking.confirm", ITEM}

NO_WORDS = {"response", "ask", "answers"}  # what to say, its choices, and what goes into a result's record

# Names that code builds, and every name that comes of it.
BUILT = {
    "utter_nav.why_ask.": [f"utter_nav.why_ask.{asked}" for asked in (*ASKED, "nothing")],
    "utter_nav.explain.": [f"utter_nav.explain.{asked}" for asked in ASKED],
    "utter_booking.confirm.": [f"utter_booking.confirm.{way}" for way in ("call", "text", "email")],
    "utter_booking.done.": [f"utter_booking.done.{kind}" for kind in ("callback", "link")],
    "utter_booking.about.": [f"utter_booking.about.{asked}" for asked in ("when", "who", "next", "number", "call", "price", "add", "medicine", "see", "still", "voicemail")],
    "utter_safety.": [*(f"utter_safety.{verdict}" for verdict in EFFECTS if verdict != "none"), "utter_safety.crisis.es"],
    "utter_": [f"utter_faq.{topic}.more" for topic in FAQ],
    "utter_why.": [f"utter_why.faq.{topic}" for topic in REASONED],
    "utter_label.": [
        f"utter_label.{name}"
        for name in (*TYPED - {"oos"}, "nav.more", "nav.explain", "start.screening", "help.resume", "booking.start", "change.choose")
    ],
    "utter_word.": [
        "utter_word.again", "utter_word.again_unknown", "utter_word.again_safety",
        *(f"utter_word.{word}.{flag}" for word in ("voicemail", "voicemail_switch", "say_name", "say_name_switch") for flag in ("yes", "no")),
    ],
    "utter_word.times.": [f"utter_word.times.{times}" for times in ("any", "mornings", "afternoons", "evenings")],
}  # fmt: skip


def sources() -> Iterator[ast.Module]:
    """The modules that speak: actions, rules, service, dialogue, and the words themselves."""
    files = [ROOT / "bot" / "words.py"]
    for folder in ("actions", "bot/rules", "bot/service", "bot/dialogue", "bot/wiring"):
        files += sorted((ROOT / folder).glob("*.py"))
    for file in files:
        yield ast.parse(file.read_text(encoding="utf-8"))


def names_in_code() -> tuple[set[str], set[str]]:
    """Whole response names in code, and the beginnings of those that are built."""
    whole: set[str] = set()
    begun: set[str] = set()
    for module in sources():
        parts = {id(value) for node in ast.walk(module) if isinstance(node, ast.JoinedStr) for value in node.values}
        docs = {id(node.value) for node in ast.walk(module) if isinstance(node, ast.Expr)}
        for node in ast.walk(module):
            if not isinstance(node, ast.Constant) or not str(node.value).startswith("utter_") or id(node) in docs:
                continue
            (begun if id(node) in parts else whole).add(str(node.value))
    return whole, begun


def names_in_rules() -> set[str]:
    """Response names in the dialogue's rules, the validator's list left out."""
    found = set()
    for path in sorted((ROOT / "data" / "rules").glob("*.yml")):
        if path == BY_NAME:
            continue
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
        for rule in [*content.get("rules", []), *content.get("stories", [])]:
            found |= {step["action"] for step in rule["steps"] if str(step.get("action", "")).startswith("utter_")}
    return found


def names_of_forms(words: Words) -> set[str]:
    """The questions of the forms: each slot has one, or an action that asks it."""
    slots = {slot for form in DOMAIN["forms"].values() for slot in form["required_slots"]}
    own_action = {name.removeprefix("action_ask_") for name in DOMAIN["actions"] if name.startswith("action_ask_")}
    more = {"booking_field"}  # asked in between by bot/rules/booking.py
    return {f"utter_ask_{slot}" for slot in (slots | more) - own_action}


def used(words: Words) -> set[str]:
    """Every response that something says."""
    whole, begun = names_in_code()
    names = {name for name in whole if not name.endswith((".", "_"))} - NO_NAMES
    built = {name for beginning in begun for name in BUILT.get(beginning, ())}
    facts = {f"utter_fact.{name.removeprefix('fact_')}" for name, text in words.facts.items() if text.endswith(".")}
    said = names | built | facts | names_in_rules() | names_of_forms(words)
    said |= {
        name for name in words.responses for form in FORMS if name.endswith(form) and name.removesuffix(form) in said
    }
    return said | {f"{name}.{other}" for other in OTHERS for name in said if f"{name}.{other}" in words.responses}


def test_every_response_that_is_named_exists(words: Words) -> None:
    """A name without words fails in front of the visitor."""
    assert sorted(used(words) - set(words.responses)) == []


def test_every_response_is_said_by_something(words: Words) -> None:
    """Words that nobody says are words that nobody keeps true."""
    assert set(words.responses) - used(words) == SAID_BY_NOBODY & set(words.responses)


def test_every_name_that_code_builds_is_known_here() -> None:
    """A new way of building names must be written out above, or the two tests before would not see it."""
    _, begun = names_in_code()
    known = {*BUILT, "utter_fact."}
    assert begun <= known
    assert {f"utter_safety.{verdict}" for verdict in HOLDING} <= set(BUILT["utter_safety."])
    assert set(ASKED) | {"nothing"} == {
        node.value
        for node in ast.walk(ast.parse((ROOT / "actions" / "manners.py").read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and node.value in {*ASKED, "nothing"}
    }
    assert standing.__doc__


def handed_over() -> dict[str, set[str]]:
    """What each call of an action hands over with a response, read from the actions themselves."""
    found: dict[str, set[str]] = {}
    for path in sorted((ROOT / "actions").glob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if (
                not isinstance(node, ast.Call)
                or not isinstance(node.func, ast.Attribute)
                or node.func.attr != "utter_message"
            ):
                continue
            given = {word.arg: word.value for word in node.keywords if word.arg}
            extra = set(given) - NO_WORDS
            for name in _named(given["response"], tree) if extra else ():
                found.setdefault(name, set()).update(extra)
    return found


def _named(value: ast.expr, tree: ast.Module) -> list[str]:
    """The responses that an expression may be; a function of the same file by what it returns."""
    match value:
        case ast.Constant():
            return [str(value.value)]
        case ast.IfExp():
            return [*_named(value.body, tree), *_named(value.orelse, tree)]
        case ast.JoinedStr():
            first = value.values[0]
            assert isinstance(first, ast.Constant)
            return BUILT[str(first.value)]
        case ast.Call(func=ast.Name(id=called)):
            made = next(node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == called)
            told = [node.value for node in ast.walk(made) if isinstance(node, ast.Return) and node.value]
            return [name for one in told for name in _named(one, tree)]
    raise AssertionError(f"an action says something that this test cannot read: {ast.dump(value)}")


def test_the_values_that_actions_hand_over_are_the_ones_the_checks_count_on() -> None:
    """check_placeholders trusts this table: it must be what the code does."""
    assert handed_over() == {name: set(values) for name, values in HANDED_OVER.items()}


def test_the_words_make_of_a_request_what_the_checks_count_on(words: Words) -> None:
    """The words for voicemail, name and times come from bot.words."""
    values = dict.fromkeys(FROM_TURN, True) | {"times": "mornings"}
    made = words._with_words(values)
    assert {name for names in FROM_TURN.values() for name in names} == set(made) - set(values)


def test_every_button_is_an_intent_of_the_domain(words: Words) -> None:
    """A button that the dialogue does not know would be answered by a guess."""
    payloads = {
        button["payload"]
        for variants in words.responses.values()
        for variant in variants
        for button in variant.get("buttons") or ()
    }
    assert {payload[0] for payload in payloads} == {"/"}
    assert {payload[1:] for payload in payloads} <= set(DOMAIN["intents"])


def test_every_topic_of_the_contract_has_words(words: Words) -> None:
    """Every message carries a topic, and every topic has a message."""
    spoken = {words.say(name, place, _values()).topic for name, place in _everything(words)}
    assert spoken >= TOPICS
    assert spoken <= TOPICS | {""}


def _values() -> dict[str, object]:
    from bot.content.sample import TURN

    return {**TURN, "asked_topic": "nav.help"}


def _everything(words: Words) -> list[tuple[str, int]]:
    return [(name, place) for name, variants in words.responses.items() for place in range(len(variants))]


def test_there_is_one_place_for_words() -> None:
    """A second `responses:` under data/ or in the domain would be spoken without a check."""
    holders = [
        path.relative_to(ROOT).as_posix()
        for path in [*(ROOT / "data").rglob("*.y*ml"), ROOT / "domain.yml"]
        if isinstance(content := yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader), dict)
        and "responses" in content
    ]
    assert holders == ["data/responses.yml"]


def test_every_link_is_a_help_line_with_an_address(words: Words, ledger: Ledger) -> None:
    """A link that is dialled must be a number."""
    assert set(words.resources) == {line.id for line in ledger.help_lines}
    for line in ledger.help_lines:
        scheme = {"call": "tel:", "text": "sms:", "chat": "https://"}[line.kind]
        assert line.href.startswith(scheme), line.id


def test_every_number_that_is_said_is_a_help_lines_number(words: Words, ledger: Ledger) -> None:
    """A telephone number in a sentence is one that somebody verifies."""
    import re

    dialled = {re.sub(r"\D", "", line.href) for line in ledger.help_lines}
    said = {
        re.sub(r"\D", "", found)
        for variants in words.responses.values()
        for variant in variants
        for found in re.findall(r"\b1-\d{3}-\d{3}-\d{4}\b|\b(?:988|911|741741|838255)\b", variant["text"])
    }
    assert said
    assert said <= dialled


def test_where_the_clinic_is_named_as_the_way_it_can_be_tapped(words: Words) -> None:
    """And nowhere else; without a phone or a website there is nothing to tap."""
    call = Link("Call the clinic", "tel:+19195550100", "call")
    tapped = load_words(words.facts, contacts={"clinic_contact": call})
    assert call in tapped.say("utter_nav.human").links
    assert call not in tapped.say("utter_social.thanks").links
    assert not words.say("utter_nav.human").links


def test_items_and_options_are_the_instruments_own(words: Words) -> None:
    """Word for word, read from the instrument's file and not through the program."""
    form = json.loads((ROOT / "bot" / "rules" / "instruments" / "gad7.json").read_text(encoding="utf-8"))
    for item in form["items"]:
        (variant,) = words.responses[f"utter_ask_gad7_{item['number']}"]
        assert variant["text"] == f"{form['lead_in']}\n\n{item['text']}"
        assert [button["title"] for button in variant["buttons"][:4]] == [option["text"] for option in form["options"]]
    changed = [button["title"] for button in words.responses["utter_screening.change"][0]["buttons"]]
    assert changed == [f"{item['number']}. {item['text']}" for item in form["items"]]
