#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace rumbo::bench {

// One workload's figures, of one thread.
struct Measured {
  std::string task;
  std::size_t operations = 0;
  double per_second = 0;  // over a run without a clock round each operation
  double median_us = 0;   // of a second run, each operation timed
  double p99_us = 0;
  double busy = 0;   // processor's time in the clock's: below 0.95 others had the processor
  double found = 0;  // share of operations whose result was the one wanted
  double bytes = 0;  // worked through by one operation, where that is the measure
};

struct Limits {
  double seconds = 4;      // each of the two runs stops after this long, at a whole operation
  std::size_t least = 20;  // but does this many operations
};

// Runs operation(0), operation(1) ... operation(count - 1), round and round. It returns whether it
// found what was wanted.
Measured measure(std::string task, std::size_t count,
                 const std::function<bool(std::size_t)>& operation, const Limits& limits = {});

// Memory of this process that is in core, in KiB: its own and that of mapped files.
struct Resident {
  long anonymous = 0;
  long file = 0;
};
Resident resident();

double seconds_now();  // of a clock that only goes forward

// A line of JSON to standard output.
void print(const Measured& measured);
void print_number(std::string_view task, std::string_view key, double value);

}  // namespace rumbo::bench
