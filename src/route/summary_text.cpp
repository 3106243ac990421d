#include "itinerary/count.hpp"
#include "route/summary.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace rumbo::route {
namespace {

std::string date_text(const std::optional<time::When>& when) {
  return when ? to_edtf(*when) : "undated";
}

std::string count_text(const Stop& stop) {
  return stop.count ? itinerary::readable_count(*stop.count) : "";
}

std::string place_text(const Stop& stop) {
  std::string text = stop.place.label.empty() ? "unknown place" : stop.place.label;
  if (stop.place.label.empty() && stop.place.position)
    text = fmt::format("{:.4f}, {:.4f} (lon, lat)", stop.place.position->lon,
                       stop.place.position->lat);
  if (stop.radius_km) text += fmt::format(" (within {:g} km)", *stop.radius_km);
  if (stop.visit > 1) text += fmt::format(" (visit {})", stop.visit);
  return text;
}

// What no stop tells of: a sighting in a division, an incident off the way.
bool is_by_itself(const Area& area) {
  return !area.radius_km || area.what == itinerary::What::incident;
}

std::string area_text(const Area& area) {
  if (area.name.empty()) return "somewhere unknown";
  if (area.radius_km) return fmt::format("within {:g} km of {}", *area.radius_km, area.name);
  return "somewhere in " + area.name;
}

std::string what_text(const Stop& stop) {
  std::string text(to_string(stop.what));
  if (stop.nights > 0)
    text += fmt::format(", {} {}", stop.nights, stop.nights == 1 ? "night" : "nights");
  return text;
}

std::string number(double km) {
  return km < 9.95 ? fmt::format("{:.1f}", km) : fmt::format("{:.0f}", km);
}

std::string pace_text(const Pace& pace) {
  const std::string least = number(pace.least);
  const std::string most = number(pace.most);
  if (least == most) return fmt::format("{} km a day", most);
  return fmt::format("{} to {} km a day", least, most);
}

// "40 km by road on foot, observed, 20 to 40 km a day; 0.3 km from ... to the road"
std::string leg_text(const Leg& leg) {
  std::string text = leg.km ? fmt::format("{:.1f} km", *leg.km) : "way";
  text += fmt::format(", {}, {}", to_string(leg.path), to_string(leg.status));
  if (leg.straight_km) text += fmt::format(", {:.1f} km straight", *leg.straight_km);
  if (leg.mode)
    text += *leg.mode == itinerary::Mode::foot ? ", on foot"
                                               : fmt::format(", by {}", to_string(*leg.mode));
  if (!leg.via.empty()) text += fmt::format(", via {}", fmt::join(leg.via, ", "));
  if (leg.pace) text += ", " + pace_text(*leg.pace);
  if (leg.too_fast) text += ", TOO FAST";
  if (!leg.path_note.empty()) text += fmt::format(" ({})", leg.path_note);
  return text;
}

std::vector<std::string> facts_of(const Summary& summary) {
  std::vector<std::string> facts;
  if (summary.first_day && summary.last_day && summary.days)
    facts.push_back(fmt::format("{} to {}, {} {}", time::to_iso(*summary.first_day),
                                time::to_iso(*summary.last_day), *summary.days,
                                *summary.days == 1 ? "day" : "days"));
  else if (summary.last_day)
    facts.push_back(fmt::format("until {}", time::to_iso(*summary.last_day)));
  else if (summary.first_day)
    facts.push_back(fmt::format("from {}", time::to_iso(*summary.first_day)));
  if (summary.km > 0) {
    std::string way = fmt::format("{:.1f} km", summary.km);
    if (std::abs(summary.straight_km - summary.km) >= 0.05)
      way += fmt::format(" ({:.1f} km straight)", summary.straight_km);
    way += fmt::format(", {:.0f} % of it between sightings with dates",
                       100 * summary.observed_share().value_or(0));
    facts.push_back(std::move(way));
  }
  if (summary.pace) facts.push_back(pace_text(*summary.pace));
  if (summary.unlocated > 0)
    facts.push_back(fmt::format("{} of {} sightings at an unknown place", summary.unlocated,
                                summary.sightings));
  if (summary.nights > 0)
    facts.push_back(fmt::format("at least {} {} at its stops", summary.nights,
                                summary.nights == 1 ? "night" : "nights"));
  if (summary.planned_km > 0)
    facts.push_back(fmt::format("planned and not travelled: {:.1f} km", summary.planned_km));
  return facts;
}

std::vector<std::string> kin_of(const Journey& journey) {
  std::vector<std::string> kin;
  if (!journey.splits_from.empty()) kin.push_back("parts from " + journey.splits_from);
  if (!journey.joins.empty()) kin.push_back("joins " + journey.joins);
  return kin;
}

// The legs travelled, by the number of the stop that they lead to.
class LegsTo {
 public:
  explicit LegsTo(const Journey& journey) : legs_(journey.stops.size() + 1) {
    for (const Leg& leg : journey.legs)
      if (is_travelled(leg)) legs_.at(static_cast<std::size_t>(leg.to_stop)) = &leg;
  }
  const Leg* operator[](const Stop& stop) const {
    return legs_.at(static_cast<std::size_t>(stop.seq));
  }

