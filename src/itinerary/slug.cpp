#include "itinerary/slug.hpp"

#include "text/tokens.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace rumbo::itinerary {
namespace {

bool is_ascii_id_character(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '_' || c == '.';
}

bool is_space_or_control(char32_t c) {
  return (c >= 0x80 && c <= 0xA0) || c == 0x1680 || (c >= 0x2000 && c <= 0x200F) ||
         (c >= 0x2028 && c <= 0x202F) || (c >= 0x205F && c <= 0x206F) || c == 0x3000 || c == 0xFEFF;
}

void append_id_characters(std::string& id, std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = text::next_code_point(word, at);
    if (c < 0x80 ? is_ascii_id_character(c) : !is_space_or_control(c)) text::append_utf8(id, c);
  }
}

}  // namespace

std::string slug(std::string_view title) {
  std::string id;
  for (const text::Token& token : text::tokenise(title)) {
    std::string word;
    append_id_characters(word, token.folded);
    if (word.empty()) continue;
    if (!id.empty()) id += '-';
    id += word;
  }
  return id;
}

bool is_id(std::string_view text) {
  std::string kept;
  append_id_characters(kept, text);
  return !text.empty() && kept == text;
}

}  // namespace rumbo::itinerary
