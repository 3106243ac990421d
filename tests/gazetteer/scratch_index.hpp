#pragma once

#include "gazetteer/index.hpp"
#include "gazetteer/index_writer.hpp"

#include <filesystem>
#include <functional>
#include <string>
#include <utility>

#include <unistd.h>

// An index file with only the sections that a test fills, removed with it.
class ScratchIndex {
 public:
  explicit ScratchIndex(const rumbo::gazetteer::IndexWriter& writer)
      : file_(written(writer)), index_(file_) {}
  ~ScratchIndex() {
    std::error_code ignored;
    std::filesystem::remove(file_, ignored);
  }
  ScratchIndex(const ScratchIndex&) = delete;
  ScratchIndex& operator=(const ScratchIndex&) = delete;

  operator const rumbo::gazetteer::Index&() const { return index_; }
  const rumbo::gazetteer::Index& operator*() const { return index_; }
  const rumbo::gazetteer::Index* operator->() const { return &index_; }

 private:
  static std::filesystem::path written(const rumbo::gazetteer::IndexWriter& writer) {
    std::string name = (std::filesystem::temp_directory_path() / "rumbo-index-XXXXXX").string();
    const int descriptor = ::mkstemp(name.data());
    if (descriptor >= 0) ::close(descriptor);
    writer.write(name);
    return name;
  }

  std::filesystem::path file_;
  rumbo::gazetteer::Index index_;
};

// A section's bytes with some of them changed, as a rapidcheck property draws them.
template <class Record>
std::string damaged(const std::vector<Record>& records,
                    const std::function<std::pair<std::size_t, char>(std::size_t)>& draw,
                    int times) {
  std::string bytes(reinterpret_cast<const char*>(records.data()), records.size() * sizeof(Record));
  for (int i = 0; i < times && !bytes.empty(); ++i) {
    const auto [at, value] = draw(bytes.size());
    bytes[at] = value;
  }
  return bytes;
}
