#pragma once

#include "documents/source.hpp"

namespace CLI {
class App;
}

namespace rumbo::mapcli {

// --encoding NAME, of reports that are not in UTF-8 and declare no encoding.
void add_encoding_option(CLI::App& app, documents::LoadOptions& options);

}  // namespace rumbo::mapcli
