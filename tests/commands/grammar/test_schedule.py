"""`/digest add` understands what people write, asks about what may mean two things, and says what it does not know."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.commands.grammar.options import options
from bot.commands.grammar.schedule import Terms, terms
from bot.commands.table import BY_NAME
from bot.core.models import Channel, Workspace
from bot.errors import UnsureError, UsageError
from bot.talk.question import Asker, Question

NOW = datetime(2018, 6, 8, 20, tzinfo=UTC)
ADD = BY_NAME["digest add"]


def read(line: str = "", **form: str) -> Terms:
    question = Question("digest add", Channel(Workspace("discord", "T1"), "C1"), Asker("U1"), line, form)
    return replace(terms("digest add", options(ADD, question), NOW), notes=())


def said(found: Terms) -> str:
    """`08:00 Europe/Tallinn mon-fri · nato, baltic`."""
    times = " ".join(at.strftime("%H:%M") for at in found.times or ())
    days = " ".join(found.days or ())
    days = days.replace("mon tue wed thu fri sat sun", "daily").replace("mon tue wed thu fri", "mon-fri")
    schedule = " ".join(part for part in (times, found.timezone or "", days) if part)
    return f"{schedule} · {', '.join(found.topics or ())}"


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("6:30 PM America/New_York", "18:30 America/New_York · "),
        ("8:00 AM mon-fri Europe/Tallinn nato", "08:00 Europe/Tallinn mon-fri · nato"),
        ("nato, baltic states Europe/Tallinn mon-fri 08:00", "08:00 Europe/Tallinn mon-fri · nato, baltic states"),
        ("at 08:00 on mon-fri in Europe/Tallinn about nato, baltic states", "08:00 Europe/Tallinn mon-fri · nato, baltic states"),
        ("08:00 Monday to Friday Tallinn nato", "08:00 Europe/Tallinn mon-fri · nato"),
        ("daily at 8am Europe/Tallinn about nato", "08:00 Europe/Tallinn daily · nato"),
        ("every weekday at 8 in Berlin: nato", "08:00 Europe/Berlin mon-fri · nato"),
        ("every morning at 7:30 Berlin time", "07:30 Europe/Berlin · "),
        ("8 am New York", "08:00 America/New_York · "),
        ("08:00 new york nato, g7", "08:00 America/New_York · nato, g7"),
        ("08:00 and 17:00 Europe/Berlin", "08:00 17:00 Europe/Berlin · "),
        ("08:00, 17:00, Europe/Berlin, nato", "08:00 17:00 Europe/Berlin · nato"),
        ("8am & 5pm weekdays Europe/Berlin nato", "08:00 17:00 Europe/Berlin mon-fri · nato"),
        ("08:00 UTC+2 nato", "08:00 Etc/GMT-2 · nato"),
        ("08:00 UTC nato", "08:00 UTC · nato"),
        ("08:00 Europe/Berlin money, markets", "08:00 Europe/Berlin · money, markets"),
        ("08:00 Europe/Berlin daily Satellites, Friedrich Merz", "08:00 Europe/Berlin daily · Satellites, Friedrich Merz"),
        ("08:00 Europe/Berlin Cuba, Japan, Turkey", "08:00 Europe/Berlin · Cuba, Japan, Turkey"),
        ("08:00 Europe/Berlin Sunak, Saturn, weddings", "08:00 Europe/Berlin · Sunak, Saturn, weddings"),
        ("08:00 COVID-19, 9/11", "08:00 · COVID-19, 9/11"),
        ("08:00 Berlin 2024 election, G7, 5G", "08:00 Europe/Berlin · 2024 election, G7, 5G"),
        ("08:00 Europe/Berlin Black Friday mon-fri", "08:00 Europe/Berlin mon-fri · Black Friday"),
        ("08:00 Europe/Berlin mon-fri Super Tuesday, nato", "08:00 Europe/Berlin mon-fri · Super Tuesday, nato"),
        ("08:00 Europe/Berlin Paris Agreement, London", "08:00 Europe/Berlin · Paris Agreement, London"),
        ("08:00 Berlin floods in Paris", "08:00 Europe/Berlin · floods in Paris"),
        ('08:00 Berlin "Black Friday", nato', "08:00 Europe/Berlin · Black Friday, nato"),
        ("08:00 Europe/Berlin “Four Thirties”", "08:00 Europe/Berlin · Four Thirties"),
        ("08:00 Europe/Berlin #nato", "08:00 Europe/Berlin · nato"),
        ("18.30 Uhr Mo-Fr Berlin, Nato, Türkei", "18:30 Europe/Berlin mon-fri · Nato, Türkei"),
        ("täglich um 8 Uhr Berlin über Nato", "08:00 Europe/Berlin daily · Nato"),
        ("werktags 7:30 Europe/Berlin", "07:30 Europe/Berlin mon-fri · "),
        ("weekly on Friday 08:00 Europe/Berlin", "08:00 Europe/Berlin fri · "),
        ("Fridays at 5pm Europe/London brexit", "17:00 Europe/London fri · brexit"),
        ("noon Europe/Berlin", "12:00 Europe/Berlin · "),
        ("weekends 10:00 Europe/Berlin sport", "10:00 Europe/Berlin sat sun · sport"),
        ("daily except Sunday 08:00 Europe/Berlin", "08:00 Europe/Berlin mon-fri sat · "),
        ("Mon Wed Fri 08:00 Europe/Berlin", "08:00 Europe/Berlin mon wed fri · "),
        ("8:00 Europe/Berlin nato and russia", "08:00 Europe/Berlin · nato and russia"),
        ("please post a digest at 8:00 in Tallinn about nato", "08:00 Europe/Tallinn · nato"),
        ("08:00 timezone:Berlin nato", "08:00 Europe/Berlin · nato"),
        ("08:00 timezone: New York nato", "08:00 America/New_York · nato"),
        ("08:00 tz=Tallinn topic:nato", "08:00 Europe/Tallinn · nato"),
        ("times:6:30 PM zone:Berlin days:Monday to Friday topics:nato, G7 summit", "18:30 Europe/Berlin mon-fri · nato, G7 summit"),
        ("08:00 topics:nato,baltic timezone:Europe/Tallinn", "08:00 Europe/Tallinn · nato, baltic"),
        ("08:00 topics: nato, G7 summit timezone:Berlin", "08:00 Europe/Berlin · nato, G7 summit"),
        ("08:00 Europe/Berlin topics:nato baltic", "08:00 Europe/Berlin · nato, baltic"),
        ("08:00 Europe/Berlin nato, US elections", "08:00 Europe/Berlin · nato, US elections"),
        ("08:00 Europe/Berlin Ukraine: war", "08:00 Europe/Berlin · Ukraine: war"),
    ],
)  # fmt: skip
def test_a_line_is_sorted_out_in_any_order(line: str, meant: str) -> None:
    assert said(read(line)) == meant


@pytest.mark.parametrize(
    ("form", "meant"),
    [
        ({"times": "8:00 AM", "timezone": "Europe/Berlin"}, "08:00 Europe/Berlin · "),
        ({"times": "08:00 and 17:00", "timezone": "New York"}, "08:00 17:00 America/New_York · "),
        ({"times": "8", "days": "Mo-Fr", "timezone": "Z"}, "08:00 UTC mon-fri · "),
        ({"times": "08:00", "topics": 'nato, "air policing", Friday'}, "08:00 · nato, air policing, Friday"),
    ],
)
def test_a_form_means_the_same_as_the_words(form: dict[str, str], meant: str) -> None:
    assert said(read("", **form)) == meant


@pytest.mark.parametrize(
    ("line", "question", "choices"),
    [
        ("08:00 PST nato", "Los Angeles", ['timezone:"America/Los_Angeles"', "nato"]),
        ("08:00 EST nato", "EST", ['timezone:"America/New_York"', 'timezone:"Etc/GMT+5"']),
        ("08:00 CEST", "CEST", ['timezone:"Europe/Berlin"']),
        ("08:00 Europe/Berlin weekly", "on which day", ['days:"mon"', 'days:"fri"']),
        ("08:00 Europe/Berlin Black Friday", "Black Friday", ['days:"Friday"', '"Black Friday"']),
        ("08:00 Europe/Berlin nato Friday", "nato Friday", ['days:"Friday"', '"nato Friday"']),
        ("08:00 Paris Agreement", "Paris Agreement", ['timezone:"Paris"', '"Paris Agreement"']),
        ("08:00 nato, Tallinn", "Tallinn", ['timezone:"Tallinn"', '"Tallinn"']),
        ("08:00 London, Paris", "London", ['timezone:"London"', '"London"']),
        ("08:00 floods in Berlin", "Berlin", ['timezone:"Berlin"', '"floods in Berlin"']),
    ],
)  # fmt: skip
def test_what_may_mean_two_things_is_asked_back(line: str, question: str, choices: list[str]) -> None:
    with pytest.raises(UnsureError) as raised:
        read(line)
    assert question in f"{raised.value.what} {raised.value.remedy}"
    lines = " | ".join(choice for _, choice in raised.value.choices)
    assert all(part in lines for part in choices), lines
    for _, again in raised.value.choices:
        with suppress(UnsureError):  # each choice is understood, or asks about the next thing
            read(again.removeprefix("digest add "))


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("08:00 Europe/Tallinn name:“Morning brief” nato", "name", "Morning brief"),
        ('08:00 name:"news "', "name", "news"),
        ("08:00 include:“air policing”", "include", '"air policing"'),
        ("08:00 exclude:nato,g7", "exclude", "nato OR g7"),
        ("08:00 exclude: football, golf", "exclude", "football OR golf"),
        ('08:00 include:"nato AND russia"', "include", "nato AND russia"),
        ("08:00 Europe/Berlin nato without football", "exclude", "football"),
        ("08:00 stories:5", "stories", 5),
        ("08:00 quiet:yes", "quiet", True),
        ("08:00 quiet:ja", "quiet", True),
        ("08:00 channel:#news nato", "channel", "#news"),
        ("08:00 in #news nato", "channel", "#news"),
        ("08:00 nato in <#C77|news>", "channel", "<#C77|news>"),
        ("08:00 <#123> nato", "channel", "<#123>"),
    ],
)
def test_further_terms_are_read(line: str, field: str, value: object) -> None:
    assert getattr(read(line), field) == value


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("25:00 nato", "25:00"),
        ("08:00 Europe/Talinn", "Europe/Tallinn"),
        ("08:00 timezone:Talinn", "Europe/Tallinn"),
        ("08:00 stories:11", "1 to 10"),
        ("08:00 colour:red nato", "“colour:” is no option"),
        ("08:00 topcs:nato", "Did you mean topics:"),
        ("08:00 quiet:perhaps", "no choice for quiet"),
        ("hourly nato", "fixed times"),
        ("08:00 nato for 2 weeks", "has no end"),
        ("08:00 nato until Friday", "has no end"),
        ("08:00 🚀", "no word to look for"),
        (" ".join(f"{hour}:00" for hour in range(13)), "13 times"),
        ("08:00 topics:" + ",".join(f"t{number}" for number in range(21)), "20 topics"),
        ('08:00 include:"(nato"', "not closed"),
    ],
)
def test_what_is_not_understood_is_named_with_a_remedy(line: str, hint: str) -> None:
    with pytest.raises(UsageError) as raised:
        read(line)
    assert hint in str(raised.value)
    assert raised.value.remedy
