#include "render/stop_key.hpp"

#include "catch.hpp"
#include "render/feature_group.hpp"
#include "render/frames.hpp"
#include "render/label_groups.hpp"
#include "render/map.hpp"
#include "sample_journeys.hpp"
#include "scene/scene_texts.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include <fmt/format.h>
#include <rapidcheck.h>

using namespace rumbo;
using render::Group;

namespace {

// Stops wound up in a spiral `spread` degrees across, a day each.
geo::Features spiral(int stops, double spread) {
  geo::Features out;
  for (int i = 1; i <= stops; ++i) {
    const double turn = 2.4 * i, off = spread / 2 * std::sqrt(static_cast<double>(i) / stops);
    const geo::LonLat at{-92 + off * std::cos(turn), 15 + off * std::sin(turn)};
    out.push_back(sample::stop("a", i, {fmt::format("Pueblo Nuevo {}", i), at},
                               fmt::format("2024-{:02}-{:02}", 1 + i / 28, 1 + i % 28)));
  }
  return out;
}

struct Drawn {
  Drawn(const geo::Features& journeys, int width, int height, bool key = true,
        const std::string& language = "en")
      : style(style::read(RUMBO_RENDER_DATA "/small.yaml")) {
    style.map.key = key;
    render::MapRequest request(style, journeys);
    request.fonts = RUMBO_DATA_DIR "/fonts.conf";
    request.width = width, request.height = height;
    request.language = language;
    map.emplace(request);
  }
  style::Style style;
  std::optional<render::Map> map;
};

void collect(const std::vector<render::Node>& nodes, const std::string& prefix,
             std::vector<const Group*>& out) {
  for (const render::Node& node : nodes)
    if (const auto* group = std::get_if<Group>(&node.item)) {
      if (group->id.starts_with(prefix)) out.push_back(group);
      collect(group->children, prefix, out);
    }
}

std::vector<const Group*> groups(const render::Scene& scene, const std::string& prefix) {
  std::vector<const Group*> out;
  collect(scene.nodes, prefix, out);
  return out;
}

std::string words_of(const Group& group) {
  std::string out;
  for (const render::Node& node : group.children)
    if (const auto* text = std::get_if<render::Text>(&node.item)) {
      if (!out.empty()) out += ' ';
      out += text->text;
    }
  return out;
}

// Lines of the key by the words after their letter.
std::map<std::string, std::string> key_of(const render::Scene& scene) {
  std::map<std::string, std::string> lines;
  for (const Group* row : groups(scene, "key-label")) {
    const std::string line = words_of(*row);
    lines[line.substr(line.find(' ') + 1)] = line.substr(0, line.find(' '));
  }
  return lines;
}

int named_times(const render::Scene& scene, const std::string& name) {
  int times = 0;
  for (const char* prefix : {"label-a", "key-label"})
    for (const Group* group : groups(scene, prefix)) {
      const std::string line = fmt::format(" {} ", words_of(*group));
      times += line.find(fmt::format(" {} ", name)) != std::string::npos;
    }
  return times;
}

bool warns_of_names(const render::Map& map) {
  return std::ranges::any_of(map.problems().items(), [](const auto& problem) {
    return problem.message.find("no room for the label") != std::string::npos;
  });
}

}  // namespace

TEST_CASE("letters go from A to Z and on with AA") {
  CHECK(render::mark_text(0) == "A");
  CHECK(render::mark_text(25) == "Z");
  CHECK(render::mark_text(26) == "AA");
  CHECK(render::mark_text(27) == "AB");
  CHECK(render::mark_text(26 + 26 * 26) == "AAA");
}

TEST_CASE("every stop of a map has its name once, beside it or in the key, or there is a warning") {
  int keys = 0, maps = 0;
  CHECK(rc::check([&] {
    const int stops = *rc::gen::inRange(8, 60);
    const auto journeys = spiral(stops, *rc::gen::element(0.3, 3.0));
    const Drawn drawn(journeys, *rc::gen::inRange(300, 1100), *rc::gen::inRange(300, 900));
    const render::Scene& scene = drawn.map->scene();
    ++maps;
    keys += !groups(scene, "key").empty();
    if (warns_of_names(*drawn.map)) return;
    for (int i = 1; i <= stops; ++i)
      RC_ASSERT(named_times(scene, fmt::format("Pueblo Nuevo {}", i)) == 1);
    std::set<std::string> letters, marks;
    for (const auto& [words, letter] : key_of(scene)) letters.insert(letter);
    for (const Group* mark : groups(scene, "mark-label")) marks.insert(words_of(*mark));
    RC_ASSERT(letters == marks);
    RC_ASSERT(letters.size() == groups(scene, "mark-label").size());
  }));
  CHECK(keys > maps / 5);
}

TEST_CASE(
    "sixty crowded stops all have their names on a page of 800 by 600, most of them in a key") {
  const auto journeys = spiral(60, 3);
  const Drawn drawn(journeys, 800, 600);
  CHECK_FALSE(warns_of_names(*drawn.map));
  CHECK(key_of(drawn.map->scene()).size() > 15);
  CHECK(drawn.map->scene().description.find("Letters on the map: A Pueblo Nuevo ") !=
        std::string::npos);
}

TEST_CASE(
    "a key has the letters in the order of the way, and the dates the labels would have had") {
  const auto journeys = spiral(40, 3);
  const Drawn drawn(journeys, 700, 500);
  const auto rows = groups(drawn.map->scene(), "key-label");
  REQUIRE(rows.size() > 3);
  CHECK(words_of(*rows.front()).starts_with("A Pueblo Nuevo "));
  CHECK(words_of(*rows.front()).ends_with(" 2024"));
  CHECK(words_of(*rows[1]).substr(0, 1) <= "B");
}

