#include "imports/columns.hpp"

#include "text/fold.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace rumbo::imports {
namespace {

// In the order of the enumeration.
constexpr std::array<std::string_view, 28> names = {
    "when",    "clock",         "from_date", "to_date", "where", "place",     "label",
    "lon",     "lat",           "geonames",  "country", "admin", "radius_km", "what",
    "count",   "count_text",    "certainty", "mode",    "path",  "via",       "note",
    "journey", "journey_title", "group",     "source",  "url",   "quote",     "evidence"};

struct Meaning {
  Column column;
  std::string_view words;  // without case, accents and separators, between spaces
};

constexpr std::array<Meaning, 38> meanings = {{
    {Column::when,
     " when datetime timestamp fechahora date eventdate observedon recordedat dates day fecha dia "
     "cuando "},
    {Column::clock, " clock time timeofday hora "},
    {Column::from_date,
     " fromdate from start startdate startdatetime starttime begin begindate since desde "
     "fechainicio fechadeinicio inicio "},
    {Column::to_date,
     " todate to end enddate enddatetime endtime until till hasta fechafin fechadefin "
     "fechafinal fin "},
    {Column::where, " where donde "},
    {Column::place,
     " place placename location locationname locality city town village site municipality "
     "settlement stop name station lugar localidad ciudad pueblo municipio sitio ubicacion "
     "nombre "},
    {Column::label, " label etiqueta "},
    {Column::lon,
     " lon lng long longitude x decimallongitude locationlong locationlongitude longitud "
     "loncoord "},
    {Column::lat, " lat latitude y decimallatitude locationlat locationlatitude latitud latcoord "},
    {Column::geonames, " geonames geonamesid geonameid "},
    {Column::country, " country countrycode countryname iso2 pais "},
    {Column::admin,
     " admin admin1 state province region department stateprovince estado provincia "
     "departamento "},
    {Column::radius_km, " radiuskm radius radiokm "},
    {Column::what,
     " what event eventtype type kind action activity que evento tipo accion suceso "},
    {Column::count,
     " count size people persons number individualcount groupsize headcount cantidad personas "
     "numero tamano cuantos "},
    {Column::count_text, " counttext "},
    {Column::certainty, " certainty certeza "},
    {Column::mode, " mode transport transportmode vehicle modo transporte "},
    {Column::path, " path "},
    {Column::via, " via "},
    {Column::note,
     " note notes description desc comment comments remark remarks cmt nota notas "
     "descripcion comentario comentarios observaciones "},
    {Column::journey,
     " journey journeyid group groupid route routeid track trackid trip tripid line caravan "
     "individualid tagid viaje grupo ruta trayecto recorrido caravana "},
    {Column::journey_title, " journeytitle "},
    {Column::group, " groupdescription who quien quienes "},
    {Column::source, " source sources report reportid publication agency fuente informe medio "},
    {Column::url, " url link href source url enlace "},
    {Column::quote, " quote quotation excerpt cita "},
    {Column::evidence, " evidence "},
    {Column::feature, " feature "},
    {Column::seq, " seq "},
    {Column::status, " legstatus "},
    {Column::from_seq, " fromseq "},
    {Column::to_seq, " toseq "},
    {Column::first_seen, " firstseen "},
    {Column::last_seen, " lastseen "},
    {Column::splits_from, " splitsfrom "},
    {Column::joins, " joins "},
    {Column::known,
     " id km wkt fid ogcfid osmid margin runnerup nights visit pathnote straightkm travelhours "
     "hoursmin hoursmax kmperdaymin kmperdaymax toofast link "},
}};

std::string compact(std::string_view header) {
  std::string word = text::fold(header);
  std::erase_if(word,
                [](char c) { return c == ' ' || c == '_' || c == ':' || c == '/' || c == '#'; });
  return word;
}

}  // namespace

std::string_view to_string(Column column) {
  const auto at = static_cast<std::size_t>(column);
  return at < names.size() ? names.at(at) : "a column";
}

std::optional<Column> parse_column(std::string_view name) {
  const auto found = std::ranges::find(names, name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Column>(found - names.begin());
}

std::span<const std::string_view> column_names() { return names; }

std::optional<Meant> column_meant(std::string_view header) {
  const std::string word = " " + compact(header) + " ";
  if (word == "  ") return std::nullopt;
  for (const auto& [column, words] : meanings)
    if (const auto rank = words.find(word); rank != std::string_view::npos)
      return Meant{column, rank};
  return std::nullopt;
}

std::optional<Column> exported_column(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, Column>, 13> own = {{
      {"name", Column::place},
      {"admin1", Column::admin},
      {"feature", Column::feature},
      {"seq", Column::seq},
      {"from", Column::leg_from},
      {"to", Column::leg_to},
      {"status", Column::status},
      {"from_seq", Column::from_seq},
      {"to_seq", Column::to_seq},
      {"first_seen", Column::first_seen},
      {"last_seen", Column::last_seen},
      {"splits_from", Column::splits_from},
      {"joins", Column::joins},
  }};
  for (const auto& [written, column] : own)
    if (written == name) return column;
  return parse_column(name);
}

}  // namespace rumbo::imports
