#include "dates/timex_values.hpp"

#include <array>

#include <fmt/format.h>

namespace rumbo::dates {
namespace {

struct UnitName {
  bool of_time = false;
  std::string_view letters;
};

UnitName name_of(Grain grain) {
  constexpr std::array<UnitName, 13> names = {{{true, "S"},
                                               {true, "M"},
                                               {true, "H"},
                                               {false, "D"},
                                               {false, "WE"},
                                               {false, "W"},
                                               {false, "M"},
                                               {false, "M"},
                                               {false, "Q"},
                                               {false, "H"},
                                               {false, "Y"},
                                               {false, "DE"},
                                               {false, "CE"}}};
  return names.at(static_cast<std::size_t>(grain));
}

int iso_weekday(unsigned weekday) { return weekday == 0 ? 7 : static_cast<int>(weekday); }

std::string half_a(Grain grain) {
  switch (grain) {
    case Grain::hour:
      return "PT30M";
    case Grain::minute:
      return "PT30S";
    case Grain::day:
      return "PT12H";
    case Grain::year:
      return "P6M";
    case Grain::decade:
      return "P5Y";
    case Grain::century:
      return "P50Y";
    default:
      return "";
  }
}

std::string open_day(const Expression& written) {
  if (written.day == 0 && written.index == 0 && written.weekday)
    return fmt::format("XXXX-WXX-{}", iso_weekday(*written.weekday));
  const auto field = [](int value) {
    return value == 0 ? std::string("XX") : fmt::format("{:02}", value);
  };
  return fmt::format("XXXX-{}-{}", field(written.index), field(static_cast<int>(written.day)));
}

std::string open_part(const Expression& written) {
  constexpr std::array<std::string_view, 5> seasons = {"XX", "SP", "SU", "FA", "WI"};
  const auto number = static_cast<std::size_t>(written.index);
  switch (written.grain) {
    case Grain::week:
      return number == 0 ? "XXXX-WXX" : fmt::format("XXXX-W{:02}", number);
    case Grain::weekend:
      return "XXXX-WXX-WE";
    case Grain::month:
      return number == 0 ? "XXXX-XX" : fmt::format("XXXX-{:02}", number);
    case Grain::season:
      return fmt::format("XXXX-{}", seasons.at(number));
    case Grain::quarter:
      return number == 0 ? "XXXX-QX" : fmt::format("XXXX-Q{}", number);
    case Grain::half:
      return number == 0 ? "XXXX-HX" : fmt::format("XXXX-H{}", number);
    case Grain::decade:
      return "XXX";
    case Grain::century:
      return "XX";
    default:
      return "XXXX";
  }
}

}  // namespace

std::string duration_value(const Expression& written) {
  const auto unit = name_of(written.grain);
  const auto& amount = written.amount;
  if (amount.half && amount.count == 0)
    if (auto half = half_a(written.grain); !half.empty()) return half;
  const std::string count = amount.vague ? "X" : fmt::format("{}", amount.count);
  return fmt::format("P{}{}{}{}", unit.of_time ? "T" : "", count, amount.half ? ".5" : "",
                     unit.letters);
}

std::string set_value(const Expression& written) {
  if (written.weekday)
    return fmt::format("XXXX-WXX-{}{}", iso_weekday(*written.weekday), time_value(written));
  if (written.part != Part::none) return "XXXX-XX-XX" + time_value(written);
  if (written.index != 0) return open_part(written);
  return duration_value(written);
}

std::string reference_value(const Expression& written) {
  constexpr std::array<std::string_view, 3> names = {"PAST_REF", "PRESENT_REF", "FUTURE_REF"};
  return std::string(names.at(static_cast<std::size_t>(written.index)));
}

std::string time_value(const Expression& written) {
  if (written.minute)
    return fmt::format("T{:02}:{:02}", *written.minute / 60, *written.minute % 60);
  return std::string(facts_of(written.part).value);
}

std::string open_value(const Expression& written) {
  const bool day = written.grain <= Grain::day || written.form == Form::clock;
  return (day ? open_day(written) : open_part(written)) + time_value(written);
}

}  // namespace rumbo::dates
