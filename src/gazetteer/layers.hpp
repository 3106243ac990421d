#pragma once

#include "gazetteer/index.hpp"
#include "gazetteer/place.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace rumbo::gazetteer {

// Several indexes as one: the first lies over the others. A place's number says its layer (the
// highest four bits) and its number there. Immutable: may be shared between threads.
class Layers {
 public:
  // At most 16. UsageError for none or more, InputError as Index.
  explicit Layers(std::span<const std::filesystem::path> files);

  std::size_t size() const { return indexes_.size(); }
  const Index& operator[](std::size_t layer) const { return *indexes_[layer]; }
  std::span<const Index* const> all() const { return views_; }

  const Index& of(std::uint32_t number) const;  // InputError for a number of no layer
  format::PlaceRecord record(std::uint32_t number) const {
    return of(number).places[number & format::place_mask];
  }
  static std::uint32_t number(std::size_t layer, std::uint32_t in_layer) {
    return static_cast<std::uint32_t>(layer) << 28U | (in_layer & format::place_mask);
  }
  // The number of a place that the record of `beside` names; none stays none.
  static std::uint32_t beside(std::uint32_t beside, std::uint32_t in_layer) {
    return in_layer == format::none ? format::none : number(beside >> 28U, in_layer);
  }
  // The place of the same GeoNames id in the highest layer that has it; else the number itself.
  std::uint32_t uppermost(std::uint32_t number) const;
  bool is_covered(std::uint32_t number) const { return uppermost(number) != number; }

 private:
  std::vector<std::unique_ptr<const Index>> indexes_;
  std::vector<const Index*> views_;
};

}  // namespace rumbo::gazetteer
