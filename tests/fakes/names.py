"""A resolver that answers names from a table; what is no name goes to the system, which knows every spelling of a number."""

from __future__ import annotations

import socket

from aiohttp.abc import AbstractResolver


class Names(AbstractResolver):
    """`Names(inside_test="127.0.0.2")` knows `inside.test`."""

    def __init__(self, **table):
        self.table = table

    async def resolve(self, host, port=0, family=socket.AF_INET):
        if host[0].isdigit():
            host = socket.gethostbyname(host)
        address = self.table.get(host.replace(".", "_"), host)
        kind = socket.AF_INET6 if ":" in address else socket.AF_INET
        return [{"hostname": host, "host": address, "port": port, "family": kind, "proto": 0, "flags": 0}]

    async def close(self):
        pass
