#pragma once

#include "reports/reading.hpp"

#include <nlohmann/json_fwd.hpp>

namespace rumbo::mapcli {

// A reading as docs/read.md describes it. Numbers are rounded, keys absent when unknown. `index` is
// the one that it was read with. What is said of a text in neither language.
inline constexpr const char* foreign_note =
    "the text is in neither English nor Spanish: only the names of places in the gazetteer and "
    "dates written in "
    "figures are read";

nlohmann::ordered_json reading_json(const reports::Reading& reading,
                                    const places::PlaceIndex& index);

}  // namespace rumbo::mapcli
