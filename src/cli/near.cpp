#include "base/diagnostic.hpp"
#include "base/error.hpp"
#include "cli/command.hpp"
#include "cli/open_gazetteer.hpp"
#include "cli/place_json.hpp"
#include "cli/position.hpp"
#include "cli/text_table.hpp"
#include "gazetteer/gazetteer.hpp"

#include <cmath>
#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace rumbo::cli {
namespace {

using gazetteer::Gazetteer;
using gazetteer::Here;
using gazetteer::Nearby;
using gazetteer::Surrounding;
using Json = nlohmann::ordered_json;

constexpr const char* examples = R"(Examples:
  rumbo near -92.46,15.14
  rumbo near -92.46,15.14 -92.15,14.68 --limit 1
  rumbo near -92.46,15.14 --kind division1 --json
  cut -d, -f3,4 points.csv | rumbo near - --limit 1

Longitude comes first. --json prints an array: the nearest places, nearest first, then the division and the
country that contain the position or, at sea, have the nearest coast: {name, geonames, lat, lon, country,
admin1, admin2, kind, population, distance_km, bearing, reasons}, keys absent when unknown; for several
positions an array of {query, candidates}.)";

double rounded(double km) { return std::round(km * 1000) / 1000; }

std::string reason(const Surrounding& ground) {
  return ground.km > 0 ? "its coast is " + gazetteer::km_in_words(ground.km) + " away"
                       : "contains the position";
}

Json to_json(const Nearby& nearby) {
  Json json = place_json(nearby.place);
  json["distance_km"] = rounded(nearby.km);
  if (!nearby.bearing.empty()) json["bearing"] = nearby.bearing;
  json["reasons"] = {gazetteer::in_words(nearby)};
  return json;
}

Json to_json(const Surrounding& ground, gazetteer::Kind kind) {
  Json json;
  if (ground.place) {
    json = place_json(*ground.place);
  } else {
    json["country"] = ground.country;
    json["kind"] = gazetteer::to_string(kind);
  }
  json["distance_km"] = rounded(ground.km);
  json["reasons"] = {reason(ground)};
  return json;
}

Json to_json(const Here& here) {
  Json array = Json::array();
  for (const Nearby& nearby : here.places) array.push_back(to_json(nearby));
  if (here.division) array.push_back(to_json(*here.division, gazetteer::Kind::division1));
  if (here.country) array.push_back(to_json(*here.country, gazetteer::Kind::country));
  return array;
}

std::string table_of(const Here& here) {
  TextTable table({"name", "admin1", "country", "kind", "population", "km", "bearing"});
  table.align_right({4, 5});
  for (const Nearby& nearby : here.places) {
    const gazetteer::Place& place = nearby.place;
    table.add({std::string(place.name), std::string(place.admin1), std::string(place.country),
               std::string(gazetteer::to_string(place.kind)),
               place.population > 0 ? fmt::format("{}", place.population) : "",
               fmt::format("{:.1f}", nearby.km), std::string(nearby.bearing)});
  }
  return table.empty() ? "" : table.text();
}

struct Question {
  std::string text;
  geo::LonLat position;
};

class Near : public Command {
 public:
  void setup(CLI::App& app) override {
    app.description("Say what is at a position: its country, its division, the nearest places.");
    app.footer(examples);
    app.add_option(
           "POSITION", asked_,
           "Longitude,latitude in degrees, west and south negative; - reads them from standard "
           "input, one a line")
        ->required();
    app.add_option("--kind", kind_, "The nearest places of this kind")
        ->check(CLI::IsMember(
            {"feature", "city", "division2", "division1", "country", "region", "continent"}))
        ->capture_default_str();
    app.add_option("--limit", limit_, "At most so many places a position")
        ->check(CLI::Range(1, 1000))
        ->capture_default_str();
    add_gazetteer_option(app, gazetteers_);
    app.add_flag("--json", json_, "Print JSON");
  }

  void run() override {
    base::Diagnostics problems;
    const std::vector<Question> questions = read_questions(problems);
    const Gazetteer places = open_gazetteer(gazetteers_);
    const gazetteer::HereOptions options{*gazetteer::parse_kind(kind_), limit_};
    Json answers = Json::array();
    for (const Question& question : questions) {
      const Here here = places.here(question.position, options);
      if (json_) {
        answers.push_back({{"query", question.text}, {"candidates", to_json(here)}});
      } else {
        print(question, here, questions.size() > 1);
      }
    }
    if (json_) print(asked_.size() == 1 && asked_[0] != "-" ? answers[0]["candidates"] : answers);
    problems.throw_if_errors();
  }

 private:
  std::vector<Question> read_questions(base::Diagnostics& problems) const {
    std::vector<Question> questions;
    for (const std::string& text : asked_) {
      if (text == "-") {
        read_lines(questions, problems);
      } else if (const auto position = parse_position(text)) {
        questions.push_back({text, *position});
      } else {
        throw base::UsageError(fmt::format("'{}' is not a position; write {}", text, remedy));
      }
    }
    return questions;
  }

  // A line that is no position is reported at the end, when the others have been answered.
  static void read_lines(std::vector<Question>& questions, base::Diagnostics& problems) {
    std::string line;
    for (std::size_t number = 1; std::getline(std::cin, line); ++number) {
      if (line.ends_with('\r')) line.pop_back();
      if (line.empty()) continue;
      if (const auto position = parse_position(line))
        questions.push_back({line, *position});
      else
        problems.error({"standard input", number},
                       fmt::format("'{}' is not a position; write {}", line, remedy));
    }
  }

  // With a limit of one, a line a position.
  void print(const Question& question, const Here& here, bool several) const {
    std::string words = gazetteer::in_words(here);
    if (words.empty()) words = "nothing is known here";
    if (several) std::cout << question.text << ": ";
    std::cout << words << '\n';
    if (limit_ == 1) return;
    std::cout << '\n' << table_of(here);
    if (several) std::cout << '\n';
  }

  static void print(const Json& json) {
    std::cout << json.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
  }

  static constexpr const char* remedy = "longitude,latitude in degrees, as -93.7,16.1";

  std::vector<std::string> asked_;
  std::string kind_ = "city";
  std::size_t limit_ = 5;
  std::vector<std::filesystem::path> gazetteers_;
  bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> make_near() { return std::make_unique<Near>(); }

}  // namespace rumbo::cli
