#include "measure.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <fstream>

#include <fmt/format.h>

namespace rumbo::bench {
namespace {

constexpr std::size_t between_looks = 64;  // operations between two looks at the clock, when fast
constexpr double slow = 1e-4;              // seconds of an operation that is worth a look each time

// Times in steps of a fiftieth: of fixed size, so that it does not count as memory of what is
// measured.
class Histogram {
 public:
  void add(double seconds) {
    const double steps = steps_per_doubling * std::log2(std::max(seconds, shortest) / shortest);
    ++counts_[std::min(static_cast<std::size_t>(steps), counts_.size() - 1)];
    ++total_;
  }
  std::size_t total() const { return total_; }
  double percentile(double share) const {  // seconds
    auto left = static_cast<std::int64_t>(share * static_cast<double>(total_));
    std::size_t at = 0;
    while (at + 1 < counts_.size() && (left -= counts_[at]) >= 0) ++at;
    return shortest * std::exp2((static_cast<double>(at) + 0.5) / steps_per_doubling);
  }

 private:
  static constexpr double shortest = 1e-8;
  static constexpr double steps_per_doubling = 35;
  std::array<std::int64_t, 35 * 36> counts_{};
  std::size_t total_ = 0;
};

// Operations done, seconds, and those that found what was wanted.
struct Run {
  std::size_t operations = 0;
  double seconds = 0;
  double processor_seconds = 0;
  std::size_t found = 0;
};

double processor_seconds_now() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

Run run_untimed(std::size_t count, const std::function<bool(std::size_t)>& operation,
                const Limits& limits) {
  Run run;
  const double begin = seconds_now();
  const double processor_begin = processor_seconds_now();
  while (run.seconds < limits.seconds || run.operations < limits.least) {
    const bool is_fast =
        run.operations > 0 && run.seconds / static_cast<double>(run.operations) < slow;
    for (std::size_t left = is_fast ? between_looks : 1; left > 0; --left)
      run.found += operation(run.operations++ % count) ? 1 : 0;
    run.seconds = seconds_now() - begin;
  }
  run.processor_seconds = processor_seconds_now() - processor_begin;
  return run;
}

}  // namespace

double seconds_now() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

Measured measure(std::string task, std::size_t count,
                 const std::function<bool(std::size_t)>& operation, const Limits& limits) {
  const Run run = run_untimed(count, operation, limits);
  Histogram times;
  for (double sum = 0; sum < limits.seconds || times.total() < limits.least;) {
    const double begin = seconds_now();
    operation(times.total() % count);
    const double taken = seconds_now() - begin;
    times.add(taken);
    sum += taken;
  }
  Measured measured;
  measured.task = std::move(task);
  measured.operations = run.operations;
  measured.per_second = static_cast<double>(run.operations) / run.seconds;
  measured.median_us = 1e6 * times.percentile(0.5);
  measured.p99_us = 1e6 * times.percentile(0.99);
  measured.busy = run.processor_seconds / run.seconds;
  measured.found = static_cast<double>(run.found) / static_cast<double>(run.operations);
  return measured;
}

Resident resident() {
  Resident memory;
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    long kib = 0;
    if (std::sscanf(line.c_str(), "RssAnon: %ld", &kib) == 1) memory.anonymous = kib;
    if (std::sscanf(line.c_str(), "RssFile: %ld", &kib) == 1) memory.file = kib;
  }
  return memory;
}

void print(const Measured& measured) {
  fmt::print(
      "{{\"task\": \"{}\", \"operations\": {}, \"per_second\": {:.1f}, \"median_us\": {:.3f}, "
      "\"p99_us\": {:.3f}, \"busy\": {:.3f}, \"found\": {:.4f}, \"bytes\": {:.0f}}}\n",
      measured.task, measured.operations, measured.per_second, measured.median_us, measured.p99_us,
      measured.busy, measured.found, measured.bytes);
  std::fflush(stdout);
}

void print_number(std::string_view task, std::string_view key, double value) {
  fmt::print("{{\"task\": \"{}\", \"{}\": {:.6g}}}\n", task, key, value);
  std::fflush(stdout);
}

}  // namespace rumbo::bench
