.DEFAULT_GOAL := help

# Modules of their own, so that what only they need stays out of the product's.
# cmd/threshold-beam is vetted by make beam: its libraries take minutes to compile.
MODULES := cmd/bench

# Tools that no go.mod needs to hold, each at a fixed version.
GORELEASER := go run github.com/goreleaser/goreleaser/v2@v2.15.1
GOLANGCI := go run github.com/golangci/golangci-lint/v2/cmd/golangci-lint@v2.15.0
GOVULNCHECK := go run golang.org/x/vuln/cmd/govulncheck@v1.9.0

help: ## show this help
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

# Without C, as releases are: it starts in three quarters of the time.
build: ## build bin/threshold
	CGO_ENABLED=0 go build -trimpath -o bin/threshold ./cmd/threshold

test: ## run every test
	go test ./...
	go test -C cmd/bench ./...

# It makes the program several times slower; one package's tests alone may need more
# than the ten minutes that they get otherwise.
race: ## run every test with the race detector
	go test -race -timeout 30m ./...

lint: ## gofmt, go vet and staticcheck
	@test -z "$$(gofmt -l cmd data pkg)" || { echo "not formatted:"; gofmt -l cmd data pkg; exit 1; }
	go vet ./...
	go tool staticcheck ./...
	@staticcheck=$$(go tool -n staticcheck); for m in $(MODULES); do \
		echo "vet and staticcheck in $$m"; (cd $$m && go vet ./... && $$staticcheck ./...) || exit 1; done

# No part of .ci/run, which is to take less than 15 minutes on two cores with nothing
# built before: building this took 7 minutes of processor time. CI runs it beside.
lint-more: ## golangci-lint in every module, as .golangci.yaml says (minutes, the first time)
	@for m in . $(MODULES) cmd/threshold-beam; do \
		echo "golangci-lint in $$m"; (cd $$m && $(GOLANGCI) run ./...) || exit 1; done

generate: ## write the tables of the built-in packs anew from their YAML
	go run ./cmd/packs-compile

bench: bench-start ## measure start-up, decoding, judging, printing and batch against each other; benchstat reads it
	go test -run '^$$' -bench . ./pkg/compiled ./pkg/assess ./pkg/batch ./pkg/render | go run -C cmd/bench ./ratios

bench-start: ## time whole processes against one that does nothing
	go run -C cmd/bench ./start

bench-batch: ## time batch as a whole process over 200 000 cases; wants a machine with nothing else to do
	go run -C cmd/bench ./whole

growth: ## measure cost against indicators, cases and packs, and draw it; fails where worse than linear
	go run -C cmd/bench ./growth

beam: ## build the pipeline for many machines and test it on Beam's local runner (minutes, the first time)
	go vet -C cmd/threshold-beam ./...
	go build -C cmd/threshold-beam -o ../../bin/threshold-beam .
	go test -C cmd/threshold-beam ./...

golden: ## write the kept reports anew; look at them with git diff
	go test ./pkg/render -run 'TestReports' -update

FUZZTIME := 20s

fuzz: ## fuzz each decoder, judging and printing; FUZZTIME=1m makes it longer
	.ci/fuzz $(FUZZTIME)

fuzz-smoke: ## what strangers send, about a minute, for every change
	.ci/fuzz 4s 'pkg/(answer|batch|internal/yamlnode|lock|manifest) |FuzzRead'

cross: ## vet and build for all six systems, and hold each binary under 15 MB
	.ci/cross

reproducible: ## build what is committed in two folders and compare the bytes
	.ci/reproducible $(TARGETS)

release-snapshot: ## make everything that a release holds into bin/dist, and publish nothing
	$(GORELEASER) release --snapshot --clean

release: ## make and publish a draft release of a tag; the workflow does this
	$(GORELEASER) release --clean

vuln: ## known vulnerabilities in what is used; asks vuln.go.dev
	$(GOVULNCHECK) ./...

cover: ## statements of pkg that tests reach, each package and all, commands included
	.ci/cover

# rapid neither shrinks nor keeps what it finds, and finds the same each time.
MUTATE_ARGS := -rapid.checks=20 -rapid.seed=7 -rapid.nofailfile -rapid.shrinktime=0s

.PHONY: cover cross mutate release release-snapshot reproducible vuln

mutate: ## make small mistakes in the judging, one after another, and print what no test notices
	go run ./cmd/mutate -explained docs/mutation.md -timeout 1m $(if $(FILES),-files $(FILES)) $(if $(ONLY),-only '$(ONLY)') pkg/assess $(MUTATE_ARGS)

packs: ## check the built-in packs
	go run ./cmd/threshold packs validate data/packs
	go run ./cmd/threshold packs lint data/packs --fail-on warning
	go run ./cmd/threshold packs test data/packs --cover-min 100
	go run ./cmd/threshold packs verify data/packs

check: lint test packs ## everything that must pass

.PHONY: beam bench bench-batch bench-start growth generate help build test race lint lint-more golden fuzz fuzz-smoke packs check
