"""Reading a typed yes or no where a yes-or-no question stands."""

from __future__ import annotations

import re

YES = re.compile(
    r"(?:(?:yes|yeah|yep|yup|ye|yea|yah|y|sí|ok|okay|k|sure|of course|certainly|absolutely|definitely|correct|right|agreed?|"
    r"i agree|i do|i accept|accept|i consent|consent|go ahead|please|please do|that's right|thats right|that is right|"
    r"that's correct|sounds good|fine|fine by me|perfect|exactly|si|alright|all right|let's go|lets go|do it|"
    r"that's fine|thats fine|i am|send|send it|yes send|looks good|good|great|start|ready|i'm ready)[\s,.!]*)+"
    r"(?:thanks|thank you|to that|with that|to this|it is|i agree|i do|do that|delete it|erase it|delete everything)?"
)
NO = re.compile(
    r"(?:(?:no|nope|nah|n|not really|no way|i don't agree|i do not agree|i dont agree|disagree|i disagree|decline|"
    r"i decline|don't|dont|do not|not now|no thanks|no thank you|i'd rather not|id rather not|rather not|that's wrong|"
    r"wrong|incorrect|not right|that's not right|not quite|i don't|i dont|i don't want to|i dont want to|keep it|cancel)[\s,.!]*)+"
)


def agreement(text: str) -> bool | None:
    """True for a plain yes, False for a plain no, None for anything else."""
    plain = re.sub(r"\s+", " ", text.casefold().replace("\u2019", "'")).strip(" .!,")
    if NO.fullmatch(plain):
        return False
    if YES.fullmatch(plain):
        return True
    return None
