// Label points of countries: inside the biggest polygon of each, well away from its edge.
// Usage: node label_points.js WORK
// Writes WORK/label-points.tsv: ISO 3166-1 numeric code, latitude, longitude.
'use strict';
const fs = require('fs');
const path = require('path');

const work = process.argv[2];
if (!work) throw new Error('usage: node label_points.js WORK');
const topology = JSON.parse(fs.readFileSync(path.join(work, 'npm/world-atlas/countries-50m.json')));

// TopoJSON: arcs are delta-encoded and quantised; ~i is arc i backwards.
const arcs = topology.arcs.map((arc) => {
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]) => {
    x += dx;
    y += dy;
    const { scale, translate } = topology.transform;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
});

function ringOf(indices) {
  const ring = [];
  for (const i of indices) {
    const arc = i < 0 ? [...arcs[~i]].reverse() : arcs[i];
    ring.push(...(ring.length ? arc.slice(1) : arc));
  }
  return ring;
}

// Longitudes made continuous, for rings stitched across the 180th meridian.
function unwrap(ring) {
  let shift = 0;
  return ring.map(([x, y], i) => {
    if (i > 0 && x - ring[i - 1][0] > 180) shift -= 360;
    if (i > 0 && x - ring[i - 1][0] < -180) shift += 360;
    return [x + shift, y];
  });
}

function centroid(ring) {
  let [sum, sx, sy] = [0, 0, 0];
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const cross = ring[j][0] * ring[i][1] - ring[i][0] * ring[j][1];
    sum += cross;
    sx += (ring[j][0] + ring[i][0]) * cross;
    sy += (ring[j][1] + ring[i][1]) * cross;
  }
  const middle = ring.reduce((a, [, y]) => a + y, 0) / ring.length;
  return { area: Math.abs(sum / 2) * Math.cos((middle * Math.PI) / 180), x: sx / sum / 3, y: sy / sum / 3 };
}

// Distance to the nearest edge, negative outside; longitudes are shrunk as at the middle latitude.
function depth(ring, x, y, shrink) {
  let [odd, best] = [false, Infinity];
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ax, ay, bx, by] = [ring[j][0], ring[j][1], ring[i][0], ring[i][1]];
    if ((ay > y) !== (by > y) && x < ((ax - bx) * (y - by)) / (ay - by) + bx) odd = !odd;
    const [dx, dy] = [(bx - ax) * shrink, by - ay];
    const along = ((x - ax) * shrink * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1);
    const t = Math.max(0, Math.min(1, along));
    best = Math.min(best, Math.hypot((x - ax) * shrink - t * dx, y - ay - t * dy));
  }
  return odd ? best : -best;
}

// The centroid where it lies well inside; else the deepest point of a 40 by 40 grid, refined once.
function labelPoint(ring) {
  const middle = centroid(ring);
  const shrink = Math.cos((middle.y * Math.PI) / 180);
  const xs = ring.map(([x]) => x);
  const ys = ring.map(([, y]) => y);
  let box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  let best = { d: -Infinity };
  for (let round = 0; round < 2; round++) {
    const [sx, sy] = [(box[2] - box[0]) / 40, (box[3] - box[1]) / 40];
    for (let x = box[0] + sx / 2; x < box[2]; x += sx) {
      for (let y = box[1] + sy / 2; y < box[3]; y += sy) {
        const d = depth(ring, x, y, shrink);
        if (d > best.d) best = { d, x, y };
      }
    }
    box = [best.x - sx, best.y - sy, best.x + sx, best.y + sy];
  }
  return depth(ring, middle.x, middle.y, shrink) > 0.3 * best.d ? middle : best;
}

const found = new Map(); // numeric code -> {area, row}: a code may stand twice, for a part of its own
for (const shape of topology.objects.countries.geometries) {
  const id = shape.id || (shape.properties.name === 'Kosovo' ? 'XK' : null);
  if (!id) continue;
  const polygons = shape.type === 'Polygon' ? [shape.arcs] : shape.arcs;
  const rings = polygons.map((polygon) => unwrap(ringOf(polygon[0])));
  const biggest = rings.reduce((a, b) => (centroid(a).area >= centroid(b).area ? a : b));
  const { area } = centroid(biggest);
  if (found.has(id) && found.get(id).area >= area) continue;
  const { x, y } = labelPoint(biggest);
  found.set(id, { area, row: `${id}\t${y.toFixed(4)}\t${(((x + 540) % 360) - 180).toFixed(4)}\n` });
}
const rows = [...found.values()].map(({ row }) => row);
fs.writeFileSync(path.join(work, 'label-points.tsv'), rows.sort().join(''));
