// Opens an MBTiles with @mapbox/mbtiles and reads a tile of each zoom; prints what it found as JSON.
//   node read_mbtiles.cjs ARCHIVE.mbtiles
// The package's SQLite is a module that is compiled where it is installed, for minutes; sql.js, which needs no compiler, stands
// in for it here.

const fs = require("node:fs");
const Module = require("node:module");

function withSqlite(SQL) {
  class Database {
    constructor(file, mode, ready) {
      this.database = new SQL.Database(fs.readFileSync(file));
      setImmediate(ready, null);
    }
    all(sql, ...rest) {
      const done = rest.pop(), statement = this.database.prepare(sql, rest.flat()), rows = [];
      while (statement.step()) rows.push(statement.getAsObject());
      statement.free();
      // Its blobs are Buffers there.
      for (const row of rows)
        for (const [name, value] of Object.entries(row)) if (value instanceof Uint8Array) row[name] = Buffer.from(value);
      setImmediate(done, null, rows);
    }
    get(sql, ...rest) {
      const done = rest.pop();
      this.all(sql, ...rest, (fault, rows) => done(fault, rows && rows[0]));
    }
  }
  const load = Module._load;
  Module._load = (name, ...rest) =>
    name === "sqlite3" ? { OPEN_READONLY: 1, OPEN_READWRITE: 2, OPEN_CREATE: 4, Database } : load(name, ...rest);
  return require("@mapbox/mbtiles");
}

async function main(file) {
  const MBTiles = withSqlite(await require("sql.js")());
  const ask = (subject, method, ...rest) =>
    new Promise((done, fail) => subject[method](...rest, (fault, ...answer) => (fault ? fail(fault) : done(answer))));
  const archive = await new Promise((done, fail) =>
    new MBTiles(`file://${file}?mode=ro`, (fault, opened) => (fault ? fail(fault) : done(opened))));
  const [info] = await ask(archive, "getInfo");
  const tiles = [];
  for (let z = info.minzoom; z <= info.maxzoom; ++z) {
    const [data, headers] = await ask(archive, "getTile", z, 0, z ? 1 : 0);
    tiles.push({ bytes: data.length, type: headers["Content-Type"], encoding: headers["Content-Encoding"] });
  }
  console.log(JSON.stringify({ info, tiles }));
}

main(process.argv[2]);
