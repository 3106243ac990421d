#pragma once

#include <filesystem>
#include <memory>

namespace CLI {
class App;
}

namespace rumbo::geo {
class Value;
}
namespace rumbo::style {
struct Style;
}

namespace rumbo::mapcli {

// `rumbo style export`: a style as MapLibre JSON.
class StyleExport {
 public:
  explicit StyleExport(CLI::App& style);  // adds the subcommand
  ~StyleExport();
  bool asked() const;
  void run() const;

 private:
  geo::Value exported(const std::filesystem::path& file, const style::Style& style) const;

  struct Options;
  std::unique_ptr<Options> options_;
};

}  // namespace rumbo::mapcli
