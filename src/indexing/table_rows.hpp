#pragma once

#include "indexing/bad_rows.hpp"
#include "indexing/source_file.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rumbo::indexing {

// Thrown by what reads a row, caught by for_each_row().
struct BadRow {
  std::size_t field = 0;
  std::string message;  // what is wrong and how to mend it
};

// The fields of one line of a tab-separated table. A view: lives as long as the call it is given
// to.
class Row {
 public:
  explicit Row(std::span<const std::string_view> fields) : fields_(fields) {}

  // Empty past the last field.
  std::string_view operator[](std::size_t field) const {
    return field < fields_.size() ? fields_[field] : std::string_view();
  }
  // Each throws BadRow. Empty numbers are 0, empty degrees nothing.
  std::string_view required(std::size_t field, const char* what) const;
  std::string_view name(std::size_t field, const char* what) const;  // required, fit to be a name
  std::string_view country(std::size_t field) const;  // two capital letters, or empty
  std::string_view code(std::size_t field, const char* what) const;  // short and clean
  std::uint32_t id(std::size_t field, const char* what) const;
  std::int64_t whole(std::size_t field, const char* what) const;  // not negative
  std::optional<int> metres(std::size_t field) const;
  std::optional<double> degrees(std::size_t field, const char* what, double most) const;
  [[noreturn]] void fail(std::size_t field, std::string message) const;

 private:
  std::span<const std::string_view> fields_;
};

// How many columns a table's rows have.
struct Columns {
  std::size_t least;
  std::size_t most;
};

// Calls `each` with every row that is neither empty nor a comment (#). Rows that are not UTF-8,
// have another number of columns or make `each` throw BadRow are left out. Ends of lines may be LF
// or CR LF; a byte order mark is passed over. Reads a block at a time.
void for_each_row(const SourceFile& file, Columns columns, BadRows& bad,
                  const std::function<void(const Row&)>& each);

// The parts between separators, without the empty ones and without spaces around them.
std::vector<std::string_view> split_list(std::string_view text, char separator = ',');

// Whether a text is short enough and clean enough to be a name.
bool fit_for_a_name(std::string_view text);
bool is_country_code(std::string_view text);  // two capital letters

}  // namespace rumbo::indexing
