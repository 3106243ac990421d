"""MapLibre GL in a browser draws our archives, through the styles exported for them, as we draw the map ourselves."""

import functools
import http.server
import math
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import threading
import unittest
import zlib
import struct

import program

PACKAGES = ["maplibre-gl@5", "pmtiles@4", "puppeteer-core@23"]
WIDTH, HEIGHT, CENTRE = 900, 700, (-92.7, 16.3)
MOST = 0.02  # of the pixels may be off by more than 24 of 255: edges, which each smooths in its own way
MOST_OF_RASTER = 0.03  # our map's zoom is that of its parallel, 5.94: some rivers and islands come at 6 alone

ELSEWHERE = """\
rumbo: 1
title: Elsewhere
journeys:
  - title: Elsewhere
    events:
      - {when: 2021-10-23, where: {lon: 2, lat: 48}, what: departed}
"""

PAGE = """\
<!doctype html><title>drawing</title>
<link rel="stylesheet" href="node_modules/maplibre-gl/dist/maplibre-gl.css">
<style>body { margin: 0 } #map { width: %dpx; height: %dpx } .maplibregl-control-container { display: none }</style>
<div id="map"></div>
<script src="node_modules/maplibre-gl/dist/maplibre-gl.js"></script>
<script src="node_modules/pmtiles/dist/pmtiles.js"></script>
<script>
  maplibregl.addProtocol("pmtiles", new pmtiles.Protocol().tile);
  const map = new maplibregl.Map({ container: "map", style: "style.json", center: [%f, %f], zoom: %f, fadeDuration: 0 });
  map.on("idle", () => { document.title = "idle"; });
</script>
"""

SHOOT = """\
import puppeteer from "puppeteer-core";
const [chromium, page, picture] = process.argv.slice(2);
const browser = await puppeteer.launch({ executablePath: chromium, headless: true,
  args: ["--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"] });
const tab = await browser.newPage();
await tab.setViewport({ width: %d, height: %d });
await tab.goto(page);
await tab.waitForFunction("document.title === 'idle'", { timeout: 90000 });
await tab.screenshot({ path: picture });
await browser.close();
""" % (WIDTH, HEIGHT)


class Ranges(http.server.SimpleHTTPRequestHandler):
    """Gives parts of files, as readers of PMTiles ask for them."""

    def log_message(self, *arguments):
        pass

    def do_GET(self):
        wanted = re.match(r"bytes=(\d+)-(\d+)", self.headers.get("Range", ""))
        if not wanted:
            return super().do_GET()
        first, last = map(int, wanted.groups())
        whole = pathlib.Path(self.translate_path(self.path)).read_bytes()
        part = whole[first:last + 1]
        self.send_response(206)
        self.send_header("Content-Range", f"bytes {first}-{first + len(part) - 1}/{len(whole)}")
        self.send_header("Content-Length", str(len(part)))
        self.end_headers()
        self.wfile.write(part)


