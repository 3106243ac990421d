#pragma once

#include "gazetteer/source_place.hpp"
#include "gazetteer/table_rows.hpp"

namespace rumbo::gazetteer {

// A position and a box from six columns that begin at `field`: lat, lon, west, south, east, north.
// Each may be missing. Throws BadRow.
void read_geometry(const Row& row, std::size_t field, SourcePlace& place);

// The names of a comma list that are fit to be names.
void add_names(SourcePlace& place, std::string_view list, NameRole role);

}  // namespace rumbo::gazetteer
