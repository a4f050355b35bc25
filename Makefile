# Two commands are all a newcomer types: `make start` and `make test`.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready
ARGS   ?=

.PHONY: start test lab bench proof lint lock bundle clean

start: $(READY)            ## the workbench with a demo group, opened in the browser
	$(BIN)/samenzorg start --demo $(ARGS)

test: $(READY) lint        ## every test: unit, property, notebooks, browser
	$(BIN)/python -m tests.browser_ready
	$(BIN)/pytest -n 2 --dist worksteal $(ARGS)

lab: $(READY)              ## JupyterLab for authors, with the server beside it
	$(BIN)/samenzorg lab $(ARGS)

bench: $(READY)            ## what we claim, measured, with plain Voila in the same run
	$(BIN)/python -m tests.browser_ready
	$(BIN)/python -m benchmarks $(ARGS)

proof: $(READY)            ## what takes longer: kills and load; dated results are kept
	$(BIN)/python -m tests.browser_ready
	$(BIN)/pytest -m proof $(ARGS)

lint: $(READY)             ## style, types, who may import whom
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

lock: $(READY)             ## pin every version anew (for maintainers; needs pip-tools)
	$(BIN)/python -m pip install --quiet pip-tools
	$(BIN)/pip-compile --quiet --upgrade --extra test --strip-extras --no-annotate --no-header --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --no-emit-options --output-file requirements.lock pyproject.toml

bundle:                    ## build the notebook bundle again (for maintainers; needs Node)
	cd frontend && npm ci && npm run build

clean:                     ## forget the set-up; data stays
	rm -rf $(VENV)
