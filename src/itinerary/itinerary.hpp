#pragma once

#include "base/source_position.hpp"
#include "geo/lonlat.hpp"
#include "time/edtf.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace rumbo::itinerary {

// Where a fact was read: a span of a report's text, in code points of the file as it is on disk.
// The quote equals the span.
struct Evidence {
  std::string report;  // the report's id in the itinerary
  std::size_t line = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string quote;

  friend bool operator==(const Evidence&, const Evidence&) = default;
};

// How many moved. Both bounds are inclusive and as written: "over 1,500" has the low bound 1500 and
// no high one. itinerary/count.hpp reads one from its text.
struct Count {
  std::optional<std::int64_t> low;
  std::optional<std::int64_t> high;
  bool approximate = false;
  std::string text;  // as written in the itinerary

  friend bool operator==(const Count&, const Count&) = default;
};

// What an event says of the group. Up to `rested` it moved or stayed; up to `incident` something
// befell it at a place; the last two are plans, and plans given up.
enum class What {
  departed,
  arrived,
  passed,
  present,
  rested,
  dispersed,
  detained,
  attacked,
  helped,
  incident,
  intended,
  cancelled
};

enum class Certainty { certain, likely, uncertain };

// How a group travels.
enum class Mode { foot, bicycle, car, bus, truck, train, ship, plane };

// Along what a leg is drawn: the shortest line; roads; the likeliest way over land where roads are
// not known; railways; the sea.
enum class PathKind { geodesic, road, corridor, rail, sea };

// A name looked up in the gazetteer, with what narrows it down.
struct NamedPlace {
  std::string name;  // may carry its context: "Huixtla, Chiapas"
  std::optional<std::string> admin;
  std::optional<std::string> country;
  std::optional<std::uint32_t> geonames;
  bool near = false;  // somewhere about it, not in it

  friend bool operator==(const NamedPlace&, const NamedPlace&) = default;
};
struct Coordinates {
  geo::LonLat position;
  std::string name;  // may be empty

  friend bool operator==(const Coordinates&, const Coordinates&) = default;
};
struct Stretch {  // somewhere between two places: "Huixtla - Villa Comaltitlán"
  NamedPlace from;
  NamedPlace to;

  friend bool operator==(const Stretch&, const Stretch&) = default;
};
struct Border {       // a line between two countries: "border: US-MX"
  std::string first;  // ISO alpha-2
  std::string second;
  std::string name;  // as to be printed; may be empty

  friend bool operator==(const Border&, const Border&) = default;
};
struct Unlocated {
  friend bool operator==(const Unlocated&, const Unlocated&) = default;
};

using Place = std::variant<Unlocated, NamedPlace, Coordinates, Stretch, Border>;

struct Where {
  Place place;
  std::optional<double> radius_km;  // how far off the place the event may lie
  base::SourcePosition position;

  friend bool operator==(const Where&, const Where&) = default;
};

// Positions are where it was read; they take part in comparison like everything else.
struct Event {
  std::optional<time::When> when;
  Where where;
  What what = What::present;
  std::optional<Count> count;
  std::optional<Certainty> certainty;  // absent: certain, as a person wrote it
  std::string note;
  std::vector<Evidence> evidence;
  std::string comment;  // why the certainty is low; written as a YAML comment and not read back
  base::SourcePosition position;
  // Of the way to this event. What is absent is the journey's.
  std::optional<Mode> mode{};
  std::optional<PathKind> path{};
  std::vector<Where> via{};  // places it leads through, in order, none of them a stop

  friend bool operator==(const Event&, const Event&) = default;
};

// A group that parts from another, or joins one.
struct Kinship {
  std::string journey;  // the other's id
  base::SourcePosition position;

  friend bool operator==(const Kinship&, const Kinship&) = default;
};

struct Journey {
  std::string id;  // made from the title where not given; unique in an itinerary
  std::string title;
  std::string group;  // who moves: "about 400 migrants"; may be empty
  std::vector<Event> events;
  base::SourcePosition position;
  std::vector<std::string> joined{};  // why what several stories tell is one journey
  std::optional<Mode> mode{};
  std::optional<PathKind> path{};
  std::optional<Kinship> splits_from{};
  std::optional<Kinship> joins{};

  friend bool operator==(const Journey&, const Journey&) = default;
};

struct Report {
  std::string id;
  std::string file;  // as written, relative to the itinerary's folder
  std::string title;
  std::string agency;
  std::optional<time::When> published;
  std::string published_from;  // why that date: "first line", "the same story as 001..."
  std::string same_story_as;   // id of the report it repeats; empty otherwise

  friend bool operator==(const Report&, const Report&) = default;
};

// Something only a person can settle, and where in this file the answer goes: an event of a
// journey, a whole journey, a report, or nothing in particular.
struct Question {
  std::string ask;
  std::string edit;                         // the edit that answers it
  std::string journey;                      // id; may be empty
  std::optional<std::size_t> event;         // index within the journey, from 0
  std::string report;                       // id; may be empty
  std::string source{};                     // "file:line" of the sentence in doubt; may be empty
  std::vector<std::string> alternatives{};  // the other readings
  std::string about{};                      // the key of the event in doubt: "when"; may be empty

  friend bool operator==(const Question&, const Question&) = default;
};

// What `draft` proposed, so that drafting again can tell a person's edits from its own words.
struct Drafted {
  struct Event {
    std::string as;  // the fingerprint of the event's text; see drafted.hpp
    What what = What::present;
    std::string where;              // the place's name
    std::vector<std::string> read;  // "report@begin" of each evidence

    friend bool operator==(const Event&, const Event&) = default;
  };
  struct Journey {
    std::string id;
    std::string title;  // as proposed
    std::string group;
    std::vector<Event> events;

    friend bool operator==(const Journey&, const Journey&) = default;
  };
  struct Report {
    std::string id;
    std::string as;

    friend bool operator==(const Report&, const Report&) = default;
  };

  std::string title;
  std::vector<Report> reports;
  std::vector<Journey> journeys;
  std::vector<std::string> questions;  // fingerprints of their texts

  friend bool operator==(const Drafted&, const Drafted&) = default;
};

struct Itinerary {
  std::string file;
  std::string title;
  std::vector<Report> reports;
  std::vector<Journey> journeys;
  std::vector<Question> questions;
  std::optional<Drafted> drafted;  // absent: written by a person

  friend bool operator==(const Itinerary&, const Itinerary&) = default;
};

std::string_view to_string(What what);
std::string_view to_string(Certainty certainty);
std::string_view to_string(Mode mode);
std::string_view to_string(PathKind path);
std::optional<What> parse_what(std::string_view text);
std::optional<Certainty> parse_certainty(std::string_view text);
std::optional<Mode> parse_mode(std::string_view text);
std::optional<PathKind> parse_path_kind(std::string_view text);
std::span<const std::string_view> what_names();
std::span<const std::string_view> certainty_names();
std::span<const std::string_view> mode_names();
std::span<const std::string_view> path_kind_names();

// Whether it took place: everything but plans (intended) and plans given up (cancelled).
bool is_realised(What what);

}  // namespace rumbo::itinerary
