#include "sqlite_database.hpp"
#include "tables.hpp"
#include "text/fold.hpp"

#include <string_view>
#include <unordered_set>
#include <vector>

namespace rumbo::bench {
namespace {

// Folded names once each, with the people of the largest place of the name, so that the index alone
// answers a prefix; postings lead to the places. FTS5 keeps no copy of the names.
constexpr const char* tables = R"(
  PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -1000000;
  PRAGMA temp_store = FILE;
  CREATE TABLE places(id INTEGER PRIMARY KEY, name TEXT, lat REAL, lon REAL, country TEXT,
                      admin1 TEXT, feature TEXT, population INT);
  CREATE TABLE named(folded TEXT, place INT, population INT);
  BEGIN;)";
constexpr const char* indexes = R"(
  COMMIT;
  CREATE TABLE keys(id INTEGER PRIMARY KEY, folded TEXT, population INT);
  INSERT INTO keys(folded, population)
    SELECT folded, max(population) FROM named GROUP BY folded ORDER BY folded;
  CREATE UNIQUE INDEX keys_folded ON keys(folded, population);
  CREATE TABLE postings(key INT, place INT, PRIMARY KEY(key, place)) WITHOUT ROWID;
  INSERT OR IGNORE INTO postings
    SELECT k.id, n.place FROM named n JOIN keys k ON k.folded = n.folded ORDER BY 1, 2;
  DROP TABLE named;
  CREATE VIRTUAL TABLE keys_fts USING
    fts5(folded, content='keys', content_rowid='id', tokenize='trigram');
  INSERT INTO keys_fts(keys_fts) VALUES('rebuild');
  INSERT INTO keys_fts(keys_fts) VALUES('optimize');
  ANALYZE;
  VACUUM;)";

class Loader {
 public:
  explicit Loader(Database& database)
      : place_(database.prepare("INSERT OR IGNORE INTO places VALUES(?, ?, ?, ?, ?, ?, ?, ?)")),
        name_(database.prepare("INSERT INTO named VALUES(?, ?, ?)")),
        population_(database.prepare("SELECT population FROM places WHERE id = ?")) {}

  void add_place(const std::vector<std::string_view>& cells, bool with_alternates) {
    const std::int64_t id = std::stoll(std::string(cells[0]));
    const std::int64_t people = std::stoll("0" + std::string(cells[14]));
    const std::string feature = std::string(cells[6]) + '.' + std::string(cells[7]);
    place_.bind(1, id).bind(2, cells[1]).bind(3, cells[4]).bind(4, cells[5]).bind(5, cells[8]);
    place_.bind(6, cells[10]).bind(7, feature).bind(8, people);
    place_.step();
    place_.reset();
    add_name(cells[1], id, people);
    if (cells[2] != cells[1]) add_name(cells[2], id, people);
    if (!with_alternates) return;
    split(cells[3], ',', others_);
    for (const std::string_view other : others_) add_name(other, id, people);
  }

  void add_alternate(const std::vector<std::string_view>& cells) {
    static const std::unordered_set<std::string_view> no_names{"link", "wkdt", "post", "unlc"};
    if (no_names.contains(cells[2])) return;
    const std::int64_t id = std::stoll(std::string(cells[1]));
    population_.bind(1, id);
    if (population_.step()) add_name(cells[3], id, population_.number(0));
    population_.reset();
  }

 private:
  void add_name(std::string_view name, std::int64_t place, std::int64_t people) {
    const std::string folded = text::fold(name);
    if (folded.empty()) return;
    name_.bind(1, folded).bind(2, place).bind(3, people);
    name_.step();
    name_.reset();
  }

  Statement place_;
  Statement name_;
  Statement population_;
  std::vector<std::string_view> others_;
};

}  // namespace

void load(Database& database, const Load& from) {
  database.run(tables);
  Loader loader(database);
  for_each_row(from.places, 19,
               [&](const auto& cells) { loader.add_place(cells, from.alternates.empty()); });
  if (!from.alternates.empty())
    for_each_row(from.alternates, 4, [&](const auto& cells) { loader.add_alternate(cells); });
  database.run(indexes);
}

}  // namespace rumbo::bench
