// Asks k-d tree reverse geocoders of npm for the place nearest to each point; prints a line of JSON for each task.
// Usage: node reverse_bench.mjs local FOLDER QUERIES       local-reverse-geocoder, on FOLDER/cities500/cities500.txt
//        node reverse_bench.mjs geokdbush PLACES QUERIES   kdbush with geokdbush, on a file of allCountries' shape
// The packages are looked for in the current folder's node_modules.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import readline from 'node:readline';
import { pathToFileURL } from 'node:url';

const require = createRequire(path.join(process.cwd(), 'package.json'));
const seconds = 4;
const [, , peer, data, queries] = process.argv;

const now = () => performance.now() / 1000;

async function rows(file, use) {
  const lines = readline.createInterface({ input: fs.createReadStream(file, { highWaterMark: 1 << 20 }) });
  for await (const line of lines) use(line.split('\t'));
}

// As measure.cpp does: one run without a clock round each operation, one with.
function measure(points, operation) {
  let done = 0, found = 0;
  const begin = now(), usage = process.cpuUsage();
  while (now() - begin < seconds) for (let i = 0; i < 16; ++i, ++done) found += operation(points[done % points.length]) ? 1 : 0;
  const taken = now() - begin, used = process.cpuUsage(usage);
  const times = [];
  for (let sum = 0; sum < seconds;) {
    const start = now();
    operation(points[times.length % points.length]);
    times.push(now() - start);
    sum += times.at(-1);
  }
  times.sort((a, b) => a - b);
  const at = share => 1e6 * times[Math.floor(share * times.length)];
  return { task: 'reverse', operations: done, per_second: done / taken, median_us: at(0.5), p99_us: at(0.99), busy: (used.user + used.system) / 1e6 / taken, found: found / done };
}

// The package wants to download: given the files' plain names in its folder, it reads those.
async function local() {
  const geocoder = require('local-reverse-geocoder');
  await new Promise(done => geocoder.init(
    { dumpDirectory: data, citiesFileOverride: 'cities500', load: { admin1: true, admin2: true, admin3And4: false, alternateNames: false } }, done));
  return ([lon, lat]) => {
    let result;
    geocoder.lookUp({ latitude: lat, longitude: lon }, 1, (error, results) => { result = results[0][0]; });
    return result !== undefined;  // the callback has been called: nothing in it waits
  };
}

async function geokdbush() {
  const load = name => import(pathToFileURL(path.join(process.cwd(), 'node_modules', name, 'index.js')));
  const { default: KDBush } = await load('kdbush');
  const { around } = await load('geokdbush');
  const lon = [], lat = [], name = [];
  await rows(data, cells => {
    if (cells[6] !== 'P') return;  // towns, as rumbo's own search
    lon.push(+cells[5]);
    lat.push(+cells[4]);
    name.push(cells[1]);
  });
  const index = new KDBush(lon.length, 64, Float64Array);
  for (let i = 0; i < lon.length; ++i) index.add(lon[i], lat[i]);
  index.finish();
  return ([x, y]) => name[around(index, x, y, 1)[0]] !== undefined;
}

const points = [];
await rows(path.join(queries, 'points.tsv'), cells => points.push(cells.map(Number)));
const begin = now();
const operation = await { local, geokdbush }[peer]();
console.log(JSON.stringify({ task: 'open', milliseconds: 1000 * (now() - begin) }));
console.log(JSON.stringify(measure(points, operation)));
console.log(JSON.stringify({ task: 'memory', anonymous_kib: process.memoryUsage().rss / 1024, file_kib: 0 }));
