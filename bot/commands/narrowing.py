"""The options that narrow what is looked for, the same in every command that looks for something."""

from __future__ import annotations

from bot.talk.question import Option

OPTIONS = (
    Option("since", "From when: 2018-06, May, last week, 3d", "Ab wann: 2018-06, Mai, 3d", example="2018-06"),
    Option("until", "Until when, that day or month included", "Bis wann, einschließlich", example="2018-07"),
    Option("outlet", "An outlet's name, or a part of it", "Name eines Mediums", example="Neckar-Bote"),
    Option("lang", "A language by letters", "Sprache, zwei Buchstaben", example="de", aliases=("language",)),
)
