#!/bin/bash
# SPDX-FileCopyrightText: The Proctor developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The sample jobs and the job file in the manual are valid, without a warning, and the first sample ends as the README says.
set -uo pipefail

proctor=$1
root=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export XDG_DATA_HOME=$folder TMPDIR=$folder
failures=0

fail()
{
    printf 'FAIL %s\n' "$*"
    failures=$((failures + 1))
}

awk '/^```yaml$/ { inside = 1; next } /^```$/ { inside = 0 } inside' "$root/resources/help/manual.md" >"$folder/manual.yaml"
[[ -s $folder/manual.yaml ]] || fail "the manual has no job file"
for file in "$root"/resources/samples/*.yaml "$folder/manual.yaml"; do
    findings=$("$proctor" validate "$file" 2>&1) && [[ ! $findings ]] || fail "$file: $findings"
done

output=$("$proctor" run "$root/resources/samples/first-job.yaml" 2>"$folder/progress")
code=$?
[[ $code == 0 ]] || fail "first-job.yaml ended with exit code $code: $(cat "$folder/progress")"
[[ $(head -n 1 <<<"$output") == 1 ]] || fail "the first line is not the job's number: $output"
status=$("$proctor" --no-color status 1 2>&1)
[[ $status == *"Boot check  attempt 2 of 2  3 passed, 1 failed"* ]] || fail "unexpected status: $status"

((failures == 0))
