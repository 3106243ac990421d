#pragma once

#include "indexing/source_file.hpp"

#include <cstddef>
#include <functional>

#include <nlohmann/json_fwd.hpp>

namespace rumbo::indexing {

struct FeaturePosition {
  std::size_t line = 0;
  std::size_t column = 0;
};

// Calls `each` with every member of a FeatureCollection's `features` (RFC 7946), one at a time and
// no more of the file in memory, until it returns false. Gives how many there were. InputError,
// with its position, for what is no JSON, has no `features`, or nests deeper than 64 levels, and
// for a feature larger than 64 MB.
std::size_t for_each_feature(
    const SourceFile& file,
    const std::function<bool(const nlohmann::json& feature, FeaturePosition at)>& each);

}  // namespace rumbo::indexing
