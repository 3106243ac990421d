#pragma once

#include "time/date.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace rumbo::time {

enum class Precision { year, month, day, minute };

// A date known to a year, a month, a day or a minute, perhaps doubtfully.
struct PartialDate {
  int year = 0;
  unsigned month = 0;                // 0: not known
  unsigned day = 0;                  // 0: not known
  std::optional<int> minute_of_day;  // local time, 0..1439; only with a day
  bool approximate = false;          // "~" and "%"
  bool uncertain = false;            // "?" and "%"

  Precision precision() const;
  Day first() const;  // the first day it can mean
  Day last() const;   // the last day it can mean
  friend bool operator==(const PartialDate&, const PartialDate&) = default;
};

// When something happened: a subset of EDTF (ISO 8601-2:2019), level 0 and 1: "2021", "2021-10",
// "2021-10-23", "2021-10-23T05:00:00", each with "?", "~" or "%" behind it, and intervals "a/b",
// "../b", "a/..". A plain date and an interval both have two ends; an open end is nothing.
class When {
 public:
  explicit When(PartialDate date) : from_(date), to_(date) {}
  // At least one end must be given. `from` must not lie after `to`.
  static When interval(std::optional<PartialDate> from, std::optional<PartialDate> to);
  static When on(Day day);
  static When on_or_before(Day day);

  bool is_interval() const { return interval_; }
  const std::optional<PartialDate>& from() const { return from_; }
  const std::optional<PartialDate>& to() const { return to_; }

  std::optional<Day> earliest() const;  // nothing: open
  std::optional<Day> latest() const;
  bool is_exact_day() const;  // one day, not approximate, not uncertain

  friend bool operator==(const When&, const When&) = default;

 private:
  When(std::optional<PartialDate> from, std::optional<PartialDate> to, bool interval)
      : from_(from), to_(to), interval_(interval) {}

  std::optional<PartialDate> from_;
  std::optional<PartialDate> to_;
  bool interval_ = false;
};

// Nothing when the text is not in the subset or is no real date ("2021-02-30", an interval
// backwards).
std::optional<When> parse_edtf(std::string_view text);
std::string to_edtf(const When& when);

}  // namespace rumbo::time
