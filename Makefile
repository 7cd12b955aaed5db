# Everything this project does, one name each. Needs Python 3.11 or newer, make and git; `make setup` brings the rest.

PYTHON ?= python3
BIN := .venv/bin
READY := .venv/ready
RUN := $(BIN)/python -m build_tools
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all:
HAS_JAVA := command -v java >/dev/null && command -v npm >/dev/null
VALIDATOR := build/validator/node_modules/vnu-jar/build/dist/vnu.jar
COMPILE := CUSTOM_COMPILE_COMMAND="make lock" $(BIN)/pip-compile --quiet --generate-hashes --allow-unsafe --no-strip-extras \
	--no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-emit-options

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help setup check schema new fmt diff verify archive site serve test browser-test browser validator lint format bench lock kind clean

help: ## Show this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sort | awk -F ':.*## ' '{ printf "  make %-13s %s\n", $$1, $$2 }'

setup: $(READY) schema ## Install what the project needs, into .venv

$(READY): requirements-dev.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "This needs Python 3.11 or newer; name one with: make PYTHON=python3.13" >&2; exit 1; }
	$(PYTHON) -m venv --clear .venv
	@# The pip that comes with Python may be too old to read pins with extras, so the pinned one comes first.
	@awk '/^pip==/ { found = 1 } found { print } found && !/\\$$/ { exit }' requirements-dev.txt > .venv/pip.txt
	$(INSTALL) -r .venv/pip.txt
	$(INSTALL) -r requirements-dev.txt
	@touch $(READY)

check: $(READY) ## Check every record and tell every mistake, with its remedy
	@$(RUN) check

schema: $(READY) ## Write the schemas by which editors complete and mark fields, into .schema
	@$(RUN) schema

new: export KIND ?= statement
new: $(READY) ## Write a new record, asking what it needs: make new KIND=person (statement)
	@$(RUN) new "$$KIND"

fmt: $(READY) ## Write every record in its normal form
	@$(RUN) fmt

diff: export BASE ?= origin/main
diff: $(READY) ## Say in readers' terms what changed in the records since BASE (origin/main)
	@$(RUN) diff -- "$$BASE"

verify: $(READY) ## Look for the words of all statements in their sources; nothing is written
	@$(RUN) verify

archive: $(READY) ## Find captures of the sources that hold the words, and write them into the records
	@$(RUN) archive --write

site: $(READY) ## Build the site into build/site
	@$(RUN) site

serve: $(READY) ## Show the site on this machine and build it again after each change
	@$(RUN) serve

test: $(READY) ## Test the tools and the records
	$(BIN)/python -m pytest --ignore=tests/browser

browser-test: $(READY) ## Test the built site in Chromium, and its HTML with the checker of the W3C
	@if $(HAS_JAVA); then $(MAKE) --no-print-directory $(VALIDATOR); fi
	@command -v chromium chromium-browser google-chrome >/dev/null || $(MAKE) --no-print-directory browser
	$(BIN)/python -m pytest tests/browser

browser: ## Say how to get the browser that `make browser-test` needs
	@command -v chromium chromium-browser google-chrome || \
		{ echo "No Chromium here. Debian, Ubuntu: sudo apt-get install chromium. Fedora: sudo dnf install chromium." \
			"macOS: brew install --cask chromium" >&2; exit 1; }

validator: ## Get the HTML checker, which needs Java and npm
	@$(HAS_JAVA) || \
		{ echo "No Java or npm here. Debian, Ubuntu: sudo apt-get install default-jre-headless npm." >&2; exit 1; }
	@$(MAKE) --no-print-directory $(VALIDATOR)

$(VALIDATOR): tests/browser/validator/package.json tests/browser/validator/package-lock.json
	mkdir -p build/validator
	cp $^ build/validator
	npm ci --prefix build/validator --ignore-scripts --no-audit --no-fund --silent
	@touch $@

lint: $(READY) ## Look for mistakes in the code and holes in the workflows
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/zizmor --offline --quiet --pedantic .github

format: $(READY) ## Bring the code into its one format
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

bench: $(READY) ## Measure the check, the build, the rebuild and a thousand visits; with RECORDS="10000 100000" also checks of so many
	@$(BIN)/python tests/bench.py $(RECORDS)
	@$(BIN)/python -m tests.verify.bench

lock: $(READY) ## Choose the newest versions that fit, and pin them with their hashes
	$(COMPILE) --upgrade --output-file requirements.txt requirements.in
	$(COMPILE) --upgrade --output-file requirements-dev.txt requirements-dev.in

kind: export BASE ?= origin/main
kind: ## Say what kind of change stands here since BASE (origin/main)
	@changed=$$(git diff --name-only "$$BASE...HEAD") || exit 1; \
		if test -z "$$changed"; then echo "Nothing changes."; \
		elif echo "$$changed" | grep --quiet --invert-match '^content/'; \
		then echo "More than records: a maintainer reviews how the site is built."; \
		else echo "Records only: any reviewer may approve this."; fi

clean: ## Remove everything that a build or a test makes; keep .venv
	rm -rf build .schema .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage
	find build_tools tests -name __pycache__ -type d -prune -exec rm -rf {} +
