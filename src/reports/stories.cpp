#include "reports/stories.hpp"

#include "reports/same_story.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace rumbo::reports {
namespace {

void share_date(const Copies& story, std::vector<Reading>& readings) {
  const auto known = std::ranges::find_if(
      story, [&](std::size_t at) { return readings[at].publication.when.has_value(); });
  if (known == story.end()) return;
  const auto& source = readings[*known];
  for (const std::size_t at : story) {
    auto& publication = readings[at].publication;
    if (publication.when) continue;
    publication.when = source.publication.when;
    publication.doubtful = source.publication.doubtful;
    publication.reason = fmt::format("the same story as {}, which is dated by {}", source.id,
                                     source.publication.reason);
  }
}

}  // namespace

std::vector<Copies> find_stories(std::vector<Reading>& readings) {
  std::vector<Shingles> shingles;
  for (const auto& reading : readings) shingles.push_back(shingles_of(reading.prose.words));
  const auto first = find_copies(shingles);
  std::vector<Copies> stories;
  std::vector<std::size_t> story_of(readings.size());
  for (std::size_t at = 0; at < readings.size(); ++at) {
    if (first[at] == at) {
      story_of[at] = stories.size();
      stories.emplace_back();
    } else {
      story_of[at] = story_of[first[at]];
    }
    stories[story_of[at]].push_back(at);
  }
  for (const auto& story : stories) share_date(story, readings);
  return stories;
}

}  // namespace rumbo::reports
