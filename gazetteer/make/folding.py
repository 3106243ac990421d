"""Folding of names: what counts as the same name, and a name without its generic word."""
import difflib
import re
import unicodedata

SPECIAL = str.maketrans({"ß": "ss", "ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th",
                         "ı": "i", "ħ": "h", "ə": "e"})
GENERIC = ("province|region|district|governorate|department|municipality|county|state|oblast|prefecture|parish|"
           "autonomous region|autonomous community|capital region|krai|voivodeship|canton|division|emirate|commune|"
           "atoll|township|borough|regency|kabupaten|kota|sub-region|town|city|regional state|arrondissement")
PREFIX = ("estado|provincia|città metropolitana|departamento|province|département|departement|région|region|comunidad autónoma|municipio|"
          "distrito|provincia autonoma|gobernación|district|county|arrondissement|wilaya|principado|municipality|"
          "metropolitan city|free and sovereign state")
ARTICLE = r"(?:\s+(?:de\s+la|de\s+los|del|de|di|du|des|of|da|do)\s+|\s+d['’]\s*)"
DIRECTIONS = set("north south east west northern southern eastern western central centre center northeast "
                 "northwest southeast southwest north east west capital upper lower new norte sur este oeste "
                 "metropolitan federal national island islands islas city town nord sud est ouest".split())


def fold(name):
    """Lower case, without accents, punctuation as single spaces."""
    text = unicodedata.normalize("NFKD", name.casefold().translate(SPECIAL))
    text = "".join(c for c in text if not unicodedata.combining(c))
    return " ".join(re.sub(r"[^\w]+", " ", text).split())


def is_latin(name):
    """True when every letter is of the Latin script."""
    return all("LATIN" in unicodedata.name(c, "") for c in name if c.isalpha())


def bare(name):
    """The name without its generic word ("Takhar Province" -> "Takhar"), or the name itself."""
    short = re.sub(rf"(?i)\s+(?:{GENERIC})$", "", name)
    short = re.sub(rf"(?i)^(?:the\s+)?(?:{PREFIX}){ARTICLE}", "", short)
    words = fold(short).split()
    if len(fold(short)) < 4 or all(word in DIRECTIONS for word in words):
        return name
    return short


def alike(left, right):
    """True when two lists of names share one, or nearly share one, once their generic words are off."""
    lefts = {fold(bare(name)) for name in left if name}
    rights = {fold(bare(name)) for name in right if name}
    if lefts & rights:
        return True
    return any(difflib.SequenceMatcher(None, a, b).ratio() >= 0.8 for a in lefts for b in rights)


def distinct(names, taken):
    """Names fit for a comma list, in order, none folding like another or like one of `taken`."""
    seen = {fold(name) for name in taken}
    kept = []
    for name in names:
        name = unicodedata.normalize("NFC", " ".join((name or "").split()))
        if not name or "," in name or "\t" in name or not is_latin(name) or len(fold(name)) < 2:
            continue
        if fold(name) not in seen:
            seen.add(fold(name))
            kept.append(name)
    return kept
