#pragma once

#include "gazetteer/sources.hpp"

#include <filesystem>
#include <set>
#include <string>
#include <utility>

// The readers of single source files, in the order read_sources() calls them. Each adds to the
// sources what its file holds, and nothing when the file is not there. gazetteer/README.md
// describes the columns.
namespace rumbo::gazetteer {

// Names that should not lead to a place: folded name and GeoNames id.
using BlockedNames = std::set<std::pair<std::string, std::uint32_t>>;

void read_countries(const std::filesystem::path& folder, Sources& sources);
void read_country_names(const std::filesystem::path& folder, Sources& sources);
BlockedNames read_blocklist(const std::filesystem::path& folder, Sources& sources);
void read_divisions(const std::filesystem::path& folder, Sources& sources);
void read_second_divisions(const std::filesystem::path& folder, Sources& sources);
void read_cities(const std::filesystem::path& folder, Sources& sources);
void read_regions(const std::filesystem::path& folder, const std::string& name, Sources& sources);
void read_demonyms(const std::filesystem::path& folder, Sources& sources);
void read_borders(const std::filesystem::path& folder, Sources& sources);

// The table, kept alive by the sources, or nullptr when the file is not there.
const SourceFile* add_table(const std::filesystem::path& folder, const std::string& name,
                            Sources& sources);

// A position and a box from six columns that begin at `column`: lat, lon, west, south, east, north.
void read_geometry(const Row& row, std::size_t column, SourcePlace& place);

// ISO alpha-2 of a country in the sources; fails at the row's column otherwise.
std::string_view known_country(const Row& row, std::size_t column, std::string_view code,
                               const Sources& sources);

}  // namespace rumbo::gazetteer
