"""The two maps that every side draws: the places on them, and where they end."""
import json

TITLE = "On foot along the coast"
STOPS = [("Tapachula", -92.25749, 14.90385), ("Huixtla", -92.4641, 15.13915),
         ("Villa Comaltitlán", -92.57659, 15.21397), ("Escuintla", -92.65833, 15.31944),
         ("Mapastepec", -92.90039, 15.43358)]
TOWNS = [("Cacahoatán", -92.166, 14.989), ("Tuxtla Chico", -92.168, 14.939), ("Ciudad Hidalgo", -92.148, 14.678),
         ("Mazatán", -92.449, 14.862), ("Motozintla", -92.248, 15.366), ("Pijijiapan", -93.209, 15.687),
         ("Acapetahua", -92.690, 15.282), ("Malacatán", -92.058, 14.907), ("San Marcos", -91.795, 14.965),
         ("Tecún Umán", -92.140, 14.681), ("Huehuetán", -92.383, 15.019), ("Tuzantán", -92.425, 15.148),
         ("Siltepec", -92.324, 15.557), ("Retalhuleu", -91.678, 14.536), ("Coatepeque", -91.863, 14.704)]
COAST = (-93.4, 14.5, -91.5, 15.9)  # west, south, east, north
COAST_PROJECTION = "+proj=tmerc +lat_0=15.2 +lon_0=-92.45 +ellps=WGS84 +units=m"
WORLD_PROJECTION = "+proj=eqearth +ellps=WGS84 +units=m"
SIZES = {"coast": (1600, 1200), "world": (2000, 1000)}


def point(name, lon, lat):
    return {"type": "Feature", "properties": {"name": name}, "geometry": {"type": "Point", "coordinates": [lon, lat]}}


def write_inputs(folder):
    """towns, stops and route as GeoJSON for all sides, and as an itinerary for ours."""
    route = {"type": "Feature", "properties": {}, "geometry": {
        "type": "LineString", "coordinates": [[lon, lat] for _, lon, lat in STOPS]}}
    for name, features in (("towns", [point(*town) for town in TOWNS]), ("stops", [point(*stop) for stop in STOPS]),
                           ("route", [route]), ("title", [point(TITLE, -92.45, 15.85)])):
        (folder / f"{name}.geojson").write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    events = "".join(f"      - {{when: 2021-10-{23 + i}, where: {{name: {name}, lat: {lat}, lon: {lon}}}, what: arrived}}\n"
                     for i, (name, lon, lat) in enumerate(STOPS))
    (folder / "route.yaml").write_text(f"rumbo: 1\ntitle: {TITLE}\njourneys:\n  - title: Route\n    events:\n{events}")
