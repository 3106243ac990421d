#include "base/error.hpp"
#include "catch.hpp"
#include "style/style.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

using namespace rumbo;

namespace {

// A folder of style files that goes away with the test.
class Folder {
 public:
  Folder() : path_(std::filesystem::temp_directory_path() / "rumbo-extends-test") {
    std::filesystem::remove_all(path_);
    std::filesystem::create_directories(path_ / "shipped");
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  std::filesystem::path write(const std::string& name, const std::string& text) const {
    std::ofstream(path_ / name) << text;
    return path_ / name;
  }
  std::filesystem::path shipped() const { return path_ / "shipped"; }

 private:
  std::filesystem::path path_;
};

const std::string parent = R"(version: 8
description: the one below
constants: {land: "#ffffff", water: "#0000ff"}
sources: {base: {type: basemap}, own: {type: file, file: data/roads.fgb}}
map: {margin: 10, title-size: 20, size: [800, 600]}
layers:
  - {id: sea, type: background, paint: {background-color: $water}}
  - {id: land, type: fill, source: base, source-layer: land, paint: {fill-color: $land, fill-opacity: 0.5}}
  - {id: lakes, type: fill, source: base, source-layer: lakes, paint: {fill-color: $water}}
)";

std::vector<std::string> ids(const style::Style& style) {
  std::vector<std::string> out;
  for (const auto& layer : style.layers) out.push_back(layer.id);
  return out;
}

std::vector<std::string> faults(const std::filesystem::path& file,
                                const std::filesystem::path& shipped = {}) {
  try {
    style::read(file, shipped);
  } catch (const base::InputError& error) {
    std::vector<std::string> result;
    for (const auto& item : error.diagnostics()) {
      auto where = item.where;
      where.file = std::filesystem::path(where.file).filename();
      result.push_back(base::to_string({item.severity, where, item.message}));
    }
    return result;
  }
  return {};
}

}  // namespace

