#include "base/error.hpp"
#include "gazetteer/box_tree.hpp"
#include "gazetteer/gazetteer.hpp"
#include "gazetteer/index_writer.hpp"
#include "gazetteer/join.hpp"
#include "gazetteer/name_table.hpp"
#include "gazetteer/sources.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <cmath>
#include <deque>
#include <limits>
#include <tuple>

namespace rumbo::gazetteer {
namespace {

using format::Section;

std::int32_t units(double degrees) {
  return static_cast<std::int32_t>(std::llround(degrees * format::units_per_degree));
}

// Turns the joined places into sections, one method a section or two.
class Builder {
 public:
  Builder(const Sources& sources, const Joined& joined) : sources_(sources), joined_(joined) {
    for (const auto& [code, country] : sources.countries)
      country_number_.emplace(code, static_cast<std::uint16_t>(country_number_.size()));
  }

  void write(const std::filesystem::path& path) {
    add_places();
    add_names();
    add_geonames();
    add_countries();
    add_members();
    add_demonyms();
    add_borders();
    add_words();
    add_sources();
    writer_.put(Section::divisions, joined_.divisions);
    writer_.put_bytes(Section::strings, strings_.bytes());
    writer_.write(path);
  }

 private:
  std::uint16_t country_number(std::string_view code) const {
    const auto found = country_number_.find(code);
    return found == country_number_.end() ? format::no_country : found->second;
  }

  format::StringRef folded(std::string_view text) {
    folded_.push_back(text::fold(text));
    return strings_.add(folded_.back());
  }

  std::uint32_t add_box(const std::optional<geo::BBox>& box) {
    if (!box) return format::none;
    boxes_.push_back({units(box->west), units(box->south), units(box->east), units(box->north)});
    return static_cast<std::uint32_t>(boxes_.size() - 1);
  }

  format::PlaceRecord record(const Joined::Entry& entry) {
    const SourcePlace& place = *entry.place;
    constexpr std::int64_t most = std::numeric_limits<std::uint32_t>::max();
    format::PlaceRecord record{};
    record.geonames = place.geonames;
    record.name = strings_.add(place.name);
    record.lon = units(place.position->lon);
    record.lat = units(place.position->lat);
    record.population = static_cast<std::uint32_t>(std::min(place.population, most));
    record.admin1_code = strings_.add(place.admin1_code);
    record.feature_code = strings_.add(place.feature_code);
    record.division1 = entry.division1;
    record.division2 = entry.division2;
    record.box = add_box(place.box);
    record.country = country_number(place.country);
    record.kind = static_cast<std::uint8_t>(place.kind);
    return record;
  }

  void add_places() {
    std::vector<format::PlaceRecord> places;
    places.reserve(joined_.places.size());
    for (const Joined::Entry& entry : joined_.places) places.push_back(record(entry));
    add_kinds(places);
    writer_.put(Section::places, places);
    writer_.put(Section::boxes, boxes_);
  }

