#pragma once

#include "gazetteer/area_sections.hpp"
#include "indexing/ordered_tables.hpp"
#include "indexing/sources.hpp"
#include "indexing/text_arena.hpp"

namespace rumbo::indexing {

// Gives the areas of first-level divisions that came without a code the code of most of the towns
// on them, at least half; those that have none are dropped. Then gives the places whose codes name
// no known division the country and division they stand on.
void settle_areas(Sources& sources);

// The areas as sections of the index. Texts go to `strings`. Takes the areas out of the sources.
gazetteer::AreaSections area_sections(Sources& sources, const OrderedTables& tables,
                                      TextArena& strings);

}  // namespace rumbo::indexing
