#include "catch.hpp"
#include "more_places.hpp"
#include "movement_cases.hpp"
#include "reports/steps.hpp"

#include <fmt/format.h>

using namespace rumbo;
using namespace rumbo::reports;

namespace {

std::string where(const itinerary::Where& where) {
  if (const auto* named = std::get_if<itinerary::NamedPlace>(&where.place))
    return (named->near ? "near " : "") + named->name;
  if (const auto* point = std::get_if<itinerary::Coordinates>(&where.place)) return point->name;
  if (const auto* stretch = std::get_if<itinerary::Stretch>(&where.place))
    return stretch->from.name + " - " + stretch->to.name;
  if (const auto* border = std::get_if<itinerary::Border>(&where.place)) return border->name;
  return "?";
}

std::string line_of(const Step& step) {
  const auto& event = step.event;
  std::string line = fmt::format("{} {}", to_string(event.what), where(event.where));
  const bool plan = !itinerary::is_realised(event.what);
  if (event.when && !plan && !event.when->is_interval()) line += " " + time::to_edtf(*event.when);
  if (event.count) line += " " + event.count->text;
  if (step.group != 0) line += fmt::format(" #{}", step.group);
  return line + "\n";
}

std::string steps_of(std::string_view title, std::string_view text) {
  static const MorePlaces places;
  const auto reading =
      read_report(text_source(fmt::format("date 2019-03-06 {}\n\n{}\n", title, text)), places);
  const auto published = reading.publication.day();
  std::string lines;
  for (const auto& step : make_steps(reading, 0, find_candidates(reading, published), published))
    lines += line_of(step);
  return lines;
}

void check(std::string_view title, std::span<const MovementCase> cases) {
  for (const auto& one : cases) {
    INFO(one.text);
    CHECK(steps_of(title, one.text) == one.steps);
  }
}

}  // namespace

TEST_CASE("English passages give the steps that a careful reader gets from them") {
  check("On the way to the coast", english_movement());
}

TEST_CASE("Spanish passages give the steps that a careful reader gets from them") {
  check("Por el camino de la costa y de los montes", spanish_movement());
}
