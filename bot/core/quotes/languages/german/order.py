"""German sentences: the finite verb second, what another one said in the subjunctive."""

from __future__ import annotations

from bot.core.quotes.families import verb_second
from bot.core.quotes.languages.german.closed import COMMON
from bot.core.quotes.languages.german.verbs import mood, reporting, several
from bot.core.quotes.languages.german.what import SOURCES
from bot.core.quotes.listed import listed

ORDER = verb_second.order(
    verb_second.Second(
        oblique=listed("dem den einem einen ihm ihn ihnen seinem seinen ihrem ihren"),
        objects=listed("ihm ihn ihnen uns sich mich"),
        reflexive=listed("sich es"),
        it=listed("es"),
        within=listed("in im aus bei beim von vom seitens"),
        subordinate=listed("dass daß weil wenn ob obwohl als wie nachdem indem da"),
        subordinators=listed("während obwohl weil wenn als nachdem bevor da ob wo wohin falls indem seit"),
        have=listed("hat haben habe hatte hatten"),
        become=listed("wird werden wurde wurden"),
        cited=listed("zitiert"),
        reporting=reporting,
        second=several,
        past=("ten",),
        conditional=listed("sollte sollten wollte wollten müsste würde hätte wäre käme"),
        wishes=(["es", "sei", "denn"], ["gott", "sei", "dank"]),
        viewing=listed("für"),
        whether=listed("ob"),
        relative=listed("der die das dem den dessen deren denen welcher welche welches welchem welchen"),
        selves=listed("meldet melden meldete meldeten"),
        purposes=listed("um ohne statt anstatt"),
        negations=listed("nicht kaum nie niemals"),
        states=listed("überzeugt zuversichtlich sicher"),
        being=listed("ist sind war waren zeigt zeigen zeigte zeigten bin"),
        plainly=listed("laut gemäß"),
        sources=SOURCES,
        own=listed("eigenen eigener"),
        of_many=("er",),
        described=listed("als"),
        comments=listed("was wobei woraufhin weshalb womit wodurch worauf wovor"),
        mood=mood,
        common=COMMON,
    )
)
