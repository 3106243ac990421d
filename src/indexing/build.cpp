#include "indexing/build.hpp"

#include "gazetteer/arabic_article.hpp"
#include "gazetteer/box_tree.hpp"
#include "gazetteer/fuzzy_table.hpp"
#include "gazetteer/index_writer.hpp"
#include "gazetteer/key_hash.hpp"
#include "gazetteer/points.hpp"
#include "gazetteer/prefix_search.hpp"
#include "gazetteer/worth.hpp"
#include "indexing/ground.hpp"
#include "indexing/join.hpp"
#include "indexing/lineage.hpp"
#include "indexing/name_table.hpp"
#include "indexing/ordered_tables.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <tuple>

namespace rumbo::indexing {
namespace {

using format::Section;

std::int32_t units(double degrees) {
  return static_cast<std::int32_t>(std::llround(degrees * format::units_per_degree));
}

format::BoxRecord box_record(const geo::BBox& box) {
  return {units(box.west), units(box.south), units(box.east), units(box.north)};
}

// Turns the joined places into sections, one method a section or a few.
class Builder {
 public:
  explicit Builder(Sources& sources)
      : sources_(sources), joined_(join(sources)), tables_(order_tables(sources)) {}

  void write(const std::filesystem::path& path) {
    names_ = order_names(sources_, joined_, tables_.labels, strings_);
    add_places();
    add_names();
    add_geonames();
    add_countries();
    add_members();
    add_demonyms();
    add_borders();
    add_words();
    add_labels_and_sources();
    gazetteer::put_areas(area_sections(sources_, tables_, strings_), writer_);
    writer_.put(Section::divisions, joined_.divisions);
    writer_.put_view(Section::strings, strings_.bytes());
    writer_.write(path);
  }

 private:
  const Sources::Place& place(std::uint32_t number) const {
    return sources_.places[joined_.order[number]];
  }
  std::uint32_t count() const { return static_cast<std::uint32_t>(joined_.order.size()); }
  std::uint16_t country(std::uint16_t number) const {
    return number == format::no_country ? number : tables_.countries[number];
  }
  format::StringRef string(format::StringRef in_sources) {
    return strings_.add(sources_.text(in_sources));
  }

  std::uint32_t add_box(std::uint32_t box) {
    if (box == format::none) return format::none;
    boxes_.push_back(box_record(sources_.boxes[box]));
    return static_cast<std::uint32_t>(boxes_.size() - 1);
  }

  format::PlaceRecord record(std::uint32_t number) {
    const Sources::Place& from = place(number);
    format::PlaceRecord record{};
    record.geonames = from.geonames;
    record.first_name = names_.first[number];
    record.lon = from.lon;
    record.lat = from.lat;
    record.population = from.population;
    record.admin1_code = string(from.admin1_code);
    record.admin2_code = string(from.admin2_code);
    record.division1 = joined_.division1[number];
    record.division2 = joined_.division2[number];
    record.box = add_box(from.box);
    record.country = country(from.country);
    record.feature = tables_.labels[from.feature];
    record.time_zone = tables_.labels[from.time_zone];
    record.elevation = from.elevation;
    record.source = sources_.files.empty() ? std::uint16_t{0} : tables_.files[from.source];
    record.kind = static_cast<std::uint8_t>(from.kind);
    return record;
  }

  void add_places() {
    std::vector<format::PlaceRecord> places;
    places.reserve(count());
    for (std::uint32_t i = 0; i < count(); ++i) places.push_back(record(i));
    add_kinds(places);
    writer_.put(Section::places, std::move(places));
    writer_.put(Section::boxes, std::move(boxes_));
    writer_.put(Section::names, names_.records);
  }

