#include "roads/hierarchy_unpacking.hpp"

#include <algorithm>
#include <unordered_map>

namespace rumbo::roads {
namespace {

// An arc to be driven, by ranks.
struct Piece {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  std::uint32_t middle = 0;
};

// The arcs climbed to a label, the last first.
std::vector<Piece> climbed(const HierarchyView& view, const Labels& labels, std::uint32_t label) {
  std::vector<Piece> pieces;
  for (; labels[label].before != Labels::none; label = labels[label].before)
    pieces.push_back(
        {labels[labels[label].before].rank, labels[label].rank, view.middle(labels[label].arc)});
  return pieces;
}

std::vector<Piece> pieces_of(const HierarchyView& view, const Meeting& meeting,
                             const Labels& from_sources, const Labels& from_targets) {
  std::vector<Piece> pieces = climbed(view, from_sources, meeting.from_source);
  std::reverse(pieces.begin(), pieces.end());
  for (const Piece& piece : climbed(view, from_targets, meeting.from_target))
    pieces.push_back({piece.to, piece.from, piece.middle});
  return pieces;
}

class Unpacking {
 public:
  explicit Unpacking(const HierarchyView& view) : view_(view) {}

  std::vector<std::uint32_t> run(std::uint32_t first, std::vector<Piece> pieces) {
    path_.push_back(first);
    std::reverse(pieces.begin(), pieces.end());  // the next to unpack is last
    pieces_ = std::move(pieces);
    while (!pieces_.empty()) {
      const Piece piece = pieces_.back();
      pieces_.pop_back();
      if (piece.middle == format::no_middle)
        arrive(piece.to);
      else
        split(piece);
    }
    return std::move(path_);
  }

 private:
  // Middles get ever lower, so that this comes to an end.
  void split(const Piece& piece) {
    if (piece.middle >= std::min(piece.from, piece.to)) report_damaged_roads();
    pieces_.push_back({piece.middle, piece.to, middle_of(piece.middle, piece.to, format::away)});
    pieces_.push_back(
        {piece.from, piece.middle, middle_of(piece.middle, piece.from, format::towards)});
  }

  std::uint32_t middle_of(std::uint32_t lower, std::uint32_t higher,
                          format::Direction direction) const {
    std::uint32_t number = view_.first_arc(lower);
    for (const format::Arc& arc : view_.arcs(lower)) {
      if (arc.head() == higher && arc.goes(direction)) return view_.middle(number);
      ++number;
    }
    report_damaged_roads();
  }

  // Where arcs are free a cheapest path may pass a node again, but not often.
  void arrive(std::uint32_t rank) {
    if (path_.size() > std::size_t{64} * view_.nodes() + 1024) report_damaged_roads();
    path_.push_back(rank);
  }

  const HierarchyView& view_;
  std::vector<Piece> pieces_;
  std::vector<std::uint32_t> path_;
};

void cut_rounds(std::vector<std::uint32_t>& path) {
  std::unordered_map<std::uint32_t, std::size_t> at;
  std::size_t size = 0;
  for (const std::uint32_t rank : path) {
    const auto [known, is_new] = at.try_emplace(rank, size);
    if (is_new) {
      path[size++] = rank;
      continue;
    }
    while (size > known->second + 1) at.erase(path[--size]);
  }
  path.resize(size);
}

}  // namespace

std::vector<SearchGraph::Node> unpack(const HierarchyView& view, const Meeting& meeting,
                                      const Labels& from_sources, const Labels& from_targets) {
  std::vector<Piece> pieces = pieces_of(view, meeting, from_sources, from_targets);
  const std::uint32_t first =
      pieces.empty() ? from_sources[meeting.from_source].rank : pieces.front().from;
  std::vector<std::uint32_t> path = Unpacking(view).run(first, std::move(pieces));
  if (view.has_free_arcs()) cut_rounds(path);
  for (std::uint32_t& rank : path) rank = view.node(rank);
  return path;
}

}  // namespace rumbo::roads