  void add_kinds(std::span<const format::PlaceRecord> places) {
    std::vector<format::KindRecord> kinds;
    std::vector<format::TreeNode> nodes;
    for (std::uint8_t kind = 0; kind <= static_cast<std::uint8_t>(Kind::continent); ++kind) {
      const auto of_kind = &format::PlaceRecord::kind;
      const auto begin = std::ranges::lower_bound(places, kind, {}, of_kind) - places.begin();
      const auto end = std::ranges::upper_bound(places, kind, {}, of_kind) - places.begin();
      const auto run =
          places.subspan(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin));
      kinds.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(run.size()),
                       static_cast<std::uint32_t>(nodes.size()), 0});
      const auto tree = build_tree(run);
      nodes.insert(nodes.end(), tree.begin(), tree.end());
    }
    writer_.put(Section::kinds, kinds);
    writer_.put(Section::tree_nodes, nodes);
  }

  void add_names() {
    const NameTable table = build_name_table(joined_, strings_);
    writer_.put(Section::first_bytes, table.first_bytes);
    writer_.put(Section::keys, table.keys);
    writer_.put_bytes(Section::key_bytes, table.key_bytes);
    writer_.put(Section::postings, table.postings);
  }

  void add_geonames() {
    std::vector<format::GeonamesRecord> ids;
    for (std::uint32_t number = 0; number < joined_.places.size(); ++number)
      if (const std::uint32_t id = joined_.places[number].place->geonames; id != 0)
        ids.push_back({id, number});
    std::ranges::sort(ids, {}, [](const auto& r) { return std::tuple(r.id, r.place); });
    ids.erase(std::unique(ids.begin(), ids.end(),
                          [](const auto& a, const auto& b) { return a.id == b.id; }),
              ids.end());
    writer_.put(Section::geonames, ids);
  }

  void add_countries() {
    std::vector<format::CountryRecord> countries;
    for (const auto& [code, country] : sources_.countries) {
      format::CountryRecord record{};
      std::ranges::copy(country.alpha2, record.alpha2.begin());
      std::ranges::copy(country.alpha3, record.alpha3.begin());
      record.numeric = static_cast<std::uint16_t>(country.numeric);
      record.place = number_in(joined_.countries, code);
      record.continent =
          record.place == format::none
              ? format::none
              : number_in(joined_.continents, joined_.places[record.place].place->continent);
      countries.push_back(record);
    }
    writer_.put(Section::countries, countries);
  }

  static std::uint32_t number_in(const std::unordered_map<std::string_view, std::uint32_t>& map,
                                 std::string_view key) {
    const auto found = map.find(key);
    return found == map.end() ? format::none : found->second;
  }

  void add_members() {
    std::vector<format::MemberRecord> members;
    for (std::uint32_t number = 0; number < joined_.places.size(); ++number)
      for (const std::string_view code : joined_.places[number].place->countries)
        members.push_back({number, country_number(code), 0});
    std::ranges::sort(members, {}, [](const auto& m) { return std::tuple(m.region, m.country); });
    writer_.put(Section::members, members);
  }

  void add_demonyms() {
    std::vector<format::DemonymRecord> demonyms;  // the map is in the words' order
    for (const auto& [word, code] : sources_.demonyms)
      demonyms.push_back({strings_.add(word), country_number(code), 0});
    writer_.put(Section::demonyms, demonyms);
  }

  void add_borders() {
    std::vector<format::BorderPair> pairs;
    std::vector<std::pair<std::tuple<std::string, std::string_view>, format::BorderRecord>> borders;
    for (const SourceBorder& border : sources_.borders) {
      borders.push_back(
          {{text::fold(border.name), border.context},
           {folded(border.name), strings_.add(border.name),
            static_cast<std::uint32_t>(pairs.size()),
            static_cast<std::uint16_t>(border.pairs.size()), country_number(border.context)}});
      for (const auto& [first, second] : border.pairs)
        pairs.push_back({country_number(first), country_number(second)});
    }
    std::ranges::stable_sort(borders, {}, [](const auto& border) { return border.first; });
    borders.erase(std::unique(borders.begin(), borders.end(),
                              [](const auto& a, const auto& b) { return a.first == b.first; }),
                  borders.end());
    std::vector<format::BorderRecord> records;
    for (const auto& border : borders) records.push_back(border.second);
    writer_.put(Section::borders, records);
    writer_.put(Section::border_pairs, pairs);
  }

  void add_words() {
    std::vector<format::WordRecord> words;  // the map is in the words' order
    for (const auto& [word, lists] : sources_.words) words.push_back({strings_.add(word), lists});
    writer_.put(Section::words, words);
  }

  void add_sources() {
    std::vector<format::SourceRecord> files;
    for (const Sources::File& file : sources_.files)
      files.push_back({strings_.add(file.name), file.crc32, file.bytes});
    writer_.put(Section::sources, files);
  }

  const Sources& sources_;
  const Joined& joined_;
  std::unordered_map<std::string_view, std::uint16_t> country_number_;
  StringPool strings_;
  std::deque<std::string> folded_;  // what the pool's views point into
  std::vector<format::BoxRecord> boxes_;
  IndexWriter writer_;
};

}  // namespace

void build(const std::filesystem::path& sources, const std::filesystem::path& index) {
  Sources read = read_sources(sources);
  const Joined joined = join(read);
  Builder(read, joined).write(index);
}

}  // namespace rumbo::gazetteer
