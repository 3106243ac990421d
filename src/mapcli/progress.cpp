#include "mapcli/progress.hpp"

#include <cstdio>
#include <utility>

#include <fmt/format.h>
#include <unistd.h>

namespace rumbo::mapcli {

std::function<void(double)> progress(std::string what) {
  if (isatty(STDERR_FILENO) == 0) return {};
  return [what = std::move(what), last = -1](double share) mutable {
    const int percent = static_cast<int>(share * 100);
    if (percent == last) return;
    last = percent;
    if (percent >= 100)
      fmt::print(stderr, "\r{:{}}\r", "", what.size() + 6);
    else
      fmt::print(stderr, "\r{} {:3} %", what, percent);
    std::fflush(stderr);
  };
}

}  // namespace rumbo::mapcli
