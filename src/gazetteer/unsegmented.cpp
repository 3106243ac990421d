#include "gazetteer/unsegmented.hpp"

#include "gazetteer/key_search.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace rumbo::gazetteer {
namespace {

struct Run {
  char32_t first;
  char32_t last;
};

constexpr std::array<Run, 11> letters{{{0xE01, 0xE4E},
                                       {0xE81, 0xEDF},
                                       {0x1000, 0x103F},
                                       {0x1780, 0x17D3},
                                       {0x3005, 0x3007},
                                       {0x3041, 0x30FF},
                                       {0x31F0, 0x31FF},
                                       {0x3400, 0x4DBF},
                                       {0x4E00, 0x9FFF},
                                       {0xF900, 0xFAFF},
                                       {0x20000, 0x3FFFF}}};
// Vowels and marks that belong to the letter before them.
constexpr std::array<Run, 8> followers{{{0xE30, 0xE3A},
                                        {0xE45, 0xE4E},
                                        {0xEB0, 0xEBC},
                                        {0xEC8, 0xECE},
                                        {0x102B, 0x103E},
                                        {0x17B4, 0x17D3},
                                        {0x3099, 0x309A},
                                        {0x30FC, 0x30FC}}};

template <std::size_t size>
constexpr bool in(const std::array<Run, size>& runs, char32_t c) {
  return std::ranges::any_of(runs, [c](Run run) { return c >= run.first && c <= run.last; });
}

bool is_katakana(char32_t c) { return (c >= 0x30A1 && c <= 0x30FA) || c == 0x30FC; }

char32_t code_point_at(std::string_view text, std::size_t at) {
  return at < text.size() ? text::next_code_point(text, at) : 0;
}

char32_t code_point_before(std::string_view text, std::size_t at) {
  if (at == 0) return 0;
  do --at;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
  return code_point_at(text, at);
}

bool parts(char32_t before, char32_t after) {
  return !in(followers, after) && !(is_katakana(before) && is_katakana(after));
}

}  // namespace

bool is_unsegmented(char32_t code_point) { return in(letters, code_point); }

std::optional<FoundName> longest_unsegmented(const Index& index, std::string_view text,
                                             std::size_t at) {
  std::optional<FoundName> best;
  if (!parts(code_point_before(text, at), code_point_at(text, at))) return best;
  std::string key;
  KeyRange range{0, index.key_count()};
  for (std::size_t end = at, length = 1; end < text.size(); ++length) {
    const std::size_t begin = end;
    const char32_t c = text::next_code_point(text, end);
    if (!is_unsegmented(c)) break;
    const std::size_t size = key.size();
    text::append_folded(key, text.substr(begin, end - begin));
    if (key.size() == size && size > 0) key += ' ';  // the dot between words in katakana
    range = length == 1 ? keys_with_prefix(index, key) : keys_with_prefix(index, key, range, size);
    if (range.empty()) break;
    if (length > 1 && parts(c, code_point_at(text, end)) && index.key(range.begin) == key)
      best = {end, key};
  }
  return best;
}

}  // namespace rumbo::gazetteer
