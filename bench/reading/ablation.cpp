// What each part of resolving a name adds, on annotated texts with their mentions given.
//
// usage: reading_ablation INDEX CORPUS.jsonl...
// Lines: {"text", "source"?, "toponyms": [{"start", "end", "lat", "lon"}]}; offsets in code points.
// Prints a table in Markdown: the share of all places with coordinates that are found within 161
// km, adding one part after another.
#include "geo/geodesic.hpp"
#include "places/place_index.hpp"
#include "places/weights.hpp"
#include "reports/reading.hpp"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace {

using namespace rumbo;

struct Place {
  prose::Span span;
  geo::LonLat position;
  bool located = false;
};

struct Text {
  std::string text;
  std::string outlet;
  std::vector<Place> places;
};

struct Part {
  const char* name;
  std::function<void(places::Weights&)> take_out;
};

// The byte at which each code point begins, and the end.
std::vector<std::size_t> starts(const std::string& text) {
  std::vector<std::size_t> found;
  for (std::size_t at = 0; at < text.size(); ++at)
    if ((static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U) found.push_back(at);
  found.push_back(text.size());
  return found;
}

std::vector<Text> load(const char* file) {
  std::vector<Text> texts;
  std::ifstream input(file);
  for (std::string line; std::getline(input, line);) {
    const auto json = nlohmann::json::parse(line);
    Text text{json["text"], json.value("source", std::string()), {}};
    const auto at = starts(text.text);
    for (const auto& place : json["toponyms"]) {
      const bool located = place["lat"].is_number();
      const geo::LonLat position =
          located ? geo::LonLat{place["lon"].get<double>(), place["lat"].get<double>()}
                  : geo::LonLat{};
      text.places.push_back({{at.at(place["start"]), at.at(place["end"])}, position, located});
    }
    std::ranges::sort(text.places, {}, [](const Place& place) { return place.span.begin; });
    texts.push_back(std::move(text));
  }
  return texts;
}

class Measure {
 public:
  explicit Measure(const places::PlaceIndex& index) : index_(index) {}

  double share_found(const std::vector<Text>& texts, const places::Weights& weights,
                     bool locality) const {
    places::Localities outlets;
    std::vector<places::Sightings> own;
    if (locality)
      for (const auto& text : texts) {
        own.push_back(sightings_of(read(text, options(text, weights)).mentions, index_));
        outlets.add(text.outlet, own.back());
      }
    double all = 0;
    double found = 0;
    for (std::size_t at = 0; at < texts.size(); ++at) {
      auto asked = options(texts[at], weights);
      asked.ranking.outlet = locality ? outlets.of(texts[at].outlet) : nullptr;
      asked.ranking.own = locality ? &own[at] : nullptr;
      const auto reading = read(texts[at], asked);
      for (std::size_t place = 0; place < texts[at].places.size(); ++place) {
        if (!texts[at].places[place].located) continue;
        ++all;
        const auto* best = reading.mentions.all[place].best();
        found += best && geo::distance_km(best->position, texts[at].places[place].position) <= 161
                     ? 1
                     : 0;
      }
    }
    return all > 0 ? found / all : 0;
  }

 private:
  static reports::ReadOptions options(const Text& text, const places::Weights& weights) {
    reports::ReadOptions options;
    options.plain = true;
    options.given.emplace();
    for (const auto& place : text.places) options.given->push_back(place.span);
    options.ranking.weights = &weights;
    return options;
  }

  reports::Reading read(const Text& text, const reports::ReadOptions& options) const {
    return reports::read_places(documents::check(text.text, "corpus"), index_, options);
  }

  const places::PlaceIndex& index_;
};

const std::vector<Part>& parts() {
  using Weights = places::Weights;
  static const std::vector<Part> parts = {
      {"population", [](Weights&) {}},
      {"+ kind",
       [](Weights& w) {
         w.country = w.division1 = w.division2 = w.capital = w.behind_its_country =
             w.behind_the_capital = 0;
       }},
      {"+ words beside it and containers",
       [](Weights& w) { w.place_noun = w.demonym = w.container = w.neighbour = w.holds = 0; }},
      {"+ votes by country and division", [](Weights& w) { w.same_country = w.same_division = 0; }},
      {"+ distance", [](Weights& w) { w.nearness = w.nearest = 0; }},
  };
  return parts;
}

}  // namespace

int main(int count, char** words) {
  if (count < 3) {
    std::fputs("usage: reading_ablation INDEX CORPUS.jsonl...\n", stderr);
    return 2;
  }
  const auto gazetteer = gazetteer::Gazetteer::open(words[1]);
  const places::GazetteerIndex index(gazetteer);
  const Measure measure(index);
  std::vector<std::vector<Text>> corpora;
  for (int at = 2; at < count; ++at) corpora.push_back(load(words[at]));
  const auto row = [&](const char* name, const places::Weights& weights, bool locality) {
    std::printf("| %s |", name);
    for (const auto& corpus : corpora)
      std::printf(" %.3f |", measure.share_found(corpus, weights, locality));
    std::printf("\n");
  };
  for (std::size_t kept = 1; kept <= parts().size(); ++kept) {
    places::Weights weights;
    for (std::size_t out = kept; out < parts().size(); ++out) parts()[out].take_out(weights);
    row(parts()[kept - 1].name, weights, false);
  }
  row("+ the outlet's locality", places::Weights{}, true);
}
