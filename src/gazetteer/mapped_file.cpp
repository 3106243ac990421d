#include "gazetteer/mapped_file.hpp"

#include "base/error.hpp"

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace rumbo::gazetteer {
namespace {

int open_file(const std::filesystem::path& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor >= 0) return descriptor;
  if (errno == ENOENT || errno == ENOTDIR)
    throw base::InputError({path.string()},
                           "there is no such place index; build it with 'rumbo gazetteer build'");
  throw base::Error(fmt::format("{}: cannot be read ({})", path.string(), std::strerror(errno)));
}

}  // namespace

MappedFile::MappedFile(const std::filesystem::path& path) {
  const int descriptor = open_file(path);
  struct stat status {};
  const bool known = ::fstat(descriptor, &status) == 0;
  if (!known || !S_ISREG(status.st_mode)) {
    ::close(descriptor);
    throw base::InputError({path.string()}, "is not a file; name a place index");
  }
  size_ = static_cast<std::size_t>(status.st_size);
  void* mapped =
      size_ == 0 ? nullptr : ::mmap(nullptr, size_, PROT_READ, MAP_SHARED, descriptor, 0);
  const int problem = errno;
  ::close(descriptor);
  if (mapped == MAP_FAILED)
    throw base::Error(
        fmt::format("{}: cannot be mapped ({})", path.string(), std::strerror(problem)));
  data_ = static_cast<const char*>(mapped);
}

MappedFile::~MappedFile() {
  if (data_ != nullptr) ::munmap(const_cast<char*>(data_), size_);
}

}  // namespace rumbo::gazetteer
