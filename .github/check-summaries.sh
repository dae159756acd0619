#!/usr/bin/env bash
# Checks summaries in a workflow of GitHub: annotations at their lines, a table for the job's page, the exit code of check.
#   REPORTS       the folder of the reports
#   SUMMARIES     patterns of git that name the summaries, one a line
#   ONLY_CHANGED  true to check only what has changed since BASE
#   BASE          the commit that a pull request is to be merged into
#   MESSAGES      zh or en
#   JUNIT         a file for JUnit XML, or nothing
set -euo pipefail

mapfile -t patterns <<<"$SUMMARIES"
specs=()
for pattern in "${patterns[@]}"; do
  [ -z "$pattern" ] || specs+=(":(glob)$pattern")
done
[ ${#specs[@]} -gt 0 ] || { echo "name the summaries, such as digests/*.md" >&2; exit 2; }

list=(git ls-files -z -- "${specs[@]}")
if [ "${ONLY_CHANGED:-true}" = true ] && [ -n "${BASE:-}" ]; then
  git cat-file -e "$BASE^{commit}" 2>/dev/null || git fetch --quiet --depth=1 origin "$BASE"
  list=(git diff -z --name-only --diff-filter=d "$BASE" HEAD -- "${specs[@]}")
fi
summaries=()
while IFS= read -r -d '' name; do summaries+=("$name"); done < <("${list[@]}")
if [ ${#summaries[@]} -eq 0 ]; then
  echo "no summary has changed"
  exit 0
fi

status=0
summarizer check "$REPORTS" "${summaries[@]}" --github --lang "${MESSAGES:-zh}" || status=$?
if [ -n "${JUNIT:-}" ]; then
  summarizer check "$REPORTS" "${summaries[@]}" --junit --lang "${MESSAGES:-zh}" >"$JUNIT" || true
fi
if [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then
  {
    echo '```'
    summarizer check "$REPORTS" "${summaries[@]}" --lang "${MESSAGES:-zh}" || true
    echo '```'
  } >>"$GITHUB_STEP_SUMMARY"
fi
exit "$status"
