#include "gazetteer/gazetteer.hpp"

#include "cli/command.hpp"
#include "cli/data_folder.hpp"

#include <filesystem>
#include <iostream>
#include <memory>

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace rumbo::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* examples = R"(Examples:
  rumbo gazetteer info                            describe the program's own index
  rumbo gazetteer info --verify mine.gaz          and read it through
  rumbo gazetteer build -o mine.gaz gazetteer/    index a folder of GeoNames-format files

gazetteer/README.md describes the files; cities500.txt and countries.tsv must be there.)";

Json to_json(const gazetteer::Description& index) {
  Json json;
  json["version"] = index.version;
  json["bytes"] = index.bytes;
  json["crc32"] = fmt::format("{:08x}", index.checksum);
  json["names"] = index.names;
  for (const auto& [kind, count] : index.places)
    json["places"][std::string(gazetteer::to_string(kind))] = count;
  json["sources"] = Json::array();
  for (const auto& source : index.sources)
    json["sources"].push_back({{"file", source.file},
                               {"bytes", source.bytes},
                               {"crc32", fmt::format("{:08x}", source.crc32)}});
  return json;
}

std::string to_text(const gazetteer::Description& index) {
  std::string text = fmt::format("version   {}\nbytes     {}\ncrc32     {:08x}\nnames     {}\n",
                                 index.version, index.bytes, index.checksum, index.names);
  text += "places\n";
  for (const auto& [kind, count] : index.places)
    text += fmt::format("  {:<10} {:>9}\n", gazetteer::to_string(kind), count);
  text += "sources\n";
  for (const auto& source : index.sources)
    text += fmt::format("  {:<24} {:>10}  {:08x}\n", source.file, source.bytes, source.crc32);
  return text;
}

class GazetteerCommand : public Command {
 public:
  void setup(CLI::App& app) override {
    app.description("Build or describe a place index.");
    app.footer(examples);
    app.require_subcommand(1);
    build_ = app.add_subcommand("build", "Index a folder of GeoNames-format files");
    build_->footer(examples);
    build_->add_option("-o,--output", output_, "The index to write")->required();
    build_->add_option("FOLDER", sources_, "The folder of sources")->required();
    CLI::App* info = app.add_subcommand("info", "Say what an index holds");
    info->footer(examples);
    info->add_option("INDEX", index_, "The index; else the program's own");
    info->add_flag("--verify", verify_, "Read it through and check every checksum");
    info->add_flag("--json", json_, "Print JSON");
  }

  void run() override {
    if (build_->parsed()) {
      gazetteer::build(sources_, output_);
    } else {
      print_info();
    }
  }

 private:
  void print_info() const {
    const auto places =
        gazetteer::Gazetteer::open(index_.empty() ? data_folder() / "world.gaz" : index_);
    if (verify_) places.verify();
    const gazetteer::Description index = places.describe();
    std::cout << (json_ ? to_json(index).dump(2) + '\n' : to_text(index));
    if (verify_ && !json_) std::cout << "every checksum is right\n";
  }

  CLI::App* build_ = nullptr;
  std::filesystem::path sources_;
  std::filesystem::path output_;
  std::filesystem::path index_;
  bool verify_ = false;
  bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> make_gazetteer() { return std::make_unique<GazetteerCommand>(); }

}  // namespace rumbo::cli
