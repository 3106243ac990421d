#include "gazetteer/key_search.hpp"

#include "gazetteer/key_hash.hpp"

#include <algorithm>

namespace rumbo::gazetteer {
namespace {

// The first key of the range that does not come before `prefix`. Every key between two that share
// their front with it shares it too, so that each comparison begins where those ended (Manber and
// Myers 1993); those of the whole range share `shared` bytes.
std::size_t first_not_before(const Index& index, KeyRange range, std::string_view prefix,
                             std::size_t shared) {
  std::size_t with_begin = shared;
  std::size_t with_end = shared;
  while (!range.empty()) {
    const std::size_t middle = range.begin + (range.end - range.begin) / 2;
    const std::string_view key = index.key(middle);
    const std::size_t shorter = std::min(key.size(), prefix.size());
    std::size_t at = std::min({with_begin, with_end, shorter});
    while (at < shorter && key[at] == prefix[at]) ++at;
    const bool before =
        at < shorter ? static_cast<unsigned char>(key[at]) < static_cast<unsigned char>(prefix[at])
                     : at < prefix.size();
    if (before) {
      range.begin = middle + 1;
      with_begin = at;
    } else {
      range.end = middle;
      with_end = at;
    }
  }
  return range.begin;
}

// Where the keys end that begin with `prefix`, as the range's first does if any do: likely nearby.
std::size_t end_of_prefix(const Index& index, KeyRange range, std::string_view prefix) {
  for (std::size_t step = 1; !range.empty(); step *= 4) {
    const std::size_t probe = std::min(range.begin + step, range.end) - 1;
    if (index.key(probe).starts_with(prefix)) {
      range.begin = probe + 1;
      continue;
    }
    range.end = probe;
    while (!range.empty()) {
      const std::size_t middle = range.begin + (range.end - range.begin) / 2;
      const bool within = index.key(middle).starts_with(prefix);
      (within ? range.begin : range.end) = within ? middle + 1 : middle;
    }
  }
  return range.begin;
}

// The keys that share the first two bytes of `text`.
KeyRange neighbourhood(const Index& index, std::string_view text) {
  const auto byte = [text](std::size_t i) {
    return i < text.size() ? static_cast<std::size_t>(static_cast<unsigned char>(text[i])) : 0;
  };
  const std::size_t count = index.key_count();
  if (text.empty()) return {0, count};
  const std::size_t first = byte(0) * 256 + byte(1);
  const std::size_t last = text.size() > 1 ? first : first + 255;
  return {std::min<std::size_t>(index.first_bytes[first], count),
          std::min<std::size_t>(index.first_bytes[last + 1], count)};
}

}  // namespace

KeyRange keys_with_prefix(const Index& index, std::string_view prefix) {
  const KeyRange near = neighbourhood(index, prefix);
  // No key holds a zero byte, so that those of a single byte are all there.
  return prefix.size() <= 2 ? near : keys_with_prefix(index, prefix, near, 2);
}

KeyRange keys_with_prefix(const Index& index, std::string_view prefix, KeyRange among,
                          std::size_t shared) {
  const std::size_t begin = first_not_before(index, among, prefix, shared);
  return {begin, end_of_prefix(index, {begin, among.end}, prefix)};
}

KeyRange keys_after(const Index& index, std::size_t before, std::string_view prefix) {
  const std::size_t begin = before + 1;
  return {begin, end_of_prefix(index, {begin, index.key_count()}, prefix)};
}

std::optional<std::size_t> find_key(const Index& index, std::string_view key) {
  const std::size_t slots = index.key_hash.size();
  if (key.empty() || slots == 0) return std::nullopt;
  const std::uint64_t hash = hash_of_key(key);
  std::size_t at = first_slot(hash, slots);
  for (std::size_t tried = 0; tried < slots; ++tried) {
    const std::uint64_t slot = index.key_hash[at];
    if (slot == free_slot) break;
    const auto number = static_cast<std::uint32_t>(slot);
    if (slot == slot_of(hash, number) && index.key(number) == key) return number;
    if (++at == slots) at = 0;
  }
  return std::nullopt;
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
