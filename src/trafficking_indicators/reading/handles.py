"""Names under which people are reached: in messengers and networks, and by links that open a chat or a call."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

# One of these stands in every link that is looked for; in small letters. A name by itself has an at sign.
SIGNS = (".me/", "whatsapp.com", "viber://", "skype:", "linkedin.com/in/", "profile.php?id=", "vk.com/id")

_NETWORKS = (
    r"tele[gq]ram|whatsapp|viber|signal|insta(?:[gq]ram)?|facebook|messenger|twitter|tiktok|discord|skype|snapchat|threads"
    r"|linkedin|wechat|tg|ig|fb|vk|телеграмм?|ватсап|вотсап|вайбер|инстаграмм?|фейсбук|твиттер|тикток|скайп|вконтакте"
    r"|вк|тг|ტელეგრამ|ინსტაგრამ|ფეისბუქ|տելեգրամ|ինստագրամ|ֆեյսբուք"
)
_ASKING = r"contact|ask|write|message|dm|pm|reach|yaz|əlaqə|soruş|пиши|писать|связ|обра[тщ]|მისწერ|დაუკავშირდ|գր[եի]ք"
# What may stand between such a word and a name, and an ending or a second word behind the first.
_SIGNS = r"[ :.,=()\[\]-]{1,4}"
_BETWEEN = rf"\w{{0,8}}(?:{_SIGNS}(?:to|us|me|at|on|in|via|account|user|nick|id|name|на|в|к)\b){{0,2}}{_SIGNS}"
_NAME = r"[a-z][a-z0-9_.]{2,31}"
# Of programs: what begins with the sign and is no name.
_NO_NAMES = (
    "todo|fixme|note|see|generated|types?|id|context|media|import|charset|all|here|everyone|params?|returns?|deprecated"
    "|author|version|since|example|font"
)


@cache
def _calls() -> re.Pattern[str]:
    """Match a link to somebody's telephone."""
    return re.compile(
        r"\b(?:wa|t)\.me/\+?[0-9]{7,}|\bwhatsapp\.com/\S{0,200}phone=[0-9+]+|\bviber://\S{0,200}[0-9]{7,}|\bskype:[\w.+:-]+"
        r"|\bskype: (?:live:)?[a-z]\w{2,}[._][a-z0-9]{2,}",
        re.IGNORECASE,
    )


@cache
def _links() -> re.Pattern[str]:
    """Match a link to somebody in a network; one to what is written there, or to a channel for all, is none."""
    return re.compile(
        r"\b(?:t|telegram)\.me/(?!s/|share\b|iv\b)(?:(?:joinchat/|\+)[\w-]{6,}|[a-z]\w{3,31}\b(?!/[0-9]))"
        r"|\bwa\.me/[\w/+-]{3,}|\b(?:ig|m)\.me/[\w./-]{3,}|\bsignal\.me/#\S{3,}"
        r"|\blinkedin\.com/in/[\w%-]+|\bfacebook\.com/profile\.php\?id=[0-9]+|\bvk\.com/id[0-9]+",
        re.IGNORECASE,
    )


@cache
def _names() -> re.Pattern[str]:
    """Match a name beside the word for a network, or for asking somebody."""
    return re.compile(
        rf"(?<!\w)(?:{_NETWORKS}|{_ASKING}){_BETWEEN}@(?P<behind>{_NAME})"
        rf"|(?<![\w/])@(?P<before>{_NAME}),? ?(?:on|in|at|via|в|на|-|\()? ?(?:{_NETWORKS})(?!\w)"
        r"|^@(?P<alone>[a-z][a-z0-9_.]*[0-9_.][a-z0-9_.]*)$",
        re.IGNORECASE,
    )


def called_in(text: str) -> Iterator[tuple[int, int]]:
    """Find links that open a call in the unified copy of a text: where each begins and ends."""
    for found in _calls().finditer(text):
        yield found.span()


def handles_in(text: str) -> Iterator[tuple[int, int]]:
    """Find links to persons and names in networks: where the part begins and ends that tells whose they are."""
    for found in _links().finditer(text):
        yield found.span()
    for found in _names().finditer(text) if "@" in text else ():
        group = str(found.lastgroup)
        goes_on = group != "behind" and text[found.end(group) : found.end(group) + 1] in ("@", "/", "-")
        if re.fullmatch(_NO_NAMES, found[group].lower()) is None and not goes_on:
            yield found.span(group)
