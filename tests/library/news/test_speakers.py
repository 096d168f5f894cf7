"""One row per person across articles and outlets; found by any name, in any order, misspelt or begun."""

import pytest

from bot.core.models import EVERYBODY, Speaker
from tests.library.given import DAY, HERE, HOUR, MATTIS, NOW, TEXT, THERE, add, article, quote, said, source

STOLTENBERG = Speaker("Jens Stoltenberg", "NATO Secretary General", ("Stoltenberg",))
FORCES = Speaker("Finnish Defence Forces", None, ())
ANN = Speaker("Ann Mattis", "judge", ("Mattis",))
ZOE = Speaker("Zoë Müller-Łukaszewicz", None, ("Müller-Łukaszewicz",))


@pytest.fixture
def people(library):
    for number, speaker in enumerate((MATTIS, MATTIS, MATTIS, STOLTENBERG, FORCES, ZOE)):
        said(library, speaker, number=number)
    return library


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Jim Mattis", "Jim Mattis"),
        ("mattis", "Jim Mattis"),
        ("Mattis, Jim", "Jim Mattis"),
        ("MATTIS jim", "Jim Mattis"),
        ("Mr Mattis", "Jim Mattis"),
        ("Mr. Mattis’s", "Jim Mattis"),
        ("Matis", "Jim Mattis"),
        ("Mattiss", "Jim Mattis"),
        ("Jim Mattsi", "Jim Mattis"),
        ("matt", "Jim Mattis"),
        ("Stoltenburg", "Jens Stoltenberg"),
        ("Столтенберг", "Jens Stoltenberg"),
        ("Йенс Столтенберг", "Jens Stoltenberg"),
        ("Στόλτενμπεργκ", "Jens Stoltenberg"),
        ("Маттис", "Jim Mattis"),
        ("Stolltenberg", "Jens Stoltenberg"),
        ("Jens", "Jens Stoltenberg"),
        ("Secretary Stoltenberg", "Jens Stoltenberg"),
        ("finnish defence forces", "Finnish Defence Forces"),
        ("defence forces", "Finnish Defence Forces"),
        ("zoe muller lukaszewicz", "Zoë Müller-Łukaszewicz"),
        ("muller", "Zoë Müller-Łukaszewicz"),
        ("Mueller Lukaszewicz", "Zoë Müller-Łukaszewicz"),
    ],
)
def test_a_person_is_found(people, typed, name):
    assert people.speakers.find(typed, workspace=EVERYBODY)[0].speaker.name == name


@pytest.mark.parametrize(
    "typed", ["Jim Mattis", "mattis", "Mattis, Jim", "Jens Stoltenberg", "finnish defence forces", "Mattis's"]
)
def test_a_name_as_it_is_scores_full(people, typed):
    assert people.speakers.find(typed, workspace=EVERYBODY)[0].score == 1.0


@pytest.mark.parametrize("typed", ["Matis", "Stoltenburg", "matt", "Jim Stoltenberg"])
def test_a_name_that_differs_scores_less(people, typed):
    assert 0.4 < people.speakers.find(typed, workspace=EVERYBODY)[0].score < 1.0


@pytest.mark.parametrize("typed", ["Gerasimov", "xq", "", "  ", "!", "Obama"])
def test_nobody_is_like_a_name_that_nobody_has(people, typed):
    assert [
        match.speaker.name for match in people.speakers.find(typed, workspace=EVERYBODY) if match.score >= 0.8
    ] == []


def test_two_people_with_one_surname_stay_apart_and_both_are_found(people):
    said(people, ANN, number=10)
    matches = people.speakers.find("Mattis", workspace=EVERYBODY)
    assert [(match.speaker.name, match.score, match.quotes) for match in matches[:2]] == [
        ("Jim Mattis", 1.0, 3),
        ("Ann Mattis", 1.0, 1),
    ]
    assert people.speakers.find("Ann Mattis", workspace=EVERYBODY)[0].speaker.name == "Ann Mattis"


