#include "render/named_stops.hpp"

#include "render/key_place.hpp"
#include "render/stop_key.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

namespace rumbo::render {
namespace {

constexpr int most_rounds = 4;
constexpr std::size_t most_in_key = 300;
constexpr std::size_t most_columns = 6;
constexpr double growth = 0.35;  // room kept for stops that the key itself leaves no room
constexpr double types[] = {1, 0.86, 0.74};  // of the key: smaller where it has no room otherwise
constexpr double share_within = 24;  // pixels between stops that may share a letter; mostly 12
constexpr std::string_view giving_way[] = {"locator", "legend"};
constexpr double clearance = 3;     // about panels
constexpr double label_inset = 4;   // between labels and the frame
constexpr double usual_radius = 6;  // of a stop's symbol

std::string_view data(const Label& label, std::string_view name) {
  for (const auto& [key, value] : label.data)
    if (key == name) return value;
  return {};
}

std::string name_of(const Label& label) {
  std::string name;
  for (std::size_t i = 0; i < std::max<std::size_t>(label.names, 1) && i < label.lines.size(); ++i)
    name += (i > 0 ? " " : "") + label.lines[i].text;
  return name;
}

// Not the end of a plan that leaves the map, which no key can name.
bool is_stop(const Label& label) { return label.essential && label.names > 0; }

class Namer {
 public:
  Namer(const std::vector<Label>& labels, const Surroundings& around, const Lettering& with)
      : labels_(labels), around_(around), with_(with) {
    for (const Label& label : labels)
      if (is_stop(label)) stops_.push_back(label.at);
  }

  NamedStops run() {
    Round best = attempt({}, nullptr);
    if (best.left.empty() && (!narrow() || ends_are_placed(best))) return finish(std::move(best));
    if (auto without = without_panels()) return finish(std::move(*without));
    if (best.left.empty()) return finish(std::move(best));
    if (!with_.settings.key) return finish(without_key());
    std::vector<std::size_t> keyed = best.left;
    std::optional<Reserved> room;
    for (int round = 0; round < most_rounds && !best.left.empty(); ++round) {
      if (!room || !holds(*room, keyed)) room = reserve(keyed);
      if (!room) break;
      Round next = attempt(keyed, &*room);
      const bool more = add_to(keyed, with_neighbours(next.left, round));
      if (next.left.size() < best.left.size()) best = std::move(next);
      if (!more) break;
    }
    if (!best.left.empty() && room)
      if ((room = reserve(all_stops())))
        if (Round all = attempt(all_stops(), &*room); all.left.size() < best.left.size())
          best = std::move(all);
    if (best.left.empty()) return finish(std::move(best));
    const auto strip = divide_for(keyed);
    if (best.keyed.empty()) best = without_key();
    const bool complete = best.left.empty();
    NamedStops out = finish(std::move(best));
    if (!complete || !out.key) out.wanted = strip;
    return out;
  }

 private:
  // Room for a key.
  struct Reserved {
    KeyShape shape;
    Box box;
    std::size_t given = 0;  // of the panels that give way, in their order
  };

  // One way to name the stops. Numbers are those of labels.
  struct Round {
    std::vector<Label> labels;
    std::vector<std::optional<Candidate>> places;
    std::vector<std::size_t> keyed;   // ascending
    std::vector<std::size_t> shares;  // by label: whose letter it has
    std::vector<std::size_t> left;    // stops without name or letter
    std::optional<Reserved> room;
  };

  static bool add_to(std::vector<std::size_t>& keyed, const std::vector<std::size_t>& more) {
    const std::size_t before = keyed.size();
    for (const std::size_t i : more)
      if (!std::ranges::binary_search(keyed, i))
        keyed.insert(std::ranges::lower_bound(keyed, i), i);
    return keyed.size() > before;
  }

