#include "render/feature_group.hpp"

#include "render/words.hpp"
#include "scene/clean_text.hpp"

#include <fmt/format.h>

namespace rumbo::render {
namespace {

std::string place_name(const geo::Feature& feature) {
  const std::string name = property_text(feature, "name");
  return clean_text(name.empty() ? property_text(feature, "label") : name);
}

std::string_view status_word(std::string_view status, std::string_view language) {
  if (status == "intended") return word(Word::intended, language);
  if (status == "cancelled") return word(Word::cancelled, language);
  if (status == "inferred") return word(Word::inferred, language);
  return word(Word::observed, language);
}

}  // namespace

std::string property_text(const geo::Feature& feature, std::string_view key) {
  const geo::Value* value = feature.find(key);
  if (!value) return {};
  if (const std::string* text = value->string()) return *text;
  if (!value->is_number()) return {};
  const double number = value->number();
  return std::abs(number) < 1e15 && number == static_cast<double>(static_cast<long long>(number))
             ? fmt::format("{}", static_cast<long long>(number))
             : fmt::format("{}", number);
}

std::string as_id(std::string_view text) {
  std::string id;
  for (const char c : text) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (plain)
      id += c;
    else if (!id.empty() && id.back() != '-')
      id += '-';
  }
  while (!id.empty() && id.back() == '-') id.pop_back();
  return id;
}

std::string feature_title(const geo::Feature& feature, std::string_view language) {
  const std::string when = date_text(property_text(feature, "when"), language);
  std::string title = place_name(feature);
  if (feature.string_or("feature", "") == "leg")
    title = fmt::format("{} – {}, {}", clean_text(property_text(feature, "from")),
                        clean_text(property_text(feature, "to")),
                        status_word(feature.string_or("status", ""), language));
  if (!when.empty()) title += (title.empty() ? "" : ", ") + when;
  return title;
}

Group feature_group(const geo::Feature& feature, std::string_view layer,
                    std::string_view language) {
  Group group;
  const std::string kind = property_text(feature, "feature");
  const std::string journey = property_text(feature, "journey"),
                    seq = property_text(feature, "seq");
  group.id = as_id(fmt::format("{} {} {} {}", layer, journey, kind, seq));
  group.title = feature_title(feature, language);
  for (const char* key : {"feature", "journey", "seq", "status", "when", "geonames", "certainty"}) {
    const std::string value = property_text(feature, key);
    if (!value.empty()) group.data.emplace_back(key, clean_text(value));
  }
  return group;
}

}  // namespace rumbo::render
