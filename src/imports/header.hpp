#pragma once

#include "imports/columns.hpp"
#include "imports/import.hpp"
#include "imports/problems.hpp"
#include "imports/spots.hpp"
#include "imports/table.hpp"

#include <optional>
#include <vector>

namespace rumbo::imports {

// What each column of a table says; nothing for those that are not read.
using Header = std::vector<std::optional<Column>>;

// Reports columns of the same name, what `options` maps to nothing, and a header that says neither
// when nor where. Warns of what is not read.
Header read_header(const std::vector<TableCell>& row, const ImportOptions& options, Spots& spots,
                   Problems& problems);

// How many of the columns are understood.
std::size_t understood(const std::vector<TableCell>& row, const ImportOptions& options);

}  // namespace rumbo::imports