  // On a narrow map names go before panels: all names without a key, if that is enough.
  std::optional<Round> without_panels() const {
    for (std::size_t given = 1; narrow() && given <= most_given(); ++given) {
      const Reserved room{{}, {}, given};
      Round round = attempt({}, &room);
      if (round.left.empty() && ends_are_placed(round)) return round;
    }
    return std::nullopt;
  }

  // As many names as there is room for.
  Round without_key() const {
    const Reserved room{{}, {}, narrow() ? most_given() : 0};
    return attempt({}, &room, LastResort::leaders_under_names);
  }

  bool ends_are_placed(const Round& round) const {
    for (std::size_t i = 0; i < labels_.size(); ++i)
      if (labels_[i].essential && !is_stop(labels_[i]) && !round.places[i]) return false;
    return true;
  }

  // With as many of the stops about each as say: names there would not fit the next time either.
  std::vector<std::size_t> with_neighbours(const std::vector<std::size_t>& left, int count) const {
    std::vector<std::size_t> out = left, near = all_stops();
    for (const std::size_t i : left) {
      const auto away = [&](std::size_t other) {
        return std::hypot(labels_[other].at.x - labels_[i].at.x,
                          labels_[other].at.y - labels_[i].at.y);
      };
      std::ranges::stable_sort(near, {}, away);
      const auto some = std::min<std::size_t>(near.size(), static_cast<std::size_t>(count) + 1);
      out.insert(out.end(), near.begin(), near.begin() + static_cast<std::ptrdiff_t>(some));
    }
    return out;
  }

  std::vector<std::size_t> all_stops() const {
    std::vector<std::size_t> all;
    for (std::size_t i = 0; i < labels_.size(); ++i)
      if (is_stop(labels_[i])) all.push_back(i);
    return all;
  }

  // Of the stops on the page, with room for a name.
  XY extent() const {
    Box box{1e9, 1e9, -1e9, -1e9};
    for (const XY& at : stops_)
      box = {std::min(box.left, at.x), std::min(box.top, at.y), std::max(box.right, at.x),
             std::max(box.bottom, at.y)};
    return {box.width() + 100, box.height() + 60};
  }

  // On a narrow map the legend gives way after the locator, unless it tells journeys apart.
  std::size_t most_given() const { return narrow() ? panels_giving_way(with_.journeys).size() : 1; }

  bool narrow() const { return around_.whole.width() < narrow_map; }

  static bool gives_way(const Panel& panel, std::size_t given) {
    const auto* end = giving_way + given;
    return std::find(giving_way, end, panel.id) != end;
  }

  std::vector<Box> panel_boxes(std::size_t given) const {
    std::vector<Box> boxes;
    for (std::size_t i = 0; i < around_.panels.size(); ++i)
      if (around_.boxes[i] && !gives_way(around_.panels[i], given))
        boxes.push_back(*around_.boxes[i]);
    return boxes;
  }

  double radius_of(const Label& stop) const {
    for (const Box& box : around_.solid) {
      const XY centre = box.centre();
      if (std::hypot(centre.x - stop.at.x, centre.y - stop.at.y) < 0.7) return box.width() / 2;
    }
    return usual_radius;
  }

  Round attempt(const std::vector<std::size_t>& keyed, const Reserved* room,
                LastResort last_resort = LastResort::none) const {
    Round round;
    round.labels = labels_;
    round.keyed = keyed;
    for (const std::size_t i : keyed)
      round.labels[i] = mark_label(labels_[i], radius_of(labels_[i]), with_.settings);
    std::vector<Box> solid = around_.solid;
    for (const Box& box : panel_boxes(room ? room->given : 0))
      solid.push_back(box.grown(clearance));
    if (room) round.room = *room;
    if (room && room->box.width() > 0) {
      solid.push_back(room->box.grown(clearance));
    }
    round.places = place_labels(
        round.labels, {around_.frame.grown(-label_inset), solid, around_.lines}, last_resort);
    share(round);
    return round;
  }

