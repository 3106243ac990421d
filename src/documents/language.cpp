#include "documents/language.hpp"

#include <algorithm>

namespace rumbo::documents {

using prose::Language;

Language language_of(const Source& source) {
  constexpr std::size_t head = 50'000;  // bytes
  const std::string_view stated = source.stated.language;
  if (stated.starts_with("es")) return Language::spanish;
  if (stated.starts_with("en")) return Language::english;
  const std::string_view text = source.text;
  auto end = std::min(text.size(), source.begin + head);
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
  return prose::detect_language(prose::words_of(text, {source.begin, end}));
}

}  // namespace rumbo::documents
