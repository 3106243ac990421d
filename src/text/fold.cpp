#include "text/fold.hpp"

#include "text/fold_code_point.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utf8.h>

namespace rumbo::text {
namespace {

// Letters up to the end of Arabic, worked out once.
class Alphabet {
 public:
  static constexpr UChar32 end = 0x700;

  struct Entry {
    std::array<char, 6> bytes;
    std::uint8_t length;
    bool gap;
  };

  static const Alphabet& instance() {
    static const Alphabet alphabet;
    return alphabet;
  }
  const Entry& operator[](UChar32 c) const { return entries_[static_cast<std::size_t>(c)]; }

 private:
  Alphabet() {
    for (UChar32 c = 0; c < end; ++c) {
      const FoldedCodePoint piece = fold_code_point(static_cast<char32_t>(c));
      Entry& entry = entries_[static_cast<std::size_t>(c)];
      entry.length =
          static_cast<std::uint8_t>(piece.bytes.copy(entry.bytes.data(), entry.bytes.size()));
      entry.gap = piece.gap;
    }
  }

  std::array<Entry, end> entries_{};
};

// Adds to a key, a gap only between words.
class KeyWriter {
 public:
  explicit KeyWriter(std::string& key) : key_(key), start_(key.size()) {}

  void gap() { gap_ = key_.size() > start_; }
  void add(char c) {
    close_gap();
    key_ += c;
  }
  void add(std::string_view bytes, bool gap_too) {
    if (bytes.empty()) {
      if (gap_too) gap();
      return;
    }
    close_gap();
    key_ += bytes;
  }
  // A breve is dropped like any mark, except where it makes и й or у ў.
  void add_breve() {
    const std::string_view word = std::string_view(key_).substr(start_);
    if (gap_) return;
    if (word.ends_with("и")) key_.replace(key_.size() - 2, 2, "й");
    if (word.ends_with("у")) key_.replace(key_.size() - 2, 2, "ў");
  }

  // Indic letters, jamo and half-width kana go back together: shorter keys, as their readers write
  // them.
  void compose();

 private:
  void close_gap() {
    if (gap_) key_ += ' ';
    gap_ = false;
  }

  std::string& key_;
  std::size_t start_;
  bool gap_ = false;
};

const UNormalizer2& nfc() {
  static const UNormalizer2* const instance = [] {
    UErrorCode error = U_ZERO_ERROR;
    return unorm2_getNFCInstance(&error);
  }();
  return *instance;
}

void KeyWriter::compose() {
  const std::size_t size = key_.size() - start_;
  UErrorCode error = U_ZERO_ERROR;
  std::u16string wide(size + 1, u'\0');
  std::int32_t length = 0;
  u_strFromUTF8(wide.data(), static_cast<std::int32_t>(wide.size()), &length, key_.data() + start_,
                static_cast<std::int32_t>(size), &error);
  std::u16string joined(static_cast<std::size_t>(length) + 1, u'\0');
  const std::int32_t joined_length = unorm2_normalize(
      &nfc(), wide.data(), length, joined.data(), static_cast<std::int32_t>(joined.size()), &error);
  std::string bytes(static_cast<std::size_t>(joined_length) * 3 + 1, '\0');
  std::int32_t bytes_length = 0;
  u_strToUTF8(bytes.data(), static_cast<std::int32_t>(bytes.size()), &bytes_length, joined.data(),
              joined_length, &error);
  if (U_FAILURE(error) != 0) return;
  key_.replace(start_, size, bytes, 0, static_cast<std::size_t>(bytes_length));
}

// ASCII: what a byte becomes; 0 is dropped, ' ' is a gap.
constexpr char fold_ascii(char c) {
  if (c >= 'A' && c <= 'Z') return static_cast<char>(c - 'A' + 'a');
  if ((c >= '\t' && c <= '\r') || c == '-') return ' ';
  return c == '.' || c == '\'' || c == '`' ? '\0' : c;
}

constexpr std::array<char, 128> ascii = [] {
  std::array<char, 128> table{};
  for (std::size_t byte = 0; byte < table.size(); ++byte)
    table[byte] = fold_ascii(static_cast<char>(byte));
  return table;
}();

// The code point at `at`, U+FFFD for bytes that are not UTF-8; moves past it.
UChar32 decode(std::string_view utf8, std::size_t& at) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(utf8.data());
  UChar32 c = 0;
  U8_NEXT_OR_FFFD(bytes, at, utf8.size(), c);
  return c;
}

void add_ascii(KeyWriter& key, unsigned char byte) {
  const char c = ascii[byte];
  if (c == ' ') {
    key.gap();
  } else if (c != 0) {
    key.add(c);
  }
}

// Most of what is folded is one ASCII word: it is written in one go. Stops before what is none.
std::size_t append_ascii_word(std::string& key, std::string_view utf8) {
  std::array<char, 64> folded;
  const std::size_t most = std::min(utf8.size(), folded.size());
  std::size_t length = 0;
  std::size_t at = 0;
  for (; at < most; ++at) {
    const auto byte = static_cast<unsigned char>(utf8[at]);
    if (byte >= 0x80 || ascii[byte] == ' ') break;
    folded[length] = ascii[byte];
    length += folded[length] != 0 ? 1U : 0U;
  }
  key.append(folded.data(), length);
  return at;
}

constexpr UChar32 combining_breve = 0x306;
constexpr UChar32 first_composed_script = 0x900;

}  // namespace

void append_folded(std::string& key, std::string_view utf8) {
  KeyWriter writer(key);
  bool compose = false;
  for (std::size_t at = append_ascii_word(key, utf8); at < utf8.size();) {
    const auto byte = static_cast<unsigned char>(utf8[at]);
    if (byte < 0x80) {
      add_ascii(writer, byte);
      ++at;
      continue;
    }
    const std::size_t begin = at;
    const UChar32 c = decode(utf8, at);
    if (c == combining_breve) {
      writer.add_breve();
    } else if (c < Alphabet::end) {
      const Alphabet::Entry& entry = Alphabet::instance()[c];
      writer.add({entry.bytes.data(), entry.length}, entry.gap);
    } else if (folds_to_itself(static_cast<char32_t>(c))) {
      writer.add(utf8.substr(begin, at - begin), false);
    } else {
      compose = compose || c >= first_composed_script;
      const FoldedCodePoint piece = fold_code_point(static_cast<char32_t>(c));
      writer.add(piece.bytes, piece.gap);
    }
  }
  if (compose) writer.compose();
}

std::string fold(std::string_view utf8) {
  std::string key;
  key.reserve(utf8.size());
  append_folded(key, utf8);
  return key;
}

}  // namespace rumbo::text
