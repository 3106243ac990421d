#include "gazetteer/gazetteer.hpp"

#include "gazetteer/box_tree.hpp"
#include "gazetteer/context.hpp"
#include "gazetteer/describe.hpp"
#include "gazetteer/fuzzy_search.hpp"
#include "gazetteer/key_search.hpp"
#include "gazetteer/layers.hpp"
#include "gazetteer/name_key.hpp"
#include "gazetteer/place_view.hpp"
#include "gazetteer/prefix_search.hpp"
#include "gazetteer/ranking.hpp"
#include "gazetteer/resolve.hpp"
#include "gazetteer/reverse.hpp"
#include "gazetteer/spotting.hpp"
#include "gazetteer/table_search.hpp"

#include <algorithm>
#include <mutex>
#include <optional>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace rumbo::gazetteer {

namespace {

struct Inside {
  geo::BBox box;
  Kind kind;
  std::size_t limit;
};

// The most populous places of one layer that no upper one covers: asks for more than are wanted as
// long as covered ones take their room.
std::vector<std::uint32_t> inside_layer(const Layers& layers, std::size_t layer,
                                        const Inside& wanted) {
  for (std::size_t limit = wanted.limit;; limit *= 2) {
    auto numbers = search_tree(layers[layer], wanted.kind, wanted.box, limit);
    const bool all = numbers.size() < limit;
    for (std::uint32_t& number : numbers) number = Layers::number(layer, number);
    std::erase_if(numbers, [&](std::uint32_t number) { return layers.is_covered(number); });
    if (all || numbers.size() >= wanted.limit) return numbers;
  }
}

}  // namespace

class Gazetteer::Implementation {
 public:
  explicit Implementation(std::span<const std::filesystem::path> files) : layers(files) {}

  std::uint32_t lists(std::string_view folded) const {
    std::uint32_t lists = 0;
    for (const Index* index : layers.all()) {
      const std::size_t at = first_not_before(index->words, [&](const format::WordRecord& w) {
        return index->string(w.word) < folded;
      });
      if (at < index->words.size() && index->string(index->words[at].word) == folded)
        lists |= index->words[at].lists;
    }
    return lists;
  }

