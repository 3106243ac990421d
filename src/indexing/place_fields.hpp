#pragma once

#include "indexing/source_place.hpp"
#include "indexing/table_rows.hpp"

namespace rumbo::indexing {

// A position and a box from six columns that begin at `field`: lat, lon, west, south, east, north.
// Each may be missing. Throws BadRow.
void read_geometry(const Row& row, std::size_t field, SourcePlace& place);

// The names of a comma list that are fit to be names.
void add_names(SourcePlace& place, std::string_view list, NameRole role);

}  // namespace rumbo::indexing
