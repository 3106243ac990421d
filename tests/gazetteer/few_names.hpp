#pragma once

#include "gazetteer/index.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

// A name, and how much it is worth in type-ahead.
struct FewName {
  std::string text;
  std::uint8_t worth = 0;
  std::uint32_t flags = 0;  // of its posting
};

// An index of names alone, in a file of its own that is removed at the end: every name has a place
// to itself, whose main name it is and whose population is its worth.
class FewNames {
 public:
  explicit FewNames(std::vector<FewName> names);
  explicit FewNames(const std::vector<std::string>& names);
  ~FewNames();
  FewNames(const FewNames&) = delete;
  FewNames& operator=(const FewNames&) = delete;

  const rumbo::gazetteer::Index& index() const { return *index_; }
  const std::filesystem::path& file() const { return file_; }
  std::vector<std::string> keys() const;

 private:
  void write(const std::vector<FewName>& names) const;

  std::filesystem::path file_;
  std::unique_ptr<rumbo::gazetteer::Index> index_;
};
