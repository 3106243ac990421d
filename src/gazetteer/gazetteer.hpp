#pragma once

#include "gazetteer/here.hpp"
#include "gazetteer/place.hpp"
#include "geo/bbox.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace rumbo::gazetteer {

// How the name asked for must be spelt. Exact means alike once folded: case, accents, apostrophes,
// hyphens and common abbreviations ("St.", "Cd.") do not count.
enum class Spelling : std::uint8_t { exact, prefix, fuzzy };

// What is asked. A name may carry its context: "Huixtla, Chiapas", "Huixtla, Chiapas, Mexico",
// "Springfield IL". Everything but `near` excludes places; `near` only prefers them.
struct Query {
  std::string name;
  Spelling spelling = Spelling::exact;
  std::optional<std::string> country = {};  // ISO alpha-2, alpha-3 or a country's name
  std::optional<std::string> admin =
      {};  // a first- or second-level division's name, abbreviation or code
  std::optional<Kind> kind = {};
  std::optional<geo::LonLat> near = {};
  std::optional<geo::BBox> within = {};
  std::size_t limit = 10;
};

struct Candidate {
  Place place;
  double score = 0;           // see ranking.hpp; comparable within one query only
  std::string matched;        // the name in the index that matched
  std::string_view language;  // its language, ISO 639; empty when unknown
  bool primary = false;       // one of the place's main names, not an alternate
  std::uint8_t edits = 0;     // letters by which it differs from what was asked
  // Why it stands where it does: "population 202,672", "in Chiapas", "12 km from the point given".
  std::vector<std::string> reasons;
};

struct Match {
  Candidate best;
};
struct Ambiguous {
  std::vector<Candidate> candidates;  // best first; the first two are too near each other to choose
};
struct NotFound {
  // Spellings the index does know, nearest first; or, when the name is known but not in the context
  // given, the places of that name: "Huixtla, Chiapas, Mexico".
  std::vector<std::string> nearest;
};
using Resolution = std::variant<Match, Ambiguous, NotFound>;

// A name found in a text: offsets in bytes and in code points, and the key under which named()
// gives its places.
struct Spot {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t first = 0;  // begin and end again, in code points
  std::size_t last = 0;
  std::string key;
};

// All that stands behind a place beside what Place says.
struct Details {
  struct Name {
    std::string_view text;
    std::string_view language;  // ISO 639, perhaps with more ("zh-Hant"); empty when unknown
    bool primary = false;
    bool abbreviation = false;
    bool preferred = false;
    bool is_short = false;
    bool colloquial = false;
    bool historic = false;
  };
  std::vector<Name> names;  // the main name first
  std::string_view source;  // the file it comes from
  std::string_view credit;
  std::string_view licence;
};

// A frontier that has a name of its own ("US-Mexico border", "southern border"): a line, not a
// place.
struct Border {
  std::string_view name;   // as people write it
  std::string_view first;  // ISO alpha-2 of the countries on either side
  std::string_view second;
  std::string_view context;  // it means this only in texts about this country; empty: everywhere
  std::vector<std::pair<std::string_view, std::string_view>> more;  // further pairs, mostly none
};

// What an index says about itself.
struct Description {
  struct Source {
    std::string_view file;
    std::string_view credit;
    std::string_view licence;
    std::uint64_t bytes = 0;
    std::uint32_t crc32 = 0;
  };
  std::string file;
  std::uint32_t version = 0;
  std::uint64_t bytes = 0;
  std::uint32_t checksum = 0;  // of the header, which holds those of all sections
  std::size_t names = 0;       // different keys
  std::vector<std::pair<Kind, std::size_t>> places;
  std::vector<Source> sources;
};

