#include "base/error.hpp"
#include "cli/command.hpp"
#include "cli/open_gazetteer.hpp"
#include "cli/place_details.hpp"
#include "cli/place_json.hpp"
#include "cli/position.hpp"
#include "cli/text_table.hpp"
#include "gazetteer/gazetteer.hpp"

#include <cmath>
#include <filesystem>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace rumbo::cli {
namespace {

using gazetteer::Candidate;
using gazetteer::Gazetteer;
using gazetteer::Query;
using Json = nlohmann::ordered_json;

constexpr const char* examples = R"(Examples:
  rumbo find Huixtla "Villa Comaltitlan"
  rumbo find "Huixtla, Chiapas" "Springfield IL"
  rumbo find Escuintla --country MX
  rumbo find Tonala --near -93.7,16.1 --json
  rumbo find Huix --match prefix
  rumbo find Tapachuia --match fuzzy
  rumbo find Tapachula --limit 1 --details

--json prints an array, best first: {name, geonames, lat, lon, country, admin1, admin2, kind, population,
score, reasons}, keys absent when unknown; for several names an array of {query, candidates}. With --details
also {feature, elevation, time_zone, names, source, credit, licence}.
Exit status 1 when a name was not found.)";

geo::LonLat position_near(const std::string& text) {
  const auto position = parse_position(text);
  if (!position)
    throw base::UsageError(fmt::format(
        "--near: '{}' is not a position; write longitude,latitude in degrees, as -93.7,16.1",
        text));
  return *position;
}

geo::BBox parse_box(const std::string& text) {
  const auto box = geo::parse_bbox(text);
  if (!box)
    throw base::UsageError(fmt::format(
        "--within: '{}' is not a box; write west,south,east,north in degrees, as -94,14,-90,18",
        text));
  return *box;
}

std::string decimal(double value) { return fmt::format("{:.5f}", value); }

Json to_json(const Candidate& candidate) {
  Json json = place_json(candidate.place);
  json["score"] = std::round(candidate.score * 100) / 100;
  json["reasons"] = candidate.reasons;
  return json;
}

void add_row(TextTable& table, const Candidate& candidate) {
  const gazetteer::Place& place = candidate.place;
  table.add({std::string(place.name), std::string(place.admin1), std::string(place.country),
             std::string(gazetteer::to_string(place.kind)),
             place.population > 0 ? fmt::format("{}", place.population) : "",
             decimal(place.position.lat), decimal(place.position.lon),
             fmt::format("{}", fmt::join(candidate.reasons, "; "))});
}

struct Answer {
  std::string name;
  std::vector<Candidate> candidates;
};

class Find : public Command {
 public:
  void setup(CLI::App& app) override {
    app.description("Look up places by name; best first.");
    app.footer(examples);
    app.add_option("NAME", names_, "Names, each perhaps with its context: \"Huixtla, Chiapas\"")
        ->required();
    app.add_option("--country", country_, "Only in this country: ISO code or name")
        ->check(not_empty());
    app.add_option("--admin", admin_, "Only in this state or district: name, abbreviation or code")
        ->check(not_empty());
    app.add_option("--kind", kind_, "Only places of this kind")
        ->check(CLI::IsMember(
            {"feature", "city", "division2", "division1", "country", "region", "continent"}));
    app.add_option("--near", near_, "Prefer places near this position (LON,LAT)");
    app.add_option(
           "--match", match_,
           "How the name must be spelt: exact (but for accents and capitals), the beginning "
           "of a name (prefix), or nearly so (fuzzy)")
        ->check(CLI::IsMember({"exact", "prefix", "fuzzy"}))
        ->capture_default_str();
    app.add_option("--within", within_, "Only inside this box (W,S,E,N)");
    app.add_option("--limit", limit_, "At most so many places a name")
        ->check(CLI::Range(1, 1000))
        ->capture_default_str();
    add_gazetteer_option(app, gazetteers_);
    app.add_flag("--details", details_,
                 "Print all that stands behind a place: its names with their languages, feature, "
                 "elevation, time zone, source and credit");
    app.add_flag("--json", json_, "Print JSON");
  }

