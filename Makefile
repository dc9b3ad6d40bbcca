# Everything happens in .venv; `make help` lists the targets.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DEMO_INDEX ?= .venv/demo-index
HOST ?= 127.0.0.1
PORT ?= 8000
export PYTHONDONTWRITEBYTECODE := 1
export HYPOTHESIS_STORAGE_DIRECTORY := $(CURDIR)/$(VENV)/hypothesis

.DEFAULT_GOAL := help
.PHONY: help install run test test-api test-browser pages lint docs bench fuzz durability held-out quality model clean

help: ## list what make can do
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):[^#]*## (.*)/  make \1\t\2/' | expand -t 18

$(VENV)/.run: pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Telusur needs Python 3.11 or newer; say `make PYTHON=python3.12 …`")'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	touch $@

$(VENV)/.dev: $(VENV)/.run
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $@

install: $(VENV)/.run ## install into .venv

run: $(VENV)/.run ## index the demo archive and serve it at http://127.0.0.1:8000
	$(BIN)/telusur demo --index $(DEMO_INDEX) --serve --host $(HOST) --port $(PORT)

test: $(VENV)/.dev ## install and run the tests
	$(BIN)/python -m pytest

$(VENV)/.chromium:
	tests/browser/install
	touch $@

$(VENV)/.browser: $(VENV)/.dev $(VENV)/.chromium tests/browser/package-lock.json
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev,browser]'
	npm ci --prefix tests/browser --silent --no-audit --no-fund
	touch $@

test-browser: $(VENV)/.browser ## the pages in Chromium: every flow, axe-core, pictures in .venv/screenshots
	$(BIN)/python -m pytest tests/browser

pages: $(VENV)/.browser ## how heavy the pages are, and when a slowed phone paints them
	$(BIN)/python -m bench.pages

$(VENV)/.api-test: $(VENV)/.dev
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev,api-test]'
	touch $@

test-api: $(VENV)/.api-test ## hold a running server to /openapi.json: schemathesis, every status, a generated client
	$(BIN)/python -m pytest tests/contract.py

lint: $(VENV)/.dev ## ruff and mypy --strict
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

docs: $(VENV)/.dev ## write docs/cli.md anew from the definitions of the commands
	$(BIN)/python -m telusur.reference > docs/cli.md.new
	mv docs/cli.md.new docs/cli.md

$(VENV)/.bench: $(VENV)/.dev
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev,bench]'
	touch $@

bench: $(VENV)/.bench ## speed, memory and size beside tantivy, SQLite and stock Whoosh (hours; see DESIGN.md)
	$(BIN)/python -m bench.speed
	$(BIN)/python -m bench.indexing
	$(BIN)/python -m bench.indexing --size 1000000 --peers telusur --turns 1
	$(BIN)/python -m bench.serving
	$(BIN)/python -m bench.serving --size 1000000
	$(BIN)/python -m bench.people_pages
	$(BIN)/python -m bench.snippets
	$(BIN)/python -m bench.hostile
	$(BIN)/python -m bench.hostile_sources
	$(BIN)/python -m bench.load

fuzz: $(VENV)/.bench ## ten minutes of random and hostile requests against the site over 100,000 articles
	$(BIN)/python -m bench.fuzz --minutes 10

durability: $(VENV)/.bench ## kill, flip bits, fill the disk, and read while writing; 300 kills take half an hour
	$(BIN)/python -m bench.durability

$(VENV)/.train: $(VENV)/.dev
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev,train]'
	touch $@

model: $(VENV)/.train ## train the model that finds people (TELUSUR_DATA; half an hour), and the weights of leftovers, headlines, names
	PYTHONHASHSEED=0 OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 $(BIN)/python -m train
	$(BIN)/python -m train.leftovers
	$(BIN)/python -m train.headlines
	$(BIN)/python -m train.namesakes

held-out: $(VENV)/.train ## how pairs of names fare by weights that they had no part in (TELUSUR_DATA; minutes)
	$(BIN)/python -m train.held_out

quality: $(VENV)/.dev ## intake, people, near-copies, ranking, stems and spelling on real data (TELUSUR_DATA, default ../shared/data)
	$(BIN)/python -m bench.quality
	$(BIN)/python -m bench.ranking
	$(BIN)/python -m bench.expanding
	$(BIN)/python -m bench.intake
	$(BIN)/python -m bench.news
	$(BIN)/python -m bench.stems
	$(BIN)/python -m train.overlap
	$(BIN)/python -m bench.people_merging
	$(BIN)/python -m bench.spelling

clean: ## remove everything that make has made
	rm -rf $(VENV) tests/browser/node_modules build *.egg-info .mypy_cache .ruff_cache .hypothesis telusur-index
