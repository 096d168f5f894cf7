"""The summariser in sumy's shape, and what loading it costs."""

import subprocess
import sys

from sumy.summarizers._summarizer import AbstractSummarizer

from bot.core.summary.classics import document
from bot.core.summary.summarizer import BriefSummarizer

SENTENCES = [
    "The council voted on Tuesday to keep the old bridge.",
    "It had been due to close in May.",
    "Engineers found rust in two pillars of the bridge.",
    "Shop owners had collected names against closing.",
]


def test_it_is_one_of_sumys_summarizers() -> None:
    assert issubclass(BriefSummarizer, AbstractSummarizer)


def test_it_returns_the_documents_own_sentences_in_order() -> None:
    model = document(SENTENCES, "en")
    chosen = BriefSummarizer("en")(model, 2)
    assert len(chosen) == 2
    assert all(any(one is sentence for sentence in model.sentences) for one in chosen)
    assert [SENTENCES.index(str(one)) for one in chosen] == sorted(SENTENCES.index(str(one)) for one in chosen)


def test_it_takes_a_share_as_sumy_does() -> None:
    assert len(BriefSummarizer("en")(document(SENTENCES, "en"), "25%")) == 1


def test_importing_the_room_loads_neither_sumy_nor_numpys_big_friends() -> None:
    program = (
        "import sys, bot.core.summary\n"
        "print(sorted({'sumy', 'nltk', 'scipy', 'sklearn', 'dateparser', 'py3langid'} & set(sys.modules)))"
    )
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert loaded.stdout.strip() == "[]"


def test_a_process_that_only_briefs_stays_below_120_megabytes() -> None:
    program = (
        "import psutil\nfrom bot.core.models import Article\nfrom bot.core.summary import summarise\n"
        "for number in range(200):\n"
        "    text = ' '.join(f'The council of town {number} voted on item {place} of its list.' for place in range(30))\n"
        "    summarise([Article('', text, language='en')])\n"
        "print(psutil.Process().memory_info().rss)"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert int(ran.stdout) < 120 * 2**20
