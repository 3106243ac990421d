#pragma once

#include "imports/problems.hpp"
#include "imports/record.hpp"
#include "itinerary/itinerary.hpp"

#include <map>
#include <string>
#include <vector>

namespace rumbo::imports {

// The sources that the rows of a file name. Each is a report of the itinerary, once.
class Reports {
 public:
  explicit Reports(Problems& problems) : problems_(problems) {}

  // From the columns source, url and quote; from `evidence`, as `rumbo export` writes it (JSON).
  std::vector<itinerary::Evidence> evidence_of(const Record& record);
  std::vector<itinerary::Report> take() { return std::move(reports_); }

 private:
  std::vector<itinerary::Evidence> exported(const Cell& cell);
  std::string id_of_source(const std::string& title, const std::string& file);
  void add(std::string id, std::string file);

  Problems& problems_;
  std::vector<itinerary::Report> reports_;
  std::map<std::string, std::size_t> by_id_;
  std::map<std::string, std::string> ids_;  // by source
};

}  // namespace rumbo::imports
