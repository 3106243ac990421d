"""Writes FOLDER/JOB.xml, which mapnik_map draws without Python: mapnik_map.py JOB FOLDER"""
import pathlib
import sys

import jobs
import mapnik

STYLE = """<Map background-color="#cfe3ee" srs="{srs}">
<Style name="countries"><Rule><PolygonSymbolizer fill="#f4efe2"/><LineSymbolizer stroke="#888888" stroke-width="1"/></Rule></Style>
<Style name="route"><Rule><LineSymbolizer stroke="#c02020" stroke-width="4"/></Rule></Style>
<Style name="towns"><Rule><MarkersSymbolizer width="6" fill="#333333" allow-overlap="true"/>
<TextSymbolizer face-name="Noto Sans Regular" size="13" fill="#333333" halo-fill="white" halo-radius="1.5" dx="6"
 placement-type="simple" placements="E,W,N,S">[name]</TextSymbolizer></Rule></Style>
<Style name="stops"><Rule><MarkersSymbolizer width="12" fill="#c02020" allow-overlap="true"/>
<TextSymbolizer face-name="Noto Sans Bold" size="17" fill="#202020" halo-fill="white" halo-radius="2" dx="10"
 placement-type="simple" placements="E,W">[name]</TextSymbolizer></Rule></Style>
<Style name="title"><Rule><TextSymbolizer face-name="Noto Sans Bold" size="30" fill="#202020" allow-overlap="true">[name]</TextSymbolizer></Rule></Style>
{layers}</Map>"""
LAYER = ('<Layer name="{0}" srs="+proj=longlat +datum=WGS84"><StyleName>{0}</StyleName><Datasource>'
         '<Parameter name="type">{1}</Parameter><Parameter name="file">{2}</Parameter></Datasource></Layer>')


def main(job, folder):
    layers = [LAYER.format("countries", "shape", folder / "countries.shp")]
    if job == "coast":
        layers += [LAYER.format(name, "geojson", folder / f"{name}.geojson")
                   for name in ("route", "towns", "stops", "title")]
    srs = jobs.COAST_PROJECTION if job == "coast" else jobs.WORLD_PROJECTION
    box = mapnik.Box2d(*(jobs.COAST if job == "coast" else (-180, -90, 180, 90)))
    projection = mapnik.ProjTransform(mapnik.Projection("+proj=longlat +datum=WGS84"), mapnik.Projection(srs))
    page = projection.forward(box)
    extent = f"{page.minx},{page.miny},{page.maxx},{page.maxy}"
    (folder / f"{job}.xml").write_text(STYLE.format(srs=srs, layers="".join(layers)))
    (folder / f"{job}.box").write_text(extent)


main(sys.argv[1], pathlib.Path(sys.argv[2]))
