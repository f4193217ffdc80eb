# Each target makes the environment that it needs, once; only python3 and make are presupposed.
PYTHON ?= python3
BIN := .venv/bin
RUN := demo-run

.PHONY: demo test lint bench clean

demo: .venv/demo
	$(BIN)/voices analyse corpora/sample --out $(RUN) --replace
	@echo "Open $(RUN)/report.html in a browser."

test: .venv/dev
	$(BIN)/python -m pytest

lint: .venv/dev
	$(BIN)/ruff check src tests benchmarks models corpora
	$(BIN)/ruff format --check src tests benchmarks models corpora
	$(BIN)/mypy

# Each prints a table and keeps it in benchmarks/results; what lies beside the checkout is read if it is there.
bench: .venv/dev
	for name in quality speed reading surveys coded languages privacy leaks; do \
		$(BIN)/python benchmarks/$$name.py || exit 1; \
	done

.venv/demo: pyproject.toml constraints.txt
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --constraint constraints.txt torch==2.13.0
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable .
	@touch $@

.venv/dev: .venv/demo
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable ".[dev,notebooks]"
	@touch $@

clean:
	rm -rf .venv $(RUN) dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
