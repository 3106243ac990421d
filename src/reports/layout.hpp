#pragma once

#include "itinerary/itinerary.hpp"
#include "itinerary/outline.hpp"

#include <optional>
#include <string>
#include <vector>

namespace rumbo::reports {

// Where the items of an itinerary stand in its text. InputError when a list is written in brackets,
// so that its items have no lines of their own.
class Layout {
 public:
  // The outline must outlive it.
  Layout(const itinerary::Outline& outline, const itinerary::Itinerary& itinerary);

  const itinerary::ListLines& journeys() const { return *journeys_; }
  const itinerary::ListLines& events(std::size_t journey) const { return events_[journey]; }
  const std::optional<itinerary::ListLines>& reports() const { return reports_; }
  const std::optional<itinerary::ListLines>& questions() const { return questions_; }
  std::size_t key_column(std::size_t journey) const;  // of a journey's keys

  // Fingerprints of the items as they are written now.
  std::string event_print(std::size_t journey, std::size_t event) const;
  std::string report_print(std::size_t report) const;
  std::string question_print(std::size_t question) const;

 private:
  std::optional<itinerary::ListLines> checked(itinerary::LineRange mapping, std::string_view name,
                                              std::size_t items) const;

  const itinerary::Outline& outline_;
  std::string file_;
  std::optional<itinerary::ListLines> journeys_;
  std::vector<itinerary::ListLines> events_;
  std::optional<itinerary::ListLines> reports_;
  std::optional<itinerary::ListLines> questions_;
};

}  // namespace rumbo::reports
