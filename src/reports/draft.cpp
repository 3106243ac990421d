#include "reports/draft.hpp"

#include "base/error.hpp"
#include "reports/assembly.hpp"
#include "reports/questions.hpp"
#include "reports/report_ids.hpp"
#include "reports/same_story.hpp"
#include "reports/titles.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

namespace rumbo::reports {

using documents::load;
using documents::Source;
using places::GazetteerIndex;
using places::PlaceIndex;

namespace {

class Drafter {
 public:
  Drafter(std::vector<Source> sources, const PlaceIndex& index, const DraftOptions& options,
          base::Diagnostics& diagnostics)
      : options_(options), diagnostics_(diagnostics) {
    std::vector<std::filesystem::path> files;
    for (const auto& source : sources) files.push_back(source.path);
    const auto ids = make_report_ids(files);
    for (std::size_t at = 0; at < sources.size(); ++at) {
      readings_.push_back(read_report(std::move(sources[at]), index));
      readings_.back().id = ids[at];
    }
  }

  itinerary::Itinerary run() {
    find_same_stories();
    for (std::size_t at = 0; at < readings_.size(); ++at) add_report(at);
    for (std::size_t at = 0; at < readings_.size(); ++at)
      if (copy_of_[at] == at) add_journey(at);
    result_.title = options_.title.empty() ? title_of(result_.journeys) : options_.title;
    return std::move(result_);
  }

 private:
  void find_same_stories() {
    std::vector<Shingles> shingles;
    for (const auto& reading : readings_) shingles.push_back(shingles_of(reading.prose.words));
    copy_of_ = find_copies(shingles);
    for (std::size_t at = 0; at < readings_.size(); ++at) share_date(at);
  }

  // A copy without a date has the date of one that states it.
  void share_date(std::size_t at) {
    auto& publication = readings_[at].publication;
    if (publication.when) return;
    for (std::size_t other = 0; other < readings_.size(); ++other) {
      const auto& known = readings_[other].publication;
      if (copy_of_[other] != copy_of_[at] || !known.when || other == at) continue;
      if (known.reason.starts_with("the same story")) continue;
      publication.when = known.when;
      publication.doubtful = known.doubtful;
      publication.reason = fmt::format("the same story as {}, which is dated by {}",
                                       readings_[other].id, known.reason);
      return;
    }
  }

  std::string file_name(const std::filesystem::path& path) const {
    if (!options_.relative_to) return path.generic_string();
    const auto relative = std::filesystem::absolute(path).lexically_normal().lexically_relative(
        std::filesystem::absolute(*options_.relative_to).lexically_normal());
    return relative.empty() ? path.generic_string() : relative.generic_string();
  }

  void add_report(std::size_t at) {
    const auto& reading = readings_[at];
    itinerary::Report report;
    report.id = reading.id;
    report.file = file_name(reading.source.path);
    report.title = reading.frame.title;
    report.agency = reading.frame.agency;
    report.published = reading.publication.when;
    report.published_from = reading.publication.reason;
    if (copy_of_[at] != at) report.same_story_as = readings_[copy_of_[at]].id;
    result_.reports.push_back(std::move(report));
  }

  std::vector<Step> steps_of_story(std::size_t first) const {
    std::vector<Step> steps;
    for (std::size_t at = 0; at < readings_.size(); ++at) {
      if (copy_of_[at] != first) continue;
      const auto published = readings_[at].publication.day();
      for (auto& step :
           make_steps(readings_[at], at, find_candidates(readings_[at], published), published))
        steps.push_back(std::move(step));
    }
    return assemble(std::move(steps));
  }

  static bool took_place(const Step& step) {
    return step.event.what != itinerary::What::intended &&
           step.event.what != itinerary::What::cancelled && !step.place_key.empty();
  }

  void add_journey(std::size_t first) {
    const auto steps = steps_of_story(first);
    const auto& reading = readings_[first];
    if (std::ranges::none_of(steps, took_place)) {
      diagnostics_.note({reading.source.path.string(), 0, 0},
                        "tells of no group's movement at a named place; no journey made of it");
      return;
    }
    itinerary::Journey journey;
    for (const auto& step : steps) journey.events.push_back(step.event);
    journey.title = title_of(journey.events);
    journey.id = unique_id(journey.title, taken_);
    journey.group = group_of(reading, journey.events);
    doubt_contradicted_days(first, journey);
    ask(first, steps, journey);
    result_.journeys.push_back(std::move(journey));
  }

  void doubt_contradicted_days(std::size_t first, itinerary::Journey& journey) {
    const auto& reading = readings_[first];
    const auto days = contradicted_days(reading, reading.publication.day());
    for (std::size_t at = 0; at < journey.events.size(); ++at) {
      auto& event = journey.events[at];
      if (!event.when || event.when->is_interval() || !event.when->earliest()) continue;
      if (std::ranges::find(days, *event.when->earliest()) == days.end()) continue;
      event.certainty = itinerary::Certainty::uncertain;
      const std::string day = time::to_iso(*event.when->earliest());
      const std::string before = time::to_iso(*event.when->earliest() - std::chrono::days{1});
      add_question({fmt::format("Was the group {} on {}? Report {} tells of that day both as past "
                                "and as still to come.",
                                place_words(event.where.place), day, reading.id),
                    fmt::format("keep when: {}, or set it to {}, and delete certainty: uncertain",
                                day, before),
                    journey.id,
                    at,
                    {}});
    }
  }

  void ask(std::size_t first, const std::vector<Step>& steps, const itinerary::Journey& journey) {
    for (std::size_t at = 0; at < steps.size(); ++at) {
      if (steps[at].question)
        add_question({*steps[at].question, steps[at].edit, journey.id, at, {}});
      if (auto question = ask_when(steps[at].event); question && !steps[at].question) {
        question->journey = journey.id;
        question->event = at;
        add_question(std::move(*question));
      }
    }
    if (auto question =
            ask_published(result_.reports[first], readings_[first].publication.doubtful))
      add_question(std::move(*question));
  }

  void add_question(itinerary::Question question) {
    result_.questions.push_back(std::move(question));
  }

  const DraftOptions& options_;
  base::Diagnostics& diagnostics_;
  std::vector<Reading> readings_;
  std::vector<std::size_t> copy_of_;
  std::set<std::string> taken_;
  itinerary::Itinerary result_;
};

}  // namespace

itinerary::Itinerary draft(std::vector<Source> sources, const PlaceIndex& index,
                           const DraftOptions& options, base::Diagnostics& diagnostics) {
  if (sources.empty()) throw base::UsageError("no report given: name at least one text file");
  return Drafter(std::move(sources), index, options, diagnostics).run();
}

itinerary::Itinerary draft(const std::vector<std::filesystem::path>& files,
                           const gazetteer::Gazetteer& gazetteer, const DraftOptions& options,
                           base::Diagnostics& diagnostics) {
  std::vector<Source> sources;
  for (const auto& file : files) sources.push_back(load(file, options.load));
  return draft(std::move(sources), GazetteerIndex(gazetteer), options, diagnostics);
}

}  // namespace rumbo::reports
