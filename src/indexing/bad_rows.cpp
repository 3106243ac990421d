#include "indexing/bad_rows.hpp"

#include "base/error.hpp"

#include <fmt/format.h>

namespace rumbo::indexing {

void BadRows::left_out(std::size_t line, std::size_t column, const std::string& message) {
  if (left_out_ == 0) first_ = {base::Severity::error, {file_, line, column}, message};
  if (lists_more()) problems_.warn({file_, line, column}, message + "; it is left out");
  ++left_out_;
}

void BadRows::finish() const {
  if (left_out_ > 0 && used_ == 0)
    throw base::InputError(first_.where, fmt::format("{}; none of the file's {} {} can be used",
                                                     first_.message, left_out_, rows_));
  if (left_out_ > most_listed)
    problems_.warn({file_}, fmt::format("and {} more {} left out; {} were used",
                                        left_out_ - most_listed, rows_, used_));
}

}  // namespace rumbo::indexing
