#!/bin/sh
# GMT's side: gmt_map.sh JOB FOLDER OUTPUT-WITHOUT-ENDING
set -e
cd "$2"
gmt begin "$3" png E100
gmt set PS_CHAR_ENCODING ISOLatin1+ MAP_FRAME_TYPE plain
if [ "$1" = coast ]; then
  gmt basemap -R-93.4/-91.5/14.5/15.9 -JT-92.45/15.2/16i -Bnews+t"On foot along the coast"+g207/227/238
  gmt plot countries.gmt -G244/239/226 -W0.8p,136
  gmt plot route.gmt -W3p,192/32/32
  gmt plot towns.txt -Sc0.08i -G51
  gmt text towns.txt -F+f9p+jLM -D0.08i/0
  gmt plot stops.txt -Sc0.15i -G192/32/32
  gmt text stops.txt -F+f13p,Helvetica-Bold+jLM -D0.12i/0
  gmt basemap -LjBL+w50k+o0.3i
else
  gmt basemap -Rd -JY20i -Bnews+g207/227/238 2>/dev/null
  gmt plot countries.gmt -G244/239/226 -W0.8p,136
fi
gmt end
