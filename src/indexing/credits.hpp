#pragma once

#include "indexing/source_file.hpp"

#include <string>

namespace rumbo::indexing {

struct Credit {
  std::string text;  // whom to name
  std::string licence;
};

// What the credits.yaml in the source's folder says of it, by the stem of its name. Without an
// entry, a file that GeoNames publishes is credited to GeoNames, and others to nobody. InputError
// when credits.yaml has a mistake.
Credit credit_of(const SourceFile& file);

}  // namespace rumbo::indexing
