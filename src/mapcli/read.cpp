#include "base/error.hpp"
#include "cli/open_gazetteer.hpp"
#include "formats/json_text.hpp"
#include "mapcli/commands.hpp"
#include "reports/place_roles.hpp"
#include "text/utf8.hpp"

#include <iostream>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

namespace rumbo::mapcli {
namespace {

using nlohmann::ordered_json;

std::string_view kind_of(places::MentionKind kind) {
  if (kind == places::MentionKind::demonym) return "demonym";
  return kind == places::MentionKind::metonym ? "metonym" : "place";
}

std::size_t byte_of(std::string_view text, std::size_t code_points) {
  std::size_t at = 0;
  while (at < text.size() && code_points > 0) {
    do ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U);
    --code_points;
  }
  return at;
}

ordered_json place_json(const reports::Reading& reading, const places::Mention& mention) {
  const auto span = span_of(reading.prose.words, mention.range);
  const auto place = documents::in_file(reading.source, span);
  ordered_json json{{"start", place.begin}, {"end", place.end}};
  json["text"] = text_of(reading.source.text, span);
  if (const auto* best = mention.best()) {
    json["lat"] = best->position.lat;
    json["lon"] = best->position.lon;
    json["geonameid"] = best->geonames;
  }
  json["kind"] = kind_of(mention.kind);
  json["confidence"] = mention.confidence;
  return json;
}

std::string written(const time::PartialDate& date, time::Day day) {
  auto exact = *time::When::on(day).from();
  exact.minute_of_day = date.minute_of_day;
  return time::to_edtf(time::When(exact));
}

// The first and the last day or minute; null where a side is open.
ordered_json bounds_json(const time::When& when) {
  ordered_json json{{"from", nullptr}, {"to", nullptr}};
  if (const auto first = when.earliest()) json["from"] = written(*when.from(), *first);
  if (const auto last = when.latest()) json["to"] = written(*when.to(), *last);
  return json;
}

void add_bounds(const dates::Timex& timex, const reports::Reading& reading, ordered_json& json) {
  if (timex.when) json.update(bounds_json(*timex.when));
  if (!timex.stretch) return;
  const auto span = span_of(reading.prose.words, timex.stretch->range);
  const auto place = documents::in_file(reading.source, span);
  auto& stretch = json["stretch"] = {{"start", place.begin}, {"end", place.end}};
  stretch.update(bounds_json(timex.stretch->when));
}

class Read : public cli::Command {
 public:
  void setup(CLI::App& app) override {
    app.description("Read texts and print the places and dates they name, as JSON.");
    app.add_flag("--jsonl", jsonl_, "Read a line of JSON a text on standard input");
    app.add_flag("--given-mentions", given_, "Resolve just the mentions given");
    cli::add_gazetteer_option(app, gazetteers_);
  }

  void run() override {
    const auto gazetteer = cli::open_gazetteer(gazetteers_);
    const places::GazetteerIndex index(gazetteer);
    for (std::string line; std::getline(std::cin, line);)
      std::cout << formats::to_text(answer(line, index)) << '\n';
  }

 private:
  ordered_json answer(const std::string& line, const places::PlaceIndex& index) const {
    const auto asked = ordered_json::parse(line);
    reports::ReadOptions options;
    const std::string text = asked["text"];
    if (asked.contains("date") && asked["date"].is_string()) {
      const auto when = time::parse_edtf(asked["date"].get<std::string>());
      if (when) options.published = when->earliest();
    }
    if (given_) {
      options.given.emplace();
      for (const auto& span : asked.value("mentions", ordered_json::array()))
        options.given->push_back({byte_of(text, span["start"]), byte_of(text, span["end"])});
    }
    const auto reading = read_report(documents::check(text, "stdin"), index, options);
    ordered_json result{{"id", asked["id"]}};
    auto& places = result["places"] = ordered_json::array();
    for (const auto& mention : reading.mentions.all)
      if (mention.kind <= places::MentionKind::metonym)
        places.push_back(place_json(reading, mention));
    auto& timexes = result["timexes"] = ordered_json::array();
    for (const auto& timex : reading.timexes) {
      const auto span = span_of(reading.prose.words, timex.range);
      const auto place = documents::in_file(reading.source, span);
      timexes.push_back({{"start", place.begin},
                         {"end", place.end},
                         {"text", text_of(reading.source.text, span)},
                         {"type", to_string(timex.type)},
                         {"value", timex.value}});
      add_bounds(timex, reading, timexes.back());
    }
    return result;
  }

  bool jsonl_ = false;
  bool given_ = false;
  std::vector<std::filesystem::path> gazetteers_;
};

}  // namespace

std::unique_ptr<cli::Command> make_read() { return std::make_unique<Read>(); }

}  // namespace rumbo::mapcli
