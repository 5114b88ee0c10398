# The Usual: `make run` opens it, `make test` proves it. Every target sets up what it needs first.

PYTHON_HERE = .venv/bin/python
SETUP = sh resources/setup/setup.sh
DEMO = main.py --demo
TOUR = main.py --demo tour tour
BENCH = -m benchmarks
TESTS =
LOCK_OPTIONS =

.PHONY: help run demo tour test lint style types layers bench setup lock screen ready
.DEFAULT_GOAL = help

help:
	@echo "make run     open the notebook"
	@echo "make demo    open it on a pretend shop"
	@echo "make tour    draw every page of the pretend shop into the folder tour"
	@echo "make test    run the tests (TESTS=tests/models for some of them)"
	@echo "make lint    check style, types and layers (each is a target too)"
	@echo "make bench   measure the speed"
	@echo "make setup   install what all of these need; they do it by themselves"
	@echo "make lock    remake the lock files (LOCK_OPTIONS=--upgrade for the newest versions)"

run: screen ready
	@$(PYTHON_HERE) main.py

demo: screen ready
	@$(PYTHON_HERE) $(DEMO)

tour: ready
	@$(PYTHON_HERE) $(TOUR)

test: setup
	@ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || echo "PostgreSQL's server programs are not here, so the tests that need them are skipped; \`sudo apt-get install postgresql\` brings them."
	$(PYTHON_HERE) -m pytest -n auto --dist worksteal $(TESTS)

lint: style types layers

style: setup
	$(PYTHON_HERE) -m ruff check
	$(PYTHON_HERE) -m ruff format --check

types: setup
	$(PYTHON_HERE) -m mypy
	$(PYTHON_HERE) -m pyright --pythonpath $(PYTHON_HERE)

layers: setup
	$(PYTHON_HERE) .venv/bin/lint-imports

bench: setup
	$(PYTHON_HERE) $(BENCH)

setup:
	@$(SETUP) dev

lock:
	@sh resources/setup/lock.sh $(LOCK_OPTIONS)

screen:
	@sh resources/setup/screen.sh

ready:
	@$(SETUP) run
