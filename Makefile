# Every verb lives in tools/make.py, so that make.ps1 offers the same on Windows. `make help` lists them.
SHELL := /bin/sh
.DEFAULT_GOAL := help

# The first Python from 3.11 to 3.14 found here; PYTHON=/path/to/python chooses another.
SUITABLE := import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 15))
NAMES := python3 python3.13 python3.12 python3.14 python3.11 python /usr/bin/python3
PYTHON ?= $(shell for name in $(NAMES); do if "$$name" -c '$(SUITABLE)' >/dev/null 2>&1; then echo "$$name"; break; fi; done)

VERBS := run test check journeys soak bench screens words conformance build ci lock clean help
.PHONY: $(VERBS)
$(VERBS):
	@test -n "$(PYTHON)" || { echo "QAF Desktop needs Python 3.11 to 3.14 (on Debian or Ubuntu: apt-get install python3 python3-venv)."; exit 1; }
	@"$(PYTHON)" tools/make.py $@ $(ARGS)
