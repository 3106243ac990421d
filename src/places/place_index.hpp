#pragma once

#include "gazetteer/gazetteer.hpp"
#include "places/sketch.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace rumbo::places {

// What the reader asks of a gazetteer; tests put a few places in its stead.
class PlaceIndex {
 public:
  using Named = gazetteer::Gazetteer::Named;

  virtual ~PlaceIndex() = default;
  virtual std::vector<Named> named(std::string_view folded_key) const = 0;
  virtual gazetteer::Place place(std::uint32_t number) const = 0;
  virtual Sketch sketch(std::uint32_t number) const { return sketch_of(place(number)); }
  virtual std::optional<gazetteer::Place> country(std::string_view) const { return std::nullopt; }
  virtual std::optional<std::string_view> demonym(std::string_view folded) const = 0;
  // A word of `language` ("en", "es") that is no place without further evidence.
  virtual bool needs_evidence(std::string_view folded, std::string_view language) const = 0;
  virtual bool is_given_name(std::string_view folded) const = 0;
  virtual std::optional<gazetteer::Border> border(std::string_view folded,
                                                  std::string_view context) const = 0;
};

// The gazetteer must outlive it.
class GazetteerIndex : public PlaceIndex {
 public:
  explicit GazetteerIndex(const gazetteer::Gazetteer& gazetteer) : gazetteer_(gazetteer) {}

  std::vector<Named> named(std::string_view folded_key) const override {
    return gazetteer_.named(folded_key);
  }
  gazetteer::Place place(std::uint32_t number) const override { return gazetteer_.place(number); }
  Sketch sketch(std::uint32_t number) const override {
    return sketch_of(number, gazetteer_.brief(number));
  }
  std::optional<gazetteer::Place> country(std::string_view alpha2) const override {
    return gazetteer_.country(alpha2);
  }
  std::optional<std::string_view> demonym(std::string_view folded) const override {
    return gazetteer_.demonym(folded);
  }
  bool needs_evidence(std::string_view folded, std::string_view language) const override {
    return gazetteer_.needs_evidence(folded, language);
  }
  bool is_given_name(std::string_view folded) const override {
    return gazetteer_.is_given_name(folded);
  }
  std::optional<gazetteer::Border> border(std::string_view folded,
                                          std::string_view context) const override {
    return gazetteer_.border(folded, context);
  }

 private:
  const gazetteer::Gazetteer& gazetteer_;
};

}  // namespace rumbo::places
