#include "base/file.hpp"

#include "base/error.hpp"

#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace rumbo::base {
namespace {

std::string reason() { return std::strerror(errno); }

class Descriptor {
 public:
  explicit Descriptor(int value) : value_(value) {}
  ~Descriptor() { ::close(value_); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return value_; }

 private:
  int value_;
};

// `write` takes the bytes that are left and says how many it wrote.
template <class Write>
void write_all(std::string_view bytes, const std::filesystem::path& path, const Write& write) {
  while (!bytes.empty()) {
    const ssize_t written = write(bytes);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0)
      throw Error(fmt::format(
          "{}: cannot be written ({}); free some space or choose another folder with -o",
          path.string(), reason()));
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

}  // namespace

std::string read_file(const std::filesystem::path& path, std::size_t max_bytes) {
  const int opened = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (opened < 0 && (errno == ENOENT || errno == ENOTDIR))
    throw InputError({path.string()}, "there is no such file; check the path");
  if (opened < 0) throw Error(fmt::format("{}: cannot be read ({})", path.string(), reason()));
  const Descriptor file(opened);
  struct stat status {};
  if (::fstat(file.get(), &status) != 0)
    throw Error(fmt::format("{}: cannot be read ({})", path.string(), reason()));
  if (S_ISDIR(status.st_mode)) throw InputError({path.string()}, "is a folder; name a file in it");

  std::string bytes;
  std::string block(1 << 16, '\0');
  while (true) {
    const ssize_t got = ::read(file.get(), block.data(), block.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) throw Error(fmt::format("{}: cannot be read ({})", path.string(), reason()));
    if (got == 0) return bytes;
    bytes.append(block, 0, static_cast<std::size_t>(got));
    if (bytes.size() > max_bytes)
      throw InputError(
          {path.string()},
          fmt::format("is larger than {} MB, the most that is read; split it", max_bytes >> 20));
  }
}

AtomicFile::AtomicFile(std::filesystem::path path) : path_(std::move(path)) {
  if (std::filesystem::is_directory(path_))
    throw Error(fmt::format("{}: is a folder; name a file in it", path_.string()));
  if (std::filesystem::exists(path_) && !std::filesystem::is_regular_file(path_))
    throw Error(fmt::format("{}: is a device or a pipe, which cannot be replaced; name a file",
                            path_.string()));
  std::string name = path_.string() + ".partial-XXXXXX";
  descriptor_ = ::mkostemp(name.data(), O_CLOEXEC);
  if (descriptor_ < 0)
    throw Error(fmt::format("{}: cannot be created ({}); make the folder or choose another with -o",
                            path_.string(), reason()));
  temporary_ = name;
  const mode_t mask = ::umask(0);
  ::umask(mask);
  ::fchmod(descriptor_, 0666 & ~mask);
}

AtomicFile::AtomicFile(AtomicFile&& other) noexcept
    : path_(std::move(other.path_)),
      temporary_(std::move(other.temporary_)),
      descriptor_(std::exchange(other.descriptor_, -1)) {}

AtomicFile::~AtomicFile() {
  if (descriptor_ < 0) return;
  ::close(descriptor_);
  ::unlink(temporary_.c_str());
}

void AtomicFile::write(std::string_view bytes) {
  write_all(bytes, path_,
            [&](std::string_view left) { return ::write(descriptor_, left.data(), left.size()); });
}

void AtomicFile::rewrite(std::uint64_t offset, std::string_view bytes) {
  write_all(bytes, path_, [&](std::string_view left) {
    return ::pwrite(descriptor_, left.data(), left.size(),
                    static_cast<off_t>(offset + (bytes.size() - left.size())));
  });
}

void AtomicFile::commit() {
  if (::fsync(descriptor_) != 0 || ::rename(temporary_.c_str(), path_.c_str()) != 0)
    throw Error(fmt::format("{}: cannot be put in place ({})", path_.string(), reason()));
  ::close(std::exchange(descriptor_, -1));
}

}  // namespace rumbo::base
