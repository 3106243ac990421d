#include "cli/command.hpp"
#include "cli/data_folder.hpp"
#include "gazetteer/gazetteer.hpp"

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
  rumbo gazetteer info                      describe the program's own index
  rumbo gazetteer info --verify mine.gaz    and read it through)";

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

class GazetteerInfo final : public Command {
 public:
  void setup(CLI::App& app) override {
    app.description("Say what an index holds.");
    app.footer(examples);
    app.add_option("INDEX", index_, "The index; else the program's own");
    app.add_flag("--verify", verify_, "Read it through and check every checksum");
    app.add_flag("--json", json_, "Print JSON");
  }

  void run() override {
    const auto places =
        gazetteer::Gazetteer::open(index_.empty() ? data_folder() / "world.gaz" : index_);
    if (verify_) places.verify();
    const gazetteer::Description index = places.describe();
    std::cout << (json_ ? to_json(index).dump(2) + '\n' : to_text(index));
    if (verify_ && !json_) std::cout << "every checksum is right\n";
  }

 private:
  std::filesystem::path index_;
  bool verify_ = false;
  bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> make_gazetteer_info() { return std::make_unique<GazetteerInfo>(); }

}  // namespace rumbo::cli
