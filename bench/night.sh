#!/bin/sh
# Times the steps of a run over 10,000 documents of 4 KB (three paragraphs in ten about oversight)
# and two million survey rows, and prints reconciling and deriving as a share of the whole run.
set -e
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
java bench/Documents.java 10000 "$work/in" 0.3
# shellcheck disable=SC2046
java bench/SurveyRows.java "$work/in/feeds/survey.csv" $(
  grep -rhoE '^R[A-Z0-9]{2},' src/main/resources/icsoversight/organisation/*.csv | tr -d ',' | sort -u | head -200)
java -Xmx512m -jar target/ics-oversight.jar run --input "$work/in" --output "$work/out" \
  --work "$work/work" --as-of 2026-11-01 > "$work/log" 2>&1 || { tail -3 "$work/log"; exit 1; }
awk -F'[:,"]+' '
  /"step" :/ { step = $0; sub(/.*"step" : "/, "", step); sub(/".*/, "", step) }
  /"milliseconds"/ {
    if (step ~ /:/) next
    ms = $0; gsub(/[^0-9]/, "", ms); all += ms
    if (step == "reconcile" || step == "derive") both += ms
    printf "%-16s %7d ms\n", step, ms
  }
  END { printf "reconcile and derive: %d ms, %d %% of the run\n", both, 100 * both / all }' \
  "$work"/out/runs/*.json
