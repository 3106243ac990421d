#include "route/journey_names.hpp"

#include "base/diagnostic.hpp"
#include "route/border_name.hpp"
#include "route/chronology.hpp"
#include "text/fold.hpp"
#include "time/date.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include <fmt/format.h>

namespace rumbo::route {
namespace {

using itinerary::Mode;
using Bond = NameLink::Bond;

constexpr double to_the_one_after = 0.4;  // the weight of the next place but one

std::string key_of(const itinerary::NamedPlace& named) {
  return fmt::format("{}\n{}\n{}\n{}", text::fold(named.name), named.admin.value_or(""),
                     named.country.value_or(""), named.geonames.value_or(0));
}

bool is_before(const base::SourcePosition& a, const base::SourcePosition& b) {
  return std::pair(a.line, a.column) < std::pair(b.line, b.column);
}

// One telling of a name, or of coordinates.
struct Mention {
  std::size_t name = 0;
  std::optional<time::When> when;
  std::optional<Mode> mode;
};

std::optional<int> days_between(const Mention& from, const Mention& to) {
  if (!from.when || !to.when) return std::nullopt;
  const auto begin = from.when->earliest();
  const auto end = to.when->latest();
  if (!begin || !end) return std::nullopt;
  return time::days_between(*begin, *end) + 1;
}

class Reader {
 public:
  Reader(const itinerary::Journey& journey, const Resolver& resolver,
         std::optional<Mode> usual_mode)
      : journey_(journey),
        resolver_(resolver),
        usual_mode_(journey.mode ? journey.mode : usual_mode) {}

  JourneyNames read() {
    base::Diagnostics ignored;  // the route's builder reports them
    const auto events = in_date_order(journey_, ignored);
    const bool has_travelled = std::ranges::any_of(
        events, [](const auto* event) { return itinerary::is_realised(event->what); });
    for (const itinerary::Event* event : events) {
      is_plan_ = has_travelled && !itinerary::is_realised(event->what);
      mode_ = event->mode ? event->mode : usual_mode_;
      wants_a_point_ = wants_a_point(event->what);
      for (const itinerary::Where& via : event->via) read(via, std::nullopt);
      read(event->where, event->when);
    }
    link_namesakes();
    for (auto& [key, link] : links_) found_.links.push_back(std::move(link));
    return std::move(found_);
  }

 private:
  void read(const itinerary::Where& where, const std::optional<time::When>& when) {
    if (const auto* named = std::get_if<itinerary::NamedPlace>(&where.place))
      mention(*named, where, when);
    if (const auto* at = std::get_if<itinerary::Coordinates>(&where.place)) {
      JourneyName name;
      name.position = at->position;
      const std::string key = fmt::format("at {} {}", at->position.lon, at->position.lat);
      add_mention(number_of(key, std::move(name), where), when);
    }
    if (const auto* stretch = std::get_if<itinerary::Stretch>(&where.place)) {
      mention(stretch->from, where, when);
      mention(stretch->to, where, when);
    }
  }

  void mention(const itinerary::NamedPlace& named, const itinerary::Where& where,
               const std::optional<time::When>& when) {
    const std::string key = key_of(named);
    const auto known = found_.index.find(key);
    if (known == found_.index.end() && !named.geonames && border_named(named.name, resolver_)) {
      found_.index[key] = std::nullopt;
      return;
    }
    if (known != found_.index.end() && !known->second) return;
    JourneyName name;
    name.asked = named;
    const std::size_t number = number_of(key, std::move(name), where);
    found_.names[number].wants_a_point |= wants_a_point_;
    add_mention(number, when);
  }

  std::size_t number_of(const std::string& key, JourneyName name, const itinerary::Where& where) {
    const auto [entry, is_new] = found_.index.try_emplace(key, found_.names.size());
    if (is_new) {
      found_.names.push_back(std::move(name));
      found_.names.back().where = where.position;
    }
    const std::size_t number = *entry->second;
    if (is_before(where.position, found_.names[number].where))
      found_.names[number].where = where.position;
    return number;
  }

  void add_mention(std::size_t name, const std::optional<time::When>& when) {
    is_plan_ ? add_plan({name, when, mode_}) : add_sighting({name, when, mode_});
  }

  void add_sighting(const Mention& mention) {
    if (!last_ && !plans_before_.empty())
      for (const std::size_t plan : plans_before_) link(mention.name, plan, Bond::planned, {});
    if (last_ && last_->name == mention.name) {
      last_ = mention;
      return;
    }
    if (last_) travel(*last_, mention, 1);
    if (last_but_one_) travel(*last_but_one_, mention, to_the_one_after);
    last_but_one_ = std::exchange(last_, mention);
  }

  void add_plan(const Mention& mention) {
    if (last_)
      link(last_->name, mention.name, Bond::planned, {});
    else
      plans_before_.push_back(mention.name);
  }

  void travel(const Mention& from, const Mention& to, double weight) {
    link(from.name, to.name, Bond::travelled,
         transition_by(to.mode, days_between(from, to), weight));
  }

  void link(std::size_t a, std::size_t b, Bond bond, const Transition& transition) {
    if (a == b) return;
    const auto [first, second] = std::minmax(a, b);
    const auto [entry, is_new] =
        links_.try_emplace({first, second, bond}, NameLink{first, second, bond, transition});
    NameLink& link = entry->second;
    if (!is_new && bond == Bond::travelled) link.transition = stricter(link.transition, transition);
  }

  void link_namesakes() {
    std::map<std::string, std::size_t> last;
    for (std::size_t i = 0; i < found_.names.size(); ++i) {
      const std::string& name = found_.names[i].asked.name;
      if (name.empty()) continue;
      const auto [entry, is_new] = last.try_emplace(text::fold(name.substr(0, name.find(','))), i);
      if (is_new) continue;
      link(entry->second, i, Bond::namesakes, {});
      entry->second = i;
    }
  }

  const itinerary::Journey& journey_;
  const Resolver& resolver_;
  std::optional<Mode> usual_mode_;
  JourneyNames found_;
  std::map<std::tuple<std::size_t, std::size_t, Bond>, NameLink> links_;
  // Of the event being read.
  bool is_plan_ = false;
  bool wants_a_point_ = false;
  std::optional<Mode> mode_;
  // What came before it.
  std::optional<Mention> last_;
  std::optional<Mention> last_but_one_;
  std::vector<std::size_t> plans_before_;  // any sighting
};

}  // namespace

std::optional<std::size_t> JourneyNames::find(const itinerary::NamedPlace& named) const {
  const auto found = index.find(key_of(named));
  return found == index.end() ? std::nullopt : found->second;
}

JourneyNames names_of(const itinerary::Journey& journey, const Resolver& resolver,
                      std::optional<Mode> usual_mode) {
  return Reader(journey, resolver, usual_mode).read();
}

}  // namespace rumbo::route
