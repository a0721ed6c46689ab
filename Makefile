# The atlas: `make help` lists what can be done. Each target does its own set-up; nothing is installed by hand.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export PYTHONDONTWRITEBYTECODE := 1
export NO_MKDOCS_2_WARNING := 1

.DEFAULT_GOAL := help
.PHONY: help site serve check test lint browser bench lock clean

help: ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

site: $(VENV)/site.stamp ## build the site into site/, strictly
	$(BIN)/mkdocs build --strict

# The flag is the default that newer releases of click take away from MkDocs.
serve: $(VENV)/site.stamp ## show the site at http://localhost:8000/ and follow every change
	$(BIN)/mkdocs serve --livereload

check: $(VENV)/site.stamp ## check the content alone
	@PYTHONPATH=hooks $(BIN)/python -m atlas check

test: lint browser ## run all tests
	$(BIN)/python -m pytest -n 2

lint: $(VENV)/dev.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: $(VENV)/dev.stamp ## measure the generator against plain Markdown pages
	PYTHONPATH=hooks $(BIN)/python tests/bench.py

browser: $(VENV)/dev.stamp
	@$(BIN)/python tests/support/browser.py

lock: $(VENV)/dev.stamp ## pin the dependencies anew
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/lock.txt
	$(BIN)/uv pip compile $(LOCK) pyproject.toml -o requirements/site.txt
	$(BIN)/uv pip compile $(LOCK) -c requirements/site.txt --group dev pyproject.toml -o requirements/dev.txt
	$(BIN)/uv pip compile $(LOCK) --group lock -o requirements/lock.txt

LOCK := --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --upgrade \
	--no-emit-index-url --no-emit-find-links --custom-compile-command "make lock"

clean: ## remove what was built and installed
	rm -rf site $(VENV) .cache .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(VENV)/site.stamp: requirements/site.txt | $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@touch $@

$(VENV)/dev.stamp: requirements/dev.txt $(VENV)/site.stamp
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@touch $@

$(VENV):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or later is needed; name it with: make PYTHON=/path/to/python3"; exit 1; }
	@$(PYTHON) -m venv $@ || \
		{ rm -rf $@; echo "Python's venv module is needed (Debian: apt install python3-venv)."; exit 1; }
