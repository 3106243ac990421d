#include "gazetteer/suggest.hpp"

#include "gazetteer/key_search.hpp"
#include "text/edit_distance.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <bit>
#include <optional>
#include <set>
#include <tuple>

namespace rumbo::gazetteer {
namespace {

struct Near {
  std::size_t distance = 0;
  std::uint32_t population = 0;
  std::size_t key = 0;
  std::uint32_t place = 0;
  format::StringRef spelling = 0;
};

// Which letters occur, those outside ASCII as one. An edit changes at most two of the bits.
std::uint32_t letters(std::string_view key) {
  std::uint32_t bits = 0;
  for (const char c : key) {
    const auto byte = static_cast<unsigned char>(c);
    bits |= 1U << (byte < 0x80 ? byte % 31 : 31);
  }
  return bits;
}

// The most populous place under the key, main names before others.
Near describe(const Index& index, std::size_t key, std::size_t distance) {
  Near near{distance, 0, key, 0, 0};
  bool primary = false;
  const PostingRange range = postings_of(index, key);
  for (std::size_t i = range.begin; i < range.end; ++i) {
    const format::Posting posting = index.postings[i];
    const bool is_primary = (posting.place & format::primary_flag) != 0;
    const std::uint32_t population = index.places[posting.place & format::place_mask].population;
    if (i > range.begin &&
        std::tuple(is_primary, population) <= std::tuple(primary, near.population))
      continue;
    primary = is_primary;
    near.population = population;
    near.place = posting.place & format::place_mask;
    near.spelling = posting.spelling;
  }
  return near;
}

// The wanted words are the first or the last of the key's: "Tecun Uman" of "Ciudad Tecun Uman".
bool is_part(std::string_view wanted, std::string_view key) {
  if (wanted.size() < 4 || key.size() <= wanted.size()) return false;
  if (key.starts_with(wanted)) return key[wanted.size()] == ' ';
  return key.ends_with(wanted) && key[key.size() - wanted.size() - 1] == ' ';
}

// How far a key is from what is wanted; nothing when it is too far.
class Measure {
 public:
  explicit Measure(std::string_view wanted)
      : wanted_(wanted),
        bound_(std::clamp<std::size_t>(text::count_code_points(wanted) / 3, 1, 3)),
        letters_(letters(wanted)) {}

  std::optional<std::size_t> operator()(std::string_view key) const {
    if (is_part(wanted_, key)) return 1;
    // A letter of another script takes up to four bytes.
    if (key.size() + 4 * bound_ < wanted_.size() || key.size() > wanted_.size() + 4 * bound_)
      return std::nullopt;
    const int different = std::popcount(letters(key) ^ letters_);
    if (static_cast<std::size_t>(different) > 2 * bound_) return std::nullopt;
    return text::edit_distance(wanted_, key, bound_);
  }

 private:
  std::string_view wanted_;
  std::size_t bound_;
  std::uint32_t letters_;
};

std::vector<Near> near_keys(const Index& index, std::string_view wanted) {
  std::vector<Near> found;
  const Measure measure(wanted);
  for (std::size_t i = 0; i < index.key_count(); ++i)
    if (const auto distance = measure(index.key(i))) found.push_back(describe(index, i, *distance));
  return found;
}

}  // namespace

std::vector<std::string> suggest(const Index& index, std::string_view name, std::size_t limit) {
  std::vector<Near> found = near_keys(index, text::fold(name));
  std::ranges::sort(found, {}, [](const Near& near) {
    return std::tuple(near.distance, ~near.population, near.key);
  });
  std::vector<std::string> spellings;
  std::set<std::string_view> places;
  for (const Near& near : found) {
    if (spellings.size() == limit) break;
    std::string spelling(index.string(near.spelling));
    const bool is_new = std::ranges::find(spellings, spelling) == spellings.end();
    if (places.insert(index.string(index.places[near.place].name)).second && is_new)
      spellings.push_back(std::move(spelling));
  }
  return spellings;
}

}  // namespace rumbo::gazetteer
