#include "gazetteer/suggest.hpp"

#include "gazetteer/fuzzy_search.hpp"
#include "gazetteer/key_search.hpp"
#include "gazetteer/name_key.hpp"
#include "gazetteer/prefix_search.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace rumbo::gazetteer {
namespace {

constexpr std::size_t shortest_part = 4;  // letters
constexpr std::size_t spare = 4;          // keys looked at for each place wanted

// The most populous place under the key, main names before others, as it is spelt there.
Suggestion describe(const Index& index, const NearKey& near) {
  Suggestion best{{}, near.distance, near.worth, 0};
  std::tuple<bool, std::uint32_t> most{false, 0};
  const PostingRange range = postings_of(index, near.key);
  for (std::size_t i = range.begin; i < range.end; ++i) {
    const format::Posting posting = index.postings[i];
    const std::uint32_t place = posting.place & format::place_mask;
    const std::tuple rank{(posting.place & format::primary_flag) != 0,
                          index.places[place].population};
    if (i > range.begin && rank <= most) continue;
    most = rank;
    best.place = place;
    best.spelling = index.string(index.names[posting.name].text);
  }
  return best;
}

std::vector<NearKey> keys_beginning_with(const Index& index, const std::string& words,
                                         std::size_t limit) {
  std::vector<NearKey> keys;
  for (const std::size_t key : complete(index, words + ' ', limit))
    keys.push_back({key, 1, worth_of(index, key)});
  return keys;
}

std::vector<NearKey> near_or_partly(const Index& index, const std::string& key, std::size_t limit) {
  const std::size_t letters = text::count_code_points(key);
  const std::size_t edits = std::min(letters / 3, most_edits);
  if (edits == 0) return {};
  std::vector<NearKey> keys = near_keys(index, key, {edits, limit});
  if (letters >= shortest_part) {
    for (const auto& part :
         {keys_beginning_with(index, key, limit), keys_ending_in(index, key, limit)})
      keys.insert(keys.end(), part.begin(), part.end());
  }
  std::ranges::sort(keys, [](const NearKey& a, const NearKey& b) {
    return std::tuple(a.key, a.distance) < std::tuple(b.key, b.distance);
  });
  const auto twice = std::ranges::unique(keys, {}, &NearKey::key);
  keys.erase(twice.begin(), twice.end());
  std::ranges::sort(keys, [](const NearKey& a, const NearKey& b) {
    return std::tuple(a.distance, b.worth, a.key) < std::tuple(b.distance, a.worth, b.key);
  });
  return keys;
}

}  // namespace

std::vector<Suggestion> suggestions(const Index& index, std::string_view name, std::size_t limit) {
  const std::string key = name_key(name);
  std::vector<Suggestion> found;
  if (key.empty()) return found;
  std::set<std::string_view> places;
  std::set<std::string> spellings;
  for (const NearKey& near : near_or_partly(index, key, limit * spare)) {
    if (found.size() == limit) break;
    Suggestion next = describe(index, near);
    const std::string_view main =
        index.string(index.names[index.places[next.place].first_name].text);
    if (places.insert(main).second && spellings.insert(next.spelling).second)
      found.push_back(std::move(next));
  }
  return found;
}

}  // namespace rumbo::gazetteer
