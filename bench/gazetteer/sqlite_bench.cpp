// The same questions, asked of SQLite with FTS5's trigram tokenizer; docs/bench-gazetteer.md gives
// the recipes. Usage: sqlite_bench build DATABASE PLACES [NAMES]
//                     sqlite_bench ask DATABASE QUERIES TASK...
// Tasks: exact, fold, prefix, prefix_fts, fuzzy1, fuzzy2, fuzzy1_rank, fuzzy2_rank, spot.

#include "measure.hpp"
#include "queries.hpp"
#include "sqlite_database.hpp"
#include "text/edit_distance.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace rumbo::bench {
namespace {

constexpr std::size_t longest_name = 6;  // words of a name looked for in a text

// Where each letter begins, and the end.
std::vector<std::size_t> letter_starts(std::string_view folded) {
  std::vector<std::size_t> starts;
  for (std::size_t at = 0; at < folded.size(); text::next_code_point(folded, at))
    starts.push_back(at);
  starts.push_back(folded.size());
  return starts;
}

// "tap" OR "apa" OR "pac": every three letters of a name, once each.
std::string trigrams(std::string_view folded) {
  const std::vector<std::size_t> starts = letter_starts(folded);
  std::string query;
  for (std::size_t i = 0; i + 3 < starts.size(); ++i) {
    if (i > 0) query += " OR ";
    query.append("\"").append(folded.substr(starts[i], starts[i + 3] - starts[i])) += '"';
  }
  return query;
}

// "tapac" OR "hula": a name in as many pieces as it may have edits, and one more. A name with so
// few edits has one of the pieces whole, unless an edit swaps letters of two.
std::string pieces(std::string_view folded, std::size_t edits) {
  std::vector<std::size_t> starts = letter_starts(folded);
  const std::size_t letters = starts.size() - 1;
  std::string query;
  for (std::size_t i = 0; i <= edits; ++i) {
    const std::size_t begin = starts[letters * i / (edits + 1)];
    const std::size_t end = starts[letters * (i + 1) / (edits + 1)];
    if (i > 0) query += " OR ";
    query.append("\"").append(folded.substr(begin, end - begin)) += '"';
  }
  return letters >= 3 * (edits + 1) ? query : trigrams(folded);
}

class Bench {
 public:
  Bench(Database& database, const Queries& queries)
      : queries_(queries),
        places_(database.prepare(
            "SELECT p.place FROM keys k JOIN postings p ON p.key = k.id WHERE k.folded = ?")),
        exists_(database.prepare("SELECT 1 FROM keys WHERE folded = ?")),
        range_(database.prepare(
            "SELECT folded FROM keys INDEXED BY keys_folded WHERE folded >= ?1 AND folded < ?2 "
            "ORDER BY population DESC LIMIT 10")),
        like_(database.prepare("SELECT k.folded FROM keys_fts f JOIN keys k ON k.id = f.rowid "
                               "WHERE f.folded LIKE ?1 ORDER BY k.population DESC LIMIT 10")),
        ranked_(database.prepare(
            "SELECT folded FROM keys_fts WHERE keys_fts MATCH ?1 ORDER BY rank LIMIT 200")),
        unranked_(database.prepare("SELECT folded FROM keys_fts WHERE keys_fts MATCH ?1")) {}

  Measured exact() {
    return measure("exact", queries_.keys.size(),
                   [&](std::size_t i) { return finds(queries_.keys[i]); });
  }
  Measured exact_unfolded() {
    return measure("fold", queries_.names.size(),
                   [&](std::size_t i) { return finds(text::fold(queries_.names[i])); });
  }
  Measured prefix() {
    return measure("prefix", queries_.beginnings.size(), [&](std::size_t i) {
      const std::string& from = queries_.beginnings[i];
      const std::string to = from + "\xF4\x8F\xBF\xBF";
      range_.bind(1, from).bind(2, to);
      return rows(range_) > 0;
    });
  }
  Measured prefix_by_fts() {
    return measure("prefix_fts", queries_.beginnings.size(), [&](std::size_t i) {
      const std::string pattern = queries_.beginnings[i] + "%";
      like_.bind(1, pattern);
      return rows(like_) > 0;
    });
  }
  // Names that share most trigrams, the best 200 by FTS5's rank, sifted by the edit distance.
  Measured fuzzy_by_rank(std::string task, const std::vector<Misspelt>& pairs, std::size_t edits) {
    return measure(std::move(task), pairs.size(), [&, edits](std::size_t i) {
      return sift(ranked_, trigrams(pairs[i].asked), pairs[i], edits);
    });
  }
  // Names that share a piece, all of them, sifted by the edit distance.
  Measured fuzzy_by_pieces(std::string task, const std::vector<Misspelt>& pairs,
                           std::size_t edits) {
    return measure(std::move(task), pairs.size(), [&, edits](std::size_t i) {
      return sift(unranked_, pieces(pairs[i].asked, edits), pairs[i], edits);
    });
  }
  // From each word with a capital the longest run of up to six words that is a name.
  Measured spot() {
    Measured measured =
        measure("spot", 1, [&](std::size_t) { return spots() > 0; }, {.seconds = 4, .least = 2});
    measured.bytes = static_cast<double>(queries_.text.size());
    return measured;
  }

