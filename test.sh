#!/usr/bin/env bash
# Sets up what the tests need that is not there yet, then runs them all.
set -euo pipefail
cd "$(dirname "$0")"

if ! command -v dotnet >/dev/null; then
  echo "The .NET 10 SDK is missing: https://dotnet.microsoft.com/download" >&2
  exit 1
fi

# Node programs that the tests talk to: Azurite, the local org's and the local workspace's real clients. Each is
# installed once, and again when its lock file is newer.
for lock in $(find tests -name package-lock.json -not -path '*/node_modules/*'); do
  folder=$(dirname "$lock")
  if [ "$lock" -nt "$folder/node_modules/.package-lock.json" ]; then
    if ! command -v npm >/dev/null; then
      echo "Node.js and npm are missing (20 or newer): $folder needs them" >&2
      exit 1
    fi
    npm ci --prefix "$folder" --no-audit --no-fund
  fi
done

# The page of the local Slack is tested in a browser: CHROMIUM's, or the one that is installed.
chromium=${CHROMIUM:-}
if [ -n "$chromium" ] && [ ! -x "$chromium" ]; then
  echo "CHROMIUM is set to $chromium, which cannot be run" >&2
  exit 1
fi
for path in /usr/bin/chromium /usr/bin/chromium-browser /usr/bin/google-chrome /snap/bin/chromium; do
  if [ -z "$chromium" ] && [ -x "$path" ]; then chromium=$path; fi
done
if [ -z "$chromium" ]; then
  if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    apt-get update -qq
    apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core
  else
    echo "Chromium is missing. Debian and Ubuntu: sudo apt-get install chromium, then ./test.sh again." >&2
    echo "Elsewhere: install Chromium or Chrome and set CHROMIUM to its program." >&2
    exit 1
  fi
fi

results=artifacts/test-results
rm -rf "$results"
mkdir -p "$results"

status=0
dotnet build Performix.Bot.sln --nologo -v quiet || exit $?
dotnet test Performix.Bot.sln --no-build --nologo --logger "trx" --results-directory "$results" || status=$?

# The build that is made to be attacked (docs/SECURITY.md): its ledger, and publication without noise. Only the tests
# that differ in it run again.
for project in Bot EndToEnd; do
  dotnet build "tests/$project.Tests" -p:Checks=true -p:RunAnalyzers=false --nologo -v quiet || exit $?
  dotnet test "tests/$project.Tests" --no-build -p:Checks=true --nologo --logger "trx" --results-directory "$results" \
    --filter "FullyQualifiedName~Ledger|FullyQualifiedName~Tracker|FullyQualifiedName~FlagsPublish|FullyQualifiedName~FlagStories" \
    || status=$?
done

# One closing line over all test projects, read from their reports.
counters=$(cat "$results"/*.trx | grep -o '<Counters [^>]*>' || true)
total() { { grep -oE " $1=\"[0-9]+\"" <<<"$counters" || true; } | tr -dc '0-9\n' | awk '{ n += $1 } END { print n + 0 }'; }
passed=$(total passed) failed=$(total failed) all=$(total total)
echo "$passed passed, $failed failed, $((all - passed - failed)) skipped" | tee "$results/summary.txt"
exit "$status"