TEST_CASE("the key is called so in the map's language") {
  const auto journeys = spiral(40, 3);
  for (const auto& [language, title] :
       {std::pair{"en", "Key"}, std::pair{"es", "Clave"}, std::pair{"fr", "Repères"}}) {
    const Drawn drawn(journeys, 700, 500, true, language);
    const auto key = groups(drawn.map->scene(), "key");
    REQUIRE_FALSE(key.empty());
    CHECK(key.front()->title == title);
    CHECK(words_of(*key.front()) == title);
  }
}

TEST_CASE("a style without a key has none, and one warning for all names that find no room") {
  const auto journeys = spiral(60, 3);
  const Drawn drawn(journeys, 500, 400, false);
  CHECK(groups(drawn.map->scene(), "key").empty());
  CHECK(groups(drawn.map->scene(), "mark-").empty());
  CHECK(std::ranges::count_if(drawn.map->problems().items(), [](const auto& problem) {
          return problem.message.find("no room for the labels of ") != std::string::npos;
        }) == 1);
}

TEST_CASE("a frame has of the key what had happened by its date, with the letters of the whole") {
  const auto journeys = spiral(40, 3);
  const Drawn drawn(journeys, 700, 500);
  const auto whole = key_of(drawn.map->scene());
  const auto dates = render::frame_dates(journeys);
  const auto early = key_of(render::scene_on(drawn.map->scene(), journeys, dates[20]));
  CHECK(early.size() < whole.size());
  CHECK_FALSE(early.empty());
  for (const auto& [words, letter] : early) CHECK(whole.at(words) == letter);
  CHECK(key_of(render::scene_on(drawn.map->scene(), journeys, dates.back())) == whole);
}

TEST_CASE("in an SVG the key is a group of real text") {
  const auto journeys = spiral(40, 3);
  const Drawn drawn(journeys, 700, 500);
  const std::string svg = render::render_svg(*drawn.map);
  CHECK(svg.find("id=\"key\"") != std::string::npos);
  CHECK(svg.find("id=\"mark-label-a-stop-") != std::string::npos);
}

TEST_CASE("a map whose names have room has neither letters nor key") {
  const auto journeys = spiral(5, 3);
  const Drawn drawn(journeys, 900, 700);
  CHECK(groups(drawn.map->scene(), "key").empty());
  CHECK(groups(drawn.map->scene(), "mark-").empty());
}

TEST_CASE("the size of a key does not depend on its letters") {
  const render::Typesetter typesetter(RUMBO_DATA_DIR "/fonts.conf", "Noto Sans", "en");
  render::Label stop;
  stop.id = "label-a";
  stop.lines = {{{}, "Huixtla", render::Font{}, {}, 0, 0}};
  stop.names = 1;
  const auto size = [&](const std::string& mark) {
    return render::key_panel({{mark, &stop}}, {}, {}, typesetter, "en").size;
  };
  CHECK(size("") == size("A"));
  CHECK(size("A") == size("WW"));
}

TEST_CASE("one warning names the first of many stops that have no name and counts the others") {
  base::Diagnostics none, one, many;
  render::warn_of_unnamed({}, none);
  render::warn_of_unnamed({"Huixtla"}, one);
  std::vector<std::string> names;
  for (int i = 1; i <= 3000; ++i) names.push_back(fmt::format("P{}", i));
  render::warn_of_unnamed(names, many);
  CHECK(none.items().empty());
  REQUIRE(one.items().size() == 1);
  CHECK(one.items().front().message.find("'Huixtla'") != std::string::npos);
  REQUIRE(many.items().size() == 1);
  CHECK(many.items().front().message.find("3000 stops") != std::string::npos);
  CHECK(many.items().front().message.find("'P8' and 2992 more") != std::string::npos);
}

TEST_CASE("on a narrow map the legend rather goes than cover the route or leave a stop unnamed") {
  const auto journeys = spiral(9, 3);
  const auto few = spiral(2, 3);
  const Drawn narrow(journeys, 300, 300), wide(journeys, 1000, 800), empty(few, 300, 300);
  CHECK_FALSE(groups(empty.map->scene(), "legend").empty());
  CHECK(groups(narrow.map->scene(), "legend").empty());
  CHECK_FALSE(groups(wide.map->scene(), "legend").empty());
  for (int i = 1; i <= 9; ++i)
    CHECK(named_times(narrow.map->scene(), fmt::format("Pueblo Nuevo {}", i)) == 1);
}

TEST_CASE("a key tells which journey a number stands for where no legend does") {
  auto journeys = spiral(20, 3);
  for (geo::Feature& stop : spiral(20, 2.7)) {
    stop.set("journey", "b");
    stop.set("name", fmt::format("Otro {}", render::property_text(stop, "name")));
    journeys.push_back(stop);
  }
  const auto explained = [&](bool legend) {
    auto style = style::read(RUMBO_RENDER_DATA "/small.yaml");
    style.map.legend = legend;
    render::MapRequest request(style, journeys);
    request.fonts = RUMBO_DATA_DIR "/fonts.conf";
    request.width = 800, request.height = 600;
    const render::Map map(request);
    const auto key = groups(map.scene(), "key");
    REQUIRE_FALSE(key.empty());
    return std::pair{words_of(*key.front()), !groups(map.scene(), "legend").empty()};
  };
  CHECK(explained(false).first == "Key 1 a 2 b");
  const auto [words, has_legend] = explained(true);
  CHECK(words == (has_legend ? "Key" : "Key 1 a 2 b"));
}