def test_a_person_has_one_row_across_articles(people):
    said(people, Speaker("James N. Mattis", "Secretary", ()), number=20)
    (match, *_) = people.speakers.find("James Mattis", workspace=EVERYBODY)
    assert (match.speaker.name, match.quotes) == ("James N. Mattis", 4)
    assert match.speaker.role == "Secretary"
    assert set(match.speaker.aliases) == {"Jim Mattis", "Mattis"}


def test_an_initial_that_fits_two_people_is_neither(library):
    john, jane, j = (Speaker(f"{first} Smith", None, ()) for first in ("John", "Jane", "J."))
    for number, speaker in enumerate((john, jane, j, j, john)):
        said(library, speaker, number=number)
    counted = {match.speaker.name: match.quotes for match in library.speakers.find("smith", workspace=EVERYBODY)}
    assert counted == {"John Smith": 2, "Jane Smith": 1, "J. Smith": 2}


def test_a_name_before_its_suffix_is_the_surname(library):
    said(library, Speaker("Joseph Dunford Jr.", "Marine General", ()), number=1)
    said(library, Speaker("Joseph Dunford", None, ()), number=2)
    (match,) = library.speakers.find("Dunford", workspace=EVERYBODY)
    assert (match.score, match.quotes) == (1.0, 2)


def test_each_quote_keeps_the_role_its_article_gave(people):
    said(people, Speaker("Jim Mattis", "former general", ("Mattis",)), number=30)
    mattis = people.speakers.find("Mattis", workspace=EVERYBODY)[0].speaker
    roles = {one.speaker.role for _, one in people.quotes.by_speaker([mattis.id], workspace=EVERYBODY)}
    assert roles == {"U.S. Defense Secretary", "former general"}


def test_completion_offers_the_most_quoted_first(people):
    said(people, ANN, number=10)
    assert [speaker.name for speaker in people.speakers.complete("mat", workspace=EVERYBODY)] == [
        "Jim Mattis",
        "Ann Mattis",
    ]
    assert [speaker.name for speaker in people.speakers.complete("ann m", workspace=EVERYBODY)] == ["Ann Mattis"]
    assert people.speakers.complete("", workspace=EVERYBODY)[0].name == "Jim Mattis"
    assert people.speakers.complete("zzz", workspace=EVERYBODY) == []


@pytest.mark.parametrize("typed", ["Stoltenburg", "Stolltenberg", "Jens Stoltenburg", "Столтенберг"])
def test_completion_forgives_what_find_forgives(people, typed):
    assert [speaker.name for speaker in people.speakers.complete(typed, workspace=EVERYBODY)] == ["Jens Stoltenberg"]


def test_the_most_quoted_are_counted_over_a_period(people):
    assert [(who.name, count) for who, count in people.speakers.most_quoted(workspace=EVERYBODY, limit=1)] == [
        ("Jim Mattis", 3)
    ]
    assert people.speakers.most_quoted(workspace=EVERYBODY, since=NOW + DAY) == []
    assert people.speakers.most_quoted(workspace=EVERYBODY, since=NOW - DAY)[0][1] == 3


def test_counts_follow_the_quotes(library):
    one = article()
    add(library, one, quotes=[quote(one)])
    add(library, one, quotes=[quote(one, certainty=0.1)])
    assert library.speakers.find("Mattis", workspace=EVERYBODY)[0].quotes == 0
    assert library.speakers.complete("mat", workspace=EVERYBODY) == []
    add(library, one, quotes=[])
    assert library.speakers.find("Mattis", workspace=EVERYBODY) == []


def test_less_certain_quotes_are_kept_but_not_counted(library):
    one = article()
    add(library, one, quotes=[quote(one, certainty=0.2)])
    (match,) = library.speakers.find("Mattis", workspace=EVERYBODY)
    assert match.quotes == 0
    assert len(library.quotes.by_speaker([match.speaker.id], workspace=EVERYBODY)) == 1


