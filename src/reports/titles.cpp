#include "reports/titles.hpp"

#include "itinerary/count.hpp"
#include "itinerary/slug.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace rumbo::reports {

using prose::BlockKind;
using prose::Language;

namespace {

using itinerary::Event;
using itinerary::What;

constexpr std::array<std::string_view, 12> month_names = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

bool is_plan(const Event& event) {
  return event.what == What::intended || event.what == What::cancelled;
}

std::string name_of(const itinerary::Place& place) {
  if (const auto* named = std::get_if<itinerary::NamedPlace>(&place)) return named->name;
  if (const auto* stretch = std::get_if<itinerary::Stretch>(&place)) return stretch->to.name;
  if (const auto* border = std::get_if<itinerary::Border>(&place)) return border->name;
  return {};
}

// "about 400 migrants", "thousands of migrants", "miles de migrantes".
std::string counted_words(const PeopleCount& count, std::string_view noun, Language language) {
  const std::string number = itinerary::readable_count(count.count);
  const bool vague = number.find_first_of("0123456789") == std::string::npos;
  const std::string_view link = !vague ? " " : language == Language::spanish ? " de " : " of ";
  return fmt::format("{}{}{}", number, link, noun);
}

std::optional<std::string> month_of(const std::vector<Event>& events) {
  for (const auto& event : events) {
    if (!event.when || is_plan(event)) continue;
    const auto& date = event.when->from() ? event.when->from() : event.when->to();
    if (date->month == 0) return std::to_string(date->year);
    return fmt::format("{} {}", month_names[date->month - 1], date->year);
  }
  return std::nullopt;
}

}  // namespace

std::string title_of(const std::vector<Event>& events) {
  std::string first;
  std::string last;
  for (const auto& event : events) {
    const std::string name = is_plan(event) ? std::string() : name_of(event.where.place);
    if (name.empty()) continue;
    if (first.empty()) first = name;
    last = name;
  }
  std::string title = first.empty()   ? std::string("Unlocated journey")
                      : first == last ? first
                                      : fmt::format("{} to {}", first, last);
  const bool only_left = first == last && !first.empty() && events.front().what == What::departed;
  if (only_left) title = fmt::format("From {}", first);
  if (const auto month = month_of(events)) title += fmt::format(", {}", *month);
  return title;
}

std::string group_of(const Reading& reading, const std::vector<Event>& events) {
  const auto word_at = [&](std::size_t word) {
    return std::string(text_of(reading.source.text, reading.prose.words[word].span));
  };
  const auto counted = [&](const PeopleCount& count) {
    return std::ranges::any_of(events, [&](const Event& event) {
      return event.count && !is_plan(event) && event.count->text == count.count.text;
    });
  };
  for (const auto& sentence : reading.prose.sentences)
    for (const auto& count : find_counts(reading.prose, sentence.range, reading.words()))
      if (sentence.kind == BlockKind::text && counted(count))
        return counted_words(count,
                             text_of(reading.source.text, reading.prose.words[count.noun].span),
                             reading.language);
  for (const auto& actor : reading.actors)
    if (actor.kind == ActorKind::group && actor.body == 0)
      return text::fold(word_at(actor.range.first));
  return {};
}

std::string unique_id(const std::string& title, std::set<std::string>& taken) {
  const std::string base = itinerary::slug(title).empty() ? "journey" : itinerary::slug(title);
  std::string id = base;
  for (int number = 2; !taken.insert(id).second; ++number) id = fmt::format("{}-{}", base, number);
  return id;
}

std::string title_of(const std::vector<itinerary::Journey>& journeys) {
  if (journeys.size() == 1) return journeys.front().title;
  std::optional<int> first;
  std::optional<int> last;
  for (const auto& journey : journeys)
    for (const auto& event : journey.events)
      for (const auto& end : {event.when ? event.when->from() : std::nullopt,
                              event.when ? event.when->to() : std::nullopt})
        if (end) {
          first = std::min(first.value_or(end->year), end->year);
          last = std::max(last.value_or(end->year), end->year);
        }
  std::string title = fmt::format("{} journeys", journeys.size());
  if (first)
    title += first == last ? fmt::format(", {}", *first) : fmt::format(", {}–{}", *first, *last);
  return title;
}

}  // namespace rumbo::reports
