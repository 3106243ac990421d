#pragma once

#include <functional>

namespace rumbo::cli {

// The frame of main(): runs `work`, prints what it throws as one message, and sees to it that
// standard output was written. Returns the exit code.
int run_and_report(const std::function<int()>& work);

}  // namespace rumbo::cli
