"""The house as data: which room may import which, and which libraries live where. Change it with the design."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
BOT = ROOT / "bot"

# room → the rooms it may import, besides itself
ROOMS: dict[str, set[str]] = {
    "bot.errors": set(),
    "bot.core.models": set(),
    "bot.core": {"bot.errors"},
    "bot.talk": {"bot.core.models"},
    "bot.config": {"bot.core", "bot.errors", "bot.platforms.registry", "bot.platforms.shared.setting"},
    "bot.workers": {"bot.config.environment"},
    "bot.sources": {"bot.core", "bot.errors", "bot.workers"},
    "bot.library": {"bot.core", "bot.errors"},
    "bot.refresh": {"bot.core", "bot.sources", "bot.workers", "bot.library", "bot.errors", "bot.config"},
    "bot.newsroom": {
        "bot.core",
        "bot.sources",
        "bot.library",
        "bot.errors",
        "bot.config",
        "bot.refresh",
        "bot.talk",
    },
    "bot.present": {"bot.core", "bot.errors", "bot.talk"},
    "bot.commands": {"bot.core", "bot.newsroom", "bot.present", "bot.errors", "bot.talk", "bot.library"},
    "bot.publish": {
        "bot.core",
        "bot.newsroom",
        "bot.library",
        "bot.present",
        "bot.platforms.base",
        "bot.errors",
        "bot.config",
        "bot.talk",
    },
    "bot.platforms.base": {"bot.core.models", "bot.talk"},
    "bot.platforms.shared": {"bot.core.models", "bot.talk", "bot.platforms.base", "bot.errors"},
    "bot.platforms.registry": {
        "bot.platforms.base",
        "bot.platforms.discord",
        "bot.platforms.slack",
        "bot.platforms.terminal",
    },
    **{
        f"bot.platforms.{name}": {
            "bot.core.models",
            "bot.talk",
            "bot.platforms.base",
            "bot.platforms.shared",
            "bot.errors",
        }
        for name in ("discord", "slack", "terminal")
    },
    "bot.preview": {"bot.talk", "bot.platforms.registry", "bot.platforms.shared"},
    "bot.service": {"bot"},
    "bot.cli": {"bot.service", "bot"},
    "bot.__main__": {"bot.cli"},
}

# library → the only rooms that import it
OWNERS: dict[str, set[str]] = {
    "sumy": {"bot.core.summary"},
    "sqlalchemy": {"bot.library"},
    "alembic": {"bot.library"},
    "psycopg": {"bot.library"},
    "procrastinate": {"bot.library"},
    "apscheduler": {"bot.service.schedule"},
    "discord": {"bot.platforms.discord"},
    "slack_bolt": {"bot.platforms.slack"},
    "slack_sdk": {"bot.platforms.slack"},
    "cryptography": {"bot.platforms.slack"},
    "feedparser": {"bot.sources"},
    "trafilatura": {"bot.sources"},
    "typer": {"bot.cli"},
    "prompt_toolkit": {"bot.platforms.terminal"},
}

# what the pure middle never touches
CORE_NEVER = {
    "asyncio",
    "logging",
    "random",
    "socket",
    "urllib.request",
    "aiohttp",
    "sqlite3",
    "sqlalchemy",
    "os",
    "time",
}

MODULES = sorted(BOT.rglob("*.py"))


def dotted(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            module = node.module or ""
            found |= {
                f"{module}.{alias.name}" if module in {"bot", "bot.core", "bot.platforms"} else module
                for alias in node.names
            }
    return found


def within(module: str, room: str) -> bool:
    return module == room or module.startswith(room + ".")


def room_of(module: str) -> str:
    rooms = [room for room in ROOMS if within(module, room)]
    return max(rooms, key=len, default="")


@pytest.mark.parametrize("path", MODULES, ids=dotted)
def test_a_module_imports_only_what_its_room_may(path: Path) -> None:
    module = dotted(path)
    if module in {"bot", "bot.platforms"}:
        assert not {name for name in imports(path) if within(name, "bot")}
        return
    room = room_of(module)
    assert room, f"{module} is in no room: add it to ROOMS with what it may import"
    allowed = ROOMS[room] | {room, "bot.core.models" if room.startswith("bot.core") else room}
    wrong = {
        name for name in imports(path) if within(name, "bot") and not any(within(name, other) for other in allowed)
    }
    assert not wrong, f"{module} ({room}) imports {sorted(wrong)}"


@pytest.mark.parametrize("path", MODULES, ids=dotted)
def test_a_library_is_imported_in_its_room_only(path: Path) -> None:
    module = dotted(path)
    wrong = {
        name
        for name in imports(path)
        for library, rooms in OWNERS.items()
        if within(name, library) and not any(within(module, room) for room in rooms)
    }
    assert not wrong, f"{module} imports {sorted(wrong)}"


@pytest.mark.parametrize("path", [path for path in MODULES if within(dotted(path), "bot.core")], ids=dotted)
def test_core_is_pure(path: Path) -> None:
    wrong = {name for name in imports(path) for never in CORE_NEVER if within(name, never)}
    assert not wrong, f"{dotted(path)} imports {sorted(wrong)}"


@pytest.mark.parametrize("path", MODULES, ids=dotted)
def test_the_environment_is_read_in_config_only(path: Path) -> None:
    if dotted(path) not in (
        "bot.config.reading",
        "bot.config.environment",
        "bot",
    ):  # the package sets one variable, for numpy
        assert "os.environ" not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", MODULES, ids=dotted)
def test_a_module_says_what_it_is_and_stays_short(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert ast.get_docstring(ast.parse(source)), f"{dotted(path)} opens without a sentence that says what it is"
    assert source.count("\n") <= 320, f"{dotted(path)} has {source.count(chr(10))} lines: split it by subject"


def imported(path: Path) -> set[str]:
    """The modules of the house that a module needs to run, also those that it loads late."""
    names = {dotted(module) for module in MODULES}
    found: set[str] = set()
    waiting: list[ast.AST] = [ast.parse(path.read_text(encoding="utf-8"))]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            continue
        if isinstance(node, ast.ImportFrom) and node.module:
            given = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= (given & names) or ({node.module} & names)
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names} & names
        waiting += ast.iter_child_nodes(node)
    return found - {dotted(path)}


def test_no_module_needs_itself_by_way_of_others() -> None:
    needs = {dotted(path): imported(path) for path in MODULES}
    while settled := {name for name, rest in needs.items() if not rest & needs.keys()}:
        needs = {name: rest for name, rest in needs.items() if name not in settled}
    circle = sorted(name for name in needs if any(name in rest for rest in needs.values()))
    assert not circle, f"these import each other in a circle, or what stands on one: {circle}"


@pytest.mark.parametrize("path", MODULES, ids=dotted)
def test_no_file_repeats_the_name_of_its_room(path: Path) -> None:
    assert path.stem.rstrip("s") != path.parent.name.rstrip("s")
