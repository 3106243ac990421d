#!/usr/bin/env bash
# Reads what is written as CSV, GPX and KML with GDAL. usage: read_formats.sh WRITER OGRINFO
set -euo pipefail
writer=$1 ogrinfo=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for format in csv gpx kml; do "$writer" "$format" > "$folder/sample.$format"; done

read_with_gdal() {  # options and file
  "$ogrinfo" -al "$@" 2> "$folder/warnings"
  [ ! -s "$folder/warnings" ] || { cat "$folder/warnings" >&2; exit 1; }
}
csv=$(read_with_gdal -oo X_POSSIBLE_NAMES=lon -oo Y_POSSIBLE_NAMES=lat "$folder/sample.csv")
grep -q 'Feature Count: 4' <<< "$csv"
grep -q 'POINT (-92.4641 15.13915)' <<< "$csv"
grep -qF 'Comaltitlán "x" ]]> </script>' <<< "$csv"

gpx=$(read_with_gdal "$folder/sample.gpx")
grep -q 'POINT (-92.4641 15.13915)' <<< "$gpx"
grep -qF 'Comaltitlán "x" ]]> </script>' <<< "$gpx"
[ "$(grep -c 'OGRFeature(routes)' <<< "$gpx")" = 2 ]
[ "$(grep -c 'OGRFeature(tracks)' <<< "$gpx")" = 0 ]

kml=$(read_with_gdal "$folder/sample.kml")
grep -q 'POINT (-92.4641 15.13915)' <<< "$kml"
grep -q 'POLYGON ((0 0,4 0,4 4,0 0))' <<< "$kml"
grep -qF 'Comaltitlán "x" ]]> </script>' <<< "$kml"
echo "read by GDAL"
