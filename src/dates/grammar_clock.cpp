#include "dates/grammar.hpp"

#include <charconv>

namespace rumbo::dates {
namespace {

struct Clock {
  int hour = 0;
  int minute = 0;
  bool minutes = false;  // written
};

bool read_pair(std::string_view text, char mark, Clock& clock) {
  const auto at = text.find(mark);
  if (at == std::string_view::npos || at == 0 || at > 2) return false;
  const auto rest = text.substr(at + 1, 2);
  if (rest.size() != 2 || (text.size() > at + 3 && text[at + 3] != mark)) return false;
  const auto hour = std::from_chars(text.data(), text.data() + at, clock.hour);
  const auto minute = std::from_chars(rest.data(), rest.data() + 2, clock.minute);
  clock.minutes = true;
  return hour.ec == std::errc{} && minute.ec == std::errc{} && minute.ptr == rest.data() + 2 &&
         clock.hour <= 24 && clock.minute < 60;
}

}  // namespace

// "a.m.", "o'clock", "in the morning", "de la tarde", "horas", and a time zone.
std::size_t Grammar::hour_suffix(std::size_t at, Expression& found, bool& sure) const {
  std::size_t end = at;
  const int hour = *found.minute / 60;
  const auto set_hour = [&](int value) { found.minute = value * 60 + *found.minute % 60; };
  if (const auto mark = words_.hit(end, Sense::hour_mark)) {
    const bool duration = words_.english() ? !words_.is(end, "oclock") && hour < 13
                                           : !sure && hour < 13 && !found.minute_written;
    if (duration && !words_.joined(end)) return at;
    sure = true;
    end = mark->end;
  }
  if (const auto half = words_.hit(end, Sense::meridiem)) {
    if (hour > 12) return end;
    set_hour(hour % 12 + half->value);
    sure = true;
    end = half->end;
  } else {
    std::size_t next = end;
    if (words_.is(next, "in") || words_.is(next, "at") || words_.is(next, "de") ||
        words_.is(next, "por") || words_.is(next, "en") || words_.is(next, "del"))
      ++next;
    const bool led = next > end;
    if (words_.is(next, "the") || words_.is(next, "la")) ++next;
    const auto part = led ? words_.hit(next, Sense::part) : std::nullopt;
    if (part && hour <= 12) {
      found.minute = in_part(*found.minute, static_cast<Part>(part->value));
      sure = true;
      end = part->end;
    }
  }
  return words_.skip(end, Sense::zone);
}

// "5 a.m.", "17:00", "5 o'clock", "las 5 de la mañana", "17h30", "noon".
std::size_t Grammar::clock(std::size_t at, Expression& found) const {
  found.form = Form::clock;
  found.type = TimexType::time;
  if (const auto fixed = words_.hit(at, Sense::fixed_hour)) {
    found.minute = fixed->value;
    found.minute_written = true;
    found.article = true;
    return fixed->end;
  }
  const bool led = words_.behind(at, Sense::clock_at);
  if (!words_.is_number(at)) return spoken_clock(at, found);
  Clock time;
  std::size_t end = at + 1;
  const std::string_view text = words_.word(at).folded;
  bool sure = false;
  if (text.find(':') != std::string_view::npos) {
    if (!read_pair(text, ':', time)) return at;
    sure = true;
  } else if (text.find('.') != std::string_view::npos) {
    if (!read_pair(text, '.', time)) return at;
    if (words_.english() && !words_.is(end, Sense::meridiem)) return at;
    sure = led && !words_.english();
  } else {
    const auto number = words_.digits(at, 2);
    if (!number || number->value > 24) return at;
    time.hour = number->value;
    const bool h = words_.is(end, "h") && words_.joined(end);
    const auto minutes = h ? words_.digits(end + 1, 2) : std::nullopt;
    if (minutes && words_.joined(end + 1) && minutes->value < 60) {
      time.minute = minutes->value;
      time.minutes = sure = true;
      end = minutes->end;
    }
    sure = sure ||
           (!words_.english() && led && !words_.is(end, Sense::of) && !words_.is(end, Sense::unit));
    sure = sure || (h && led);
  }
  found.minute = time.hour % 24 * 60 + time.minute;
  found.minute_written = time.minutes;
  if (!words_.english() && led && words_.is(end, Sense::past_hour)) {
    Expression spoken;
    const std::size_t longer = spoken_clock(at, spoken);
    if (longer > end) {
      found = spoken;
      return longer;
    }
  }
  if (!words_.english() && led && !sure) sure = words_.is(end, Sense::hour_mark);
  end = hour_suffix(end, found, sure);
  found.article = !words_.english();
  return sure ? end : at;
}

// "half past six", "quarter to five", "five thirty p.m.", "las cinco y media de la tarde".
std::size_t Grammar::spoken_clock(std::size_t at, Expression& found) const {
  found.form = Form::clock;
  found.type = TimexType::time;
  found.article = !words_.english();
  bool sure = false;
  int minute = 0;
  std::size_t next = at;
  if (words_.english()) {
    int fraction = 0;
    std::size_t mark = at;
    if (words_.is(at, "half")) fraction = 30;
    if (words_.is(at, "quarter")) fraction = 15;
    if (fraction != 0) mark = at + 1;
    if (const auto minutes = words_.number(at); fraction == 0 && minutes && minutes->value < 60) {
      fraction = minutes->value;
      mark = words_.skip(minutes->end, Sense::unit);
    }
    const bool past = words_.is(mark, "past");
    const bool before = words_.is(mark, "to") && (words_.is(at, "quarter"));
    if (fraction != 0 && (past || before)) {
      const auto hour = words_.number(mark + 1);
      if (!hour || hour->value < 1 || hour->value > 12) return at;
      found.minute = (hour->value * 60 + (past ? fraction : -fraction)) % (24 * 60);
      found.minute_written = sure = true;
      return hour_suffix(hour->end, found, sure);
    }
  }
  const auto hour = words_.is_number(at) ? words_.digits(at, 2) : words_.hit(at, Sense::number);
  const bool led = words_.behind(at, Sense::clock_at);
  if (!hour || hour->value < 1 || hour->value > 12) return at;
  if (!words_.english() && !led) return at;
  next = hour->end;
  if (words_.english()) {
    const std::size_t behind = words_.skip(next, "-");
    const auto minutes = words_.number(behind);
    if (minutes && minutes->value >= 10 && minutes->value < 60 && !words_.is_number(behind)) {
      minute = minutes->value;
      next = minutes->end;
    }
  } else {
    const bool y = words_.is(next, "y");
    const bool menos = words_.is(next, "menos");
    if (y || menos) {
      int fraction = words_.is(next + 1, "media") ? 30 : words_.is(next + 1, "cuarto") ? 15 : 0;
      std::size_t end = next + 2;
      if (fraction == 0)
        if (const auto minutes = words_.number(next + 1); minutes && minutes->value < 60) {
          fraction = minutes->value;
          end = minutes->end;
        }
      if (fraction != 0) {
        minute = y ? fraction : -fraction;
        next = end;
      }
    }
    sure = words_.behind(at, Sense::clock_at) && at >= words_.range().first + 2 &&
           (words_.is(at - 2, "a") || minute != 0);
  }
  found.minute = (hour->value * 60 + minute + 24 * 60) % (24 * 60);
  found.minute_written = minute != 0;
  next = hour_suffix(next, found, sure);
  return sure ? next : at;
}

// "morning", "late afternoon", "la madrugada".
std::size_t Grammar::part_of_day(std::size_t at, Expression& found) const {
  const auto part = words_.hit(at, Sense::part);
  if (!part) return at;
  found.part = static_cast<Part>(part->value);
  found.type = TimexType::time;
  return part->end;
}

// Behind a day: "Tuesday morning", "Tuesday at 5 p.m.", "el martes por la mañana".
std::size_t Grammar::time_behind(std::size_t at, Expression& found) const {
  const std::size_t begin = words_.is(at, ",") ? at + 1 : at;
  std::size_t next = begin;
  if (words_.is(next, "at") || words_.is(next, "a") || words_.is(next, "around") ||
      words_.is(next, "about") || words_.is(next, "por") || words_.is(next, "en") ||
      words_.is(next, "in") || words_.is(next, "de"))
    ++next;
  const bool led = next > begin;
  if (words_.is(next, "the") || words_.is(next, "la") || words_.is(next, "las")) ++next;
  Expression time;
  std::size_t end = clock(next, time);
  if (end > next) {
    found.minute = time.minute;
    found.minute_written = time.minute_written;
    found.type = TimexType::time;
    return end;
  }
  if (begin > at) return at;
  if (words_.is(next, Sense::day) && !led && !words_.english()) return at;
  std::size_t edge = next;
  if (words_.is(next, "early") || words_.is(next, "late") || words_.is(next, "temprano")) ++edge;
  end = part_of_day(edge, found);
  if (end > edge) return end;
  if (words_.english() && !led && words_.is(next, "overnight")) return next + 1;
  return at;
}

}  // namespace rumbo::dates