  void run() override {
    const Query query = base_query();
    const Gazetteer places = open_gazetteer(gazetteers_);
    check_country(places);
    std::vector<Answer> answers;
    std::vector<std::string> problems;
    for (const std::string& name : names_) {
      Query asked = query;
      asked.name = name;
      answers.push_back({name, places.find(asked)});
      if (answers.back().candidates.empty())
        problems.push_back(not_found(places, asked));
      else if (answers.back().candidates.size() > 1)
        note_ambiguity(places, asked);
    }
    print(places, answers);
    if (!problems.empty()) throw base::Error(fmt::format("{}", fmt::join(problems, "\n")));
  }

 private:
  Query base_query() const {
    Query query;
    if (!country_.empty()) query.country = country_;
    if (!admin_.empty()) query.admin = admin_;
    if (!kind_.empty()) query.kind = gazetteer::parse_kind(kind_);
    if (!near_.empty()) query.near = position_near(near_);
    if (!within_.empty()) query.within = parse_box(within_);
    query.limit = limit_;
    if (match_ == "prefix") query.spelling = gazetteer::Spelling::prefix;
    if (match_ == "fuzzy") query.spelling = gazetteer::Spelling::fuzzy;
    return query;
  }

  static CLI::Validator not_empty() {
    return CLI::Validator(
        [](const std::string& text) { return text.empty() ? "must not be empty" : ""; }, "");
  }

  void check_country(const Gazetteer& places) const {
    if (country_.empty() || places.knows_country(country_)) return;
    throw base::UsageError(fmt::format(
        "--country: there is no country '{}'; give its ISO code, as MX, or its name", country_));
  }

  static void note_ambiguity(const Gazetteer& places, const Query& query) {
    if (query.spelling != gazetteer::Spelling::exact) return;
    const auto resolution = places.resolve(query);
    const auto* several = std::get_if<gazetteer::Ambiguous>(&resolution);
    if (several == nullptr) return;
    std::cerr << fmt::format(
        "rumbo: note: '{}' is ambiguous: {} places score nearly alike; say "
        "which with its state or country, --kind or --near\n",
        query.name, several->candidates.size());
  }

  static std::string not_found(const Gazetteer& places, const Query& query) {
    const auto resolution = places.resolve(query);
    const auto* nothing = std::get_if<gazetteer::NotFound>(&resolution);
    if (nothing == nullptr || nothing->nearest.empty())
      return fmt::format(
          "no place fits '{}'; check the spelling, or ask for a larger place near it", query.name);
    return fmt::format("no place fits '{}'; did you mean {}?", query.name,
                       fmt::join(nothing->nearest, "; or "));
  }

  void print(const Gazetteer& places, const std::vector<Answer>& answers) const {
    if (json_) return print_json(places, answers);
    if (details_) return print_details(places, answers);
    TextTable table({"name", "admin1", "country", "kind", "population", "lat", "lon", "reasons"});
    table.align_right({4, 5, 6});
    for (const Answer& answer : answers) {
      table.begin_group();
      for (const Candidate& candidate : answer.candidates) add_row(table, candidate);
    }
    if (!table.empty()) std::cout << table.text();
  }

  static void print_details(const Gazetteer& places, const std::vector<Answer>& answers) {
    for (const Answer& answer : answers)
      for (const Candidate& candidate : answer.candidates) {
        std::cout << details_text(candidate.place, places.details(candidate.place.number));
        std::cout << fmt::format("  {:<11} {}\n", "reasons", fmt::join(candidate.reasons, "; "));
      }
  }

  Json candidates_json(const Gazetteer& places, const std::vector<Candidate>& candidates) const {
    Json array = Json::array();
    for (const Candidate& candidate : candidates) {
      array.push_back(to_json(candidate));
      if (details_)
        add_details(candidate.place, places.details(candidate.place.number), array.back());
    }
    return array;
  }

  void print_json(const Gazetteer& places, const std::vector<Answer>& answers) const {
    Json json = Json::array();
    if (answers.size() == 1) {
      json = candidates_json(places, answers.front().candidates);
    } else {
      for (const Answer& answer : answers)
        json.push_back(
            {{"query", answer.name}, {"candidates", candidates_json(places, answer.candidates)}});
    }
    std::cout << json.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
  }

  std::vector<std::string> names_;
  std::string country_;
  std::string admin_;
  std::string kind_;
  std::string near_;
  std::string within_;
  std::string match_ = "exact";
  std::size_t limit_ = 10;
  bool details_ = false;
  std::vector<std::filesystem::path> gazetteers_;
  bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> make_find() { return std::make_unique<Find>(); }

}  // namespace rumbo::cli
