#!/bin/sh
# Times a whole run over 1,000 and over 10,000 documents of 4 KB, and prints the ratio of the two:
# ten, if the time grows with the number of documents, less where the start weighs in.
# Usage: bench/documents.sh [SHARE]   (share of paragraphs about oversight, 0 to 1; default 1)
set -e
share=${1:-1}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for count in 1000 10000; do
  java bench/Documents.java $count "$work/in$count" "$share"
  start=$(date +%s%N)
  java -Xmx512m -jar target/ics-oversight.jar run --input "$work/in$count" \
    --output "$work/out$count" --work "$work/work$count" --as-of 2026-11-01 > "$work/log" 2>&1 \
    || { tail -3 "$work/log"; exit 1; }
  end=$(date +%s%N)
  eval "t$count=$(( (end - start) / 1000000 ))"
  echo "$count documents: $(( (end - start) / 1000000 )) ms"
done
echo "ratio: $(( t10000 * 10 / t1000 ))/10"
