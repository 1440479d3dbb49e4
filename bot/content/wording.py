"""What may never be said about this treatment, and the patterns that find it (clinical brief, section 3, "Never")."""

from __future__ import annotations

import re
from dataclasses import dataclass

NEGATION = re.compile(
    r"\b(?:not|no|never|nobody|nothing|none|neither|nor|without|cannot|\w+n['’]t)\b"
    r"(?!\s+(?:only|just|merely|simply|doubt|question|wonder|better|more|matter))",
    re.IGNORECASE,
)
CLAUSE = re.compile(
    r"[;:–—(]|,\s+(?:and|but|so|yet|because|as|it|this|that|they|we|you|ketamine|the)\s|\s(?:but|yet|and\s+(?:it|this|that|ketamine|we|they|the|you))\s"
)
CONDITION = re.compile(r"\b(?:if|whether|when|unless)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
TREATMENT = re.compile(
    r"\b(?:ketamine|treatments?|infusions?|drips?|drugs?|medicines?|doses?|sessions?|clinic|hands)\b", re.IGNORECASE
)
OWN_SAFETY = re.compile(
    r"\b(?:you|i|they|we|he|she|every(?:one|body)|any(?:one|body)|some(?:one|body))(?:['’]re|['’]m| are| am| is)?"
    r"(?: do| don['’]t)?(?: not| still| all)?(?: feel| stay| be| keep)?(?: not)? safer?\b(?! (?:with|in (?!the next)|during|under|on)\b)"
    r"|\bhow safe (?:are|do) you\b|\b(?:are|do) (?:you|they|we)(?: feel)? safe\b|\bkeep (?:yourself|them|him|her) safe\b"
    r"|\bsafer? (?:for you(?: to talk)?|to talk)\b|\bdo (?:that|so|it|this) safely\b",
    re.IGNORECASE,
)
PEOPLE = r"(?:people|patients|clients|adults|users|men|women|everyone|those)"
OUTCOME = re.compile(
    r"\b(?:respond\w*|improv\w+|better|well|relief|remission|success\w*|effective|recover\w*|benefit\w*|(?:feel|felt) \w+"
    r"|works?|worked|helped|cured?|gone)\b",
    re.IGNORECASE,
)
NUMBER = r"(?:\d+|half|one|two|three|four|five|six|seven|eight|nine|most|the majority|many)"
SHARE = re.compile(
    rf"(?:\d\s*%|\bper\s?cent\b|\b{NUMBER}(?:[- ]thirds?| quarters?)?[- ](?:(?:out )?of|in)(?: every| all| our| the)?"
    rf" (?:\d+|two|three|four|five|six|seven|eight|nine|ten|{PEOPLE})\b|\bmost {PEOPLE}\b|\b(?:success|response) rate of\b)(?! don['’]t\b)",
    re.IGNORECASE,
)
HELPERS = re.compile(
    r"\b(?:doctor|counselor|clinician|person|nurse|988|911|lines?|clinic|staff|team|friend|parent|they)\s+(?:\w+\s+)?will(?:\s+\w+)?\s+"
    r"(?:help|work|listen)|\bwork hand in hand\b|\bworks? (?:with|out)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Rule:
    """A pattern that must not stand in a visitor's sentence. `negated`: harmless after a negation in its clause."""

    code: str
    pattern: re.Pattern[str]
    reason: str
    negated: bool = True  # may be said in the negative
    asked: bool = False  # may be asked, or made a condition
    needs: re.Pattern[str] | None = None  # only where this stands in the sentence too
    unless: re.Pattern[str] | None = None  # not where this does


def _rule(code: str, pattern: str, reason: str, **more: object) -> Rule:
    return Rule(code, re.compile(pattern, re.IGNORECASE), reason, **more)  # type: ignore[arg-type]


RULES = (
    _rule("forbidden", r"\brevolution(?:ary|i[sz]\w+)\b|\bestablished\b|\bcure[sd]?\b", "never said of this treatment", negated=False),
    _rule("forbidden", r"\b(?:clinically |scientifically )?proven\b", "no study proves it"),
    _rule("forbidden", r"\bguarantee[sd]?\b", "nobody can promise a result"),
    _rule("forbidden", r"\bnon-?addictive\b|\b(?:not|isn['’]t|never) addictive\b", "it can be misused", negated=False),
    _rule("forbidden", r"\b(?:press|push|dial|option|opri[mn]\w+(?: el)?) (?:3|three)\b", "the line behind 3 ended on 17 July 2025", negated=False),
    _rule("forbidden", r"\b(?<!talk )(?<!behavioral )(?<!cognitive )(?<!group )therap(?:y|ies|ist|ists)\b", "neither the chat nor ketamine is called therapy"),
    _rule("promise", r"\b(?:risk|side[- ]effect)[- ]free\b|\bno (?:known )?(?:risks?|side effects?|danger)\b|\bpainless\b", "a risk denied", negated=False),
    _rule("promise", r"\b(?:miracle|break-?through|game[- ]changer|life[- ]changing|wonder drug|best treatment|most effective)\b", "a superlative"),
    _rule(
        "promise",
        r"(?:\bwill|['’]ll|\b(?:is|are) (?:going|sure|certain|bound) to|\balways)(?: \w+){0,3}? (?:works?|helps?|heals?|fix|eases?|relieves?|"
        r"reduces?|improves?|respond|lifts?|ends?|stops?|goes? away|(?:feel|get|be) (?:\w+ )?(?:better|calm\w*|well|less anxious|free))\b",
        "a result promised",
        asked=True,
        unless=HELPERS,
    ),
    _rule("promise", r"\bworks for (?:everyone|everybody|all|you|most)\b|\b(?:we|i) promise\b", "a result promised"),
    _rule("promise", r"\bFDA[- ]approved\b|\bFDA (?:has |have )?approve[sd]?\b|\bapproved by the FDA\b", "it is not approved for anxiety", needs=re.compile(r"\b(?:anxiety|panic|psychiatric)\b", re.IGNORECASE), unless=re.compile(r"\bnot for (?:anxiety|panic)\b", re.IGNORECASE)),
    _rule("percentage", SHARE.pattern, "visitors get no success rates", needs=OUTCOME),
    _rule("diagnosis", r"\byou(?:['’]ve| (?:do |really |clearly |probably )?have| suffer from| meet the criteria for)(?: got)? (?:\w+ ){0,3}?(?:GAD\b|panic disorder|ptsd|depression|disorders?\b|severe anxiety|clinical anxiety)", "only a clinician says what somebody has", asked=True),
    _rule("diagnosis", r"\b(?:good |right |ideal )?candidate\b|\byou (?:qualify|are eligible)\b", "a clinician decides who", asked=True),
    _rule("persona", r"\b(?:i am|i['’]m|as|this is) (?:a|an|your|the) (?:\w+ )?(?:nurse|doctor|physician|clinician|therapist|counselor|psychiatrist|psychologist|human|real person)\b|\bmy patients\b", "a program is not a clinician"),
    _rule("persona", r"\b(?:clinician|doctor|physician|medically|expert|nurse|therapist)[- ](?:reviewed|approved|checked|verified)\b|\b(?:reviewed|approved|checked|verified) by (?:a |our |the |licensed )*(?:clinician|doctor|physician|nurse|psychiatrist|medical)", "no clinician has reviewed it", negated=False),
    _rule("alerted", r"\b(?:clinic|staff|team|nurse|doctor|police|someone|help|we|i)(?:['’]ve|['’]s)?(?: has| have)?(?: just| already| now)?(?: been)? (?:alerted|notified|paged)\b|\bhelp is on (?:its|the) way\b|\b(?:i|we)(?:['’]ve| have)? (?:just |already )?(?:told|called) (?:the clinic|staff|someone|911)\b", "whether staff were alerted is never claimed here"),
    _rule("secrecy", r"\b(?:nobody|no one) (?:else )?(?:will|can)(?: ever)? (?:read|see|know)\b", "staff can read the chat", negated=False),
    _rule("secrecy", r"\bkeep (?:this|it|that) (?:a )?secret\b|\bbetween (?:you and me|us)\b|\b(?:completely|totally|fully|100 ?%) (?:private|confidential|anonymous)\b", "staff can read the chat", unless=re.compile(r"\bdon['’]t have to keep\b", re.IGNORECASE)),
    _rule("forbidden", r"\b(?:perfectly |completely |totally )?safe(?:r|ly)?\b|\bsafe and\b", "its safety is not established", unless=None),
)  # fmt: skip
SPANISH_RULES = (
    _rule("forbidden", r"\brevolucionari\w+|\bgarantiza\w*|\bcura(?:r|mos|ción)?\b|\bcomprobad\w+|\bsin (?:riesgos?|efectos)\b", "nunca se dice", negated=False),
    _rule("forbidden", r"\b(?:opri[mn]\w+|marc\w+|puls\w+) (?:el )?(?:3|tres)\b", "esa opción terminó", negated=False),
)  # fmt: skip

BENEFIT = re.compile(
    r"\b(?:helps?|helped) (?:some|many|most|people)\b|\bmay help\b|\b(?:less|lower) anxi\w+|\brelie(?:f|ve\w*)\b|\bimprove\w*"
    r"|\bscores fell\b|\bresponded\b|\beffect on anxiety\b|\beases? anxiety\b|\beasing anxiety\b|\bnotice a change\b"
    r"|\bsaw a change\b|\bfeel (?:better|calmer)\b|\bworks? (?:fast|well|quickly)\b|\b(?:very|highly) effective\b",
    re.IGNORECASE,
)
LIMITS = re.compile(
    r"\bnot everyone (?:responds|responded)\b|\b(?:nobody|no one) can (?:promise|say)\b|\bdoes not work for everyone\b",
    re.IGNORECASE,
)


def findings(sentence: str, *, spanish: bool = False) -> list[Rule]:
    """The rules that one sentence breaks."""
    if spanish:
        return [rule for rule in SPANISH_RULES if rule.pattern.search(sentence)]
    return [rule for rule in RULES if _breaks(rule, sentence)]


def _breaks(rule: Rule, sentence: str) -> bool:
    if rule.needs is not None and not rule.needs.search(sentence):
        return False
    if rule.unless is not None and rule.unless.search(sentence):
        return False
    if rule.asked and sentence.rstrip().endswith("?"):
        return False
    return any(not _excused(rule, sentence, found) for found in rule.pattern.finditer(sentence))


def _excused(rule: Rule, sentence: str, found: re.Match[str]) -> bool:
    before = sentence[: found.start()]
    clause = CLAUSE.split(before)[-1]
    if rule.negated and NEGATION.search(clause + found.group()):
        return True
    if rule.asked and CONDITION.search(before):
        return True
    return "safe" in found.group().lower() and bool(OWN_SAFETY.search(sentence)) and not TREATMENT.search(sentence)


def one_sided(text: str) -> bool:
    """Whether a message tells a benefit without its limits."""
    return bool(BENEFIT.search(text)) and not LIMITS.search(text)