 private:
  static bool sift(Statement& matches, const std::string& query, const Misspelt& pair,
                   std::size_t edits) {
    if (query.empty()) return false;
    bool found = false;
    matches.bind(1, query);
    while (matches.step()) {
      const std::string_view name = matches.text(0);
      const bool is_near = text::edit_distance(pair.asked, name, edits).has_value();
      found = found || (is_near && name == pair.meant);
    }
    matches.reset();
    return found;
  }
  bool finds(std::string_view key) {
    places_.bind(1, key);
    return rows(places_) > 0;
  }
  static std::size_t rows(Statement& statement) {
    std::size_t count = 0;
    while (statement.step()) ++count;
    statement.reset();
    return count;
  }

  std::vector<std::string_view> words() const {
    std::vector<std::string_view> words;
    const std::string_view text = queries_.text;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
      if (end > at) words.push_back(text.substr(at, end - at));
      at = end + 1;
    }
    return words;
  }
  std::size_t spots() {
    const std::vector<std::string_view> all = words();
    std::size_t found = 0;
    for (std::size_t i = 0; i < all.size();) {
      const std::size_t length = starts_name(all[i]) ? longest_at(all, i) : 0;
      found += length > 0 ? 1 : 0;
      i += std::max<std::size_t>(length, 1);
    }
    return found;
  }
  static bool starts_name(std::string_view word) { return word[0] < 'a' || word[0] > 'z'; }

  std::size_t longest_at(const std::vector<std::string_view>& all, std::size_t at) {
    for (std::size_t length = std::min(longest_name, all.size() - at); length > 0; --length) {
      const std::string_view last = all[at + length - 1];
      std::string key =
          text::fold(std::string_view(all[at].data(), last.data() + last.size() - all[at].data()));
      while (!key.empty() && (key.back() == ',' || key.back() == '.')) key.pop_back();
      exists_.bind(1, key);
      if (rows(exists_) > 0) return length;
    }
    return 0;
  }

  const Queries& queries_;
  Statement places_;
  Statement exists_;
  Statement range_;
  Statement like_;
  Statement ranked_;
  Statement unranked_;
};

void ask(int count, char** arguments) {
  const Queries queries = read_queries(arguments[3]);
  const Resident before = resident();
  const double begin = seconds_now();
  Database database(arguments[2]);
  database.run("PRAGMA mmap_size = 2147418112; PRAGMA query_only = 1;");
  Bench bench(database, queries);
  print_number("open", "milliseconds", 1e3 * (seconds_now() - begin));

  const std::map<std::string_view, std::function<Measured()>> tasks{
      {"exact", [&] { return bench.exact(); }},
      {"fold", [&] { return bench.exact_unfolded(); }},
      {"prefix", [&] { return bench.prefix(); }},
      {"prefix_fts", [&] { return bench.prefix_by_fts(); }},
      {"fuzzy1", [&] { return bench.fuzzy_by_pieces("fuzzy1", queries.one_edit, 1); }},
      {"fuzzy2", [&] { return bench.fuzzy_by_pieces("fuzzy2", queries.two_edits, 2); }},
      {"fuzzy1_rank", [&] { return bench.fuzzy_by_rank("fuzzy1_rank", queries.one_edit, 1); }},
      {"fuzzy2_rank", [&] { return bench.fuzzy_by_rank("fuzzy2_rank", queries.two_edits, 2); }},
      {"spot", [&] { return bench.spot(); }}};
  for (int i = 4; i < count; ++i) print(tasks.at(arguments[i])());

  const Resident after = resident();
  print_number("memory", "anonymous_kib", static_cast<double>(after.anonymous - before.anonymous));
  print_number("memory", "file_kib", static_cast<double>(after.file - before.file));
}

void build(int count, char** arguments) {
  std::filesystem::remove(arguments[2]);
  Database database(arguments[2]);
  load(database, {arguments[3], count > 4 ? arguments[4] : ""});
}

}  // namespace
}  // namespace rumbo::bench

int main(int count, char** arguments) try {
  const std::string_view verb = count > 3 ? arguments[1] : "";
  if (verb == "build") {
    rumbo::bench::build(count, arguments);
  } else if (verb == "ask") {
    rumbo::bench::ask(count, arguments);
  } else {
    throw std::runtime_error(
        "usage: sqlite_bench build DATABASE PLACES [NAMES] | ask DATABASE QUERIES TASK...");
  }
} catch (const std::exception& error) {
  std::fprintf(stderr, "sqlite_bench: %s\n", error.what());
  return 1;
}
