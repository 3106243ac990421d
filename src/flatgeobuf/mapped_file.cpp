#include "flatgeobuf/mapped_file.hpp"

#include "base/error.hpp"

#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace rumbo::flatgeobuf {
namespace {

[[noreturn]] void refuse(const std::filesystem::path& file, int code) {
  throw base::InputError({file.string(), 0, 0},
                         fmt::format("cannot be read ({}); check that it is there and readable",
                                     std::generic_category().message(code)));
}

}  // namespace

MappedFile::MappedFile(const std::filesystem::path& file) {
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) refuse(file, errno);
  struct stat facts {};
  const bool regular = ::fstat(descriptor, &facts) == 0 && S_ISREG(facts.st_mode);
  const auto size = static_cast<std::size_t>(regular ? facts.st_size : 0);
  void* const start =
      size == 0 ? nullptr : ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor, 0);
  const int code = errno;
  ::close(descriptor);
  if (!regular) refuse(file, EINVAL);
  if (start == MAP_FAILED) refuse(file, code);
  bytes_ = {static_cast<const std::byte*>(start), size};
}

MappedFile::~MappedFile() {
  if (!bytes_.empty()) ::munmap(const_cast<std::byte*>(bytes_.data()), bytes_.size());
}

}  // namespace rumbo::flatgeobuf
