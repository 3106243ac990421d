#pragma once

#include "itinerary/itinerary.hpp"
#include "reports/layout.hpp"
#include "reports/pairing.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace rumbo::reports {

// What becomes of an itinerary that a person may have edited when it is drafted again: which events
// stay, follow the new draft, are added to it or withdrawn. Journeys and events by their index;
// `old` ones are the file's.
class KeptEdits {
 public:
  // All three must outlive it.
  KeptEdits(const itinerary::Itinerary& old, const itinerary::Itinerary& fresh,
            const Layout& layout);

  const itinerary::Drafted& record() const { return record_; }
  const itinerary::Drafted::Journey* record_of(const std::string& journey) const;

  bool is_untouched_report(std::size_t old_report) const;
  // Drafted before and untouched, and no longer told.
  const std::set<std::size_t>& withdrawn(std::size_t journey) const { return withdrawn_[journey]; }
  // Untouched, with the text that they have now.
  const std::map<std::size_t, std::string>& renewed(std::size_t journey) const {
    return renewed_[journey];
  }
  // Texts of new events, each behind an old one, or at the front.
  using Added = std::vector<std::pair<std::optional<std::size_t>, std::string>>;
  const Added& added(std::size_t journey) const { return added_[journey]; }
  // The drafted journey that an old one is, if any.
  const itinerary::Journey* counterpart(std::size_t journey) const;
  // A drafted journey as far as it is no part of the file yet.
  const std::optional<itinerary::Journey>& new_journey(std::size_t fresh) const {
    return new_[fresh];
  }

  // Not drafted, or of a report that was not read this time: it stays as it is.
  bool is_own_question(std::size_t question) const;
  std::optional<std::size_t> event_now(const itinerary::Question& question) const;
  // The draft's questions that are still to be answered, where their events are now.
  std::vector<itinerary::Question> open_questions() const;
  itinerary::Drafted new_record(const std::vector<itinerary::Question>& asked) const;

 private:
  struct Where {
    std::size_t journey = 0;
    std::size_t event = 0;
  };
  struct Fate {  // of a drafted event
    std::optional<std::size_t> record;
    std::optional<Where> old;  // the file's event that it is
    bool edited = false;
    std::optional<std::size_t> added_to;  // an old journey
    std::size_t added_as = 0;             // index in its added events, or in the new journey
  };

  void trace();
  void pair();
  void find_own(std::size_t fresh, std::size_t event, Fate& fate) const;
  void place_journey(std::size_t fresh);
  std::optional<std::size_t> home_of(std::size_t fresh) const;
  void place_events(std::size_t fresh, std::size_t home);
  void make_new(std::size_t fresh);
  void withdraw();
  std::optional<std::string> recorded_home(std::size_t fresh) const;
  bool was_read(const itinerary::Event& event) const;
  std::string id_now(std::size_t fresh, const Fate& fate) const;
  std::optional<std::size_t> index_now(std::size_t fresh, const Fate& fate) const;
  bool answers(const itinerary::Question& question, std::size_t fresh, const Fate& fate) const;
  std::string question_id(const itinerary::Question& question, std::size_t fresh) const;

  const itinerary::Itinerary& old_;
  const itinerary::Itinerary& fresh_;
  const Layout& layout_;
  itinerary::Drafted record_;

  std::vector<Trace> records_;
  std::vector<Trace> olds_;
  std::vector<Where> old_at_;
  std::vector<std::optional<std::size_t>> old_of_record_;
  std::vector<bool> is_recorded_;  // by old event
  std::vector<bool> is_told_;      // by record: some drafted event is it

  std::vector<std::vector<Fate>> fates_;  // by drafted journey
  std::vector<std::optional<std::size_t>> homes_;
  std::vector<std::optional<itinerary::Journey>> new_;
  std::vector<std::set<std::size_t>> withdrawn_;
  std::vector<std::map<std::size_t, std::string>> renewed_;
  std::vector<Added> added_;
  std::set<std::string> taken_;
};

}  // namespace rumbo::reports