def pixels(path):
    """The rows of an RGB or RGBA PNG of 8 bits, as lists of (r, g, b)."""
    data, at, kinds = path.read_bytes(), 8, []
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at:at + 8])
        kinds.append((kind, data[at + 8:at + 8 + length]))
        at += 12 + length
    width, height, _, colour = struct.unpack(">IIBB", kinds[0][1][:10])
    palette = next((body for kind, body in kinds if kind == b"PLTE"), b"")
    channels = {2: 3, 3: 1, 6: 4}[colour]
    raw = zlib.decompress(b"".join(body for kind, body in kinds if kind == b"IDAT"))
    stride, before, rows = width * channels, bytes(width * channels), []
    for y in range(height):
        way, line = raw[y * (stride + 1)], bytearray(raw[y * (stride + 1) + 1:(y + 1) * (stride + 1)])
        for i in range(stride):
            left = line[i - channels] if i >= channels else 0
            up, corner = before[i], before[i - channels] if i >= channels else 0
            if way == 1:
                line[i] = (line[i] + left) & 255
            elif way == 2:
                line[i] = (line[i] + up) & 255
            elif way == 3:
                line[i] = (line[i] + (left + up) // 2) & 255
            elif way == 4:
                guess = left + up - corner
                near = min((abs(guess - left), 0, left), (abs(guess - up), 1, up), (abs(guess - corner), 2, corner))[2]
                line[i] = (line[i] + near) & 255
        before = bytes(line)
        if palette:
            rows.append([tuple(palette[3 * i:3 * i + 3]) for i in before])
        else:
            rows.append([tuple(before[i:i + 3]) for i in range(0, stride, channels)])
    return rows


def degrees_shown(zoom):
    """West, south, east, north of the browser's map."""
    world = 512 * 2 ** zoom
    x = (CENTRE[0] + 180) / 360 * world
    y = (0.5 - math.asinh(math.tan(math.radians(CENTRE[1]))) / (2 * math.pi)) * world
    north, south = (math.degrees(math.atan(math.sinh((0.5 - edge / world) * 2 * math.pi)))
                    for edge in (y - HEIGHT / 2, y + HEIGHT / 2))
    west, east = (edge / world * 360 - 180 for edge in (x - WIDTH / 2, x + WIDTH / 2))
    return west, south, east, north


class Browser(program.ProgramTest):
    @classmethod
    def setUpClass(cls):
        cls.chromium = shutil.which("chromium")
        if not cls.chromium or not shutil.which("npm"):
            raise unittest.SkipTest("SKIPPED: chromium or npm is not installed, so no browser drew our tiles")
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.site = pathlib.Path(folder.name)
        done = subprocess.run(["npm", "install", "--no-audit", "--no-fund", "--prefix", folder.name, *PACKAGES],
                              stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=100)
        if done.returncode:
            raise unittest.SkipTest("SKIPPED: npm could not fetch MapLibre GL, so no browser drew our tiles")
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Ranges, directory=folder.name))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        cls.addClassCleanup(server.server_close)
        cls.addClassCleanup(server.shutdown)
        cls.address = f"http://127.0.0.1:{server.server_port}"

    def bare(self, *kinds):
        """Report's map alone, without layers of these kinds."""
        gone = [layer["id"] for layer in self.done("style", "export", "report").json()["layers"] if layer["type"] in kinds]
        self.write("bare.yaml", "extends: report\n"
                   "map: {margin: 0, title: false, subtitle: false, legend: false, scale-bar: false, inset: false,"
                   " credit: false, north-arrow: never}\nlayers:\n"
                   + "".join(f"  - {{id: {layer}, remove: true}}\n" for layer in gone))

    def share_off(self, zoom, *options):
        """Of the pixels, what share is off by more than 24 of 255 where the browser draws an archive."""
        bbox = "--bbox=" + ",".join(f"{edge:.6f}" for edge in degrees_shown(zoom))
        self.done("tiles", "-o", self.site / "map.pmtiles", "-z", "0-8", bbox, "--style", "bare.yaml", *options)
        self.done("style", "export", "bare.yaml", "--tiles", self.site / "map.pmtiles",
                  "--url", self.address + "/map.pmtiles", "-o", self.folder / "style.json")
        shutil.copy(self.folder / "style.json", self.site / "style.json")
        self.write("a.yaml", ELSEWHERE)
        self.done("render", "a.yaml", "-o", "ours.png", "--style", "bare.yaml", bbox, "--projection", "mercator",
                  "--size", f"{WIDTH}x{HEIGHT}")
        (self.site / "index.html").write_text(PAGE % (WIDTH, HEIGHT, *CENTRE, zoom))
        (self.site / "shoot.mjs").write_text(SHOOT)
        done = subprocess.run(["node", self.site / "shoot.mjs", self.chromium, self.address + "/index.html",
                               self.folder / "theirs.png"], stdin=subprocess.DEVNULL, capture_output=True, text=True,
                              timeout=150)
        self.assertEqual(done.returncode, 0, done.stderr)
        if os.environ.get("RUMBO_KEEP"):  # a folder where people look at the pictures
            for name in ("ours", "theirs"):
                shutil.copy(self.folder / f"{name}.png", pathlib.Path(os.environ["RUMBO_KEEP"]) / f"{self.id()}-{name}.png")
        ours, theirs = pixels(self.folder / "ours.png"), pixels(self.folder / "theirs.png")
        self.assertEqual((len(ours), len(ours[0])), (len(theirs), len(theirs[0])))
        off = sum(max(abs(a - b) for a, b in zip(one, two)) > 24 for row, other in zip(ours, theirs)
                  for one, two in zip(row, other))
        share = off / (WIDTH * HEIGHT)
        print(f"{100 * share:.2f} % of the pixels are off by more than 24 of 255")
        return share

    def test_the_browser_draws_vector_tiles_as_we_draw_the_map(self):
        self.bare("symbol", "raster")  # letters differ, and vector tiles hold no relief
        self.assertLess(self.share_off(6.4), MOST)

    def test_the_browser_shows_raster_tiles_as_we_draw_the_map(self):
        self.bare("symbol")  # a page chooses other names than a pyramid
        self.assertLess(self.share_off(6, "--format", "png8"), MOST_OF_RASTER)

    def test_the_browser_shows_tiles_for_fine_screens_at_their_size(self):
        self.bare("symbol")
        self.assertLess(self.share_off(6, "--format", "webp", "--tile-size", "512", "--scale", "2"), MOST_OF_RASTER)



program.main()
