#pragma once

#include "time/date.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rumbo::documents {

// A day of publication that a page or a header states.
struct StatedDate {
  time::Day day;
  std::string where;  // "the meta tag article:published_time", "the line \"Date: ...\""
};

// What a file says of itself beside its text: in meta tags, in JSON-LD, in front matter. Empty
// where it says nothing.
struct Stated {
  std::vector<StatedDate> dates;  // the most trustworthy first
  std::string title;
  std::string agency;    // who reported
  std::string outlet;    // who published
  std::string language;  // "en", "es-MX"
  std::string url;       // the page's own address
  std::string images;    // addresses of its pictures, one a line
};

// The day of a date as machines and headers write it: ISO 8601 with or without a time, "20241203",
// "Tue, 03 Dec 2024 10:00:00 GMT", "December 3, 2024", "3 de diciembre de 2024". The day is the one
// written, in its own time zone. Nothing for anything else, and for years before 1500.
std::optional<time::Day> stated_day(std::string_view text);

// The day in an address: "/2024/12/03/", "/2024-12-03-", "/20241203/".
std::optional<time::Day> day_in_address(std::string_view address);

// "www.example.org" of "https://www.example.org/a/b"; empty when there is none.
std::string_view host_of(std::string_view address);

}  // namespace rumbo::documents
