"""What the readers agree on when one of them is sure and the other saw words (docs/safety.md)."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import numpy as np
import pytest

from bot.safety.classifier import Suspicion, decided
from bot.safety.nearest import Around, Nearest
from bot.safety.reader import Readers, settled
from bot.safety.rules import RuleReader

if TYPE_CHECKING:
    from bot.safety.classifier import ClassifierReader


@pytest.mark.parametrize(
    ("rules", "said", "shares", "support", "left"),
    [
        ("crisis", "third_party", {"third_party": 0.95, "crisis": 0.02}, 1.0, {"third_party"}),
        ("crisis", "third_party", {"third_party": 0.6, "crisis": 0.3}, 1.0, {"crisis", "third_party"}),
        ("crisis", "info", {"info": 0.97, "crisis": 0.01}, 1.0, {"info"}),
        ("crisis", "soft", {"soft": 0.9, "crisis": 0.08}, 1.0, {"crisis", "soft"}),
        ("crisis", "soft", {"soft": 0.95, "crisis": 0.03}, 1.0, {"soft"}),
        ("crisis", None, {"none": 0.99, "crisis": 0.01}, 0.0, {"soft"}),
        ("emergency", None, {"none": 0.99}, 0.0, {"soft"}),
        ("crisis", None, {"none": 0.99, "crisis": 0.01}, 0.5, {"soft"}),
        ("crisis", "soft", {"none": 0.95, "crisis": 0.03}, 1.0, {"soft"}),
        ("crisis", None, {"none": 0.75, "crisis": 0.1}, 0.5, {"crisis"}),
        ("crisis", None, {"none": 0.7, "crisis": 0.05}, 0.0, {"crisis"}),
        ("emergency", "panic", {"panic": 0.97, "emergency": 0.01}, 1.0, {"panic"}),
        ("emergency", "panic", {"panic": 0.9, "emergency": 0.08}, 1.0, {"emergency", "panic"}),
        ("soft", None, {"none": 0.99}, 0.0, set()),
        ("soft", None, {"none": 0.9}, 0.0, {"soft"}),
        (None, None, {"none": 0.99}, 0.0, set()),
    ],
)
def test_who_gives_way(rules: str | None, said: str | None, shares: dict[str, float], support: float, left: set[str]):
    """A script gives way to what the classifier is sure of, never to silence."""
    raised = {"rules": {rules} if rules else set(), "classifier": {said} if said else set()}
    assert settled(raised, Suspicion(shares, Around(support, 0.0))) == left


@pytest.mark.parametrize(("rules", "left"), [("soft", {"soft"}), ("info", set()), ("panic", set())])
def test_despair_in_a_brief_message_keeps_its_note(rules: str, left: set[str]):
    """And nothing else that is mild does."""
    raised: dict[str, set[str]] = {"rules": {rules}, "classifier": set()}
    assert settled(raised, Suspicion({"none": 0.99}), brief=True) == left
    assert settled(raised, Suspicion({"none": 0.99}, Around(1.0, 1.0)), brief=True) == left


def test_without_a_classifier_the_rules_decide_alone():
    """No weights, no second opinion."""
    assert settled({"rules": {"crisis"}}, Suspicion({})) == {"crisis"}


@pytest.mark.parametrize(
    ("shares", "support", "raised"),
    [
        ({"crisis": 0.25}, 0.6, {"crisis"}),
        ({"crisis": 0.25}, 0.5, {"soft"}),  # what few known messages support is a doubt
        ({"crisis": 0.9}, 0.0, set()),
        ({"crisis": 0.2}, 0.7, {"soft"}),
        ({"crisis": 0.06}, 0.5, {"soft"}),
        ({"crisis": 0.029}, 0.5, set()),
        ({"crisis": 0.02}, 1.0, set()),
        ({"abuse": 0.4}, 0.3, {"abuse"}),
        ({"abuse": 0.4}, 0.2, set()),
        ({"emergency": 0.5, "crisis": 0.3}, 0.9, {"emergency", "crisis"}),
        ({"emergency": 0.32, "crisis": 0.48}, 0.9, {"crisis"}),  # what leads by order gives way to what is far likelier
        ({"emergency": 0.33, "crisis": 0.48}, 0.9, {"emergency", "crisis"}),
        ({"violence": 0.45, "crisis": 0.45}, 0.9, {"crisis"}),
        ({"violence": 0.46, "crisis": 0.45}, 0.9, {"violence", "crisis"}),
        ({"violence": 0.61, "emergency": 0.4}, 0.9, {"violence"}),
        ({"violence": 0.5, "emergency": 0.4}, 0.9, {"violence", "emergency"}),
        ({"third_party": 0.65, "crisis": 0.4}, 0.9, {"third_party"}),  # half as much again: somebody else's danger
        ({"third_party": 0.5, "crisis": 0.4}, 0.9, {"third_party", "crisis"}),
        ({"third_party": 0.6, "crisis": 0.01}, 0.2, set()),
    ],
)
def test_what_a_share_and_its_support_raise(shares: dict[str, float], support: float, raised: set[str]):
    """The full path asks more support than the other scripts; less of either is the note, or nothing."""
    assert decided(Suspicion(shares, Around(support, 0.0))) == raised


@pytest.mark.parametrize(("everyday", "raised"), [(0.2, {"soft"}), (0.3, set())])
def test_a_doubt_about_an_everyday_request_is_none(everyday: float, raised: set[str]):
    """A mere note of the rules is dropped there too, a script is not."""
    around = Around(0.5, everyday)
    assert decided(Suspicion({"crisis": 0.2}, around)) == raised
    assert settled({"rules": {"soft"}}, Suspicion({"none": 0.8}, around)) == raised
    assert settled({"rules": {"crisis"}}, Suspicion({"none": 0.8}, around)) == {"crisis"}


@pytest.mark.parametrize(
    ("shares", "elsewhere", "raised"),
    [
        ({"crisis": 0.46}, 0.0, {"soft"}),  # two that were asked agree, or it is a doubt
        ({"crisis": 0.47}, 0.0, {"crisis"}),
        ({"crisis": 0.1}, 0.0, {"soft"}),
        ({"crisis": 0.09}, 0.0, set()),
        ({"crisis": 0.46}, 0.25, set()),  # a mere note says nothing beside everyday talk
        ({"soft": 0.9}, 0.25, set()),
        ({"info": 0.9}, 0.24, {"info"}),
        ({"crisis": 0.55}, 0.99, {"crisis"}),  # a script does
        ({"panic": 0.5}, 0.99, {"panic"}),
    ],
)
def test_what_both_encoders_were_asked(shares: dict[str, float], elsewhere: float, raised: set[str]):
    """Two that agree need less caution; what the second takes for everyday talk gets no gentle note."""
    assert decided(Suspicion(shares, Around(0.9, 0.0), twice=True, elsewhere=elsewhere)) == raised


@pytest.mark.parametrize(
    ("calm", "everyday", "elsewhere", "left"),
    [
        (0.95, 0.9, 0.8, set()),
        (0.92, 0.9, 0.8, {"soft"}),
        (0.95, 0.2, 0.8, {"soft"}),
        (0.95, 0.9, 0.4, {"soft"}),
    ],
)
def test_words_of_danger_in_an_everyday_request(calm: float, everyday: float, elsewhere: float, left: set[str]):
    """Only where both encoders and the nearest messages say so, each for itself, nothing is left of the rules."""
    suspicion = Suspicion({"none": calm}, Around(0.0, everyday), twice=True, elsewhere=elsewhere)
    assert settled({"rules": {"crisis"}, "classifier": set()}, suspicion) == left


@pytest.mark.parametrize(
    ("shares", "raised"),
    [({"crisis": 0.9}, {"soft"}), ({"abuse": 0.5}, {"soft"}), ({"soft": 0.6}, {"soft"}), ({"crisis": 0.1}, {"soft"})],
)
def test_what_was_learnt_as_harmless_has_no_script(shares: dict[str, float], raised: set[str]):
    """The words of the rules still count, whatever was learnt."""
    around = Around(0.9, 0.0, harmless=True)
    assert decided(Suspicion(shares, around)) == raised
    assert settled({"rules": {"crisis"}, "classifier": raised}, Suspicion({"none": 0.3}, around)) == {"crisis"} | raised


def test_only_what_is_nearly_the_same_as_a_harmless_message_is_known():
    """Each piece of a message must be; one that is nearer to a risk, or like nothing known, is not."""
    learnt = np.eye(12, 120, dtype=np.float32)
    known = Nearest.learn(learnt, np.arange(12) >= 6, np.zeros(12, bool))
    harmless, risky = learnt[:1], learnt[6:7]
    assert known.around(harmless).harmless
    assert not known.around(risky).harmless
    assert not known.around(np.concatenate([harmless, risky])).harmless
    assert not known.around(learnt[:1] + learnt[1:2]).harmless


@pytest.mark.parametrize(
    ("text", "share", "verdict"),
    [("I don't want to kill myself", 0.85, "soft"), ("not being dramatic, I just want to kill myself", 0.95, "crisis"),
     ("no, I don't want to kill myself", 0.3, "soft")],
)  # fmt: skip
def test_a_denial_takes_back_what_is_not_plain(text: str, share: float, verdict: str):
    """A short message may deny something else than the danger in it."""

    class Sure:
        """A classifier with that share of crisis, and some of the note."""

        def suspect(self, text: str, *, raised: bool) -> Suspicion:
            """The same of everything."""
            return Suspicion({"crisis": share, "soft": 0.45}, Around(1.0, 0.0))

    assert Readers(RuleReader(), cast("ClassifierReader", Sure())).read(text).verdict == verdict
