// Country names in English, Spanish and French by ISO 3166-1 alpha-2, from the Unicode CLDR that Node carries.
const names = (language) => new Intl.DisplayNames([language], {type: 'region', fallback: 'none'});
const english = names('en'), spanish = names('es'), french = names('fr');
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const rows = [];
for (const first of letters)
  for (const second of letters) {
    const iso_a2 = first + second;
    if (english.of(iso_a2))
      rows.push({iso_a2, name_en: english.of(iso_a2), name_es: spanish.of(iso_a2), name_fr: french.of(iso_a2)});
  }
console.log(JSON.stringify(rows));
