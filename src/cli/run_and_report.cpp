#include "cli/run_and_report.hpp"

#include "base/error.hpp"

#include <csignal>
#include <cstdio>
#include <exception>
#include <iostream>
#include <new>
#include <string>
#include <string_view>

namespace rumbo::cli {
namespace {

constexpr int failed = 1;

int fail(std::string_view message) {
  std::cerr << "rumbo: error: " << message << '\n';
  return failed;
}

int run_or_fail(const std::function<int()>& work) {
  try {
    return work();
  } catch (const base::InputError& error) {
    std::cerr << error.what() << '\n';  // lines that name their file already
    return error.exit_code();
  } catch (const base::Error& error) {
    fail(error.what());
    return error.exit_code();
  } catch (const std::bad_alloc&) {
    return fail("out of memory: ask for a smaller map or read fewer files at once");
  } catch (const std::exception& error) {
    return fail(std::string("unexpected: ") + error.what());
  } catch (...) {
    return fail("unexpected: an error of unknown kind");
  }
}

}  // namespace

int run_and_report(const std::function<int()>& work) {
  // `rumbo find ... | head` ends quietly, whatever the parent ignores
  std::signal(SIGPIPE, SIG_DFL);
  const int code = run_or_fail(work);
  std::cout.flush();
  const bool written = std::cout.good() && std::fflush(stdout) == 0;
  return code == 0 && !written ? fail("cannot write to standard output") : code;
}

}  // namespace rumbo::cli