class TestIsolation:
    def test_a_private_name_of_a_public_person_is_seen_only_there(self, library):
        said(library, MATTIS, number=1)
        secret = Speaker("Jim Mattis", "our man", ("Mattis", "Mad Dog"))
        said(library, secret, number=2, source=source(library, "Mine", HERE))
        assert library.speakers.find("Mad Dog", workspace=HERE)[0].quotes == 2
        assert library.speakers.find("Mad Dog", workspace=THERE) == []
        (match,) = library.speakers.find("Mattis", workspace=THERE)
        assert (match.quotes, match.speaker.role, "Mad Dog" in match.speaker.aliases) == (1, MATTIS.role, False)
        said_here = library.quotes.by_speaker([match.speaker.id], workspace=HERE)
        assert {one.speaker.role for _, one in said_here} == {"our man", MATTIS.role}
        assert len(library.quotes.by_speaker([match.speaker.id], workspace=THERE)) == 1

    def test_a_private_person_who_becomes_public_is_one_person(self, library):
        said(library, Speaker("Jim Mattis", "our man", ("Mattis",)), number=1, source=source(library, "Mine", HERE))
        said(library, Speaker("Jim Mattis", "their man", ("Mattis",)), number=2, source=source(library, "Yours", THERE))
        assert library.speakers.find("Mattis", workspace=EVERYBODY) == []
        said(library, MATTIS, number=3)
        for workspace, count in ((HERE, 2), (THERE, 2), (EVERYBODY, 1)):
            (match,) = library.speakers.find("Mattis", workspace=workspace)
            assert (match.quotes, match.speaker.role) == (count, MATTIS.role)
        assert library.counts()["speakers"] == 1

    @pytest.mark.parametrize("linked", [True, False], ids=["a page behind a link", "a feed of its own"])
    def test_a_page_that_one_workspace_reads_changes_nobody_elses_speakers(self, library, linked):
        said(library, Speaker("Jim Mattis", "U.S. Defense Secretary", ("Mattis",)), number=1)
        forged = Speaker("Jim Alexander Mattis", None, ("Jim Mattis", "Alexander Mattis"))
        where = {"workspace": HERE} if linked else {"source": source(library, "Mine", HERE)}
        said(library, forged, number=2, **where)
        said(library, Speaker("Alexander Mattis", "a fisherman", ("Mattis",)), number=3)
        for workspace in (EVERYBODY, THERE):
            found = library.speakers.find("Mattis", workspace=workspace)
            assert {(one.speaker.name, one.quotes) for one in found} == {("Jim Mattis", 1), ("Alexander Mattis", 1)}
        assert library.speakers.find("Jim Alexander Mattis", workspace=THERE)[0].score < 1.0

    def test_names_of_one_workspace_take_no_place_in_what_others_typed(self, library):
        said(library, MATTIS, number=1)
        feed = source(library, "Mine", HERE)
        for number in range(15):
            said(library, Speaker(f"Jim Matti{chr(97 + number)}"), number=2 + number, source=feed)
        assert library.speakers.find("Jim Matti", workspace=THERE)[0].speaker.name == "Jim Mattis"


@pytest.mark.parametrize("count", [20, 80], ids=["looked up", "walked over"])
@pytest.mark.parametrize("about", ["harbour", "harb*", '"old harbour"'])
def test_what_a_speaker_said_about_something_is_all_of_it_newest_first(library, count, about):
    for number in range(count):
        where = "old harbour" if number % 2 else "new market"
        text = f"Ministers spoke at the {where} on day {number}.\n\n" + TEXT
        one = article(text, f"Day {number}", url=f"https://news.test/{number}", published=NOW - HOUR * (count - number))
        add(library, one, quotes=[quote(one)])
    [found] = library.speakers.find("Mattis", workspace=HERE)[:1]
    said = library.quotes.by_speaker([found.speaker.id], workspace=HERE, about=about)
    assert [one.headline for one, _ in said] == [f"Day {n}" for n in reversed(range(count)) if n % 2]
