#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace rumbo::mapcli {

// rumbo tiles verify and rumbo tiles merge.
class TilesArchives {
 public:
  explicit TilesArchives(CLI::App& tiles);

  bool asked() const;
  void run() const;

 private:
  void verify() const;
  void merge() const;

  CLI::App* verify_ = nullptr;
  CLI::App* merge_ = nullptr;
  std::vector<std::filesystem::path> archives_;
  std::filesystem::path output_;
  std::string url_ = "http://localhost:8000";
  bool refuse_overlap_ = false;
};

}  // namespace rumbo::mapcli
