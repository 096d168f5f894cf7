"""Sources and their health → Reply."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.core.models import Source, SourceKind, Workspace
from bot.core.query.addresses import public
from bot.present.stories import PICK, linked
from bot.present.words import count, shortened
from bot.talk.buttons import Offer, Page
from bot.talk.reply import Action, Block, Bullets, Buttons, Heading, Link, Moment, Note, Paragraph, Reply, Span, Text

ALIKE = 3  # sources, from which one fault of most of them is told once
PAGE = 10  # sources in one answer: each is a line or two


@dataclass(frozen=True, slots=True)
class Health:
    """How a source is doing. `fault` is its last one worth telling; it may be `failing` no longer."""

    source: Source
    last_success: datetime | None
    fault: str
    fault_at: datetime | None
    failing: bool
    gone: bool
    next_check: datetime | None
    articles_7d: int


def listing(all_states: Sequence[Health], page: int, workspace: Workspace, now: datetime) -> Reply:
    """Where the news comes from: health of each, those in trouble first."""
    if not all_states:
        hint = "Add one: /sources add and the address of a feed or a page."
        return Reply(
            (Paragraph((Text("There is no source yet.", bold=True),)), Note((Text(hint),)), Buttons((PICK,))),
            "No source yet",
            private=True,
        )
    ordered = sorted(all_states, key=lambda one: (not one.failing, one.source.name.casefold()))
    pages = -(-len(ordered) // PAGE)
    page = max(1, min(page, pages))
    failing = sum(one.failing for one in all_states)
    title = (
        f"{len(all_states) - failing:,} ok · {failing:,} failing" if failing else f"Sources · {len(all_states):,} ok"
    )
    blocks: list[Block] = [Heading((Text(title),))]
    alike, many = _alike(all_states)
    if alike:
        blocks.append(Paragraph((Text(f"{many} of {len(all_states)} fail alike: {shortened(alike, 160)}", bold=True),)))
        blocks.append(Note((Text("Is the network down where I run?"),)))
    shown = ordered[(page - 1) * PAGE : page * PAGE]
    blocks.append(Bullets(tuple(_line(one, workspace, now, told=alike) for one in shown)))
    buttons = []
    if page > 1:
        buttons.append(Action("◀", "sources list", str(Page(page - 1))))
    if page < pages:
        buttons.append(Action("▶", "sources list", str(Page(page + 1))))
    if buttons:
        blocks += [Note((Text(f"Page {page} of {pages}"),)), Buttons(tuple(buttons))]
    return Reply(tuple(blocks), title, private=True)


def _alike(states: Sequence[Health]) -> tuple[str, int]:
    """(the fault that most of all sources have now, how many have it); nothing where no fault is so common."""
    faults = Counter(one.fault for one in states if one.failing and not one.gone)
    fault, many = faults.most_common(1)[0] if faults else ("", 0)
    return (fault, many) if many >= ALIKE and many > len(states) / 2 else ("", 0)


def _line(state: Health, workspace: Workspace, now: datetime, *, told: str = "") -> tuple[Span, ...]:
    """One source; `told`: the fault that stands above already."""
    spans: list[Span] = [
        Text(state.source.name, bold=True),
        Text(f" · {count(state.articles_7d, 'article')} in 7 days"),
    ]
    if state.last_success is not None:
        spans += [Text(" · read "), Moment(state.last_success, relative=True)]
    else:
        spans.append(Text(" · never read yet" if state.failing else " · not read yet"))
    if state.gone:
        spans.append(Text(" · gone: remove it or add its new address"))
    elif state.failing:
        spans.append(Text(" · failing" + (f": {shortened(state.fault, 160)}" if state.fault != told else "")))
    elif state.fault and state.fault_at is not None:
        spans += [Text(" · failed "), Moment(state.fault_at, relative=True), Text(f": {shortened(state.fault, 160)}")]
    if not state.gone and state.next_check is not None and state.source.kind is not SourceKind.FOLDER:
        later = state.next_check > now
        spans += [Text(" · next look "), Moment(state.next_check, relative=True) if later else Text("now")]
    if workspace and state.source.workspace == workspace:
        spans.append(Text(" · added here"))
    return tuple(spans)


def looked(
    source: Source,
    headlines: Sequence[str],
    entries: int,
    *,
    keep: Offer | None = None,
    note: str = "",
    others: Sequence[str] = (),
) -> Reply:
    """What stands behind an address, before it is kept: three headlines and a button; `keep` names it to that button.

    `others` are addresses of more feeds on the same page.
    """
    kind = {"feed": "A feed", "page": "A page", "folder": "A folder"}[source.kind.value]
    blocks: list[Block] = [
        Heading((linked(source.name, public(source.address)),)),
        Note((Text(f"{kind} with {count(entries, 'article')}. Its latest:"),)),
        Bullets(tuple((Text(shortened(headline)),) for headline in headlines) or ((Text("nothing yet"),),)),
    ]
    if note:
        blocks.append(Note((Text(note),)))
    if others:
        named = [part for one in others for part in (Text(", "), Link(shortened(public(one), 80), public(one)))]
        blocks.append(Note((Text("The page names more feeds: "), *named[1:])))
    if keep is not None:
        blocks.append(Buttons((Action("Keep it", "sources add", str(keep), primary=True),)))
    return Reply(tuple(blocks), f"{source.name}: {count(entries, 'article')}", private=True)


def done(words: str, hint: str = "", actions: Sequence[Action] = ()) -> Reply:
    """A change was made; what it means."""
    blocks: list[Block] = [Paragraph((Text(words, bold=True),))]
    if hint:
        blocks.append(Note((Text(hint),)))
    if actions:
        blocks.append(Buttons(tuple(actions)))
    return Reply(tuple(blocks), words, private=True)


def exported(opml: str, number: int) -> Reply:
    """The sources as OPML, to copy."""
    title = f"{count(number, 'source')} as OPML"
    note = "Save this as a file that ends in .opml; any feed reader takes it."
    return Reply((Heading((Text(title),)), Note((Text(note),)), Paragraph((Text(opml),))), title, private=True)


def changed(sources: Sequence[tuple[Source, str]]) -> Reply:
    """To managers: sources that begin to fail, each with its fault, and those that are back (without one)."""
    failing = [(source, fault) for source, fault in sources if fault]
    back = [source for source, fault in sources if not fault]
    blocks: list[Block] = []
    if failing:
        blocks.append(Heading((Text(f"{count(len(failing), 'source')} cannot be read"),)))
        shown = failing[:PAGE]
        blocks.append(
            Bullets(
                tuple((Text(source.name, bold=True), Text(f": {shortened(fault, 200)}")) for source, fault in shown)
            )
        )
        more = f" and {len(failing) - len(shown)} more are in /sources list" if len(failing) > len(shown) else ""
        blocks.append(
            Note((Text(f"I go on trying those that are not gone for good, and say so when they are back{more}."),))
        )
    if back:
        names = ", ".join(source.name for source in back[:PAGE])
        blocks.append(Paragraph((Text("Back again: ", bold=True), Text(shortened(names, 500)))))
    summary = f"{count(len(failing), 'source')} cannot be read" if failing else "Sources are back"
    return Reply(tuple(blocks), summary, private=True)