  void add_kinds(std::span<const format::PlaceRecord> places) {
    std::vector<format::KindRecord> kinds;
    std::vector<format::TreeNode> nodes;
    for (std::uint8_t kind = 0; kind <= static_cast<std::uint8_t>(Kind::continent); ++kind) {
      const auto run = std::ranges::equal_range(places, kind, {}, &format::PlaceRecord::kind);
      const auto first = static_cast<std::uint32_t>(run.begin() - places.begin());
      kinds.push_back({first, static_cast<std::uint32_t>(run.size()),
                       static_cast<std::uint32_t>(nodes.size()), 0});
      const auto tree = gazetteer::build_tree({run.begin(), run.end()});
      nodes.insert(nodes.end(), tree.begin(), tree.end());
    }
    std::vector<format::PointRecord> points = gazetteer::build_points(places, kinds);
    writer_.put(Section::point_boxes, gazetteer::build_point_boxes(points, kinds));
    writer_.put(Section::points, std::move(points));
    writer_.put(Section::kinds, std::move(kinds));
    writer_.put(Section::tree_nodes, std::move(nodes));
  }

  double worth(const format::Posting& posting) const {
    const Sources::Place& from = place(posting.place & format::place_mask);
    const std::string& feature = sources_.labels[from.feature];
    return gazetteer::worth_of_size(from.kind, from.population) +
           gazetteer::worth_of_kind(from.kind, feature.substr(feature.find('.') + 1)) +
           gazetteer::worth_of_name((posting.place & format::primary_flag) != 0,
                                    (posting.place & format::abbreviation_flag) != 0);
  }

  // The best worth of each key's places.
  std::vector<std::uint8_t> worth_of_keys(const NameTable& table) const {
    std::vector<std::uint8_t> worths;
    worths.reserve(table.keys.size());
    for (std::size_t key = 0; key + 1 < table.keys.size(); ++key) {
      double best = 0;
      for (std::uint32_t i = table.keys[key].postings; i < table.keys[key + 1].postings; ++i)
        best = std::max(best, worth(table.postings[i]));
      worths.push_back(static_cast<std::uint8_t>(std::min(std::lround(best * 16), 255L)));
    }
    return worths;
  }

  void add_names() {
    NameTable table = build_name_table({names_, strings_, [this](std::uint32_t number) {
                                          return gazetteer::is_arabic_speaking(
                                              sources_.alpha2(place(number).country));
                                        }});
    writer_.put(Section::key_hash, gazetteer::build_key_hash(table.key_bytes, table.keys));
    writer_.put(Section::key_worth, gazetteer::build_key_worth(worth_of_keys(table)));
    gazetteer::FuzzyTable fuzzy = gazetteer::build_fuzzy_table(table.key_bytes, table.keys);
    writer_.put(Section::fuzzy_lengths, std::move(fuzzy.lengths));
    writer_.put(Section::fuzzy_letters, std::move(fuzzy.letters));
    writer_.put(Section::fuzzy_keys, std::move(fuzzy.keys));
    writer_.put(Section::first_bytes, std::move(table.first_bytes));
    writer_.put(Section::keys, std::move(table.keys));
    writer_.put_bytes(Section::key_bytes, std::move(table.key_bytes));
    writer_.put(Section::postings, std::move(table.postings));
  }

  void add_geonames() {
    std::vector<format::GeonamesRecord> ids;
    for (std::uint32_t number = 0; number < count(); ++number)
      if (const std::uint32_t id = place(number).geonames; id != 0) ids.push_back({id, number});
    std::ranges::sort(ids, {}, [](const auto& r) { return std::tuple(r.id, r.place); });
    const auto copies = std::ranges::unique(ids, {}, &format::GeonamesRecord::id);
    ids.erase(copies.begin(), copies.end());
    writer_.put(Section::geonames, std::move(ids));
  }

  // The place of a kind that stands for a country or a continent; the first if there are more.
  std::uint32_t place_for(Kind kind, std::uint16_t country, format::Label continent) const {
    for (std::uint32_t i = count(); i-- > 0 && place(i).kind >= kind;)
      if (place(i).kind == kind &&
          (kind == Kind::country ? place(i).country == country : place(i).continent == continent))
        return i;
    return format::none;
  }

