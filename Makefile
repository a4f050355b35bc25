# Two commands are all a newcomer types: `make start` and `make test`.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready
TESTED := $(VENV)/.ready-to-test
ARGS   ?=

.PHONY: start install test lab bench proof lint lock bundle clean

start: $(READY)            ## the workbench with a demo group, opened in the browser
	$(BIN)/samenzorg start --demo $(ARGS)

install: $(READY)          ## only the set-up, for a server: nothing is started
	$(BIN)/python -m compileall -q samenzorg_sim  # a service may not write here, and would compile at each start

# A third of the time a test waits (for a disk, a timer, a page): three at once keep two processors at work.
test: $(TESTED) lint       ## every test: unit, property, notebooks, browser
	$(BIN)/python -m tests.browser_ready
	$(BIN)/python -m tests.debian_ready
	$(BIN)/pytest -n 3 --dist worksteal $(ARGS)

lab: $(READY)              ## JupyterLab for authors, with the server beside it
	$(BIN)/samenzorg lab $(ARGS)

bench: $(TESTED)           ## what we claim, measured, with plain Voila in the same run
	$(BIN)/python -m tests.browser_ready
	$(BIN)/python -m tests.debian_ready
	$(BIN)/python -m benchmarks $(ARGS)

proof: $(TESTED)           ## what takes longer: kills and load; dated results are kept
	$(BIN)/python -m tests.browser_ready
	$(BIN)/python -m tests.debian_ready
	$(BIN)/pytest -m proof $(ARGS)
	$(BIN)/python -m tests.proof.uitslag

lint: $(TESTED)            ## style, types, who may import whom
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit("Samenzorg needs Python 3.11 or newer; this is " + sys.version.split()[0] if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --requirement requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --editable .
	touch $@

# What only tests need is not installed for who starts: some of it is GPL, and most of it is large.
$(TESTED): $(READY) requirements-test.lock
	$(BIN)/python -m pip install --quiet --requirement requirements-test.lock
	touch $@

PIN := pip-compile --quiet --upgrade --strip-extras --no-annotate --no-header --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --no-emit-options

lock: $(READY)             ## pin every version anew (for maintainers; needs pip-tools)
	$(BIN)/python -m pip install --quiet pip-tools
	$(BIN)/$(PIN) --output-file requirements.lock pyproject.toml
	$(BIN)/$(PIN) --extra test --constraint requirements.lock --output-file requirements-test.lock pyproject.toml

bundle:                    ## build the notebook bundle again (for maintainers; needs Node)
	cd frontend && npm ci && npm run build

clean:                     ## forget the set-up; data stays
	rm -rf $(VENV)
