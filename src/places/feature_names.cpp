#include "places/feature_names.hpp"

namespace rumbo::places {
namespace {

// "St" is a street at the end of the capitals only: before that it is a saint.
bool is_street(const SentenceView& view, std::size_t at, std::size_t end) {
  if (!view.has(at, naming::street)) return false;
  if (view[at].folded.size() <= 2 && at + 1 < end) return false;
  return at + 1 == end || !view.has(at + 1, naming::street | naming::nature | naming::division |
                                                naming::body | naming::building);
}

Range street(const SentenceView& view, Range range) {
  const auto& last = view[range.last - 1];
  const bool brief = last.folded.size() <= 3 || last.is("blvd") || last.is("pkwy");
  const bool numbered = view[range.first].is("county") && range.last - range.first == 2;
  const bool stop = brief && view.has_stop(range.last) && view.inside(range.last + 1);
  if (stop || (numbered && view.inside(range.last) && view[range.last].is_number())) ++range.last;
  return range;
}

std::optional<Range> find_street(const SentenceView& view, Range capitals) {
  if (view.has(capitals.first, naming::title | naming::body)) return std::nullopt;
  for (std::size_t at = capitals.first + 1; at < capitals.last; ++at) {
    const bool of_division = at - 1 > capitals.first && view.has(at - 1, naming::division);
    if (!of_division && is_street(view, at, capitals.last))
      return street(view, {capitals.first, at + 1});
  }
  return std::nullopt;
}

Range area(const SentenceView& view, Range range) {
  if (view[range.last - 1].is("twp") && view.has_stop(range.last)) ++range.last;
  return range;
}

// No organisation's head before it: "State Park" is one, "Hospital Park" none.
bool is_clear(const SentenceView& view, Range range) {
  for (std::size_t at = range.first; at < range.last; ++at) {
    const auto& word = view[at];
    const bool may = !view.has(at, naming::body | naming::building) || word.is("national") ||
                     word.is("state") || word.is("memorial") ||
                     view.has(at, naming::nature | naming::street);
    if (!may) return false;
  }
  return true;
}

std::optional<Range> find_nature(const SentenceView& view, KnownNames& known, Range capitals) {
  for (std::size_t head = capitals.last - 1; head > capitals.first; --head) {
    if (!view.has(head, naming::nature) || !is_clear(view, {capitals.first, head})) continue;
    // "Florida Coast Guard" is Florida's.
    const bool of_body = head + 1 < capitals.last && view.has(head + 1, naming::body) &&
                         known.of(view.key_of({capitals.first, capitals.first + 1})).holds;
    if (!of_body) return area(view, {capitals.first, head + 1});
  }
  return std::nullopt;
}

}  // namespace

std::optional<Range> feature_behind_its_name(const SentenceView& view, KnownNames& known,
                                             Range capitals) {
  if (capitals.last - capitals.first < 2) return std::nullopt;
  if (auto found = find_street(view, capitals)) return found;
  while (capitals.first < capitals.last && view.has(capitals.first, naming::quarter))
    ++capitals.first;
  if (capitals.last - capitals.first < 2) return std::nullopt;
  for (std::size_t head = capitals.first + 1; head < capitals.last; ++head)
    if (view.has(head, naming::division) && !view.has(capitals.first, naming::never))
      return area(view, {capitals.first, head + 1});
  return find_nature(view, known, capitals);
}

std::optional<Range> feature_before_its_name(const SentenceView& view, KnownNames& known,
                                             Range capitals) {
  const bool county = view[capitals.first].is("county");
  if (!county && !view.has(capitals.first, naming::nature_front)) return std::nullopt;
  std::size_t named = capitals.first + 1;
  while (named < capitals.last && !view[named].is_word()) ++named;
  constexpr auto others =
      naming::plain | naming::never | naming::body | naming::building | naming::title;
  if (named >= capitals.last || view.has(named, others)) return std::nullopt;
  for (std::size_t end = capitals.last; end > named + 1; --end)  // the index has more of it
    if (view.is_capital(end - 1) && !known.of(view.key_of({capitals.first, end})).places.empty())
      return std::nullopt;
  return Range{capitals.first, named + 1};
}

}  // namespace rumbo::places