  void add_countries() {
    std::vector<format::CountryRecord> countries(sources_.countries.size());
    for (std::uint16_t i = 0; i < countries.size(); ++i) {
      const Sources::Country& from = sources_.countries[i];
      format::CountryRecord& to = countries[country(i)];
      to.alpha2 = from.alpha2;
      to.alpha3 = from.alpha3;
      to.numeric = from.numeric;
      to.place = place_for(Kind::country, i, 0);
      const format::Label continent =
          to.place == format::none ? format::Label{0} : place(to.place).continent;
      to.continent = continent == 0 ? format::none : place_for(Kind::continent, 0, continent);
    }
    writer_.put(Section::countries, std::move(countries));
  }

  void add_members() {
    std::vector<format::MemberRecord> members;
    for (const auto& [region, number] : sources_.members)
      if (joined_.number[region] != format::none)
        members.push_back({joined_.number[region], country(number), 0});
    std::ranges::sort(members, {}, [](const auto& m) { return std::tuple(m.region, m.country); });
    writer_.put(Section::members, std::move(members));
  }

  void add_demonyms() {
    std::vector<format::DemonymRecord> demonyms;  // the map is in the words' order
    for (const auto& [word, number] : sources_.demonyms)
      demonyms.push_back({strings_.add(word), country(number), 0});
    writer_.put(Section::demonyms, std::move(demonyms));
  }

  void add_borders() {
    std::ranges::stable_sort(sources_.borders, {}, [](const SourceBorder& border) {
      return std::tuple(text::fold(border.name), border.context);
    });
    std::vector<format::BorderPair> pairs;
    std::vector<format::BorderRecord> records;
    const auto number = [this](std::string_view code) {
      return country(sources_.country_number(code));
    };
    for (const SourceBorder& border : sources_.borders) {
      format::BorderRecord record{strings_.add(text::fold(border.name)), strings_.add(border.name),
                                  static_cast<std::uint32_t>(pairs.size()),
                                  static_cast<std::uint16_t>(border.pairs.size()),
                                  number(border.context)};
      if (!records.empty() && records.back().key == record.key &&
          records.back().context == record.context)
        continue;
      for (const auto& [first, second] : border.pairs)
        pairs.push_back({number(first), number(second)});
      records.push_back(record);
    }
    writer_.put(Section::borders, std::move(records));
    writer_.put(Section::border_pairs, std::move(pairs));
  }

  void add_words() {
    std::vector<format::WordRecord> words;  // the map is in the words' order
    for (const auto& [word, lists] : sources_.words) words.push_back({strings_.add(word), lists});
    writer_.put(Section::words, std::move(words));
  }

  void add_labels_and_sources() {
    std::vector<format::StringRef> labels(sources_.labels.size());
    for (std::size_t i = 0; i < labels.size(); ++i)
      labels[tables_.labels[i]] = strings_.add(sources_.labels[i]);
    writer_.put(Section::labels, std::move(labels));
    std::vector<format::SourceRecord> files(sources_.files.size());
    for (std::size_t i = 0; i < files.size(); ++i) {
      const Sources::File& file = sources_.files[i];
      files[tables_.files[i]] = {strings_.add(file.name), strings_.add(file.credit),
                                 strings_.add(file.licence), file.crc32, file.bytes};
    }
    writer_.put(Section::sources, std::move(files));
  }

  Sources& sources_;
  const Joined joined_;
  const OrderedTables tables_;
  TextArena strings_;
  PlaceNames names_;
  std::vector<format::BoxRecord> boxes_;
  gazetteer::IndexWriter writer_;
};

}  // namespace

void build_index(Sources& sources, const std::filesystem::path& index) {
  give_divisions(sources);
  settle_areas(sources);
  Builder(sources).write(index);
}

}  // namespace rumbo::indexing
