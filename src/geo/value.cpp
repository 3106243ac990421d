#include "geo/value.hpp"

namespace rumbo::geo {

double Value::number() const {
  if (const auto* whole = std::get_if<std::int64_t>(&value_)) return static_cast<double>(*whole);
  if (const auto* real = std::get_if<double>(&value_)) return *real;
  return 0;
}

}  // namespace rumbo::geo
