#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace rumbo::time {

// A calendar day without a time zone: never an instant, so no zone can shift it. Proleptic
// Gregorian.
using Day = std::chrono::sys_days;

std::optional<Day> parse_iso_day(std::string_view text);  // "2021-10-23"; nothing for "2021-02-30"
std::string to_iso(Day day);

Day make_day(int year, unsigned month, unsigned day);  // must be a real date

int days_between(Day from, Day to);

}  // namespace rumbo::time
