#pragma once

#include "imports/import.hpp"
#include "imports/record.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace rumbo::imports {

// What the properties of features mean; remembers what it has been asked, for files repeat them.
class PropertyColumns {
 public:
  explicit PropertyColumns(const ImportOptions& options);

  // Adds a cell under the column that its property means, unless the record has one that says it
  // better. `exported`: the property is one of those that `rumbo export` writes.
  void add(Record& record, std::string_view property, Cell cell, bool exported);

 private:
  std::optional<Meant> meaning(std::string_view property, bool exported);

  std::map<std::string, Column, std::less<>> given_;  // by property
  std::map<std::string, std::optional<Meant>, std::less<>> known_;
};

}  // namespace rumbo::imports
