#include "imports/property_columns.hpp"

#include <algorithm>
#include <utility>

namespace rumbo::imports {
namespace {

constexpr std::size_t most_known = 10'000;  // a file may have properties without end

}  // namespace

PropertyColumns::PropertyColumns(const ImportOptions& options) {
  for (const auto& [ours, theirs] : options.columns)
    if (const auto column = parse_column(ours)) given_[theirs] = *column;
}

std::optional<Meant> PropertyColumns::meaning(std::string_view property, bool exported) {
  if (const auto found = given_.find(property); found != given_.end())
    return Meant{found->second, 0};
  if (exported) {
    const auto column = exported_column(property);
    return column ? std::optional(Meant{*column, 0}) : std::nullopt;
  }
  if (const auto found = known_.find(property); found != known_.end()) return found->second;
  auto meant = column_meant(property);
  const bool taken = meant && std::ranges::any_of(given_, [&](const auto& entry) {
                       return entry.second == meant->column;
                     });
  if (taken) meant.reset();
  if (known_.size() < most_known) known_.emplace(property, meant);
  return meant;
}

void PropertyColumns::add(Record& record, std::string_view property, Cell cell, bool exported) {
  const auto meant = meaning(property, exported);
  if (!meant || meant->column == Column::known || cell.text.empty()) return;
  cell.column = meant->column;
  cell.rank = meant->rank;
  for (Cell& there : record.cells) {
    if (there.column != cell.column) continue;
    if (cell.rank < there.rank) there = std::move(cell);
    return;
  }
  record.cells.push_back(std::move(cell));
}

}  // namespace rumbo::imports
