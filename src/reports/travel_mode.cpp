#include "reports/travel_mode.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

namespace rumbo::reports {
namespace {

// Folded.
constexpr std::array<std::string_view, 16> walking = {
    "walk",      "walks",     "walked",   "walking",   "walkers", "hike",
    "hiked",     "hiking",    "trekked",  "camina",    "caminan", "caminaron",
    "caminando", "caminaban", "caminata", "caminantes"};

constexpr std::array<std::string_view, 44> vehicles = {
    "bus",      "buses",     "truck",    "trucks", "lorry",   "lorries", "van",       "vans",
    "car",      "cars",      "train",    "trains", "boat",    "boats",   "ferry",     "ferries",
    "ship",     "ships",     "plane",    "planes", "flight",  "flights", "flew",      "bicycle",
    "bike",     "bikes",     "cyclists", "taxi",   "taxis",   "autobus", "autobuses", "camion",
    "camiones", "tren",      "trenes",   "lancha", "lanchas", "barco",   "barcos",    "avion",
    "vuelo",    "bicicleta", "coche",    "coches"};

template <std::size_t size>
bool is_any(const std::array<std::string_view, size>& words, const prose::Word& word) {
  return std::ranges::find(words, word.folded) != words.end();
}

bool is_on_foot(const prose::Words& words, std::size_t at) {
  if (is_any(walking, words[at])) return true;
  if (at == 0) return false;
  return (words[at].is("foot") && words[at - 1].is("on")) ||
         (words[at].is("pie") && words[at - 1].is("a"));
}

struct Told {
  bool on_foot = false;
  bool by_vehicle = false;

  void read(const Prose& prose, prose::Range sentence) {
    for (std::size_t at = sentence.first; at < sentence.last; ++at) {
      on_foot = on_foot || is_on_foot(prose.words, at);
      by_vehicle = by_vehicle || is_any(vehicles, prose.words[at]);
    }
  }
};

}  // namespace

std::optional<itinerary::Mode> travel_mode(const Telling& telling,
                                           std::span<const Reading> readings) {
  Told told;
  for (const Step& step : telling.steps) {
    if (!itinerary::is_realised(step.event.what)) continue;
    const Prose& prose = readings[step.report].prose;
    const auto after = std::ranges::upper_bound(
        prose.sentences, step.word, {}, [](const auto& sentence) { return sentence.range.first; });
    if (after != prose.sentences.begin()) told.read(prose, std::prev(after)->range);
  }
  if (!told.on_foot || told.by_vehicle) return std::nullopt;
  return itinerary::Mode::foot;
}

}  // namespace rumbo::reports
