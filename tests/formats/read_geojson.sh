#!/usr/bin/env bash
# Reads a written GeoJSON with jq and with GDAL. usage: read_geojson.sh WRITER OGRINFO JQ
set -euo pipefail
writer=$1 ogrinfo=$2 jq=$3
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
file=$folder/sample.geojson
"$writer" > "$file"

expect() {  # what, expected, seen
  [ "$2" = "$3" ] || { echo "$1: expected '$2', got '$3'" >&2; exit 1; }
}
expect types '["MultiLineString","MultiPoint","MultiPolygon","LineString","Point","Polygon",null]' \
  "$("$jq" -c '[.features[].geometry.type] | [.[4], .[2], .[6], .[3], .[1], .[5], .[0]]' "$file")"
expect ids 7 "$("$jq" '[.features[].id] | unique | length' "$file")"
expect chars '[3,9]' "$("$jq" -c '.features[1].properties.evidence[0].chars' "$file")"
expect name true \
  "$("$jq" '.features[1].properties.name == "Comaltitlán \u2028 \"x\" </script>"' "$file")"
expect attribution 'GeoNames (CC BY 4.0)' "$("$jq" -r '.attribution[0]' "$file")"

read=$("$ogrinfo" -al "$file" 2> "$folder/warnings")
expect warnings '' "$(cat "$folder/warnings")"
grep -q 'Feature Count: 7' <<< "$read"
grep -q 'POINT (-92.4641 15.13915)' <<< "$read"
grep -q 'km (Real) = 34.4' <<< "$read"
echo "read by jq and by GDAL"
