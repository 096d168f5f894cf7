"""Who is one person across articles, and who is not."""

import pytest

from bot.core.models import Speaker
from bot.core.quotes import same_person


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Speaker("Jim Hale"), Speaker("James N. Hale")),
        (Speaker("Jim Hale"), Speaker("Gen. Jim Hale")),
        (Speaker("Donald J. Ross"), Speaker("Donald Ross")),
        (Speaker("Joseph Dunn Jr."), Speaker("Joseph Dunn")),
        (Speaker("Zoë Müller"), Speaker("Zoe Muller")),
        (Speaker("J. Hale"), Speaker("Jim Hale")),
        (Speaker("Hale", "secretary"), Speaker("Hale", "defense secretary")),
    ],
    ids=lambda speaker: speaker.name,
)
def test_these_are_one(one, other):
    assert same_person(one, other)
    assert same_person(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Speaker("Karin Holm"), Speaker("Peter Holm")),
        (Speaker("Hale"), Speaker("Jim Hale")),
        (Speaker("Hale", "judge"), Speaker("Hale", "midwife")),
        (Speaker("John A. Ross"), Speaker("John B. Ross")),
        (Speaker("Anna Lund"), Speaker("Anna Lind")),
        (Speaker("Foreign Ministry"), Speaker("Defence Ministry")),
    ],
    ids=lambda speaker: speaker.name,
)
def test_these_are_two(one, other):
    assert not same_person(one, other)
    assert not same_person(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Volodymyr Zelenskyy", "Wolodymyr Selenskyj"),
        ("Volodymyr Zelensky", "Владимир Зеленский"),
        ("Vladimir Zelenski", "Володимир Зеленський"),
        ("Alexander Lukashenko", "Alexandre Loukachenko"),
        ("Alexander Lukaschenko", "Александр Лукашенко"),
        ("Vladimir Poutine", "Wladimir Putin"),
        ("Dmitry Medvedev", "Dmitri Medwedew"),
        ("Maria Zakharova", "Maria Sacharowa"),
        ("Benjamin Netanyahu", "Benyamin Nétanyahou"),
        ("Alexei Navalny", "Alexej Nawalnyj"),
    ],
)
def test_languages_spell_one_name_in_their_own_ways(one, other):
    assert same_person(Speaker(one), Speaker(other))
    assert same_person(Speaker(other), Speaker(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Peter Meier", "Peter Meyer"),
        ("Anna Schmitt", "Anna Schmidt"),
        ("Vladimir Zelensky", "Olena Zelenska"),
        ("Mikhail Petrov", "Nikolai Petrov"),
        ("Ivan Petrov", "Ivan Pavlov"),
    ],
)
def test_names_of_other_people_stay_theirs_however_alike(one, other):
    assert not same_person(Speaker(one), Speaker(other))
