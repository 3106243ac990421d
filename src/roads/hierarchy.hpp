#pragma once

#include "roads/search_graph.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>

namespace rumbo::roads {

// A contraction hierarchy (Geisberger, Sanders, Schultes, Delling: Contraction Hierarchies, 2008)
// over a search graph: exact shortest paths in some ten thousandths of Dijkstra's work. Built once,
// kept as bytes that are used where they lie (memory map), so that opening one costs nothing.
// Immutable: may be shared between threads; each thread has a Search of its own.
class Hierarchy {
 public:
  // The bytes of a hierarchy over `graph`: native little-endian, aligned to 8, the same for the
  // same graph whatever the number of threads. `progress` is told of the share done, 0 to 1.
  static std::string build(const SearchGraph& graph,
                           const std::function<void(double)>& progress = {});

  // Bytes that build() made; they must outlive it, and lie at an address divisible by 8. Checks
  // the sizes at once; InputError when they do not fit. A search checks every reference it follows,
  // so that damaged bytes end in an InputError or a wrong answer, never in a crash or a hang.
  explicit Hierarchy(std::span<const std::byte> bytes);

  std::size_t nodes() const;

  // Keeps its memory from one search to the next. Confined to a thread; the hierarchy outlives it.
  class Search {
   public:
    explicit Search(const Hierarchy& hierarchy);
    ~Search();
    Search(Search&&) noexcept;
    Search& operator=(Search&&) noexcept;

    // The cheapest path from any of the sources to any of the targets; nothing when there is none.
    // Of equal ones always the same.
    std::optional<FoundPath> find(std::span<const Endpoint> sources,
                                  std::span<const Endpoint> targets);
    // Its cost alone.
    std::optional<std::uint64_t> cost(std::span<const Endpoint> sources,
                                      std::span<const Endpoint> targets);

   private:
    struct Implementation;
    std::unique_ptr<Implementation> implementation_;
  };

 private:
  std::span<const std::byte> bytes_;
};

}  // namespace rumbo::roads
