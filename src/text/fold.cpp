#include "text/fold.hpp"

#include "text/utf8.hpp"

#include <array>
#include <cstdint>

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utf8.h>

namespace rumbo::text {
namespace {

// What one input code point gives: bytes of the key, a gap between words, or nothing at all.
struct Piece {
  bool space = false;
  std::string bytes;
};

const UNormalizer2& nfkd() {
  static const UNormalizer2* const instance = [] {
    UErrorCode error = U_ZERO_ERROR;
    return unorm2_getNFKDInstance(&error);
  }();
  return *instance;
}

const UNormalizer2& nfc() {
  static const UNormalizer2* const instance = [] {
    UErrorCode error = U_ZERO_ERROR;
    return unorm2_getNFCInstance(&error);
  }();
  return *instance;
}

bool is_dropped_punctuation(UChar32 c) {
  switch (c) {
    case '.':
    case '\'':
    case '`':
    case 0xB4:
    case 0x2018:
    case 0x2019:
    case 0x201B:
    case 0x2032:
    case 0xFF07:
      return true;
    default:
      return c >= 0x2B9 &&
             c <= 0x2BF;  // modifier letters written as apostrophes: the okina and its kin
  }
}

// Accents, Hebrew points and Arabic vowel signs; not the marks that Indic scripts, Thai and kana
// spell with.
bool is_dropped_mark(UChar32 c) {
  const std::int8_t type = u_charType(c);
  if (type == U_ENCLOSING_MARK) return true;
  if (type != U_NON_SPACING_MARK) return false;
  const int combining = u_getCombiningClass(c);
  return combining == 1 || (combining >= 10 && combining <= 35) || combining >= 200;
}

bool is_gap(UChar32 c) { return u_isUWhiteSpace(c) || u_hasBinaryProperty(c, UCHAR_DASH); }

// Latin letters that Unicode does not decompose, already in lower case; nullptr for every other.
const char* spelt_out(UChar32 c) {
  switch (c) {
    case 0xE6:
      return "ae";
    case 0xF0:
    case 0x111:
    case 0x256:
    case 0x257:
      return "d";
    case 0xF8:
      return "o";
    case 0xFE:
      return "th";
    case 0x127:
      return "h";
    case 0x131:
    case 0x268:
      return "i";
    case 0x138:
    case 0x199:
      return "k";
    case 0x142:
      return "l";
    case 0x14B:
      return "n";
    case 0x153:
      return "oe";
    case 0x167:
      return "t";
    case 0x180:
    case 0x253:
      return "b";
    case 0x1B4:
      return "y";
    case 0x1B6:
      return "z";
    case 0x259:
      return "e";
    default:
      return nullptr;
  }
}

void add_case_folded(std::string& bytes, UChar32 c) {
  std::array<UChar, 4> in{};
  std::array<UChar, 16> out{};
  std::int32_t in_length = 0;
  U16_APPEND_UNSAFE(in.data(), in_length, c);
  UErrorCode error = U_ZERO_ERROR;
  const std::int32_t length = u_strFoldCase(out.data(), static_cast<std::int32_t>(out.size()),
                                            in.data(), in_length, U_FOLD_CASE_DEFAULT, &error);
  for (std::int32_t i = 0; i < length;) {
    UChar32 folded = 0;
    U16_NEXT(out.data(), i, length, folded);
    if (const char* letters = spelt_out(folded)) {
      bytes += letters;
    } else if (!is_dropped_punctuation(folded) && !is_dropped_mark(folded)) {
      append_utf8(bytes, static_cast<char32_t>(folded));
    }
  }
}

void add_decomposed(Piece& piece, UChar32 c) {
  if (is_dropped_punctuation(c) || is_dropped_mark(c)) return;
  if (u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) return;
  if (is_gap(c)) {
    piece.space = true;
  } else {
    add_case_folded(piece.bytes, c);
  }
}

Piece fold_code_point(UChar32 c) {
  Piece piece;
  if (is_dropped_punctuation(c)) return piece;  // before U+00B4 becomes a space with an accent
  std::array<UChar, 32> decomposed{};
  UErrorCode error = U_ZERO_ERROR;
  const std::int32_t length = unorm2_getDecomposition(
      &nfkd(), c, decomposed.data(), static_cast<std::int32_t>(decomposed.size()), &error);
  if (length < 0 || U_FAILURE(error) != 0) {
    add_decomposed(piece, c);
    return piece;
  }
  for (std::int32_t i = 0; i < length;) {
    UChar32 part = 0;
    U16_NEXT(decomposed.data(), i, length, part);
    add_decomposed(piece, part);
  }
  return piece;
}

// Latin letters and general punctuation, worked out once.
constexpr UChar32 latin_end = 0x250;
const std::array<Piece, latin_end>& latin() {
  static const std::array<Piece, latin_end> table = [] {
    std::array<Piece, latin_end> pieces;
    for (UChar32 c = 0; c < latin_end; ++c)
      pieces[static_cast<std::size_t>(c)] = fold_code_point(c);
    return pieces;
  }();
  return table;
}

class KeyWriter {
 public:
  explicit KeyWriter(std::size_t size) { key_.reserve(size); }
  void gap() { gap_ = !key_.empty(); }
  void add(char c) {
    close_gap();
    key_ += c;
  }
  void add(const Piece& piece) {
    if (piece.space && piece.bytes.empty()) return gap();
    if (piece.bytes.empty()) return;
    close_gap();
    key_ += piece.bytes;
  }
  std::string take() { return std::move(key_); }

 private:
  void close_gap() {
    if (gap_) key_ += ' ';
    gap_ = false;
  }
  std::string key_;
  bool gap_ = false;
};

// Hangul, kana and Indic letters go back together: shorter keys, as their readers write them.
std::string composed(const std::string& key) {
  UErrorCode error = U_ZERO_ERROR;
  std::u16string wide(key.size() + 1, u'\0');
  std::int32_t length = 0;
  u_strFromUTF8(wide.data(), static_cast<std::int32_t>(wide.size()), &length, key.data(),
                static_cast<std::int32_t>(key.size()), &error);
  std::u16string joined(static_cast<std::size_t>(length) + 1, u'\0');
  const std::int32_t joined_length = unorm2_normalize(
      &nfc(), wide.data(), length, joined.data(), static_cast<std::int32_t>(joined.size()), &error);
  std::string bytes(static_cast<std::size_t>(joined_length) * 3 + 1, '\0');
  std::int32_t bytes_length = 0;
  u_strToUTF8(bytes.data(), static_cast<std::int32_t>(bytes.size()), &bytes_length, joined.data(),
              joined_length, &error);
  if (U_FAILURE(error) != 0) return key;
  bytes.resize(static_cast<std::size_t>(bytes_length));
  return bytes;
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

}  // namespace

std::string fold(std::string_view utf8) {
  KeyWriter key(utf8.size());
  bool compose = false;
  for (std::size_t at = 0; at < utf8.size();) {
    const auto byte = static_cast<unsigned char>(utf8[at]);
    if (byte < 0x80) {
      const char c = ascii[byte];
      if (c == ' ') {
        key.gap();
      } else if (c != 0) {
        key.add(c);
      }
      ++at;
      continue;
    }
    const UChar32 c = decode(utf8, at);
    compose = compose || c >= 0x900;
    key.add(c < latin_end ? latin()[static_cast<std::size_t>(c)] : fold_code_point(c));
  }
  return compose ? composed(key.take()) : key.take();
}

}  // namespace rumbo::text