 private:
  std::vector<const Leg*> legs_;
};

// As a cell of a Markdown table.
std::string cell(std::string_view text) {
  std::string safe;
  for (const char letter : text) {
    if (letter == '|' || letter == '\\' || letter == '*' || letter == '_' || letter == '<' ||
        letter == '[' || letter == '`')
      safe += '\\';
    safe += letter == '\n' ? ' ' : letter;
  }
  return safe;
}

std::string heading_of(const Journey& journey) {
  return journey.title.empty() ? journey.id : journey.title;
}

std::string text_of(const Journey& journey) {
  std::string text = fmt::format("{} ({})\n", heading_of(journey), journey.id);
  for (const auto& fact : facts_of(summary_of(journey))) text += fmt::format("  {}\n", fact);
  for (const auto& kin : kin_of(journey)) text += fmt::format("  {}\n", kin);
  text += '\n';
  const LegsTo legs(journey);
  for (const Stop& stop : journey.stops) {
    if (const Leg* leg = legs[stop]) text += fmt::format("      | {}\n", leg_text(*leg));
    const std::string count = count_text(stop);
    text += fmt::format("  {:>2}  {}  {}, {}{}{}\n", stop.seq, place_text(stop),
                        date_text(stop.when), what_text(stop), count.empty() ? "" : ": ", count);
  }
  for (const Area& area : journey.areas)
    if (is_by_itself(area))
      text += fmt::format("   ~  {}  {}, {}\n", area_text(area), date_text(area.when),
                          to_string(area.what));
  for (const Leg& leg : journey.legs)
    if (!is_travelled(leg))
      text += fmt::format("      > {} to {}: {}\n", leg.from, leg.to, leg_text(leg));
  return text;
}

std::string markdown_of(const Journey& journey) {
  std::string text = fmt::format("## {}\n\n", cell(heading_of(journey)));
  for (const auto& fact : facts_of(summary_of(journey))) text += fmt::format("- {}\n", fact);
  for (const auto& kin : kin_of(journey)) text += fmt::format("- {}\n", cell(kin));
  text += "\n| | stop | when | what | how many | way there |\n|---:|---|---|---|---|---|\n";
  const LegsTo legs(journey);
  for (const Stop& stop : journey.stops) {
    const Leg* leg = legs[stop];
    text += fmt::format("| {} | {} | {} | {} | {} | {} |\n", stop.seq, cell(place_text(stop)),
                        cell(date_text(stop.when)), what_text(stop), cell(count_text(stop)),
                        leg ? cell(leg_text(*leg)) : "");
  }
  for (const Area& area : journey.areas)
    if (is_by_itself(area))
      text += fmt::format("| | {} | {} | {} | | |\n", cell(area_text(area)),
                          cell(date_text(area.when)), to_string(area.what));
  for (const Leg& leg : journey.legs)
    if (!is_travelled(leg))
      text += fmt::format("| | {} to {} | {} | | | {} |\n", cell(leg.from), cell(leg.to),
                          cell(date_text(leg.when)), cell(leg_text(leg)));
  return text;
}

}  // namespace

std::string text_summary(const std::vector<Journey>& journeys, const std::string& title,
                         const std::string& note) {
  std::string text = title.empty() ? "" : title + "\n";
  if (!note.empty()) text += note + "\n";
  for (const Journey& journey : journeys) text += (text.empty() ? "" : "\n") + text_of(journey);
  return text;
}

std::string markdown_summary(const std::vector<Journey>& journeys, const std::string& title,
                             const std::string& note) {
  std::string text = title.empty() ? "" : fmt::format("# {}\n", cell(title));
  if (!note.empty()) text += fmt::format("\n{}\n", cell(note));
  for (const Journey& journey : journeys) text += (text.empty() ? "" : "\n") + markdown_of(journey);
  return text;
}

}  // namespace rumbo::route
