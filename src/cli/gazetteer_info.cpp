#include "cli/command.hpp"
#include "cli/open_gazetteer.hpp"
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
  json["file"] = index.file;
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
                               {"crc32", fmt::format("{:08x}", source.crc32)},
                               {"credit", source.credit},
                               {"licence", source.licence}});
  return json;
}

std::vector<std::string_view> credit_and_licence(const gazetteer::Description::Source& source) {
  std::vector<std::string_view> words;
  for (const std::string_view word : {source.credit, source.licence})
    if (!word.empty()) words.push_back(word);
  return words;
}

std::string to_text(const gazetteer::Description& index) {
  std::string text =
      fmt::format("{}\nversion   {}\nbytes     {}\ncrc32     {:08x}\nnames     {}\n", index.file,
                  index.version, index.bytes, index.checksum, index.names);
  text += "places\n";
  for (const auto& [kind, count] : index.places)
    text += fmt::format("  {:<10} {:>9}\n", gazetteer::to_string(kind), count);
  text += "sources\n";
  for (const auto& source : index.sources)
    text += fmt::format("  {:<24} {:>10}  {:08x}  {}\n", source.file, source.bytes, source.crc32,
                        fmt::join(credit_and_licence(source), ", "));
  return text;
}

class GazetteerInfo final : public Command {
 public:
  void setup(CLI::App& app) override {
    app.description("Say what an index, or those of the program, hold.");
    app.footer(examples);
    app.add_option("INDEX", index_, "The index; else each of the program's own");
    app.add_flag("--verify", verify_, "Read it through and check every checksum");
    app.add_flag("--json", json_, "Print JSON");
  }

  void run() override {
    const auto places = index_.empty() ? open_gazetteer({}) : gazetteer::Gazetteer::open(index_);
    if (verify_) places.verify();
    Json array = Json::array();
    std::string text;
    for (const gazetteer::Description& index : places.describe()) {
      array.push_back(to_json(index));
      text += (text.empty() ? "" : "\n") + to_text(index);
    }
    std::cout << (json_ ? array.dump(2) + '\n' : text);
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
