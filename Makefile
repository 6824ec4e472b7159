# Two commands do everything on a fresh machine: `make generate` and `make test`.
.DEFAULT_GOAL := help
PYTHON ?= python3
BIN := .venv/bin
SOURCES := generator tests
UV_VERSION := 0.13.9

.PHONY: help generate test lint check update soak toolchains lock clean

help: ## Show this help
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/' | expand -t 14

generate: .venv/ready ## Generate SDKs and samples from the shipped specs into generated/
	$(BIN)/sdkforge generate

test: .venv/ready ## Run all tests; absent language toolchains are reported as not run
	$(BIN)/coverage erase
	$(BIN)/pytest -n 2 --cov=generator --cov-report=term:skip-covered

lint: .venv/ready ## Formatting, lint and types
	$(BIN)/black --check --quiet $(SOURCES)
	$(BIN)/ruff check $(SOURCES)
	$(BIN)/mypy

check: lint ## Formatting, lint, types and contract tests
	$(BIN)/pytest -q tests/contract

update: .venv/ready ## Refresh generated/ and the expected files of the test cases
	$(BIN)/sdkforge generate
	$(BIN)/pytest -q tests/cases tests/help --update

soak: .venv/ready ## Long campaigns, whole: kills, hostile specs (make test runs a tenth)
	SDKFORGE_SOAK=1 $(BIN)/pytest -q tests/soak tests/generating

toolchains: ## Install the language toolchains (needs root and apt)
	.ci/toolchains

lock: .venv/ready ## Refresh the locked versions
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --all-extras --group dev \
		--no-header --no-annotate -o requirements.lock pyproject.toml

clean: ## Remove the environment and every cache
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage* generated/.sdkforge

.venv/ready: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or newer is needed; say which: make PYTHON=python3.12 …"; exit 1; }
	@$(PYTHON) -m venv .venv || { .ci/toolchains venv && $(PYTHON) -m venv .venv; }
	$(BIN)/pip install -q --disable-pip-version-check uv==$(UV_VERSION)
	@# Compiled once, where an environment may forbid it later: a command starts in half the time.
	$(BIN)/uv pip install -q --compile-bytecode --python $(BIN)/python -r requirements.lock
	$(BIN)/uv pip install -q --python $(BIN)/python --no-deps -e .
	$(BIN)/python -m compileall -q generator
	@touch $@
