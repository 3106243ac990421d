#include "mapcli/report_options.hpp"

#include <CLI/CLI.hpp>

namespace rumbo::mapcli {

void add_encoding_option(CLI::App& app, documents::LoadOptions& options) {
  app.add_option("--encoding", options.encoding,
                 "The encoding of reports that are not in UTF-8 and declare none: windows-1252, "
                 "iso-8859-15, ...")
      ->type_name("NAME");
}

}  // namespace rumbo::mapcli
