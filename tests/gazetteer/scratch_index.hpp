#pragma once

#include "gazetteer/index.hpp"
#include "gazetteer/index_writer.hpp"

#include <functional>
#include <string>
#include <utility>

// An index in memory with only the sections that a test fills.
class ScratchIndex {
 public:
  explicit ScratchIndex(const rumbo::gazetteer::IndexWriter& writer)
      : index_("scratch.gaz", writer.bytes()) {}

  operator const rumbo::gazetteer::Index&() const { return index_; }
  const rumbo::gazetteer::Index& operator*() const { return index_; }

 private:
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
