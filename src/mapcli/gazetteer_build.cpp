#include "gazetteer/gazetteer.hpp"
#include "mapcli/commands.hpp"

#include <filesystem>
#include <memory>

#include <CLI/CLI.hpp>

namespace rumbo::mapcli {
namespace {

constexpr const char* examples = R"(Example:
  rumbo gazetteer build -o mine.gaz gazetteer/

gazetteer/README.md describes the files; cities500.txt and countries.tsv must be there.)";

class GazetteerBuild final : public cli::Command {
 public:
  void setup(CLI::App& app) override {
    app.description("Index a folder of GeoNames-format files.");
    app.footer(examples);
    app.add_option("-o,--output", output_, "The index to write")->required();
    app.add_option("FOLDER", sources_, "The folder of sources")->required();
  }

  void run() override { gazetteer::build(sources_, output_); }

 private:
  std::filesystem::path sources_;
  std::filesystem::path output_;
};

}  // namespace

std::unique_ptr<cli::Command> make_gazetteer_build() { return std::make_unique<GazetteerBuild>(); }

}  // namespace rumbo::mapcli
