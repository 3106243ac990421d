#include "reports/draft.hpp"

#include "base/error.hpp"
#include "itinerary/drafted.hpp"
#include "reports/draft_journey.hpp"
#include "reports/joining.hpp"
#include "reports/questions.hpp"
#include "reports/report_ids.hpp"
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
    const auto ids = ids_of(sources);
    for (std::size_t at = 0; at < sources.size(); ++at) {
      ReadOptions read;
      if (const auto known = options.published.find(ids[at]); known != options.published.end())
        read.published = known->second;
      readings_.push_back(read_report(std::move(sources[at]), index, read));
      readings_.back().id = ids[at];
    }
  }

  itinerary::Itinerary run() {
    stories_ = find_stories(readings_);
    add_reports();
    for (const auto& story : stories_) tell_story(story);
    const auto joined = join_tellings(std::move(tellings_), readings_);
    for (const auto& telling : joined.tellings) add_journey(telling);
    for (const auto& pair : joined.possible) ask_about_join(pair);
    for (const auto& story : stories_) ask_about_dates(story);
    result_.title = options_.title.empty() ? title_of(result_.journeys) : options_.title;
    if (options_.public_only) make_public(readings_, result_);
    result_.drafted = itinerary::record(result_);
    return std::move(result_);
  }

 private:
  std::vector<std::string> ids_of(const std::vector<Source>& sources) const {
    std::vector<std::filesystem::path> unknown;
    std::set<std::string> taken;
    for (const auto& [file, id] : options_.ids) taken.insert(id);
    for (const auto& source : sources)
      if (!options_.ids.contains(file_name(source.path))) unknown.push_back(source.path);
    const auto made = make_report_ids(unknown, std::move(taken));
    std::vector<std::string> ids;
    auto next = made.begin();
    for (const auto& source : sources) {
      const auto known = options_.ids.find(file_name(source.path));
      ids.push_back(known == options_.ids.end() ? *next++ : known->second);
    }
    return ids;
  }

  std::string file_name(const std::filesystem::path& path) const {
    return written_path(path, options_.relative_to);
  }

  void add_reports() {
    result_.reports.resize(readings_.size());
    for (const auto& story : stories_)
      for (const std::size_t at : story) {
        result_.reports[at] = report(at);
        if (at != story.front()) result_.reports[at].same_story_as = readings_[story.front()].id;
      }
  }

  itinerary::Report report(std::size_t at) const {
    const auto& reading = readings_[at];
    itinerary::Report made;
    made.id = reading.id;
    made.file = file_name(reading.source.path);
    made.title =
        names_a_person(reading, reading.frame.title_span) ? std::string() : reading.frame.title;
    made.agency = reading.frame.agency;
    made.published = reading.publication.when;
    made.published_from = reading.publication.reason;
    return made;
  }

  void tell_story(const Copies& story) {
    auto told = tell(story, readings_);
    if (told.empty()) {
      silent_.insert(story.front());
      diagnostics_.note({readings_[story.front()].source.path.string(), 0, 0},
                        "tells of no group's movement at a named place; no journey made of it");
    }
    std::ranges::move(told, std::back_inserter(tellings_));
  }

  void add_journey(const Telling& telling) {
    auto journey = make_journey(telling, readings_, taken_);
    ask_about(telling, readings_, result_.reports, journey, result_.questions);
    result_.journeys.push_back(std::move(journey));
  }

  void ask_about_join(const PossibleJoin& pair) {
    const auto& earlier = result_.journeys[pair.earlier];
    const auto& later = result_.journeys[pair.later];
    itinerary::Question question;
    question.ask = fmt::format("Are \"{}\" and \"{}\" one group's journey? They may be: {}.",
                               earlier.title, later.title, pair.reason);
    question.edit = fmt::format("if so, move the events of journey {} to those of {} and delete it",
                                later.id, earlier.id);
    question.journey = later.id;
    result_.questions.push_back(std::move(question));
  }

  void ask_about_dates(const Copies& story) {
    const std::size_t first = story.front();
    if (silent_.contains(first)) return;
    if (auto question =
            ask_published(result_.reports[first], readings_[first].publication.doubtful))
      result_.questions.push_back(std::move(*question));
  }

  const DraftOptions& options_;
  base::Diagnostics& diagnostics_;
  std::vector<Reading> readings_;
  std::vector<Copies> stories_;
  std::vector<Telling> tellings_;
  std::set<std::size_t> silent_;  // first reports of stories without a journey
  std::set<std::string> taken_;
  itinerary::Itinerary result_;
};

}  // namespace

std::string written_path(const std::filesystem::path& path,
                         const std::optional<std::filesystem::path>& relative_to) {
  if (!relative_to) return path.generic_string();
  const auto relative = std::filesystem::absolute(path).lexically_normal().lexically_relative(
      std::filesystem::absolute(*relative_to).lexically_normal());
  return relative.empty() ? path.generic_string() : relative.generic_string();
}

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
