#include "render/description.hpp"

#include "render/extent.hpp"
#include "render/feature_group.hpp"
#include "render/words.hpp"
#include "scene/clean_text.hpp"

#include <fmt/format.h>

namespace rumbo::render {
namespace {

struct Phrases {
  std::string_view reported, then, last;    // "Reported at A, then B and finally C."
  std::string_view undated, perhaps;        // in the brackets behind a place
  std::string_view inferred, way, planned;  // "Inferred, not reported: the way from A to B."
  std::string_view cancelled, area, nothing;
};

constexpr Phrases english{"Reported at ",
                          ", then at ",
                          " and last at ",
                          "no date",
                          "uncertain",
                          "Inferred, not reported: the way ",
                          "from {} to {}",
                          "Planned, not reported as done: ",
                          "Planned and given up: ",
                          "Somewhere in the area of ",
                          "No stop is known."};
constexpr Phrases spanish{"Consta en ",
                          ", después en ",
                          " y por último en ",
                          "sin fecha",
                          "incierto",
                          "Inferido, no informado: el camino ",
                          "de {} a {}",
                          "Previsto, sin constancia de que se hiciera: ",
                          "Previsto y abandonado: ",
                          "En algún lugar de la zona de ",
                          "No se conoce ninguna parada."};
constexpr Phrases french{"Signalé à ",
                         ", puis à ",
                         " et enfin à ",
                         "sans date",
                         "incertain",
                         "Déduit, non signalé : le trajet ",
                         "de {} à {}",
                         "Prévu, sans que rien ne dise que ce fut fait : ",
                         "Prévu puis abandonné : ",
                         "Quelque part dans la zone de ",
                         "Aucune étape n’est connue."};

const Phrases& phrases(std::string_view language) {
  return language.starts_with("es") ? spanish : language.starts_with("fr") ? french : english;
}

std::string joined(const std::vector<std::string>& parts, std::string_view between,
                   std::string_view last) {
  std::string out;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) out += i + 1 == parts.size() ? last : between;
    out += parts[i];
  }
  return out;
}

class Telling {
 public:
  Telling(const geo::Features& journeys, const JourneyEntry& entry, std::string_view language)
      : language_(language), say_(phrases(language)) {
    for (const geo::Feature& feature : journeys)
      if (property_text(feature, "journey") == entry.id) sort_in(feature);
  }

  std::string text() const {
    std::string out;
    const auto add = [&](const std::string& sentence) {
      out += (out.empty() ? "" : " ") + sentence + ".";
    };
    if (!stops_.empty())
      add(std::string(say_.reported) +
          joined(stops_, say_.then, stops_.size() > 2 ? say_.last : say_.then));
    if (!areas_.empty()) add(std::string(say_.area) + joined(areas_, ", ", ", "));
    if (!ways_.empty()) add(std::string(say_.inferred) + joined(ways_, ", ", ", "));
    if (!plans_.empty()) add(std::string(say_.planned) + joined(plans_, ", ", ", "));
    if (!given_up_.empty()) add(std::string(say_.cancelled) + joined(given_up_, ", ", ", "));
    return out.empty() ? std::string(say_.nothing) : out;
  }

 private:
  void sort_in(const geo::Feature& feature) {
    const std::string_view kind = feature.string_or("feature", "");
    const std::string_view what = feature.string_or("what", "");
    if (kind == "area") areas_.push_back(place(feature, false));
    if (kind == "leg" && feature.string_or("status", "") == "inferred")
      ways_.push_back(fmt::format(fmt::runtime(say_.way),
                                  clean_text(property_text(feature, "from")),
                                  clean_text(property_text(feature, "to"))));
    if (kind != "stop") return;
    if (what == "cancelled")
      given_up_.push_back(place(feature, false));
    else if (is_realised(feature))
      stops_.push_back(place(feature, true));
    else
      plans_.push_back(place(feature, false));
  }

  // "Huixtla (24 Oct 2021, ~1000, uncertain)"
  std::string place(const geo::Feature& feature, bool must_say_when) const {
    std::string name = clean_text(property_text(feature, "name"));
    if (name.empty()) name = clean_text(property_text(feature, "label"));
    if (name.empty()) name = "?";
    std::vector<std::string> notes;
    const std::string when = date_text(property_text(feature, "when"), language_);
    if (!when.empty()) notes.push_back(clean_text(when));
    if (when.empty() && must_say_when) notes.emplace_back(say_.undated);
    const std::string count = clean_text(property_text(feature, "count_text"));
    if (!count.empty()) notes.push_back(count);
    if (feature.string_or("certainty", "") == "uncertain") notes.emplace_back(say_.perhaps);
    return notes.empty() ? name : fmt::format("{} ({})", name, fmt::join(notes, ", "));
  }

  std::string_view language_;
  const Phrases& say_;
  std::vector<std::string> stops_, areas_, ways_, plans_, given_up_;
};

}  // namespace

std::string describe(const geo::Features& journeys, const std::vector<JourneyEntry>& entries,
                     std::string_view language) {
  std::string out;
  for (const JourneyEntry& entry : entries) {
    const std::string number = entries.size() > 1 ? entry.number + ". " : std::string();
    out += fmt::format("{}{}{}: {}", out.empty() ? "" : " ", number, clean_text(entry.title),
                       Telling(journeys, entry, language).text());
  }
  return out;
}

}  // namespace rumbo::render
