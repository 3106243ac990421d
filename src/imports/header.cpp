#include "imports/header.hpp"

#include "itinerary/fields.hpp"

#include <algorithm>
#include <map>
#include <string>

#include <fmt/format.h>

namespace rumbo::imports {
namespace {

constexpr Spot top{1, 1};

std::vector<std::string_view> names_of(const std::vector<TableCell>& row) {
  std::vector<std::string_view> names;
  for (const TableCell& cell : row) names.push_back(cell.text);
  return names;
}

bool is_exported(const std::vector<TableCell>& row) {
  return std::ranges::any_of(row, [](const TableCell& cell) { return cell.text == "feature"; });
}

// The columns that the user named, by number.
std::map<std::size_t, std::optional<Column>> mapped(const std::vector<TableCell>& row,
                                                    const ImportOptions& options,
                                                    Problems* problems) {
  std::map<std::size_t, std::optional<Column>> columns;
  const auto headers = names_of(row);
  for (const auto& [ours, theirs] : options.columns) {
    const auto column = parse_column(ours);
    const auto found = std::ranges::find(headers, theirs);
    if (column && found != headers.end())
      columns[static_cast<std::size_t>(found - headers.begin())] = column;
    if (!problems) continue;
    if (!column)
      problems->error(top, fmt::format("'{}' is nothing that a column can be{}; it can be {}", ours,
                                       itinerary::did_you_mean(ours, column_names()),
                                       fmt::join(column_names(), ", ")));
    else if (found == headers.end() && !theirs.empty())
      problems->error(
          top, fmt::format("has no column '{}'{}; its columns are {}", theirs,
                           itinerary::did_you_mean(theirs, headers), fmt::join(headers, ", ")));
  }
  return columns;
}

void check_unique(const std::vector<TableCell>& row, Spots& spots, Problems& problems) {
  std::map<std::string_view, std::size_t> seen;
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (row[i].text.empty()) continue;
    const auto [first, is_new] = seen.emplace(row[i].text, i + 1);
    if (!is_new)
      problems.error(spots.at(row[i].offset),
                     fmt::format("the column '{}' stands twice, as number {} and {}; give each a "
                                 "name of its own",
                                 row[i].text, first->second, i + 1));
  }
}

// Gives each meaning to the one column that says it best.
class Choice {
 public:
  Choice(Header& header, const ImportOptions& options) : header_(header), options_(options) {}

  void take(std::size_t number, Column column, std::size_t rank) {
    if (column == Column::known) return;
    if (options_.columns.contains(std::string(to_string(column)))) return;  // the user's, or none
    const auto [best, is_new] = best_.try_emplace(column, number, rank);
    if (!is_new && best->second.second <= rank) return;
    if (!is_new) header_[best->second.first].reset();
    best->second = {number, rank};
    header_[number] = column;
  }

 private:
  Header& header_;
  const ImportOptions& options_;
  std::map<Column, std::pair<std::size_t, std::size_t>> best_;
};

void warn_of_unread(const std::vector<TableCell>& row, const Header& header, Problems& problems) {
  std::vector<std::string_view> unread;
  for (std::size_t i = 0; i < row.size(); ++i) {
    const auto meant = column_meant(row[i].text);
    const bool is_known = meant && meant->column == Column::known;
    if (!header[i] && !is_known && !row[i].text.empty()) unread.push_back(row[i].text);
  }
  if (!unread.empty())
    problems.note(top, fmt::format("not read: {}; a column is read when it is mapped to one of {}",
                                   fmt::join(unread, ", "), fmt::join(column_names(), ", ")));
}

void check_sense(const std::vector<TableCell>& row, const Header& header, Problems& problems) {
  const auto has = [&](std::initializer_list<Column> any) {
    return std::ranges::any_of(any, [&](Column column) {
      return std::ranges::find(header, std::optional(column)) != header.end();
    });
  };
  if (has({Column::when, Column::clock, Column::from_date, Column::to_date, Column::where,
           Column::place, Column::label, Column::lon, Column::lat, Column::geonames}))
    return;
  problems.error(top,
                 fmt::format("no column says when or where; the first line must name the columns "
                             "(when, place, lon, lat ...), and it has: {}; map them if they are "
                             "called otherwise",
                             fmt::join(names_of(row), ", ")));
}

}  // namespace

Header read_header(const std::vector<TableCell>& row, const ImportOptions& options, Spots& spots,
                   Problems& problems) {
  check_unique(row, spots, problems);
  Header header(row.size());
  const auto given = mapped(row, options, &problems);
  const bool exported = is_exported(row);
  Choice choice(header, options);
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (const auto found = given.find(i); found != given.end()) {
      header[i] = found->second;
    } else if (exported) {
      if (const auto column = exported_column(row[i].text)) choice.take(i, *column, 0);
    } else if (const auto meant = column_meant(row[i].text)) {
      choice.take(i, meant->column, meant->rank);
    }
  }
  if (!exported) warn_of_unread(row, header, problems);
  check_sense(row, header, problems);
  return header;
}

std::size_t understood(const std::vector<TableCell>& row, const ImportOptions& options) {
  std::size_t count = mapped(row, options, nullptr).size();
  for (const TableCell& cell : row)
    if (column_meant(cell.text)) ++count;
  return count;
}

}  // namespace rumbo::imports
