#pragma once

#include "imports/dates.hpp"
#include "imports/problems.hpp"
#include "imports/record.hpp"
#include "imports/reports.hpp"
#include "itinerary/itinerary.hpp"

#include <cstdint>
#include <optional>

namespace rumbo::imports {

// Makes events of records. What cannot be read is reported where it stands and left out.
class EventMaker {
 public:
  explicit EventMaker(Problems& problems) : problems_(problems), reports_(problems) {}

  // The dates of a column, before any is read: they show the order of days and months.
  void see_dates(const Record& record);
  itinerary::Event make(const Record& record);
  std::vector<itinerary::Report> take_reports() { return reports_.take(); }

 private:
  std::optional<time::When> date(const Cell& cell, itinerary::Event& event);
  void read_when(const Record& record, itinerary::Event& event);
  void read_where(const Record& record, itinerary::Event& event);
  std::optional<geo::LonLat> position(const Record& record);
  std::optional<std::uint32_t> geonames(const Record& record);
  itinerary::Place place(const Record& record);
  itinerary::Place place_in_text(const Cell& cell);
  void read_count(const Record& record, itinerary::Event& event);
  void read_words(const Record& record, itinerary::Event& event);
  void read_via(const Record& record, itinerary::Event& event);

  Problems& problems_;
  Reports reports_;
  DayMonthOrder when_order_;
  DayMonthOrder from_order_;
  DayMonthOrder to_order_;
};

}  // namespace rumbo::imports
