#pragma once

#include "imports/event_maker.hpp"
#include "imports/problems.hpp"
#include "imports/record.hpp"
#include "imports/track.hpp"
#include "itinerary/itinerary.hpp"

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace rumbo::imports {

constexpr std::size_t most_events = 100'000;

// The journeys of a file, in the order they are first named.
class Journeys {
 public:
  // `name` is of the journey that a record without one belongs to.
  Journeys(Problems& problems, std::string name) : problems_(problems), name_(std::move(name)) {}

  // The journey that a record names, or the file's own. The reference holds until the next is
  // made.
  itinerary::Journey& of(const Record& record);
  itinerary::Journey& add(const std::string& title, Spot spot);
  // Fails past `most_events` events.
  void count_event(Spot spot);

  std::vector<itinerary::Journey> take();

 private:
  std::string free_id(const std::string& title);
  void turn_round(itinerary::Journey& journey);

  Problems& problems_;
  std::string name_;
  std::vector<itinerary::Journey> journeys_;
  std::map<std::string, std::size_t> by_name_;
  std::set<std::string> ids_;
  std::size_t events_ = 0;
};

// The itinerary of records, one event each, or of an export where they say that they are features.
itinerary::Itinerary itinerary_of(const std::vector<Record>& records, const std::string& name,
                                  Problems& problems);

// A track, with what its file says of it beside.
struct NamedTrack {
  Record record;
  Track points;
};

// Each a journey of its own behind those there are, called by its `journey` or its name.
void append_tracks(itinerary::Itinerary& itinerary, const std::vector<NamedTrack>& tracks,
                   Problems& problems);

}  // namespace rumbo::imports
