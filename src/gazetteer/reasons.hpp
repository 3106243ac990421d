#pragma once

#include "gazetteer/gazetteer.hpp"

#include <optional>
#include <string>
#include <vector>

namespace rumbo::gazetteer {

struct Circumstances {
  std::optional<geo::LonLat> near;
  std::vector<std::string> contexts;  // that the place lies in
  bool alone = false;                 // the only place left
};

// Why a candidate stands where it does, in words, the same for every locale.
std::vector<std::string> reasons_for(const Candidate& candidate, const Circumstances& seen);

std::string with_commas(std::int64_t number);  // 1,234,567

}  // namespace rumbo::gazetteer
