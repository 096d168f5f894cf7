"""One request per host at a time, with a pause between two; and unpacking piece by piece."""

from __future__ import annotations

import asyncio
import gzip
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sources.web import turns
from bot.sources.web.turns import Turns
from bot.sources.web.unpack import DamagedError, PackedError, Unpacker


async def test_two_turns_at_a_host_are_a_pause_apart():
    loop, hosts = asyncio.get_running_loop(), Turns(spacing=0.05)
    ends, starts = [], []

    async def ask():
        async with hosts.turn("a.test"):
            starts.append(loop.time())
            await asyncio.sleep(0)
            ends.append(loop.time())

    await asyncio.gather(ask(), ask(), ask())
    assert all(start - end >= 0.05 for end, start in zip(ends, starts[1:], strict=False))


async def test_another_host_need_not_wait():
    hosts = Turns(spacing=60)
    async with hosts.turn("a.test"), hosts.turn("b.test"):
        pass


async def test_a_server_of_ones_own_network_is_not_paused_for_long_even_when_it_fails():
    hosts = Turns(spacing=3600)

    async def fail():
        async with hosts.turn("own.test") as turn:
            turn.own = True
            raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        await fail()
    async with hosts.turn("own.test") as turn:
        assert turn.own


async def test_a_host_that_asks_for_a_longer_pause_gets_it_up_to_a_limit(monkeypatch):
    monkeypatch.setattr(turns, "LONGEST_PAUSE", 0.05)
    loop, hosts = asyncio.get_running_loop(), Turns(spacing=0)
    hosts.slow("a.test", 3600)
    async with hosts.turn("a.test"):
        pass
    ended = loop.time()
    async with hosts.turn("a.test"):
        assert 0.05 <= loop.time() - ended < 60


async def test_turns_are_taken_in_the_order_of_asking():
    hosts, order = Turns(spacing=0), []

    async def ask(n):
        async with hosts.turn("a.test"):
            order.append(n)
            await asyncio.sleep(0)

    await asyncio.gather(*(ask(n) for n in range(20)))
    assert order == list(range(20))


async def test_what_a_person_asks_comes_next_without_a_pause_and_alone_all_the_same():
    hosts, order, inside, busiest = Turns(spacing=3600), [], 0, 0

    async def ask(name, *, asked):
        nonlocal inside, busiest
        async with hosts.turn("a.test", asked=asked):
            order.append(name)
            inside += 1
            busiest = max(busiest, inside)
            await asyncio.sleep(0)
            inside -= 1

    async with asyncio.timeout(10), asyncio.TaskGroup() as group:
        group.create_task(ask("round 1", asked=False))
        await asyncio.sleep(0)
        waiting = group.create_task(ask("round 2", asked=False))
        for n in range(3):
            group.create_task(ask(f"person {n}", asked=True))
        while len(order) < 4:
            await asyncio.sleep(0)
        waiting.cancel()
    assert order == ["round 1", "person 0", "person 1", "person 2"]
    assert busiest == 1


async def test_one_who_gives_up_waiting_hands_the_turn_on():
    hosts, inside = Turns(spacing=0), asyncio.Event()

    async def ask():
        async with hosts.turn("a.test"):
            inside.set()
            await asyncio.sleep(0.02)

    first, second, third = (asyncio.create_task(ask()) for _ in range(3))
    await inside.wait()
    second.cancel()
    await asyncio.gather(first, third)
    assert second.cancelled()
    async with hosts.turn("a.test"):
        pass


async def test_a_request_that_hangs_does_not_hold_its_host(monkeypatch):
    monkeypatch.setattr(turns, "LONGEST_HOLD", 0.01)
    hosts = Turns(spacing=0)
    async with hosts.turn("a.test"), hosts.turn("a.test"):
        pass


async def test_idle_hosts_are_forgotten(monkeypatch):
    monkeypatch.setattr(turns, "REMEMBERED", 10)
    hosts = Turns(spacing=0)
    for n in range(100):
        async with hosts.turn(f"{n}.test"):
            pass
    assert len(hosts._hosts) <= 12


def unpacked(content: bytes, encoding: str, step: int = 1000) -> bytes:
    unpacker = Unpacker(encoding)
    pieces = [piece for n in range(0, len(content), step) for piece in unpacker.feed(content[n : n + step])]
    unpacker.finish()
    return b"".join(pieces)


@given(st.binary(max_size=3000), st.integers(1, 500))
def test_whatever_was_packed_comes_out(content, step):
    raw = zlib.compressobj(wbits=-15)
    for encoding, packed in (
        ("", content),
        ("gzip", gzip.compress(content)),
        ("x-gzip", gzip.compress(content[:100]) + gzip.compress(content[100:])),
        ("deflate", zlib.compress(content)),
        ("deflate", raw.compress(content) + raw.flush() if encoding_is_raw(content) else zlib.compress(content)),
    ):
        assert unpacked(packed, encoding, max(step, 2)) == content


def encoding_is_raw(content: bytes) -> bool:
    """Whether deflate without its header cannot be taken for deflate with one."""
    head = zlib.compressobj(wbits=-15)
    packed = head.compress(content) + head.flush()
    return int.from_bytes(packed[:2], "big") % 31 != 0 and not packed.startswith(b"\x1f\x8b")


@given(st.binary(min_size=20, max_size=300), st.data())
def test_a_stream_that_breaks_off_is_noticed(content, data):
    packed = gzip.compress(content)
    with pytest.raises(DamagedError):
        unpacked(packed[: data.draw(st.integers(11, len(packed) - 9))], "gzip")


def test_a_bomb_comes_out_in_pieces():
    pieces = Unpacker("gzip").feed(gzip.compress(bytes(50_000_000)))
    assert len(next(pieces)) <= 300_000


@pytest.mark.parametrize("encoding", ["br", "zstd", "compress", "gzip, gzip"])
def test_an_encoding_that_was_not_asked_for_is_a_fault(encoding):
    with pytest.raises(PackedError):
        Unpacker(encoding)


@pytest.mark.parametrize("encoding", ["", "identity", "utf-8", "none"])
def test_an_encoding_that_is_none_leaves_the_bytes_alone(encoding):
    assert b"".join(Unpacker(encoding).feed(b"plain")) == b"plain"
