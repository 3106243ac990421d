#pragma once

#include "documents/stated.hpp"

#include <string_view>

namespace rumbo::documents {

// What a <script type="application/ld+json"> says of an article (schema.org); nothing of anything
// else, and nothing when it is no JSON.
Stated read_json_ld(std::string_view json);

}  // namespace rumbo::documents
