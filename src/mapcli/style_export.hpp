#pragma once

#include <memory>

namespace CLI {
class App;
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
  struct Options;
  std::unique_ptr<Options> options_;
};

}  // namespace rumbo::mapcli
