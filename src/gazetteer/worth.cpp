#include "gazetteer/worth.hpp"

#include <algorithm>
#include <cmath>

namespace rumbo::gazetteer {
namespace {

constexpr double unknown_population = 500;

}  // namespace

double worth_of_size(Kind kind, std::int64_t population) {
  if (kind >= Kind::region) return 0;
  return std::log10(std::max(static_cast<double>(population), unknown_population));
}

double worth_of_kind(Kind kind, std::string_view feature_code) {
  switch (kind) {
    case Kind::feature:
      return -1.5;
    case Kind::city:
      return feature_code == "PPLC" ? 1.5 : 0;
    case Kind::division2:
      return -1;
    case Kind::division1:
      return 1;
    case Kind::country:
      return 3;
    case Kind::region:
      return 8;
    case Kind::continent:
      return 10;
  }
  return 0;
}

double worth_of_name(bool primary, bool abbreviation) {
  return primary ? 1 : abbreviation ? -1 : 0;
}

}  // namespace rumbo::gazetteer
