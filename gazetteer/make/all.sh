#!/usr/bin/env bash
# Makes every file of the folder above that is not written by hand.
# Usage: all.sh WORK [OUT]; WORK is scratch space (about 400 MB), OUT defaults to the folder above.
# Needs: npm, node, apt-get, dpkg-deb, python3, zstd. About two minutes.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=${1:?usage: all.sh WORK [OUT]} out=${2:-$here/..}
mkdir -p "$work" "$out"
work=$(cd "$work" && pwd) out=$(cd "$out" && pwd)
export PYTHONDONTWRITEBYTECODE=1 PYTHONHASHSEED=0

"$here/fetch.sh" "$work"
"$here/cities.sh" "$work" "$out"
node "$here/locate_cities.js" "$work"
node "$here/label_points.js" "$work"
node "$here/person_names.js" "$work"
for step in admin_codes divisions divisions2 countries country_names blocklist; do
  echo "$step" >&2
  python3 "$here/$step.py" "$work" "$out"
done
python3 "$here/check.py" "$out"
