#include "roads/ogr_reader.hpp"

#include "base/error.hpp"
#include "basemap/basemap.hpp"
#include "geo/antimeridian.hpp"
#include "roads/ways.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <map>
#include <string>
#include <string_view>

#include <fmt/format.h>

namespace rumbo::roads {
namespace {

constexpr std::array<std::string_view, 21> columns{
    "highway",       "fclass",         "route",     "oneway",   "maxspeed",      "access",
    "vehicle",       "motor_vehicle",  "motorcar",  "hgv",      "bicycle",       "foot",
    "junction",      "motorroad",      "duration",  "cycleway", "cycleway:left", "cycleway:right",
    "cycleway:both", "oneway:bicycle", "other_tags"};

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& letter : result)
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  return result;
}

std::vector<std::string> wanted_columns() {
  std::vector<std::string> wanted;
  for (const auto column : columns) {
    std::string name(column);
    wanted.push_back(name);
    name.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(name.front())));
    wanted.push_back(name);
    for (char& letter : name)
      letter = static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
    wanted.push_back(name);
  }
  return wanted;
}

std::string text_of(const geo::Value& value) {
  if (const auto* text = value.string()) return *text;
  if (const auto* truth = value.boolean()) return *truth ? "yes" : "no";
  if (value.is_number()) return fmt::format("{}", value.number());
  return {};
}

using Columns = std::map<std::string, std::string, std::less<>>;

// GDAL leaves what has no column of its own in one: "oneway"=>"yes","lanes"=>"2".
void add_other_tags(std::string_view text, Columns& found) {
  std::vector<std::string> words;
  for (bool inside = false; !text.empty(); text.remove_prefix(1)) {
    const char letter = text.front();
    if (letter == '"') {
      inside = !inside;
      if (inside) words.emplace_back();
    } else if (inside) {
      if (letter == '\\' && text.size() > 1) text.remove_prefix(1);
      words.back() += text.front();
    }
  }
  for (std::size_t i = 1; i < words.size(); i += 2)
    if (std::ranges::find(columns, words[i - 1]) != columns.end())
      found.emplace(words[i - 1], words[i]);
}

Columns columns_of(const geo::Feature& feature) {
  Columns found;
  for (const auto& [key, value] : feature.properties)
    if (auto text = text_of(value); !text.empty()) found.emplace(lower(key), std::move(text));
  if (const auto others = found.find("other_tags"); others != found.end())
    add_other_tags(std::string(others->second), found);
  if (const auto fclass = found.find("fclass"); fclass != found.end())
    found.emplace("highway", fclass->second);
  return found;
}

class OgrReading {
 public:
  explicit OgrReading(Profile profile) : profile_(profile) {}

  Ways run(const geo::Features& features) {
    has_classes_ = std::ranges::any_of(features, [](const geo::Feature& feature) {
      const auto found = columns_of(feature);
      return found.contains("highway") || found.contains("route");
    });
    for (const auto& feature : features) take(feature);
    number_nodes();
    return std::move(ways_);
  }

 private:
  void take(const geo::Feature& feature) {
    const auto rules = rules_of(feature);
    if (!rules || (rules->access & both_bits(profile_)) == 0) return;
    if (const auto* line = std::get_if<geo::Line>(&feature.geometry)) add(*rules, *line);
    if (const auto* lines = std::get_if<geo::MultiLine>(&feature.geometry))
      for (const auto& line : lines->lines) add(*rules, line);
  }

  std::optional<WayRules> rules_of(const geo::Feature& feature) const {
    auto found = columns_of(feature);
    if (!has_classes_) found["highway"] = "road";
    return way_rules([&found](const char* key) {
      const auto value = found.find(key);
      return value == found.end() ? nullptr : value->second.c_str();
    });
  }

  void add(const WayRules& rules, const geo::Line& line) {
    for (const auto& part : geo::cut_at_antimeridian(line).lines) {
      const std::size_t first = points_.size();
      for (const auto point : part)
        if (point.valid()) points_.push_back(Position::of(point));
      if (points_.size() - first < 2) {
        points_.resize(first);
        continue;
      }
      ways_.ways.push_back({rules, first, static_cast<std::uint32_t>(points_.size() - first)});
    }
  }

  // 180 degrees east and west are one place.
  static Position key(Position point) {
    constexpr std::int32_t edge = 1'800'000'000;
    return point.lon == -edge ? Position{edge, point.lat} : point;
  }

  void number_nodes() {
    std::vector<Position> known;
    known.reserve(points_.size());
    for (const auto point : points_) known.push_back(key(point));
    std::sort(known.begin(), known.end());
    known.erase(std::unique(known.begin(), known.end()), known.end());
    for (const auto point : points_) {
      const auto found = std::lower_bound(known.begin(), known.end(), key(point));
      ways_.nodes.push_back(static_cast<std::uint32_t>(found - known.begin()));
    }
    ways_.positions = std::move(known);
  }

  Profile profile_;
  bool has_classes_ = false;
  Ways ways_;
  std::vector<Position> points_;
};

}  // namespace

Network read_ogr(const std::filesystem::path& file, Profile profile) {
  const basemap::VectorSource source(file);
  Network network =
      network_of(OgrReading(profile).run(source.read({-180, -90, 180, 90}, wanted_columns())));
  if (network.streets.empty())
    throw base::InputError({file.string()},
                           "holds no lines that are roads for this way of travelling; name a "
                           "layer of roads");
  return network;
}

}  // namespace rumbo::roads
