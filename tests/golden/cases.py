"""The maps whose pictures are kept: a name and the arguments of rumbo render that draw it."""

STYLES = ["report", "night", "relief", "humanitarian", "mono", "contrast", "blank"]

# Name -> degrees west, south, east, north.
EXTENTS = {
    "town": "-92.36,14.83,-92.16,14.98",
    "state": "-94.3,14.3,-90.2,17.8",
    "country": "-118,13.5,-86,33",
    "world": "-180,-60,180,84",
}

ITINERARIES = {
    "caravan": "examples/chiapas-2021.yaml",
    "groups": "examples/two-groups.yaml",
    "pacific": "examples/gallery/pacific-cruise.yaml",
    "arctic": "examples/gallery/over-the-pole.yaml",
    "walk": "examples/gallery/a-days-walk.yaml",
    "tour": "examples/gallery/sixty-towns.yaml",
    "scripts": "examples/gallery/scripts.yaml",
    "march": "examples/hard/01_farmers_march.txt",
    "marcha": "examples/hard/02_marcha_indigena.txt",
    "cycling": "examples/hard/03_cycling_tour.txt",
    "convoy": "examples/hard/05_convoy_de_ayuda.txt",
    "diary": "examples/hard/06_expedition_diary.txt",
    "caravans": "examples/hard/07_two_caravans.txt",
    "suspended": "examples/hard/09_caminata_suspendida.txt",
    "pilgrimage": "examples/hard/10_peregrinacion.txt",
}

PAGES = ["a4-portrait", "a4-landscape", "a5-portrait", "a5-landscape", "letter-portrait", "wide", "square",
         "column-1", "column-2", "column-3"]

PROJECTIONS = {
    "mercator": "mercator",
    "web-mercator": "EPSG:3857",
    "utm": "EPSG:32615",
    "plate-carree": "+proj=eqc",
    "conic": "+proj=lcc +lat_1=15 +lat_2=17 +lat_0=16 +lon_0=-92",
    "oblique": "+proj=omerc +lat_0=15 +lonc=-93 +alpha=-50 +gamma=0",
}

WORLDS = {
    "equal-earth": "+proj=eqearth",
    "robinson": "+proj=robin",
    "pacific-robinson": "+proj=robin +lon_0=180",
    "mollweide": "+proj=moll",
    "globe": "+proj=ortho +lat_0=20 +lon_0=-90",
    "north-pole": "+proj=laea +lat_0=90",
    "south-pole": "+proj=stere +lat_0=-90",
}

SMALL = ["--size", "400x300"]


def cases():
    found = {}

    def case(name, itinerary, *arguments):
        found[name] = [ITINERARIES[itinerary], *arguments]

    for style in STYLES:
        for extent, box in EXTENTS.items():
            case(f"style-{style}-{extent}", "pacific" if extent == "world" else "caravan", "--style", style, "--bbox", box,
                 *SMALL)
        case(f"style-{style}-groups", "groups", "--style", style, *SMALL)
        case(f"style-{style}-scripts", "scripts", "--style", style, *SMALL)
    for itinerary in ITINERARIES:
        case(f"journey-{itinerary}", itinerary, *SMALL)
        case(f"journey-{itinerary}-mono", itinerary, "--style", "mono", *SMALL)
    for page in PAGES:
        case(f"page-{page}", "caravan", "--page", page, "--style", "blank")
    for name, projection in PROJECTIONS.items():
        case(f"projection-{name}", "caravan", "--projection", projection, *SMALL)
    for name, projection in WORLDS.items():
        box = {"north-pole": "-180,40,180,90", "south-pole": "-180,-90,180,-40"}.get(name, EXTENTS["world"])
        case(f"world-{name}", "pacific", "--projection", projection, "--bbox", box, *SMALL)
    for language in ["en", "es", "fr"]:
        case(f"language-{language}", "groups", "--lang", language, "--subtitle", "Ñandú, œuvre, Țara", *SMALL)
        case(f"language-{language}-country", "caravan", "--lang", language, "--bbox", EXTENTS["country"], *SMALL)
    for name in ["Mexico", "Chiapas", "Fiji", "Switzerland", "Chile", "Japan", "Egypt"]:
        case(f"extent-{name.lower()}", "caravan", "--extent", name, *SMALL)
    for width in [120, 240, 800]:
        case(f"size-{width}", "caravan", "--size", f"{width}x{width * 3 // 4}")
    for itinerary in ["caravan", "pacific", "arctic", "walk"]:
        case(f"graticule-{itinerary}", itinerary, "--style", "tests/golden/graticule.yaml", *SMALL)
    case("key-strip", "tour", "--size", "800x600")
    case("key-panel", "tour", "--size", "1600x1200")
    case("scale-2", "caravan", "--size", "300x225", "--scale", "2")
    case("tall", "caravan", "--size", "240x500")
    case("flat", "caravan", "--size", "600x180")
    case("public", "caravan", "--public", *SMALL)
    case("public-groups", "groups", "--public", *SMALL)
    case("corridor", "caravan", "--path", "corridor", *SMALL)
    case("corridor-groups", "groups", "--path", "corridor", *SMALL)
    case("antimeridian", "pacific", "--bbox", "160,-30,-150,10", *SMALL)
    case("note", "caravan", "--note", "Places as reported; ways between them are guessed.", *SMALL)
    case("long-title", "caravan", "--title", "From Tapachula to Mexico City on foot, by bus and by train, in the autumn "
         "of two thousand and twenty-one", "--subtitle", "Every stop as it was reported, with its date", *SMALL)
    return found
