#include "imports/header.hpp"
#include "imports/journeys.hpp"
#include "imports/readers.hpp"
#include "imports/record.hpp"
#include "imports/spots.hpp"
#include "imports/table.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include <fmt/format.h>

namespace rumbo::imports {
namespace {

// The delimiter that makes most sense of the header: by the columns understood, then by their
// number.
char delimiter_of(std::string_view text, const ImportOptions& options) {
  char best = ',';
  std::tuple<std::size_t, std::size_t> most{0, 0};
  for (const char delimiter : {',', ';', '\t', '|'}) {
    std::vector<TableCell> row;
    TableReader(text, delimiter).next(row);
    const std::tuple sense{understood(row, options), row.size()};
    if (sense <= most) continue;
    most = sense;
    best = delimiter;
  }
  return best;
}

class CsvReader {
 public:
  CsvReader(std::string_view text, const ImportOptions& options, Problems& problems)
      : spots_(text),
        problems_(problems),
        delimiter_(delimiter_of(text, options)),
        table_(text, delimiter_) {
    std::vector<TableCell> row;
    if (!table_.next(row)) problems.fail({}, "is empty; there is nothing to read");
    check_fault();
    header_ = read_header(row, options, spots_, problems);
  }

  std::vector<Record> records() {
    std::vector<Record> all;
    std::vector<TableCell> row;
    // With a column too many or too few nothing is sure, so those rows make no records.
    while (table_.next(row)) {
      if (all.size() > most_events) break;
      check_fault();
      if (has_right_size(row)) all.push_back(record(row));
    }
    return all;
  }

 private:
  void check_fault() {
    if (!table_.fault().empty())
      problems_.error(spots_.at(table_.fault_offset()), std::string(table_.fault()));
  }

  bool has_right_size(std::vector<TableCell>& row) {
    while (row.size() > header_.size() && row.back().text.empty()) row.pop_back();
    if (row.size() == header_.size()) return true;
    problems_.error(spots_.at(row.front().offset),
                    fmt::format("has {} {} where the first line names {}; text with a '{}' in it "
                                "needs quotes round it",
                                row.size(), row.size() == 1 ? "cell" : "cells", header_.size(),
                                delimiter_ == '\t' ? "tab" : std::string(1, delimiter_)));
    return false;
  }

  Record record(std::vector<TableCell>& row) {
    Record record;
    record.spot = spots_.anchor(row.front().offset);
    record.decimal_comma = delimiter_ != ',';
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (!header_[i] || row[i].text.empty()) continue;
      record.cells.push_back({*header_[i], std::move(row[i].text), spots_.at(row[i].offset)});
    }
    return record;
  }

  Spots spots_;
  Problems& problems_;
  char delimiter_;
  TableReader table_;
  Header header_;
};

}  // namespace

itinerary::Itinerary read_csv(std::string_view text, const std::string& name,
                              const ImportOptions& options, Problems& problems) {
  CsvReader reader(text, options, problems);
  problems.throw_if_any();
  const auto records = reader.records();
  if (records.empty() && !problems.any())
    problems.fail({}, "has a first line that names its columns, and nothing below it");
  return itinerary_of(records, name, problems);
}

}  // namespace rumbo::imports
