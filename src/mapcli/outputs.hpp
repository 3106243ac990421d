#pragma once

#include "base/file.hpp"

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace rumbo::mapcli {

// -o, which may be given several times, each time with one name.
CLI::Option* add_outputs(CLI::App& app, std::vector<std::string>& names, const std::string& help);

// UsageError when an output is one of the inputs.
void refuse_overwriting(const std::vector<std::filesystem::path>& inputs,
                        const std::vector<std::string>& outputs);

// The files that -o names, opened before the work begins, so that one that cannot be written is
// known at once; none appears before commit(). "-" is standard output.
class Outputs {
 public:
  // `endings` are those supported (".png"), the first is that of "-". UsageError for another ending
  // and for an output named twice, Error for one that cannot be written.
  Outputs(const std::vector<std::string>& names, std::span<const std::string_view> endings);

  std::size_t size() const { return outputs_.size(); }
  bool is_stream(std::size_t number) const { return !outputs_[number].file; }
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
