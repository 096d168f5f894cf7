"""A web server on this machine that misbehaves on request: one path, one fault; it writes down what it is asked."""

from __future__ import annotations

import asyncio
import gzip
import ssl
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

ITEM = "<item><title>Harbour reopens after storm, part {n}</title><link>{base}/article/{n}</link><guid>{n}</guid><description>The harbour of Ostrava reopened, part {n}.</description></item>"
PARAGRAPH = "<p>The harbour reopened on Tuesday after the storm, officials said, and the first {n} ships left before noon with grain and timber on board.</p>"


@dataclass(frozen=True)
class Asked:
    """One request as it came in: header names in lower case."""

    path: str
    headers: dict[str, str]
    at: float
    connection: int


Answer = Callable[["BadWeb", Asked, asyncio.StreamWriter], Awaitable[None]]


def rss(items: str, title: str = "Harbour News", extra: str = "") -> bytes:
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>{title}</title>{extra}{items}</channel></rss>'.encode()


def article(n: int | str, title: str | None = None, paragraphs: int = 8) -> bytes:
    body = "".join(PARAGRAPH.format(n=f"{n}{k}") for k in range(paragraphs))
    title = title or f"Harbour reopens after storm, part {n}"
    return (
        f'<!doctype html><html lang="en"><head><title>{title}</title></head><body><nav><a href="/">Home</a></nav>'
        f"<article><h1>{title}</h1>{body}</article><footer>All rights reserved</footer></body></html>"
    ).encode()


def http(content: bytes = b"", status: str = "200 OK", **headers: str) -> bytes:
    """A whole answer; header names are written with underscores."""
    lines = {"Content-Type": "application/rss+xml", "Content-Length": str(len(content)), "Connection": "close"}
    lines |= {name.replace("_", "-"): value for name, value in headers.items()}
    head = "".join(f"{name}: {value}\r\n" for name, value in lines.items() if value)
    return f"HTTP/1.1 {status}\r\n{head}\r\n".encode("latin-1") + content


@dataclass
class BadWeb:
    """`async with BadWeb() as web`; `web.base` is its address, `web.asked` what it was asked.

    `pages` are answers by path, as whole bytes; they come before the faults of `FAULTS`. `delay` holds every answer.
    """

    pages: dict[str, bytes] = field(default_factory=dict)
    delay: float = 0.0
    tls: ssl.SSLContext | None = None
    host: str = "127.0.0.1"
    asked: list[Asked] = field(default_factory=list)
    base: str = ""
    busiest: int = 0

    async def __aenter__(self) -> Self:
        self._connections = self._open = 0
        self._tasks: set[asyncio.Task[None]] = set()
        self._server = await asyncio.start_server(self._serve, self.host, 0, ssl=self.tls)
        self.port = self._server.sockets[0].getsockname()[1]
        self.base = f"http{'s' if self.tls else ''}://{self.host}:{self.port}"
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.close()
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def paths(self) -> list[str]:
        return [one.path for one in self.asked]

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        self._connections += 1
        number = self._connections
        try:
            while await self._one(reader, writer, number):
                pass
        except (ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass
        finally:
            self._tasks.discard(task)
            writer.close()

    async def _one(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, number: int) -> bool:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in head[1:]) if name}
        asked = Asked(head[0].split(" ")[1], headers, time.monotonic(), number)
        self.asked.append(asked)
        self._open += 1
        self.busiest = max(self.busiest, self._open)
        try:
            if self.delay:
                await asyncio.sleep(self.delay)
            path, _, query = asked.path.partition("?")
            if asked.path in self.pages:
                writer.write(self.pages[asked.path])
            elif path == "/to":
                writer.write(http(status="302 Found", Location=query))
            elif path == "/moved-to":
                writer.write(http(status="301 Moved Permanently", Location=query))
            elif path in FAULTS:
                await FAULTS[path](self, asked, writer)
            elif path.startswith("/article/"):
                writer.write(http(article(path.rpartition("/")[2]), Content_Type="text/html; charset=utf-8"))
            else:
                writer.write(http(status="404 Not Found"))
            await writer.drain()
        finally:
            self._open -= 1
        return False


def said(content: bytes = b"", status: str = "200 OK", **headers: str) -> Answer:
    async def answer(web: BadWeb, asked: Asked, writer: asyncio.StreamWriter) -> None:
        writer.write(http(content.replace(b"{base}", web.base.encode()), status, **headers))

    return answer


def items(numbers: range, **more: str) -> bytes:
    return rss("".join(ITEM.format(n=n, base="{base}") for n in numbers), **more)


