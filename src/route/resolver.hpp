#pragma once

#include "gazetteer/gazetteer.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rumbo::route {

using CountryPair = std::pair<std::string, std::string>;

// What the route asks of a gazetteer; the tests put a small one of their own in its place.
class Resolver {
 public:
  virtual ~Resolver() = default;
  virtual gazetteer::Resolution resolve(const gazetteer::Query& query) const = 0;
  virtual std::vector<gazetteer::Candidate> find(const gazetteer::Query& query) const = 0;
  virtual std::optional<gazetteer::Place> by_geonames(std::uint32_t id) const = 0;
  // The ISO alpha-2 code of a country's name, code or demonym.
  virtual std::optional<std::string> country_code(std::string_view name) const = 0;
  // The two countries (ISO alpha-2) of a border with a name of its own.
  virtual std::optional<CountryPair> border(std::string_view name) const = 0;
  // The most populous town inside a box; this one knows of none.
  virtual std::optional<gazetteer::Place> largest_town(const geo::BBox&) const {
    return std::nullopt;
  }
};

// The gazetteer must outlive it. As shareable as the gazetteer.
class GazetteerResolver : public Resolver {
 public:
  explicit GazetteerResolver(const gazetteer::Gazetteer& gazetteer) : gazetteer_(gazetteer) {}
  gazetteer::Resolution resolve(const gazetteer::Query& query) const override;
  std::vector<gazetteer::Candidate> find(const gazetteer::Query& query) const override;
  std::optional<gazetteer::Place> by_geonames(std::uint32_t id) const override;
  std::optional<std::string> country_code(std::string_view name) const override;
  std::optional<CountryPair> border(std::string_view name) const override;
  std::optional<gazetteer::Place> largest_town(const geo::BBox& box) const override;

 private:
  const gazetteer::Gazetteer& gazetteer_;
};

}  // namespace rumbo::route
