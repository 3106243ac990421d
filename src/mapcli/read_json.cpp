#include "mapcli/read_json.hpp"

#include "formats/json_text.hpp"
#include "prose/language.hpp"
#include "reports/place_roles.hpp"
#include "reports/steps.hpp"

#include <array>
#include <cmath>

#include <nlohmann/json.hpp>

namespace rumbo::mapcli {
namespace {

using nlohmann::ordered_json;
using places::Mention;
using places::MentionKind;
using places::RankedPlace;

constexpr std::size_t most_runners_up = 5;

std::string_view kind_of(MentionKind kind) {
  constexpr std::array<std::string_view, 6> names = {"place",  "demonym", "metonym",
                                                     "border", "stretch", "offset"};
  return names.at(static_cast<std::size_t>(kind));
}

// A day of its own precision, or a minute of it.
std::string moment(const time::PartialDate& date, time::Day day) {
  auto exact = *time::When::on(day).from();
  exact.minute_of_day = date.minute_of_day;
  return time::to_edtf(time::When(exact));
}

// The first and the last day or minute, where that side is not open.
void add_bounds(const time::When& when, ordered_json& json) {
  if (const auto from = when.earliest()) json["from"] = moment(*when.from(), *from);
  if (const auto to = when.latest()) json["to"] = moment(*when.to(), *to);
}

double rounded(double value, double scale) { return std::round(value * scale) / scale; }

void add(ordered_json& json, const char* key, std::string_view value) {
  if (!value.empty()) json[key] = value;
}

class ReadingJson {
 public:
  ReadingJson(const reports::Reading& reading, const places::PlaceIndex& index)
      : reading_(reading), index_(index), roles_(reports::find_place_roles(reading)) {}

  ordered_json write() const {
    ordered_json json{{"report", reading_.id}, {"file", reading_.source.path.generic_string()}};
    if (!reading_.foreign) json["language"] = to_string(reading_.language);
    const auto& publication = reading_.publication;
    if (publication.when) json["published"] = time::to_edtf(*publication.when);
    json["published_from"] = publication.reason;
    add(json, "agency", reading_.frame.agency);
    add(json, "title", reading_.frame.title);
    json["mode"] = reading_.mode == dates::Mode::news ? "news" : "narrative";
    auto& places = json["places"] = ordered_json::array();
    for (std::size_t at = 0; at < reading_.mentions.all.size(); ++at) places.push_back(place(at));
    auto& timexes = json["timexes"] = ordered_json::array();
    for (const auto& timex : reading_.timexes) timexes.push_back(time_json(timex));
    json["notes"] = notes();
    return json;
  }

 private:
  ordered_json span_json(prose::Range range) const {
    const auto span = span_of(reading_.prose.words, range);
    const auto where = documents::in_file(reading_.source, span);
    return {{"start", where.begin},
            {"end", where.end},
            {"line", where.line},
            {"text", text_of(reading_.source.text, span)}};
  }

  ordered_json place(std::size_t number) const {
    const auto& mention = reading_.mentions.all[number];
    ordered_json json = span_json(mention.range);
    json["kind"] = kind_of(mention.kind);
    json["role"] = to_string(roles_[number]);
    json["confidence"] = rounded(mention.confidence, 1000);
    if (!mention.candidates.empty()) add_best(json, mention.candidates.front());
    if (mention.offset) add_offset(json, number);
    if (!mention.parts.empty()) json["parts"] = mention.parts;
    if (!mention.countries.empty()) json["countries"] = mention.countries;
    if (mention.candidates.size() > 1) {
      auto& runners_up = json["candidates"] = ordered_json::array();
      const auto end = std::min(mention.candidates.size(), most_runners_up + 1);
      for (std::size_t at = 1; at < end; ++at)
        runners_up.push_back(candidate(mention.candidates[at]));
    }
    return json;
  }

  static void add_position(ordered_json& json, const gazetteer::Place& place) {
    json["name"] = place.name;
    if (place.geonames != 0) json["geonameid"] = place.geonames;
    json["lat"] = formats::to_json(place.position.lat);
    json["lon"] = formats::to_json(place.position.lon);
    add(json, "country", place.country);
    add(json, "admin1", place.admin1);
  }

  void add_best(ordered_json& json, const RankedPlace& best) const {
    add_position(json, best.place);
    json["reasons"] = reasons_for(best, index_);
  }

  ordered_json candidate(const RankedPlace& ranked) const {
    ordered_json json = ordered_json::object();
    add_position(json, ranked.place);
    json["score"] = rounded(ranked.score, 100);
    json["reasons"] = reasons_for(ranked, index_);
    return json;
  }

  void add_offset(ordered_json& json, std::size_t number) const {
    const auto& offset = *reading_.mentions.all[number].offset;
    const auto located = reports::locate(reading_, number, false);
    if (const auto* point = std::get_if<itinerary::Coordinates>(&located.place)) {
      json["lat"] = formats::to_json(point->position.lat);
      json["lon"] = formats::to_json(point->position.lon);
    }
    if (located.radius_km) json["radius_km"] = rounded(*located.radius_km, 10);
    json["km"] = rounded(offset.km, 10);
    if (offset.bearing) json["bearing"] = rounded(*offset.bearing, 10);
  }

  ordered_json time_json(const dates::Timex& timex) const {
    ordered_json json = span_json(timex.range);
    json["type"] = to_string(timex.type);
    json["value"] = timex.value;
    if (timex.when) add_bounds(*timex.when, json);
    if (timex.stretch) {
      auto& stretch = json["stretch"] = span_json(timex.stretch->range);
      add_bounds(timex.stretch->when, stretch);
    }
    return json;
  }

  ordered_json notes() const {
    ordered_json notes = ordered_json::array();
    if (reading_.foreign) notes.push_back(foreign_note);
    return notes;
  }

  const reports::Reading& reading_;
  const places::PlaceIndex& index_;
  std::vector<reports::PlaceRole> roles_;
};

}  // namespace

ordered_json reading_json(const reports::Reading& reading, const places::PlaceIndex& index) {
  return ReadingJson(reading, index).write();
}

}  // namespace rumbo::mapcli