// Place indexes, opened by memory map, as one: the first lies over the others. A place of a lower
// index is left out where an upper one has its GeoNames id. Immutable once open: may be shared
// between threads. Every member may throw InputError when the file proves to be damaged.
class Gazetteer {
 public:
  // InputError when the file is missing, cut short, of another version, or its header fails its
  // checksum. Opening reads the header only; verify() reads everything.
  static Gazetteer open(const std::filesystem::path& index);
  static Gazetteer open(std::span<const std::filesystem::path> indexes);  // UsageError: none or >16
  ~Gazetteer();
  Gazetteer(Gazetteer&&) noexcept;
  Gazetteer& operator=(Gazetteer&&) noexcept;

  // Best first, in a stable order: score, then the upper index, kind, population, GeoNames id.
  std::vector<Candidate> find(const Query& query) const;
  Resolution resolve(const Query& query) const;

  // Every place a name may mean, by its folded key, unranked; cheap enough for every word of a
  // text.
  struct Named {
    std::uint32_t number = 0;
    bool primary = false;
    bool abbreviation = false;  // a state's ("Chis.", "CA") or a city's code ("TAP")
  };
  std::vector<Named> named(std::string_view folded_key) const;
  // Of the names that begin so, those of the places best ranked; best first, at most `limit`.
  std::vector<std::string_view> complete(std::string_view beginning, std::size_t limit) const;
  // The spellings that differ from `name` by at most `edits` letters (left out, put in, changed or
  // swapped with their neighbour), nearest first.
  std::vector<std::string_view> near_spellings(std::string_view name, std::size_t edits,
                                               std::size_t limit) const;
  // The longest names at the text's words, left to right, not overlapping. A name begins with a
  // capital (or a letter of a script without capitals), is in capitals throughout or dotted if it
  // is one word of one or two letters, and spans no comma, bracket or blank line. "Guinea-Bissau"
  // is tried whole before its parts. Common words that are places too are spotted: see
  // needs_evidence().
  std::vector<Spot> spot(std::string_view utf8) const;
  // A common word of `language` ("en", "es") that needs evidence before it is read as a place.
  bool needs_evidence(std::string_view folded, std::string_view language) const;
  bool is_given_name(std::string_view folded) const;  // a person's, and some place's too

  std::size_t size() const;
  Place place(std::uint32_t number) const;
  PlaceBrief brief(std::uint32_t number) const;  // several times as fast
  Details details(std::uint32_t number) const;
  std::optional<Place> by_geonames(std::uint32_t id) const;
  std::optional<Place> country(std::string_view iso_alpha2) const;
  bool knows_country(std::string_view text) const;  // as Query::country takes it
  std::optional<Place> division(std::string_view country, std::string_view admin1_code) const;
  // The places of one kind inside a box, most populous first; by their numbers, or as they are.
  std::vector<std::uint32_t> numbers_inside(const geo::BBox& box, Kind kind,
                                            std::size_t limit) const;
  std::vector<Place> inside(const geo::BBox& box, Kind kind, std::size_t limit) const;
  // The places of one kind nearest to a position, nearest first, then by number.
  std::vector<NearPlace> nearest(geo::LonLat position, std::size_t limit,
                                 Kind kind = Kind::city) const;
  // The country and first-level division that contain a position, by their codes; nothing at sea.
  Grounds grounds(geo::LonLat position) const;
  // What contains a position (at sea, has the nearest coast), and the places nearest to it.
  Here here(geo::LonLat position, const HereOptions& options = {}) const;
  // Whether `place` lies in `container`: in its country, division, region or continent.
  bool contains(const Place& container, const Place& place) const;
  // A demonym's country ("hondureños", "Venezuelan"), as ISO alpha-2. Of those that two countries
  // share ("Congolese") the more populous one.
  std::optional<std::string_view> demonym(std::string_view folded) const;
  // The frontier of this name; where one name has several, the one for `context` (ISO alpha-2),
  // else the one that needs none.
  std::optional<Border> border(std::string_view folded, std::string_view context = {}) const;

  std::vector<Description> describe() const;  // of each index, the first on top
  // Reads the whole file and throws InputError when any section fails its checksum.
  void verify() const;

 private:
  class Implementation;
  explicit Gazetteer(std::unique_ptr<Implementation> implementation);
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace rumbo::gazetteer
