#include "itinerary/append.hpp"

#include <iterator>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace rumbo::itinerary {
namespace {

using NewIds = std::map<std::string, std::string>;  // by the old ones

// What each id of `more` becomes beside those of `there`.
template <class Item>
NewIds new_ids(const std::vector<Item>& there, const std::vector<Item>& more) {
  std::set<std::string> taken;
  for (const Item& item : there) taken.insert(item.id);
  for (const Item& item : more) taken.insert(item.id);
  std::set<std::string> used;
  for (const Item& item : there) used.insert(item.id);
  NewIds ids;
  for (const Item& item : more) {
    std::string id = item.id;
    if (used.contains(id))
      for (int number = 2; taken.contains(id); ++number) id = fmt::format("{}-{}", item.id, number);
    taken.insert(id);
    ids[item.id] = id;
  }
  return ids;
}

void rename(std::string& id, const NewIds& ids) {
  if (const auto found = ids.find(id); found != ids.end()) id = found->second;
}

template <class Item>
void move_behind(std::vector<Item>& to, std::vector<Item>& more) {
  to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

}  // namespace

void append(Itinerary& to, Itinerary more) {
  const NewIds reports = new_ids(to.reports, more.reports);
  const NewIds journeys = new_ids(to.journeys, more.journeys);
  for (Report& report : more.reports) {
    rename(report.id, reports);
    rename(report.same_story_as, reports);
  }
  for (Journey& journey : more.journeys) {
    rename(journey.id, journeys);
    if (journey.splits_from) rename(journey.splits_from->journey, journeys);
    if (journey.joins) rename(journey.joins->journey, journeys);
    for (Event& event : journey.events)
      for (Evidence& evidence : event.evidence) rename(evidence.report, reports);
  }
  for (Question& question : more.questions) {
    rename(question.journey, journeys);
    rename(question.report, reports);
  }
  if (to.title.empty()) to.title = std::move(more.title);
  if (to.file.empty()) to.file = std::move(more.file);
  move_behind(to.reports, more.reports);
  move_behind(to.journeys, more.journeys);
  move_behind(to.questions, more.questions);
}

}  // namespace rumbo::itinerary
