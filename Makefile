# Two commands do all: `make demo` shows the bot at work, `make test` proves it.
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
VENV ?= .venv
BIN := $(VENV)/bin
PARALLEL := --numprocesses 2 --dist worksteal

.PHONY: demo test test-fast lint bench picture cases lock audit format clean
.DEFAULT_GOAL := demo

$(VENV)/.run: pyproject.toml
	@test -n "$(PYTHON)" || { echo "Briefbot needs Python 3.11 or newer; none was found on the PATH." >&2; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Installing Briefbot into $(VENV) …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

# LOCKED=1, as in CI: the very packages of tests/requirements.lock, whose contents are checked.
$(VENV)/.test: $(VENV)/.run
	@echo "Installing what the tests need …"
	@if test -n "$(LOCKED)"; then \
		$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement tests/requirements.lock; \
	else $(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test]'; fi
	@touch $@

demo: $(VENV)/.run  ## the bot at work on the bundled articles: no token, no network
	@$(BIN)/briefbot demo

test: $(VENV)/.test  ## all tests, with coverage, on two cores
	@$(BIN)/python -m pytest $(PARALLEL) --cov --cov-report=term:skip-covered

FAST := tests/core tests/commands tests/config tests/present tests/preview tests/talk tests/test_architecture.py
test-fast: $(VENV)/.test  ## what needs no server and no database of its own, for the seconds between two edits
	@$(BIN)/python -m pytest $(PARALLEL) --quiet $(wildcard $(FAST))

lint: $(VENV)/.test  ## style and types
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

cases: $(VENV)/.test  ## feedparser's own 2,000 test feeds, for the test that reads them all (needs the package index)
	@$(BIN)/python -m pip download --quiet --no-deps --no-build-isolation --no-binary :all: --dest tests/.cache \
		"feedparser==$$($(BIN)/python -c 'from importlib.metadata import version; print(version("feedparser"))')"

COMPILE := pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url
lock: $(VENV)/.test  ## newer dependencies: requirements.lock for the container, tests/requirements.lock, their licences
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	@$(BIN)/uv $(COMPILE) --upgrade pyproject.toml --extra postgres --output-file requirements.lock
	@$(BIN)/uv $(COMPILE) --upgrade pyproject.toml --extra test --output-file tests/requirements.lock
	@$(BIN)/python .ci/licences

audit: $(VENV)/.test  ## known faults of what the container holds (asks the package index)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check pip-audit
	@$(BIN)/pip-audit --disable-pip --require-hashes --requirement requirements.lock

format: $(VENV)/.test
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

bench: $(VENV)/.test  ## quality and speed, side by side with the baselines
	@$(BIN)/python -m tests.benchmarks

picture: $(VENV)/.test  ## the picture of the README, drawn anew in Chromium
	@$(BIN)/python -m tests.golden.picture

clean:
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage build *.egg-info
