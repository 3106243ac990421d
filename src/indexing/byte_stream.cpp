#include "indexing/byte_stream.hpp"

#include "base/error.hpp"

#include <cerrno>
#include <cstring>
#include <vector>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zstd.h>
#include <zstd_errors.h>

namespace rumbo::indexing {
namespace {

class PlainStream : public ByteStream {
 public:
  explicit PlainStream(const std::filesystem::path& file) : file_(file.string()) {
    // Without O_NONBLOCK the opening of a pipe that nobody writes to would wait for ever.
    descriptor_ = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor_ < 0 && (errno == ENOENT || errno == ENOTDIR))
      throw base::InputError({file_}, "there is no such file; check the path");
    if (descriptor_ < 0) fail();
    struct stat status {};
    const bool known = ::fstat(descriptor_, &status) == 0;
    if (known && S_ISREG(status.st_mode)) return;
    ::close(descriptor_);
    throw base::InputError({file_}, "is no regular file; name a file");
  }
  ~PlainStream() override { ::close(descriptor_); }
  PlainStream(const PlainStream&) = delete;
  PlainStream& operator=(const PlainStream&) = delete;

  std::size_t read(std::span<char> into) override {
    std::size_t filled = 0;
    while (filled < into.size()) {
      const ssize_t got = ::read(descriptor_, into.data() + filled, into.size() - filled);
      if (got < 0 && errno == EINTR) continue;
      if (got < 0) fail();
      if (got == 0) break;
      filled += static_cast<std::size_t>(got);
    }
    return filled;
  }

 private:
  [[noreturn]] void fail() const {
    throw base::Error(fmt::format("{}: cannot be read ({})", file_, std::strerror(errno)));
  }

  std::string file_;
  int descriptor_ = -1;
};

class ZstdStream : public ByteStream {
 public:
  explicit ZstdStream(const std::filesystem::path& file)
      : file_(file.string()), packed_(file), block_(ZSTD_DStreamInSize()) {}

  std::size_t read(std::span<char> into) override {
    ZSTD_outBuffer out{into.data(), into.size(), 0};
    while (out.pos < out.size) {
      const bool more_inside = full_ && !whole_;
      if (in_.pos == in_.size && !more_inside && !refill()) break;
      const std::size_t hint = ZSTD_decompressStream(context_.get(), &out, &in_);
      if (ZSTD_isError(hint) != 0) fail(hint);
      whole_ = hint == 0;
      full_ = out.pos == out.size;
    }
    return out.pos;
  }

 private:
  struct Free {
    void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
  };

  bool refill() {
    in_ = {block_.data(), packed_.read(block_), 0};
    if (in_.size > 0) return true;
    if (!whole_) damaged("it is cut short");
    return false;
  }

  [[noreturn]] void fail(std::size_t code) const {
    if (ZSTD_getErrorCode(code) == ZSTD_error_prefix_unknown)
      throw base::InputError({file_}, "is not zstd data; compress it with 'zstd FILE'");
    damaged(ZSTD_getErrorName(code));
  }

  [[noreturn]] void damaged(const char* reason) const {
    throw base::InputError({file_},
                           fmt::format("is damaged zstd data ({}); fetch it again", reason));
  }

  std::string file_;
  PlainStream packed_;
  std::vector<char> block_;
  ZSTD_inBuffer in_{nullptr, 0, 0};
  std::unique_ptr<ZSTD_DCtx, Free> context_{ZSTD_createDCtx()};
  bool whole_ = false;  // the last frame has been unpacked to its end
  bool full_ = false;   // the last step filled what it was given: there may be more in the context
};

}  // namespace

std::unique_ptr<ByteStream> open_plain(const std::filesystem::path& file) {
  return std::make_unique<PlainStream>(file);
}

std::unique_ptr<ByteStream> open_zstd(const std::filesystem::path& file) {
  return std::make_unique<ZstdStream>(file);
}

}  // namespace rumbo::indexing
