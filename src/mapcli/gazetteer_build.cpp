#include "base/diagnostic.hpp"
#include "base/error.hpp"
#include "basemap/place_layer.hpp"
#include "cli/data_folder.hpp"
#include "indexing/build.hpp"
#include "indexing/read_sources.hpp"
#include "mapcli/commands.hpp"

#include <filesystem>
#include <iostream>
#include <memory>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace rumbo::mapcli {
namespace {

constexpr const char* examples = R"(Examples:
  rumbo gazetteer build -o mexico.gaz MX.zip alternateNamesV2.zip admin1CodesASCII.txt countryInfo.txt
  rumbo gazetteer build -o mine.gaz villages.yaml          places of your own, or a mapping of a map layer
  rumbo find "El Porvenir" --gazetteer mine.gaz            use it over the program's own index

A SOURCE is a file or a folder of files: GeoNames dumps (plain, .zip or .zst), places in YAML, Linked Places
Format, or a YAML mapping of any vector layer. docs/gazetteer-sources.md describes them all.
Rows that cannot be used are listed and left out.)";

class GazetteerBuild final : public cli::Command {
 public:
  void setup(CLI::App& app) override {
    app.description("Make a place index of GeoNames dumps, places of your own and map layers.");
    app.footer(examples);
    app.add_option("-o,--output", output_, "The index to write")->required();
    app.add_option("SOURCE", sources_, "Files, or folders of files")->required();
    app.add_option("--layers", layers_,
                   "Where mapped layers are that are not beside their mapping; else the "
                   "program's own basemap");
  }

  void run() override {
    check_output();
    base::Diagnostics problems;
    indexing::Sources sources;
    if (layers_.empty()) layers_ = cli::data_folder() / "basemap";
    indexing::read_sources(sources_, sources, problems, {basemap::read_place_layer, layers_});
    if (sources.places.empty() && sources.areas.empty())
      throw base::InputError({sources_.front().string()},
                             "holds no place; see docs/gazetteer-sources.md for what is read");
    for (const auto& problem : problems.items()) std::cerr << to_string(problem) << '\n';
    indexing::build_index(sources, output_);
  }

 private:
  void check_output() const {
    std::error_code ignored;
    for (const auto& source : sources_)
      if (std::filesystem::equivalent(source, output_, ignored))
        throw base::UsageError(fmt::format(
            "-o {} is one of the sources and would be lost; name another file", output_.string()));
  }

  std::vector<std::filesystem::path> sources_;
  std::filesystem::path output_;
  std::filesystem::path layers_;
};

}  // namespace

std::unique_ptr<cli::Command> make_gazetteer_build() { return std::make_unique<GazetteerBuild>(); }

}  // namespace rumbo::mapcli