  static Border border(const Index& index, const format::BorderRecord& record) {
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

  std::string_view spelling(const Index& index, std::size_t key) const {
    const PostingRange range = postings_of(index, key);
    const format::Posting posting = index.postings[range.begin];
    return index.string(index.names[posting.name].text);
  }

  // Made when first asked for: most lookups need none.
  const AreaSearch& areas() const {
    std::call_once(areas_made_, [this] { areas_.emplace(layers.all()); });
    return *areas_;
  }

  // By word; hashed, because a reader asks it of nearly every word with a capital.
  using Demonyms = std::unordered_map<std::string_view, std::string_view>;
  const Demonyms& demonyms() const {
    std::call_once(demonyms_made_, [this] { demonyms_ = all_demonyms(); });
    return demonyms_;
  }

  Layers layers;

 private:
  // An upper layer's stands before those below.
  Demonyms all_demonyms() const {
    Demonyms all;
    for (const Index* index : layers.all())
      for (std::size_t at = 0; at < index->demonyms.size(); ++at) {
        const auto record = index->demonyms[at];
        all.emplace(index->string(record.word), alpha2_of(*index, record.country));
      }
    return all;
  }

  mutable std::once_flag demonyms_made_;
  mutable Demonyms demonyms_;
  mutable std::once_flag areas_made_;
  mutable std::optional<AreaSearch> areas_;
};

Gazetteer::Gazetteer(std::unique_ptr<Implementation> implementation)
    : implementation_(std::move(implementation)) {}
Gazetteer::~Gazetteer() = default;
Gazetteer::Gazetteer(Gazetteer&&) noexcept = default;
Gazetteer& Gazetteer::operator=(Gazetteer&&) noexcept = default;

Gazetteer Gazetteer::open(const std::filesystem::path& index) { return open({&index, 1}); }

Gazetteer Gazetteer::open(std::span<const std::filesystem::path> indexes) {
  return Gazetteer(std::make_unique<Implementation>(indexes));
}

std::vector<Candidate> Gazetteer::find(const Query& query) const {
  return rank(implementation_->layers, query).candidates;
}

Resolution Gazetteer::resolve(const Query& query) const {
  return resolve_query(implementation_->layers, query);
}

std::vector<Gazetteer::Named> Gazetteer::named(std::string_view folded_key) const {
  const Layers& layers = implementation_->layers;
  std::vector<Named> places;
  for (std::size_t layer = 0; layer < layers.size(); ++layer) {
    const Index& index = layers[layer];
    const PostingRange range = postings_of(index, folded_key);
    for (std::size_t i = range.begin; i < range.end; ++i) {
      const std::uint32_t place = index.postings[i].place;
      const std::uint32_t number = layers.uppermost(Layers::number(layer, place));
      const auto is_same = [number](const Named& other) { return other.number == number; };
      if (layer > 0 && std::ranges::any_of(places, is_same)) continue;
      places.push_back(
          {number, (place & format::primary_flag) != 0, (place & format::abbreviation_flag) != 0});
    }
  }
  return places;
}

std::vector<std::string_view> Gazetteer::complete(std::string_view beginning,
                                                  std::size_t limit) const {
  const std::string key = prefix_key(beginning);
  std::vector<std::string_view> spellings;
  for (const Index* index : implementation_->layers.all())
    for (const std::size_t number : gazetteer::complete(*index, key, limit))
      if (spellings.size() < limit) spellings.push_back(implementation_->spelling(*index, number));
  return spellings;
}

std::vector<std::string_view> Gazetteer::near_spellings(std::string_view name, std::size_t edits,
                                                        std::size_t limit) const {
  const std::string key = name_key(name);
  std::vector<std::pair<std::size_t, std::string_view>> found;
  for (const Index* index : implementation_->layers.all())
    for (const NearKey& near : near_keys(*index, key, {.edits = edits, .limit = limit}))
      found.emplace_back(near.distance, implementation_->spelling(*index, near.key));
  std::ranges::stable_sort(found, {}, [](const auto& near) { return near.first; });
  std::vector<std::string_view> spellings;
  for (const auto& near : found)
    if (spellings.size() < limit) spellings.push_back(near.second);
  return spellings;
}

std::vector<Spot> Gazetteer::spot(std::string_view utf8) const {
  return spot_names(implementation_->layers.all(), utf8);
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

std::size_t Gazetteer::size() const {
  std::size_t size = 0;
  for (const Index* index : implementation_->layers.all()) size += index->places.size();
  return size;
}

Place Gazetteer::place(std::uint32_t number) const {
  return view_place(implementation_->layers, number);
}

PlaceBrief Gazetteer::brief(std::uint32_t number) const {
  return view_brief(implementation_->layers, number);
}

Details Gazetteer::details(std::uint32_t number) const {
  return details_of(implementation_->layers, number);
}

std::optional<Place> Gazetteer::by_geonames(std::uint32_t id) const {
  const Layers& layers = implementation_->layers;
  for (std::size_t layer = 0; layer < layers.size(); ++layer)
    if (const auto found = place_by_geonames(layers[layer], id))
      return place(Layers::number(layer, *found));
  return std::nullopt;
}

std::optional<Place> Gazetteer::country(std::string_view iso_alpha2) const {
  const auto number = place_of_country(implementation_->layers, iso_alpha2);
  return number ? std::optional(place(*number)) : std::nullopt;
}

bool Gazetteer::knows_country(std::string_view text) const {
  const Meanings meanings = meanings_of_country(implementation_->layers, text);
  return std::ranges::any_of(meanings.groups, [](const auto& group) { return !group.empty(); });
}

std::optional<Place> Gazetteer::division(std::string_view country,
                                         std::string_view admin1_code) const {
  const auto number = first_level_division(implementation_->layers, country, admin1_code);
  return number ? std::optional(place(*number)) : std::nullopt;
}

std::vector<NearPlace> Gazetteer::nearest(geo::LonLat position, std::size_t limit,
                                          Kind kind) const {
  return gazetteer::nearest(implementation_->layers, position, {kind, limit});
}

Grounds Gazetteer::grounds(geo::LonLat position) const {
  return implementation_->areas().at(position);
}

Here Gazetteer::here(geo::LonLat position, const HereOptions& options) const {
  return reverse(implementation_->layers, implementation_->areas(), position, options);
}

std::vector<std::uint32_t> Gazetteer::numbers_inside(const geo::BBox& box, Kind kind,
                                                     std::size_t limit) const {
  const Layers& layers = implementation_->layers;
  using Ranked = std::pair<std::int64_t, std::uint32_t>;
  std::vector<Ranked> ranked;
  for (std::size_t layer = 0; layer < layers.size(); ++layer)
    for (const std::uint32_t found : inside_layer(layers, layer, {box, kind, limit}))
      ranked.emplace_back(layers.record(found).population, found);
  std::ranges::stable_sort(ranked, std::greater{}, &Ranked::first);
  std::vector<std::uint32_t> numbers;
  for (const auto& [population, number] : ranked)
    if (numbers.size() < limit) numbers.push_back(number);
  return numbers;
}

std::vector<Place> Gazetteer::inside(const geo::BBox& box, Kind kind, std::size_t limit) const {
  std::vector<Place> places;
  for (const std::uint32_t number : numbers_inside(box, kind, limit))
    places.push_back(place(number));
  return places;
}

bool Gazetteer::contains(const Place& container, const Place& place) const {
  return place.number != container.number &&
         lies_in(implementation_->layers, place.number, container.number);
}

std::optional<std::string_view> Gazetteer::demonym(std::string_view folded) const {
  const auto& all = implementation_->demonyms();
  const auto found = all.find(folded);
  return found == all.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Border> Gazetteer::border(std::string_view folded, std::string_view context) const {
  std::optional<Border> anywhere;
  for (const Index* index : implementation_->layers.all()) {
    std::size_t at = first_not_before(index->borders, [&](const format::BorderRecord& r) {
      return index->string(r.key) < folded;
    });
    for (; at < index->borders.size() && index->string(index->borders[at].key) == folded; ++at) {
      Border border = Implementation::border(*index, index->borders[at]);
      if (border.context == context && !context.empty()) return border;
      if (border.context.empty() && !anywhere) anywhere = std::move(border);
    }
  }
  return anywhere;
}

std::vector<Description> Gazetteer::describe() const {
  std::vector<Description> descriptions;
  for (const Index* index : implementation_->layers.all())
    descriptions.push_back(gazetteer::describe(*index));
  return descriptions;
}

void Gazetteer::verify() const {
  for (const Index* index : implementation_->layers.all()) index->verify();
}

}  // namespace rumbo::gazetteer
