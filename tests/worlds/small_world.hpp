#pragma once

#include "gazetteer/gazetteer.hpp"
#include "worlds/city_row.hpp"

#include <filesystem>
#include <string>

// A folder of sources with a handful of places, written for one test and removed after it.
// Populations and positions are rounded; nothing here is a fact.
class SmallWorld {
 public:
  SmallWorld();
  ~SmallWorld();
  SmallWorld(const SmallWorld&) = delete;
  SmallWorld& operator=(const SmallWorld&) = delete;

  // Writes one source anew, or removes it when the text is empty.
  void put(const std::string& name, const std::string& text) const;
  void append(const std::string& name, const std::string& text) const;

  const std::filesystem::path& folder() const { return folder_; }
  std::filesystem::path index() const { return folder_ / "small.gaz"; }
  rumbo::gazetteer::Gazetteer build() const;
  std::string build_error() const;  // what() of the InputError that building throws

 private:
  void write_index() const;

  std::filesystem::path folder_;
};
