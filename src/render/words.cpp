#include "render/words.hpp"

#include "time/edtf.hpp"

#include <array>

#include <fmt/format.h>

namespace rumbo::render {
namespace {

enum Tongue { english, spanish, french };

Tongue tongue(std::string_view language) {
  return language.starts_with("es") ? spanish : language.starts_with("fr") ? french : english;
}

constexpr std::array<std::array<std::string_view, 3>, 12> words = {
    {{"to", "a", "vers"},
     {"intended", "previsto", "prévu"},
     {"cancelled", "cancelado", "annulé"},
     {"inferred", "inferido", "déduit"},
     {"observed", "observado", "observé"},
     {"Legend", "Leyenda", "Légende"},
     {"Sources", "Fuentes", "Sources"},
     {"Route map", "Mapa de la ruta", "Carte du trajet"},
     {"more", "más", "de plus"},
     {"undated", "sin fecha", "sans date"},
     {"Key", "Clave", "Repères"},
     {"Letters on the map: ", "Letras del mapa: ", "Lettres de la carte : "}}};

constexpr std::array<std::array<std::string_view, 12>, 3> months = {
    {{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"},
     {"ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"},
     {"janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.",
      "déc."}}};

// "23", "Oct" and "2021", as far as they are known and wanted.
std::string parts(const time::PartialDate& date, Tongue in, bool month, bool year) {
  std::string out;
  const auto add = [&](std::string_view part) {
    out += (out.empty() ? "" : " ") + std::string(part);
  };
  if (date.day) add(std::to_string(date.day));
  if (date.month && month) add(months[in][date.month - 1]);
  if (year) add(std::to_string(date.year));
  return out;
}

std::string doubts(const std::string& text, bool approximate, bool uncertain) {
  return (approximate ? "c. " : "") + text + (uncertain ? "?" : "");
}

std::string plain(const time::PartialDate& date, Tongue in) {
  return doubts(parts(date, in, true, true), date.approximate, date.uncertain);
}

// "23–25 Oct 2021" and "Oct–Nov 2021" say month and year once.
std::string span(const time::PartialDate& from, const time::PartialDate& to, Tongue in) {
  const bool same_year = from.year == to.year && from.month && to.month;
  const bool same_month = same_year && from.month == to.month && from.day && to.day;
  const bool approximate = from.approximate || to.approximate;
  const bool uncertain = from.uncertain || to.uncertain;
  const std::string end = parts(to, in, true, true);
  if (same_month && from.day == to.day) return doubts(end, approximate, uncertain);
  const std::string start = parts(from, in, !same_month, !same_year);
  const bool close = same_month || (same_year && !from.day && !to.day);
  return doubts(start + (close ? "–" : " – ") + end, approximate, uncertain);
}

}  // namespace

std::string_view word(Word which, std::string_view language) {
  return words[static_cast<std::size_t>(which)][tongue(language)];
}

std::string date_text(std::string_view edtf, std::string_view language) {
  const auto when = time::parse_edtf(edtf);
  if (!when) return std::string(edtf);
  const Tongue in = tongue(language);
  if (!when->is_interval()) return plain(*when->from(), in);
  if (when->from() && when->to()) return span(*when->from(), *when->to(), in);
  static constexpr std::string_view by[] = {"by", "hasta el", "avant le"};
  static constexpr std::string_view since[] = {"from", "desde el", "dès le"};
  return when->to() ? fmt::format("{} {}", by[in], plain(*when->to(), in))
                    : fmt::format("{} {}", since[in], plain(*when->from(), in));
}

std::string number_text(long long number, std::string_view language) {
  const std::string digits = std::to_string(number);
  const std::string_view gap = tongue(language) == english ? "," : "\u00A0";
  std::string out;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0 && digits[i - 1] != '-') out += gap;
    out += digits[i];
  }
  return out;
}

}  // namespace rumbo::render