  // Letters that found no place give way to that of the nearest stop at hand.
  void share(Round& round) const {
    round.shares.resize(labels_.size());
    for (std::size_t i = 0; i < labels_.size(); ++i) round.shares[i] = i;
    for (std::size_t i = 0; i < labels_.size(); ++i) {
      if (!is_stop(labels_[i]) || round.places[i]) continue;
      if (std::ranges::binary_search(round.keyed, i)) share_with_nearest(i, round);
      if (round.shares[i] == i) round.left.push_back(i);
    }
  }

  void share_with_nearest(std::size_t i, Round& round) const {
    double least = share_within;
    for (const std::size_t other : round.keyed) {
      const XY &a = labels_[i].at, &b = labels_[other].at;
      const double apart = std::hypot(a.x - b.x, a.y - b.y);
      if (!round.places[other] || apart >= least) continue;
      round.shares[i] = other;
      least = apart;
    }
  }

  // What the key may look like, the better first, with room for as many lines as `more` says.
  std::pair<std::vector<KeyShape>, std::vector<XY>> shapes_for(
      const std::vector<std::size_t>& keyed, double more) const {
    std::vector<KeyEntry> entries;
    for (const std::size_t i : keyed) entries.push_back({"", &labels_[i]});
    const auto extra = static_cast<std::size_t>(more * static_cast<double>(keyed.size()));
    for (std::size_t i = 0; i < extra; ++i) entries.push_back(entries[i % keyed.size()]);
    std::pair<std::vector<KeyShape>, std::vector<XY>> out;
    const double widest = std::min(300.0, around_.whole.width() * 0.8);
    for (const double type : types)
      for (std::size_t columns = 1; columns <= std::min(most_columns, entries.size()); ++columns) {
        out.first.push_back({columns, widest, type, unexplained()});
        out.second.push_back(panel(entries, out.first.back()).size);
      }
    return out;
  }

  // The journeys, where bullets tell them apart and no legend stands.
  const std::vector<JourneyEntry>* unexplained() const {
    for (std::size_t i = 0; i < around_.panels.size(); ++i)
      if (around_.panels[i].id == "legend" && around_.boxes[i]) return nullptr;
    return with_.journeys.several() ? &with_.journeys.entries() : nullptr;
  }

  std::optional<Reserved> reserve(const std::vector<std::size_t>& keyed) const {
    if (keyed.size() > most_in_key) return std::nullopt;
    for (const double more : {growth, 0.0}) {
      const auto [shapes, sizes] = shapes_for(keyed, more);
      if (around_.strip) {
        for (std::size_t i = 0; i < shapes.size(); ++i)
          if (sizes[i].x <= around_.strip->width() && sizes[i].y <= around_.strip->height())
            return Reserved{shapes[i], *around_.strip, 0};
        continue;
      }
      for (std::size_t given = 0; given <= most_given(); ++given)
        if (const auto place =
                place_key(sizes, {around_.frame, panel_boxes(given), stops_, around_.route}))
          return Reserved{shapes[place->shape], place->box, given};
    }
    return std::nullopt;
  }

  // The largest type for what stands in the room in the end, and as few columns as hold it.
  KeyShape final_shape(const Round& round) const {
    const auto [shapes, sizes] = shapes_for(round.keyed, 0);
    const Box& room = round.room->box;
    for (std::size_t i = 0; i < shapes.size(); ++i)
      if (sizes[i].x <= room.width() && sizes[i].y <= room.height()) return shapes[i];
    return round.room->shape;
  }

  bool holds(const Reserved& room, const std::vector<std::size_t>& keyed) const {
    std::vector<KeyEntry> entries;
    for (const std::size_t i : keyed) entries.push_back({"", &labels_[i]});
    const XY size = panel(entries, room.shape).size;
    return size.x <= room.box.width() && size.y <= room.box.height();
  }

