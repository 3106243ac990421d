#pragma once

#include "reports/reading.hpp"

#include <cstddef>
#include <vector>

namespace rumbo::reports {

// The reports that tell one story, by their index, in order: the first one and its copies.
using Copies = std::vector<std::size_t>;

// Every report belongs to one story. A copy without a date gets that of one that states it.
std::vector<Copies> find_stories(std::vector<Reading>& readings);

}  // namespace rumbo::reports
