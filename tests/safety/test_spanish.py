"""What the rules hear in Spanish: the writer's own danger, what is denied or long past, and what only resembles it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest

from bot.rules.language import is_spanish
from bot.rules.risk import leading
from bot.safety.classifier import Suspicion
from bot.safety.nearest import Around
from bot.safety.reader import Readers
from bot.safety.rules import RuleReader

if TYPE_CHECKING:
    from bot.safety.classifier import ClassifierReader

OWN = (
    "me estoy cortando ahora",
    "voy a tomarme todas las pastillas",
    "me voy a tomar un frasco de pastillas",
    "tengo las pastillas en la mano",
    "voy a tirarme del puente",
    "me voy a suicidar",
    "me voy a ahorcar",
    "quiero m0rirme",
    # What stands beside a denial takes it back.
    "no quiero morir, pero tampoco vivir",
    "no voy a matarme todavía",
    "no, quiero morir",
    "nunca pensé en suicidarme hasta ahora",
    "no dejo de pensar en suicidarme",
    "intenté suicidarme ayer",
    "intenté suicidarme hace diez años y anoche otra vez",
    "intente matarme hace años y esta vez no fallo",
    "hace años que quiero morir",
    "llevo tres años pensando en suicidarme",
    "no quiero suicidarme, quiero que alguien me mate",
    "no quiero suicidarme. Quiero que alguien me mate.",
    "no quiero suicidarme sin despedirme de mi hija",
    "no quiero morir solo",
    "no quiero morir, solo quiero dejar de sufrir",
    "no voy a matarme con pastillas",
    "nunca pensé en suicidarme tan en serio",
    "no es que no quiero morir",
    "no digo que no quiero morir",
    "me corté el pelo y los brazos",
    "me quiero cortar la barba y el cuello",
    "debería suicidar",
    "suicidar",
    "me voy a colgar del techo",
)
NOTED = (
    "intenté suicidarme hace diez años",
    "hace diez años intenté matarme",
    "nunca intenté suicidarme",
    "nunca he pensado en suicidarme",
    "no quiero morir, solo estoy cansado",
    "hola, yo no quiero morir",
    "antes me quería morir pero ahora estoy bien",
    "llevo tres años sin querer morir, antes quería suicidarme",
    "no me quiero tomar todas las pastillas que me recetó el doctor",
    "me voy a tomar todas mis pastillas como dijo el doctor",
    "tengo mis pastillas en la mano, son para la presión",
    "no quiero tirarme por el balcón",
    "no me quiero suicidar",
    "no soy suicida",
)
NOTHING = (
    "me estoy cortando el pelo",
    "me corto las uñas",
    "voy a tomarme un par de pastillas para dormir",
    "voy a tomar mis pastillas",
    "tengo las pastillas en la mesa",
    "voy a colgar el teléfono",
    "me voy a colgar la mochila",
    "me están cortando la luz",
    "voy a usar mi tarjeta",
    "voy a tirarme en el sofá",
)


@pytest.fixture(scope="module")
def rules() -> RuleReader:
    """The first reader alone."""
    return RuleReader()


@pytest.mark.parametrize(
    ("verdict", "text"),
    [(verdict, text) for verdict, texts in (("crisis", OWN), ("soft", NOTED), ("none", NOTHING)) for text in texts],
)
def test_what_the_rules_hear_in_spanish(rules: RuleReader, verdict: str, text: str):
    """The writer's danger now is a crisis, what is denied or over a note, a neighbouring word nothing."""
    assert leading({found.verdict for found in rules.read(text)}) == verdict


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("nunca intenté suicidarme", True),
        ("no quiero morir", True),
        ("intenté suicidarme hace diez años", False),
        ("intente matarme hace años y lo volveré a hacer", False),
        ("hace 3 años intente suicidarme, mañana lo termino", False),
        ("nunca quise morir tanto como en este momento", False),
        ("no me voy a tomar todas las pastillas, solo la mitad", False),
    ],
)
def test_a_denial_in_spanish_is_marked_as_one(rules: RuleReader, text: str, *, denied: bool):
    """So it weighs on the second reader as one in English does; an attempt of years ago is none."""
    found = rules.read(text)
    assert (bool(found) and all(one.denied for one in found)) is denied


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("tengo una pistola y voy a usarla conmigo", "crisis"),
        ("voy a usar mi pistola conmigo", "crisis"),
        ("tengo una pistola y voy a usarla con él", "violence"),
        ("voy a matar a mi jefe y voy a usarla conmigo", "violence"),
        ("tengo una pistola, primero mi jefe y luego voy a usarla conmigo", "violence"),
        ("compré una crema y voy a usarla conmigo", "violence"),
        ("¿puedo usar el arma conmigo?", "violence"),
        ("no voy a usar la pistola conmigo", "violence"),
        ("mi esposo tiene una pistola y dice voy a usarla conmigo", "violence"),
        ("mi jefe me va a matar y voy a usarla conmigo", "violence"),
    ],
)
def test_a_means_for_the_writer_is_no_violence(rules: RuleReader, text: str, verdict: str):
    """The second reader, sure of harm to others, does not settle whom the weapon is for."""

    class Sure:
        def suspect(self, text: str, *, raised: bool) -> Suspicion:
            return Suspicion({"violence": 0.99}, Around(1.0, 0.0))

    assert Readers(rules, cast("ClassifierReader", Sure())).read(text).verdict == verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("va a usar la pistola conmigo", "abuse"),
        ("amenaza con usar el arma conmigo", "abuse"),
        ("mi novio me pega y va a usar el cuchillo conmigo", "abuse"),
        ("mi marido dice que va a usar el cuchillo conmigo", "abuse"),
        ("mi esposo quiere usar el cuchillo conmigo", "abuse"),
        ("quiero que se vaya a suicidar mi ex", "third_party"),
        ("¿cómo se puede suicidar uno?", "info"),
        ("¿qué es el suicidio?", "info"),
    ],
)
def test_another_person_is_not_the_writer(rules: RuleReader, text: str, verdict: str):
    """Whose weapon it is, the verb says."""
    assert leading({found.verdict for found in rules.read(text)}) == verdict


@pytest.mark.parametrize("text", ["me voy a suicidar", "me voy a colgar", "voy a morirme"])
def test_spanish_that_goes(text: str):
    """Answered in Spanish, also where the second reader alone hears the danger."""
    assert is_spanish(text)
