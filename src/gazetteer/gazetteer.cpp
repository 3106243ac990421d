#include "gazetteer/gazetteer.hpp"

#include "gazetteer/box_tree.hpp"
#include "gazetteer/context.hpp"
#include "gazetteer/index.hpp"
#include "gazetteer/key_search.hpp"
#include "gazetteer/place_view.hpp"
#include "gazetteer/ranking.hpp"
#include "gazetteer/resolve.hpp"
#include "gazetteer/spotting.hpp"
#include "gazetteer/table_search.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace rumbo::gazetteer {

class Gazetteer::Implementation {
 public:
  explicit Implementation(const std::filesystem::path& path) : index(path) {}

  std::uint32_t lists(std::string_view folded) const {
    const std::size_t at = first_not_before(
        index.words, [&](const format::WordRecord& w) { return index.string(w.word) < folded; });
    if (at >= index.words.size() || index.string(index.words[at].word) != folded) return 0;
    return index.words[at].lists;
  }

  Border border(const format::BorderRecord& record) const {
    Border border;
    border.name = index.string(record.name);
    border.context = alpha2_of(index, record.context);
    for (std::size_t i = 0; i < record.pairs; ++i) {
      const format::BorderPair pair = index.border_pairs[record.first_pair + i];
      border.more.emplace_back(alpha2_of(index, pair.first), alpha2_of(index, pair.second));
    }
    if (border.more.empty()) report_damage(index.file());
    std::tie(border.first, border.second) = border.more.front();
    border.more.erase(border.more.begin());
    return border;
  }

  Index index;
};

Gazetteer::Gazetteer(std::unique_ptr<Implementation> implementation)
    : implementation_(std::move(implementation)) {}
Gazetteer::~Gazetteer() = default;
Gazetteer::Gazetteer(Gazetteer&&) noexcept = default;
Gazetteer& Gazetteer::operator=(Gazetteer&&) noexcept = default;

Gazetteer Gazetteer::open(const std::filesystem::path& index) {
  return Gazetteer(std::make_unique<Implementation>(index));
}

std::vector<Candidate> Gazetteer::find(const Query& query) const {
  return rank(implementation_->index, query).candidates;
}

Resolution Gazetteer::resolve(const Query& query) const {
  return resolve_query(implementation_->index, query);
}

std::vector<Gazetteer::Named> Gazetteer::named(std::string_view folded_key) const {
  const Index& index = implementation_->index;
  const PostingRange range = postings_of(index, folded_key);
  std::vector<Named> places;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    const std::uint32_t place = index.postings[i].place;
    places.push_back({place & format::place_mask, (place & format::primary_flag) != 0,
                      (place & format::abbreviation_flag) != 0});
  }
  return places;
}

std::vector<Spot> Gazetteer::spot(std::string_view utf8) const {
  return spot_names(implementation_->index, utf8);
}

bool Gazetteer::needs_evidence(std::string_view folded, std::string_view language) const {
  const std::uint32_t list = language == "en"   ? format::english_list
                             : language == "es" ? format::spanish_list
                                                : 0;
  return (implementation_->lists(folded) & list) != 0;
}

bool Gazetteer::is_given_name(std::string_view folded) const {
  return (implementation_->lists(folded) & format::given_names_list) != 0;
}

std::size_t Gazetteer::size() const { return implementation_->index.places.size(); }

Place Gazetteer::place(std::uint32_t number) const {
  return view_place(implementation_->index, number);
}

std::optional<Place> Gazetteer::by_geonames(std::uint32_t id) const {
  const auto& table = implementation_->index.geonames;
  const std::size_t at =
      first_not_before(table, [id](const format::GeonamesRecord& r) { return r.id < id; });
  if (at >= table.size() || table[at].id != id) return std::nullopt;
  return place(table[at].place);
}

std::optional<Place> Gazetteer::country(std::string_view iso_alpha2) const {
  const Index& index = implementation_->index;
  const auto number = country_number(index, iso_alpha2);
  if (!number || index.countries[*number].place == format::none) return std::nullopt;
  return place(index.countries[*number].place);
}

bool Gazetteer::knows_country(std::string_view text) const {
  const Meanings meanings = meanings_of_country(implementation_->index, text);
  return std::ranges::any_of(meanings.groups, [](const auto& group) { return !group.empty(); });
}

std::optional<Place> Gazetteer::division(std::string_view country,
                                         std::string_view admin1_code) const {
  const Index& index = implementation_->index;
  const auto order = [&](std::uint32_t number) {
    const format::PlaceRecord record = index.places[number];
    return std::pair(alpha2_of(index, record.country), index.string(record.admin1_code));
  };
  const std::pair wanted(country, admin1_code);
  const std::size_t at = first_not_before(
      index.divisions, [&](std::uint32_t number) { return order(number) < wanted; });
  if (at >= index.divisions.size() || order(index.divisions[at]) != wanted) return std::nullopt;
  return place(index.divisions[at]);
}

std::vector<Place> Gazetteer::inside(const geo::BBox& box, Kind kind, std::size_t limit) const {
  std::vector<Place> places;
  for (const std::uint32_t number : search_tree(implementation_->index, kind, box, limit))
    places.push_back(place(number));
  return places;
}

bool Gazetteer::contains(const Place& container, const Place& place) const {
  const Index& index = implementation_->index;
  return place.number != container.number &&
         lies_in(index, index.places[place.number], container.number);
}

std::optional<std::string_view> Gazetteer::demonym(std::string_view folded) const {
  const Index& index = implementation_->index;
  const std::size_t at = first_not_before(index.demonyms, [&](const format::DemonymRecord& r) {
    return index.string(r.word) < folded;
  });
  if (at >= index.demonyms.size() || index.string(index.demonyms[at].word) != folded)
    return std::nullopt;
  return alpha2_of(index, index.demonyms[at].country);
}

std::optional<Border> Gazetteer::border(std::string_view folded, std::string_view context) const {
  const Index& index = implementation_->index;
  std::optional<Border> anywhere;
  std::size_t at = first_not_before(
      index.borders, [&](const format::BorderRecord& r) { return index.string(r.key) < folded; });
  for (; at < index.borders.size() && index.string(index.borders[at].key) == folded; ++at) {
    Border border = implementation_->border(index.borders[at]);
    if (border.context.empty()) {
      anywhere = std::move(border);
    } else if (border.context == context) {
      return border;
    }
  }
  return anywhere;
}

Description Gazetteer::describe() const {
  const Index& index = implementation_->index;
  const format::Header header = index.header();
  Description description{
      header.version, header.file_bytes, header.crc32, index.key_count(), {}, {}};
  for (std::size_t i = 0; i < index.kinds.size(); ++i)
    description.places.emplace_back(static_cast<Kind>(i), index.kinds[i].count);
  for (std::size_t i = 0; i < index.sources.size(); ++i) {
    const format::SourceRecord source = index.sources[i];
    description.sources.push_back({index.string(source.file), source.bytes, source.crc32});
  }
  return description;
}

void Gazetteer::verify() const { implementation_->index.verify(); }

}  // namespace rumbo::gazetteer
