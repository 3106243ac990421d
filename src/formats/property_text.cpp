#include "formats/property_text.hpp"

#include "formats/json_text.hpp"
#include "text/utf8.hpp"
#include "time/edtf.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace rumbo::formats {
namespace {

constexpr std::string_view replacement = "\uFFFD";

std::string joined(const geo::Feature& feature, std::initializer_list<std::string_view> keys,
                   std::string_view between) {
  std::string all;
  for (const auto key : keys)
    if (const auto text = feature.string_or(key, {}); !text.empty()) {
      if (!all.empty()) all += between;
      all += sound_text(text);
    }
  return all;
}

std::string iso(const std::optional<time::Day>& day) { return day ? time::to_iso(*day) : ""; }

}  // namespace

std::string sound_text(std::string_view text) {
  std::string sound;
  while (const auto bad = text::first_invalid_utf8(text)) {
    sound += text.substr(0, *bad);
    sound += replacement;
    text.remove_prefix(*bad + 1);
  }
  sound += text;
  return sound;
}

std::string property_text(const geo::Value& value) {
  if (value.is_null()) return {};
  if (const std::string* text = value.string()) return sound_text(*text);
  return to_text(to_json(value));
}

std::string title_of(const geo::Feature& feature) {
  for (const std::string_view key : {"label", "name"})
    if (const auto text = feature.string_or(key, {}); !text.empty()) return sound_text(text);
  const auto ends = joined(feature, {"from", "to"}, " – ");
  return ends.empty() ? sound_text(feature.string_or("feature", "")) : ends;
}

std::string summary_of(const geo::Feature& feature) {
  return joined(feature, {"when", "what", "status", "count_text"}, ", ");
}

std::string degrees_text(double degrees) { return to_text(to_json(degrees)); }

std::optional<Days> days_of(const geo::Feature& feature) {
  const auto first = feature.string_or("from_date", {});
  const auto last = feature.string_or("to_date", {});
  if (!first.empty() || !last.empty()) return Days{sound_text(first), sound_text(last)};
  const auto when = time::parse_edtf(feature.string_or("when", {}));
  if (!when) return std::nullopt;
  return Days{iso(when->earliest()), iso(when->latest())};
}

}  // namespace rumbo::formats
