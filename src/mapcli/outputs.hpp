#pragma once

#include "base/file.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rumbo::mapcli {

// The files that -o names, opened before the work begins, so that one that cannot be written is
// known at once; none appears before commit(). "-" is standard output.
class Outputs {
 public:
  // `endings` are those supported (".png"), the first is that of "-". UsageError for another ending
  // and for an output named twice, Error for one that cannot be written.
  Outputs(const std::vector<std::string>& names, std::span<const std::string_view> endings);

  std::size_t size() const { return outputs_.size(); }
  std::string_view ending(std::size_t number) const { return outputs_[number].ending; }

  void write(std::size_t number, std::string_view bytes);
  void commit();

 private:
  struct Output {
    std::string_view ending;
    std::optional<base::AtomicFile> file;  // nothing: standard output
    std::string held;                      // for standard output, until commit()
  };
  std::vector<Output> outputs_;
};

}  // namespace rumbo::mapcli
