#include "cli/installation.hpp"

#include "base/error.hpp"

#include <system_error>

namespace rumbo::cli {

std::filesystem::path installation() {
  std::error_code failure;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", failure);
  if (failure) {
    throw base::Error("cannot tell where rumbo is installed (/proc/self/exe: " + failure.message() +
                      "): mount /proc");
  }
  const auto folder = program.parent_path();
  const bool full = folder.filename() == "rumbo" && folder.parent_path().filename() == "libexec";
  return full ? folder.parent_path().parent_path() : folder.parent_path();
}

}  // namespace rumbo::cli
