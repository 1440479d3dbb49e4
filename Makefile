# Two commands are all the set-up there is: `make run` and `make test`. Both need Python 3 with pip (or uv) and make.
SHELL := /bin/sh
PYTHON3 ?= python3
VENV := .venv
PY := $(VENV)/bin/python
# uv from the machine, or fetched once into the project's own folder
UV := $(shell uv --version >/dev/null 2>&1 && command -v uv || echo .tools/uv/bin/uv)
STAMP := $(VENV)/.installed
DEV_STAMP := $(VENV)/.installed-dev
export RASA_TELEMETRY_ENABLED := false
export PYTHONWARNINGS := ignore
export SQLALCHEMY_SILENCE_UBER_WARNING := 1

.PHONY: run test checks visits-half rooms-half lint types imports unit rasa browser clean train env dev-env lock proof

run: train
	@exec $(PY) -m bot serve

train: env
	@$(PY) -m bot train

env: $(STAMP)
dev-env: $(DEV_STAMP)

.tools/uv/bin/uv:
	@echo "Fetching uv into .tools ..."
	@$(PYTHON3) -m pip install --quiet --disable-pip-version-check --root-user-action=ignore --target .tools/uv "uv>=0.5"

$(VENV)/bin/python: | $(UV)
	@$(UV) venv --quiet --python 3.13 $(VENV)

# Compiled at once: where Python may not write bytecode, every process would compile 13 s of libraries anew
INSTALL := $(UV) pip install --quiet --compile-bytecode --python $(PY) --require-hashes

$(STAMP): requirements.lock | $(UV) $(VENV)/bin/python
	@echo "Installing libraries ..."
	@$(INSTALL) -r requirements.lock
	@$(PY) -W ignore -m bot.dialogue.without_tensorflow
	@$(PY) -m bot.commands.console_script
	@$(PY) -m bot.encoder.convert
	@touch $@

$(DEV_STAMP): requirements-dev.lock $(STAMP)
	@echo "Installing test tools ..."
	@$(INSTALL) -r requirements-dev.lock
	@touch $@

# --- make test and its pieces ---

# The long half talks to whole servers, the other half is everything else: on two cores they run side by side.
# The readers of danger and the exports go with it, so that both halves end at about the same time.
VISITS := tests/contract tests/dialogue tests/visit tests/safety tests/tuning tests/export

test: dev-env
	@$(MAKE) --no-print-directory --jobs 2 --output-sync=target train checks
	@$(MAKE) --no-print-directory --jobs 2 --output-sync=target visits-half rooms-half
	@echo "All checks passed."

visits-half:
	$(PY) -m pytest -q -p no:cacheprovider --durations=15 $(VISITS)

rooms-half:
	$(PY) -m pytest -q -p no:cacheprovider --durations=15 tests $(addprefix --ignore=,$(VISITS))

checks: lint types imports

lint: dev-env
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .

types: dev-env
	$(VENV)/bin/mypy

imports: dev-env
	$(VENV)/bin/lint-imports

unit: dev-env train
	$(PY) -m pytest -q -p no:cacheprovider tests --ignore=tests/browser

rasa: dev-env train
	$(VENV)/bin/rasa data validate --fail-on-warnings >/dev/null 2>&1

browser: dev-env train
	$(PY) -m pytest -q -p no:cacheprovider tests/browser

# The long proofs: PART=name for one of them, PROOF_MINUTES for less than an hour each, PROOF_SOAK_MINUTES for a shorter soak
proof: dev-env train
	@PART="$(PART)" $(PY) -m tests.proof

lock: $(UV)
	$(UV) pip compile --quiet --python-version 3.13 --no-header --no-emit-index-url --generate-hashes pyproject.toml -o requirements.lock
	$(UV) pip compile --quiet --python-version 3.13 --no-header --no-emit-index-url --generate-hashes -c requirements.lock --group dev pyproject.toml -o requirements-dev.lock

clean:
	rm -rf $(VENV) .tools .mypy_cache .ruff_cache .import_linter_cache .rasa models results
