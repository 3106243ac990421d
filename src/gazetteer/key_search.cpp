#include "gazetteer/key_search.hpp"

#include <algorithm>

namespace rumbo::gazetteer {
namespace {

// The first key of the range for which `is_before` does not hold.
template <class Before>
std::size_t first_not(const Index& index, KeyRange range, Before is_before) {
  while (!range.empty()) {
    const std::size_t middle = range.begin + (range.end - range.begin) / 2;
    if (is_before(index.key(middle))) {
      range.begin = middle + 1;
    } else {
      range.end = middle;
    }
  }
  return range.begin;
}

// The keys that share the first two bytes of `text`.
KeyRange neighbourhood(const Index& index, std::string_view text) {
  const auto byte = [text](std::size_t i) {
    return i < text.size() ? static_cast<std::size_t>(static_cast<unsigned char>(text[i])) : 0;
  };
  const std::size_t first = byte(0) * 256 + byte(1);
  const std::size_t last = text.size() > 1 ? first : first + 255;
  const std::size_t count = index.key_count();
  return {std::min<std::size_t>(index.first_bytes[first], count),
          std::min<std::size_t>(index.first_bytes[last + 1], count)};
}

}  // namespace

KeyRange keys_with_prefix(const Index& index, std::string_view prefix) {
  return keys_with_prefix(index, prefix, neighbourhood(index, prefix));
}

KeyRange keys_with_prefix(const Index& index, std::string_view prefix, KeyRange among) {
  const std::size_t begin =
      first_not(index, among, [prefix](std::string_view key) { return key < prefix; });
  const std::size_t end = first_not(index, {begin, among.end}, [prefix](std::string_view key) {
    return key.substr(0, prefix.size()) <= prefix;
  });
  return {begin, end};
}

std::optional<std::size_t> find_key(const Index& index, std::string_view key) {
  if (key.empty()) return std::nullopt;
  const KeyRange range = neighbourhood(index, key);
  const std::size_t at =
      first_not(index, range, [key](std::string_view other) { return other < key; });
  if (at >= range.end || index.key(at) != key) return std::nullopt;
  return at;
}

PostingRange postings_of(const Index& index, std::size_t key) {
  const std::size_t end =
      std::min<std::size_t>(index.keys[key + 1].postings, index.postings.size());
  return {index.keys[key].postings, end};
}

PostingRange postings_of(const Index& index, std::string_view key) {
  const auto found = find_key(index, key);
  return found ? postings_of(index, *found) : PostingRange{};
}

}  // namespace rumbo::gazetteer
