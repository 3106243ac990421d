// Reads every tile of a PMTiles archive with the packages of others; prints what it found as JSON.
//   node read_tiles.mjs ARCHIVE.pmtiles

import { open } from "node:fs/promises";
import { Protobuf, VectorTile, PMTiles, classifyRings } from "./packages.mjs";

class FileSource {
  constructor(path) { this.path = path; }
  getKey() { return this.path; }
  async getBytes(offset, length) {
    const file = await open(this.path);
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(length), position: offset });
    await file.close();
    return { data: new Uint8Array(buffer.subarray(0, bytesRead)).buffer };
  }
}

const archive = new PMTiles(new FileSource(process.argv[2]));
const header = await archive.getHeader();
const metadata = await archive.getMetadata();
const found = { zooms: [header.minZoom, header.maxZoom], layers: metadata.vector_layers.map(layer => layer.id), tiles: 0, features: 0, faults: [] };
for (let z = header.minZoom; z <= header.maxZoom; ++z)
  for (let x = 0; x < 2 ** z; ++x)
    for (let y = 0; y < 2 ** z; ++y) {
      const answer = await archive.getZxy(z, x, y);
      if (!answer) continue;
      ++found.tiles;
      const tile = new VectorTile(new Protobuf(new Uint8Array(answer.data)));
      for (const [name, layer] of Object.entries(tile.layers)) {
        if (!found.layers.includes(name)) found.faults.push(`${z}/${x}/${y}: layer ${name} is not in the metadata`);
        for (let i = 0; i < layer.length; ++i) {
          ++found.features;
          const feature = layer.feature(i), lines = feature.loadGeometry();
          const reach = layer.extent / 8;
          for (const line of lines)
            for (const point of line)
              if (point.x < -reach || point.y < -reach || point.x > layer.extent + reach || point.y > layer.extent + reach)
                found.faults.push(`${z}/${x}/${y}: ${name} reaches ${point.x},${point.y}`);
          if (feature.type === 3 && classifyRings(lines).length === 0)
            found.faults.push(`${z}/${x}/${y}: an area of ${name} has no rings`);
        }
      }
    }
found.faults = found.faults.slice(0, 20);
console.log(JSON.stringify(found));
