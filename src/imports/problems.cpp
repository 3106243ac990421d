#include "imports/problems.hpp"

#include "base/error.hpp"

#include <algorithm>
#include <tuple>

#include <fmt/format.h>

namespace rumbo::imports {
namespace {

constexpr std::size_t most_shown = 20;

}  // namespace

void Problems::error(Spot spot, std::string message) {
  ++count_;
  if (errors_.size() < most_shown)
    errors_.push_back({base::Severity::error, at(spot), std::move(message)});
}

void Problems::warn(Spot spot, std::string message) {
  diagnostics_.warn(at(spot), std::move(message));
}

void Problems::note(Spot spot, std::string message) {
  diagnostics_.note(at(spot), std::move(message));
}

void Problems::throw_if_any() const {
  if (!any()) return;
  auto errors = errors_;
  std::ranges::stable_sort(errors, {}, [](const base::Diagnostic& d) {
    return std::tuple(d.where.line, d.where.column);
  });
  if (const std::size_t more = count_ - errors.size(); more > 0) {
    base::Diagnostic& last = errors.emplace_back();
    last.where.file = file_;
    last.message = fmt::format("and {} more problems", more);
  }
  throw base::InputError(std::move(errors));
}

void Problems::fail(Spot spot, std::string message) {
  error(spot, std::move(message));
  throw_if_any();
  throw base::InputError(at(spot), "cannot be read");
}

}  // namespace rumbo::imports
