#include "documents/language.hpp"

namespace rumbo::documents {

using prose::Language;

prose::LanguageGuess language_of(const Source& source) {
  const std::string_view stated = source.stated.language;
  if (stated.starts_with("es")) return {Language::spanish, true};
  if (stated.starts_with("en")) return {Language::english, true};
  return prose::guess_language(std::string_view(source.text).substr(source.begin));
}

}  // namespace rumbo::documents
