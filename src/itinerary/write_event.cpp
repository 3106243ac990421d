#include "itinerary/write_event.hpp"

#include "itinerary/count.hpp"
#include "itinerary/place_text.hpp"
#include "itinerary/scalar.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

namespace rumbo::itinerary {
namespace {

// The pairs of a mapping in flow style: {a: 1, b: 2}.
class FlowMap {
 public:
  void add(std::string_view key, std::string_view value) {
    text_ += fmt::format("{}{}: {}", text_.empty() ? "" : ", ", key, value);
  }
  std::string text() const { return "{" + text_ + "}"; }

 private:
  std::string text_;
};

void add_named(FlowMap& map, const NamedPlace& place) {
  if (!place.name.empty()) map.add("place", scalar(place.name));
  if (place.admin) map.add("admin", scalar(*place.admin));
  if (place.country) map.add("country", scalar(*place.country));
  if (place.geonames) map.add("geonames", std::to_string(*place.geonames));
  if (place.near) map.add("near", "true");
}

std::string end_text(const NamedPlace& place) {
  FlowMap map;
  add_named(map, place);
  return map.text();
}

struct MapWriter {
  FlowMap& map;

  void operator()(const Unlocated&) const {}
  void operator()(const NamedPlace& place) const { add_named(map, place); }
  void operator()(const Coordinates& place) const {
    map.add("lon", fmt::format("{}", place.position.lon));
    map.add("lat", fmt::format("{}", place.position.lat));
    if (!place.name.empty()) map.add("name", scalar(place.name));
  }
  void operator()(const Stretch& place) const {
    map.add("from", end_text(place.from));
    map.add("to", end_text(place.to));
  }
  void operator()(const Border& place) const {
    map.add("border", fmt::format("{}-{}", place.first, place.second));
    if (!place.name.empty()) map.add("name", scalar(place.name));
  }
};

// The place in one text, if the text reads back as this very place.
std::optional<std::string> short_place(const Place& place) {
  std::string text;
  bool plain = false;
  if (std::holds_alternative<Unlocated>(place)) return "unknown";
  if (const auto* named = std::get_if<NamedPlace>(&place)) {
    plain = named->name.empty();
    text = plain ? std::to_string(named->geonames.value_or(0)) : named->name;
  } else if (const auto* stretch = std::get_if<Stretch>(&place)) {
    text = fmt::format("{} - {}", stretch->from.name, stretch->to.name);
  }
  const auto read = parse_place(text, plain);
  const auto* same = std::get_if<Place>(&read);
  if (!same || *same != place) return std::nullopt;
  return plain ? text : scalar(text);
}

std::string evidence_text(const Evidence& evidence) {
  std::string text = fmt::format("          - report: {}\n", scalar(evidence.report));
  if (evidence.line != 0) text += fmt::format("            line: {}\n", evidence.line);
  if (evidence.end != 0)
    text += fmt::format("            chars: [{}, {}]\n", evidence.begin, evidence.end);
  if (!evidence.quote.empty())
    text += fmt::format("            quote: {}\n", scalar(evidence.quote));
  return text;
}

// Behind a value: "  # the dateline's place". Control characters end no comment early.
std::string comment_text(const Event& event) {
  std::string text = event.comment;
  std::ranges::replace_if(
      text, [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
  return text.empty() ? text : "  # " + text;
}

}  // namespace

// In flow style, so that a name with a comma must stand in quotes: scalar() sees to it.
std::string via_text(const std::vector<Where>& via) {
  std::vector<std::string> places;
  for (const Where& where : via) places.push_back(where_text(where));
  return fmt::format("[{}]", fmt::join(places, ", "));
}

std::string where_text(const Where& where) {
  if (!where.radius_km)
    if (auto text = short_place(where.place)) return *text;
  FlowMap map;
  std::visit(MapWriter{map}, where.place);
  if (where.radius_km) map.add("radius_km", fmt::format("{}", *where.radius_km));
  return map.text();
}

std::string count_text(const Count& count) {
  const std::string written = count.text.empty() ? short_count(count) : count.text;
  auto read = parse_count(written);
  if (read) read->text = count.text;
  if (read == count) {
    const bool is_number = written.find_first_not_of("0123456789~") == std::string::npos;
    return is_number ? written : scalar(written);
  }
  FlowMap map;
  if (count.low) map.add("low", std::to_string(*count.low));
  if (count.high) map.add("high", std::to_string(*count.high));
  if (count.approximate) map.add("approximate", "true");
  if (!count.text.empty()) map.add("text", scalar(count.text));
  return map.text();
}

std::string event_text(const Event& event) {
  std::vector<std::string> lines;
  if (event.when) lines.push_back("when: " + time::to_edtf(*event.when));
  lines.push_back("where: " + where_text(event.where));
  lines.push_back(fmt::format("what: {}", to_string(event.what)));
  if (event.count) lines.push_back("count: " + count_text(*event.count));
  if (event.mode) lines.push_back(fmt::format("mode: {}", to_string(*event.mode)));
  if (event.path) lines.push_back(fmt::format("path: {}", to_string(*event.path)));
  if (!event.via.empty()) lines.push_back("via: " + via_text(event.via));
  if (event.certainty)
    lines.push_back(
        fmt::format("certainty: {}{}", to_string(*event.certainty), comment_text(event)));
  if (!event.note.empty()) lines.push_back("note: " + scalar(event.note));
  if (!event.evidence.empty()) lines.emplace_back("evidence:");

  std::string text;
  for (const auto& line : lines)
    text += fmt::format("      {} {}\n", text.empty() ? "-" : " ", line);
  for (const auto& evidence : event.evidence) text += evidence_text(evidence);
  return text;
}

}  // namespace rumbo::itinerary