  std::optional<KeyStrip> divide_for(const std::vector<std::size_t>& keyed) const {
    if (keyed.size() > most_in_key) return std::nullopt;
    for (const double more : {growth, growth / 4}) {
      const auto [shapes, sizes] = shapes_for(keyed, more);
      const std::size_t a_type = sizes.size() / std::size(types);
      for (std::size_t first = 0; first < sizes.size(); first += a_type) {
        const std::vector<XY> of_a_type(
            sizes.begin() + static_cast<std::ptrdiff_t>(first),
            sizes.begin() + static_cast<std::ptrdiff_t>(first + a_type));
        if (auto strip = divide(around_.whole, of_a_type, extent())) return strip;
      }
    }
    return std::nullopt;
  }

  // What is not used of the room is given back, on the side away from the frame.
  Box used(const Reserved& room, XY size) const {
    if (around_.strip) return room.box;
    Box box = room.box;
    if (box.left - around_.frame.left < around_.frame.right - box.right)
      box.right = box.left + size.x;
    else
      box.left = box.right - size.x;
    if (box.top - around_.frame.top < around_.frame.bottom - box.bottom)
      box.bottom = box.top + size.y;
    else
      box.top = box.bottom - size.y;
    return box;
  }

  Panel panel(const std::vector<KeyEntry>& entries, const KeyShape& shape) const {
    return key_panel(entries, shape, with_.settings, with_.typesetter, with_.drawing.language);
  }

  // Journey by journey, stop by stop.
  std::vector<std::size_t> in_route_order(std::vector<std::size_t> stops) const {
    const auto order = [&](std::size_t i) {
      const auto& all = with_.journeys.entries();
      const auto journey =
          std::ranges::find(all, data(labels_[i], "journey"), &JourneyEntry::id) - all.begin();
      const std::string_view seq = data(labels_[i], "seq");
      long long number = 0;
      std::from_chars(seq.data(), seq.data() + seq.size(), number);
      return std::pair{journey, number};
    };
    std::ranges::stable_sort(stops, {}, order);
    return stops;
  }

  NamedStops finish(Round round) const {
    NamedStops out;
    std::vector<std::size_t> order;  // stops of one letter together
    std::vector<KeyEntry> entries;
    for (const std::size_t i : in_route_order(round.keyed))
      if (!std::ranges::binary_search(round.left, i)) {
        const auto same = std::ranges::find(order.rbegin(), order.rend(), round.shares[i],
                                            [&](std::size_t other) { return round.shares[other]; });
        order.insert(same == order.rend() ? order.end() : same.base(), i);
      }
    std::size_t number = 0;
    for (std::size_t k = 0; k < order.size(); ++k) {
      const std::size_t i = order[k], whose = round.shares[i];
      if (k > 0 && round.shares[order[k - 1]] != whose) ++number;
      set_mark(round.labels[whose], mark_text(number));
      entries.push_back({mark_text(number), &labels_[i]});
      out.letters.push_back(mark_text(number) + " " + name_of(labels_[i]));
    }
    for (std::size_t i = 0; i < labels_.size(); ++i)
      if (std::ranges::binary_search(round.left, i) ||
          (labels_[i].essential && !is_stop(labels_[i]) && !round.places[i]))
        out.unnamed.push_back(name_of(labels_[i]));
    if (!entries.empty()) {
      out.key = panel(entries, final_shape(round));
      out.key_box = used(*round.room, out.key->size);
    }
    for (std::size_t i = 0; i < around_.panels.size(); ++i)
      if (gives_way(around_.panels[i], round.room ? round.room->given : 0))
        around_.boxes[i].reset();
    out.labels = std::move(round.labels);
    out.places = std::move(round.places);
    return out;
  }

  const std::vector<Label>& labels_;
  const Surroundings& around_;
  const Lettering& with_;
  std::vector<XY> stops_;
};

}  // namespace

std::span<const std::string_view> panels_giving_way(const JourneyList& journeys) {
  return std::span(giving_way).first(journeys.several() ? 1 : std::size(giving_way));
}

NamedStops name_stops(const std::vector<Label>& labels, const Surroundings& around,
                      const Lettering& with) {
  return Namer(labels, around, with).run();
}

}  // namespace rumbo::render