async def conditional(web: BadWeb, asked: Asked, writer: asyncio.StreamWriter) -> None:
    """A well-behaved feed: it has validators and says when nothing is new."""
    if asked.headers.get("if-none-match") == 'W/"one"':
        writer.write(http(status="304 Not Modified", Content_Type="", ETag='W/"one"'))
    else:
        content = items(range(3)).replace(b"{base}", web.base.encode())
        writer.write(http(content, ETag='W/"one"', Last_Modified="Mon, 04 Jun 2018 09:00:00 GMT"))


async def hang(web: BadWeb, asked: Asked, writer: asyncio.StreamWriter) -> None:
    await asyncio.Event().wait()


async def drip(web: BadWeb, asked: Asked, writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nContent-Length: 100000\r\n\r\n")
    while True:
        writer.write(b"<")
        await writer.drain()
        await asyncio.sleep(0.05)


async def endless(web: BadWeb, asked: Asked, writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nTransfer-Encoding: chunked\r\n\r\n")
    while True:
        writer.write(b"10000\r\n" + b" " * 65536 + b"\r\n")
        await writer.drain()


async def too_many(web: BadWeb, asked: Asked, writer: asyncio.StreamWriter) -> None:
    part = items(range(1000)).partition(b"<item>")[2].partition(b"</channel>")[0]
    content = rss("").replace(b"</channel>", (b"<item>" + part) * 200 + b"</channel>")
    writer.write(http(gzip.compress(content, 1), Content_Encoding="gzip"))


async def dies(web: BadWeb, asked: Asked, writer: asyncio.StreamWriter) -> None:
    content = items(range(50))
    writer.write(http(content, Content_Length=str(len(content)))[:900])
    await writer.drain()
    writer.transport.abort()


async def silent(web: BadWeb, asked: Asked, writer: asyncio.StreamWriter) -> None:
    writer.transport.abort()


ENTITIES = (
    b'<?xml version="1.0"?><!DOCTYPE lol [<!ENTITY a "aaaaaaaaaa">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(12))
    + b'<!ENTITY x SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><title>&m; &x;</title></channel></rss>'
)
LOUD = b"<item><title>\xff\xfe broken \xe9t\xe9</title><link>{base}/article/1</link></item>"

FAULTS: dict[str, Answer] = {
    "/ok": conditional,
    "/plain": said(items(range(3))),
    "/500": said(status="500 Internal Server Error"),
    "/403": said(status="403 Forbidden"),
    "/404": said(status="404 Not Found"),
    "/410": said(status="410 Gone"),
    "/429": said(status="429 Too Many Requests"),
    "/429-later": said(status="429 Too Many Requests", Retry_After="7200"),
    "/hang": hang,
    "/drip": drip,
    "/endless": endless,
    "/bomb": said(gzip.compress(bytes(60_000_000), 6), Content_Encoding="gzip"),
    "/many": said(rss("<item><title>n</title><guid>{n}</guid></item>" * 95_000)),
    "/too-many": too_many,
    "/entities": said(ENTITIES),
    "/wrong-type": said(items(range(2)), Content_Type="image/png"),
    "/empty": said(),
    "/html": said(article(1), Content_Type="text/html"),
    "/broken-gzip": said(gzip.compress(items(range(400)))[:-40], Content_Encoding="gzip"),
    "/long-header": said(items(range(2)), X_Long="x" * 1_000_000),
    "/invalid-utf8": said(rss("").replace(b"</channel>", LOUD + b"</channel>")),
    "/nul": said(items(range(2)).replace(b"Harbour", b"Har\0bour")),
    "/utf7": said(
        b'<?xml version="1.0" encoding="utf-7"?><rss version="2.0"><channel><title>Seven</title>'
        b"<item><title>+ADw-script+AD4-alert(1)+ADw-/script+AD4- Harbour</title><link>{base}/article/7</link></item></channel></rss>"
    ),
    "/long-title": said(items(range(1)).replace(b"after storm", b"after storm " * 9000)),
    "/javascript": said(rss("<item><title>Click</title><link>javascript:alert(1)</link><guid>j</guid></item>")),
    "/same-ids": said(rss("".join(ITEM.format(n=4, base="{base}") for _ in range(5)))),
    "/skewed": said(items(range(1)), Date="Mon, 04 Jun 1990 09:00:00 GMT", Expires="Mon, 04 Jun 1990 10:00:00 GMT"),
    "/dies": dies,
    "/silent": silent,
    "/loop": said(status="302 Found", Location="/loop"),
    "/to-metadata": said(status="302 Found", Location="http://169.254.169.254/latest/meta-data"),
    "/to-loopback": said(status="302 Found", Location="http://127.0.0.2/"),
    "/to-file": said(status="302 Found", Location="file:///etc/passwd"),
    "/to-mapped": said(status="302 Found", Location="http://[::ffff:127.0.0.2]/"),
    "/to-decimal": said(status="302 Found", Location="http://2130706434/"),
    "/to-hexadecimal": said(status="302 Found", Location="http://0x7f000002/"),
    "/not-http": said(status="999999 ?"),
}
