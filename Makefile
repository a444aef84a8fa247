# What a person does with this repository. Each target installs what it needs and says what it does.
PREFIX ?= /usr/local
RUNS ?= 20
TEAMS ?= 10000
share = $(DESTDIR)$(PREFIX)/share/draaiboek
# On Linux with Swift's libraries in it: it starts sooner, takes less, and runs where there is no Swift.
release = -c release $(if $(filter Linux,$(shell uname -s)),--static-swift-stdlib)
yardsticks = $(patsubst Tests/Yardsticks/%.c,.build/yardsticks/%,$(wildcard Tests/Yardsticks/*.c))

.PHONY: help demo test build bench soak calibrate format install clean prove

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-9s %s\n", $$1, $$2 }' Makefile

demo: build ## play the shipped case with the team of its document, and show the scorecards
	@mkdir -p .build/demo
	.build/release/draaiboek play scenarios/energiecontact-nederland --team seed --fast \
	  --journal "$$(mktemp -d .build/demo/XXXXXX)/demo.journal"

test: ## every check that CI makes
	@echo "Installing what is missing …"
	@.ci/install test
	@echo "Checking everything; the first time, building takes some minutes …"
	@.ci/checks

build: ## the program itself, in .build/release
	@echo "Installing what is missing …"
	@.ci/install build
	@echo "Building; the first time takes some minutes …"
	@# Without these caches, so that --version names the commit that is built.
	swift build $(release) --manifest-cache none --disable-build-manifest-caching --product draaiboek

bench: build $(yardsticks) ## measure, beside C programs that do the same; PARTS="fan-out room" measures only these
	swift build $(release) --product Benchmarks
	.build/release/Benchmarks --yardsticks .build/yardsticks $(PARTS)

soak: ## the tests RUNS times (20), each time with another DRAAIBOEK_SEED, the server killed 50 times, and the event log read by pm4py
	@.ci/install test
	swift build --build-tests
	@set -e; for seed in $$(seq $(RUNS)); do \
	  echo "DRAAIBOEK_SEED=$$seed"; \
	  DRAAIBOEK_SEED=$$seed swift test --skip-build --quiet; \
	done; \
	DRAAIBOEK_KILLS=50 swift test --skip-build --filter 'EndToEndTests.HostTests/`killed'
	@.ci/mining

calibrate: build ## let TEAMS (10000) simulated teams of each kind play the case, with every cast
	@status=0; for cast in supervisors crisis-team full; do \
	  .build/release/draaiboek simulate scenarios/energiecontact-nederland \
	    --teams $(TEAMS) --cast $$cast || status=1; \
	done; exit $$status

format: ## lay out the Swift code as .swift-format says
	swift format --in-place --recursive --parallel Package.swift Sources Tests

install: .build/release/draaiboek ## the program, the scenarios and the rubrics, under PREFIX (/usr/local)
	install -d $(DESTDIR)$(PREFIX)/bin $(share)
	install -m 755 .build/release/draaiboek $(DESTDIR)$(PREFIX)/bin/
	cp -R scenarios scoring $(share)/

clean: ## remove what was built
	rm -rf .build

prove: ## plant one mistake for each quick check, and see that it is found
	@.ci/prove

.build/release/draaiboek:
	@$(MAKE) build

.build/yardsticks/yaml_events: LDLIBS = $(shell pkg-config --cflags --libs yaml-0.1)
.build/yardsticks/des: LDLIBS = -lm
.build/yardsticks/sqlite_bench: LDLIBS = -lsqlite3
.build/yardsticks/%: Tests/Yardsticks/%.c
	@mkdir -p .build/yardsticks
	$(CC) -O2 -o $@ $< $(LDLIBS)
