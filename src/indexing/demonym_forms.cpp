#include "indexing/demonym_forms.hpp"

namespace rumbo::indexing {
namespace {

bool ends_with_any(std::string_view word, std::string_view letters) {
  return !word.empty() && letters.find(word.back()) != std::string_view::npos;
}

}  // namespace

std::vector<std::string> spanish_plurals(std::string_view word) {
  const std::string base(word);
  if (word.ends_with("í") || word.ends_with("ú")) return {base + "es", base + "s"};
  if (word.ends_with("z")) return {base.substr(0, base.size() - 1) + "ces"};
  if (word.ends_with("á") || word.ends_with("é") || word.ends_with("ó")) return {base + "s"};
  if (ends_with_any(word, "aeiou")) return {base + "s"};
  return {base + "es"};
}

std::vector<std::string> english_plurals(std::string_view word) {
  if (!ends_with_any(word, "ni")) return {};
  return {std::string(word) + "s"};
}

std::vector<std::string> french_plurals(std::string_view word) {
  if (word.empty() || ends_with_any(word, "sxz")) return {};
  return {std::string(word) + "s"};
}

}  // namespace rumbo::indexing