TEST_CASE("a style that extends another changes only what it says") {
  const Folder folder;
  folder.write("below.yaml", parent);
  const auto style = style::read(folder.write("above.yaml", R"(extends: below
constants: {land: "#222222"}
map: {margin: 5, page: a4-landscape}
layers:
  - {id: lakes, remove: true}
  - {id: land, paint: {fill-outline-color: red}}
  - {id: shelf, before: land, type: background, paint: {background-color: $land}}
  - {id: top, type: background}
)"));
  CHECK(ids(style) == std::vector<std::string>{"sea", "shelf", "land", "top"});
  const auto& land = style.layers[2];
  CHECK(land.number("fill-opacity", {}, 1) == 0.5);
  CHECK(land.colour("fill-color", {}, {}) == *style::parse_colour("#222222"));
  CHECK(land.colour("fill-outline-color", {}, {}) == *style::parse_colour("red"));
  CHECK(style.map.margin == 5);
  CHECK(style.map.title_size == 20);
  CHECK(style.map.width == 1123);
  CHECK(style.description == "the one below");
}

TEST_CASE("families alone change the role text of a style with roles, and leave the others") {
  const Folder folder;
  folder.write("below.yaml",
               "version: 8\nmap: {fonts: {text: Noto Sans, water: Noto Sans Italic}}\nlayers:\n"
               "  - {id: a, type: background, paint: {background-color: red}}\n");
  const auto style =
      style::read(folder.write("above.yaml", "extends: below\nmap: {fonts: [Noto Serif]}"));
  CHECK(style.map.fonts == std::vector<std::string>{"Noto Serif"});
}

TEST_CASE("a layer that shall lie before itself or before none is reported, and kept") {
  const Folder folder;
  folder.write("below.yaml", parent);
  const auto found = faults(
      folder.write("above.yaml",
                   "extends: below\nlayers:\n  - {id: land, before: land}\n  - {id: sea, before: "
                   "nowhere}\n  - {id: lakes, before: land}\n"));
  REQUIRE(found.size() == 2);
  CHECK(found[0] ==
        "above.yaml:3:24: error: layer 'land', before: names the layer itself; name another, or "
        "leave the key out");
  CHECK(found[1].starts_with("above.yaml:4:23: error: layer 'sea', before: there is no layer"));
}

TEST_CASE("an empty value takes a property of the extended style away") {
  const Folder folder;
  folder.write("below.yaml", parent);
  const auto style = style::read(
      folder.write("above.yaml", "extends: below\nlayers: [{id: land, paint: {fill-opacity: ~}}]"));
  CHECK(style.layers[1].find("fill-opacity") == nullptr);
  CHECK(style.layers[1].find("fill-color") != nullptr);
}

TEST_CASE("a style may extend one that ships by its name, its own name too") {
  const Folder folder;
  folder.write("shipped/report.yaml", parent);
  const auto style =
      style::read(folder.write("report.yaml", "extends: report\nlayers: []"), folder.shipped());
  CHECK(style.layers.size() == 3);
  CHECK(std::filesystem::path(style.find_source("own")->file) ==
        std::filesystem::absolute(folder.shipped() / "data/roads.fgb"));
}

TEST_CASE("each error stands in the file its part came from, the file's own errors first") {
  const Folder folder;
  folder.write("below.yaml",
               "version: 8\nlayers:\n  - {id: a, type: background, paint: {background-colour: "
               "red}}\n");
  const auto found = faults(folder.write(
      "above.yaml",
      "extends: below\nlayers:\n  - {id: b, type: background, before: aa}\n  - {id: c, remove: "
      "true}\n  - {id: a, paint: {background-opacity: 2}}\n"));
  REQUIRE(found.size() == 4);
  CHECK(found[0] ==
        "above.yaml:3:39: error: layer 'b', before: there is no layer 'aa'; the nearest is 'a'");
  CHECK(found[1].starts_with("above.yaml:4:21: error: layer 'c', remove: there is no layer 'c'"));
  CHECK(
      found[2].starts_with("above.yaml:5:41: error: layer 'a', background-opacity: must be from"));
  CHECK(found[3].starts_with(
      "below.yaml:3:39: error: layer 'a', paint: there is no property 'background-colour'"));
}

TEST_CASE("circles, depth and styles that are not there are refused") {
  const Folder folder;
  folder.write("a.yaml", "extends: b.yaml\nlayers: []");
  folder.write("b.yaml", "extends: a.yaml\nlayers: []");
  CHECK(faults(folder.write("c.yaml", "extends: b.yaml\nlayers: []"))
            .front()
            .find("break the circle") != std::string::npos);
  CHECK(faults(folder.write("c.yaml", "extends: c\nlayers: []")).front().find("break the circle") !=
        std::string::npos);
  CHECK(faults(folder.write("c.yaml", "extends: nowhere\nlayers: []"))
            .front()
            .starts_with("c.yaml:1:10: error: extends: there is no style 'nowhere'"));
  const std::vector<std::string> chain = {"s0", "s1", "s2", "s3", "s4",
                                          "s5", "s6", "s7", "s8", "s9"};
  for (std::size_t i = 0; i + 1 < chain.size(); ++i) {
    std::ostringstream text;
    text << "version: 8\nextends: " << chain[i + 1] << "\nlayers: []";
    folder.write(chain[i] + ".yaml", text.str());
  }
  folder.write("s9.yaml", parent);
  CHECK(faults(folder.write("c.yaml", "extends: s0\nlayers: []"))
            .front()
            .find("more than 8 styles") != std::string::npos);
}

TEST_CASE("remove and before have a meaning only in a style that extends one") {
  const Folder folder;
  const auto found = faults(folder.write(
      "a.yaml", "version: 8\nlayers: [{id: a, type: background, before: b, remove: true}]"));
  REQUIRE(found.size() >= 2);
  CHECK(found[0].find("'before' changes a style that this one extends") != std::string::npos);
}
