#include "documents/furniture.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace rumbo::documents {
namespace {

using Names = std::span<const std::string_view>;

bool is_one_of(std::string_view word, Names names) {
  return std::ranges::find(names, word) != names.end();
}

bool begins_any(const LineWords& line, Names phrases) {
  return std::ranges::any_of(phrases, [&](std::string_view phrase) { return line.begins(phrase); });
}

bool holds_any(std::string_view key, Names phrases) {
  return std::ranges::any_of(phrases, [&](std::string_view phrase) {
    const auto at = key.find(phrase);
    if (at == std::string_view::npos) return false;
    const auto end = at + phrase.size();
    return (at == 0 || key[at - 1] == ' ') && (end == key.size() || key[end] == ' ');
  });
}

bool all_words(const LineWords& line, auto&& fits) {
  return std::ranges::all_of(
      line.words, [&](const prose::Word& word) { return !word.is_word() || fits(word.folded); });
}

// What buttons and menus say, and the names of the places that stories are shared to.
constexpr std::array<std::string_view, 74> button_words = {
    "share",       "shares",     "compartir",  "comparte",    "compartelo",    "tweet",
    "twitter",     "facebook",   "whatsapp",   "telegram",    "linkedin",      "pinterest",
    "instagram",   "reddit",     "messenger",  "youtube",     "tiktok",        "bluesky",
    "threads",     "flipboard",  "email",      "correo",      "print",         "imprimir",
    "imprime",     "copy",       "copiar",     "link",        "enlace",        "save",
    "guardar",     "bookmark",   "listen",     "escuchar",    "escucha",       "follow",
    "siguenos",    "seguir",     "subscribe",  "suscribete",  "suscribirse",   "login",
    "logout",      "register",   "registrate", "menu",        "search",        "buscar",
    "home",        "inicio",     "portada",    "skip",        "advertisement", "advertising",
    "publicidad",  "anuncio",    "sponsored",  "patrocinado", "comment",       "comments",
    "comentarios", "comentario", "comentar",   "like",        "likes",         "dislike",
    "whats",       "reply",      "responder",  "close",       "cerrar",        "next",
    "previous",    "tags"};
// Small words between them.
constexpr std::array<std::string_view, 44> button_links = {
    "this", "on",   "via",  "by",        "the",   "a",       "to",        "in",    "of",
    "us",   "our",  "now",  "article",   "story", "page",    "post",      "news",  "content",
    "main", "your", "link", "articulo",  "nota",  "noticia", "esta",      "este",  "en",
    "por",  "con",  "de",   "el",        "la",    "al",      "las",       "los",   "un",
    "una",  "and",  "y",    "contenido", "for",   "x",       "principal", "google"};
constexpr std::array<std::string_view, 34> counter_words = {
    "comment", "comments",   "comentario", "comentarios", "share",       "shares",  "shared",
    "view",    "views",      "like",       "likes",       "min",         "mins",    "minute",
    "minutes", "minuto",     "minutos",    "read",        "reading",     "time",    "lectura",
    "leer",    "tiempo",     "de",         "k",           "vistas",      "visitas", "votes",
    "votos",   "compartido", "veces",      "reactions",   "compartidas", "photos"};
constexpr std::array<std::string_view, 26> whole_lines = {"sign up",
                                                          "sign in",
                                                          "log in",
                                                          "iniciar sesion",
                                                          "read more",
                                                          "leer mas",
                                                          "ver mas",
                                                          "lee mas",
                                                          "continue reading",
                                                          "keep reading",
                                                          "sigue leyendo",
                                                          "seguir leyendo",
                                                          "continua leyendo",
                                                          "most read",
                                                          "most popular",
                                                          "lo mas leido",
                                                          "lo mas visto",
                                                          "trending",
                                                          "trending now",
                                                          "leave a comment",
                                                          "leave a reply",
                                                          "deja un comentario",
                                                          "deja tu comentario",
                                                          "what s your reaction",
                                                          "what your reaction",
                                                          "font size"};
constexpr std::array<std::string_view, 28> other_story_labels = {"related",
                                                                 "related stories",
                                                                 "related articles",
                                                                 "related news",
                                                                 "related content",
                                                                 "related coverage",
                                                                 "read more",
                                                                 "read also",
                                                                 "also read",
                                                                 "read next",
                                                                 "see also",
                                                                 "more on this story",
                                                                 "you may also like",
                                                                 "you might also like",
                                                                 "recommended",
                                                                 "don t miss",
                                                                 "te puede interesar",
                                                                 "tambien te puede interesar",
                                                                 "le puede interesar",
                                                                 "te podria interesar",
                                                                 "tambien lee",
                                                                 "lee tambien",
                                                                 "lea tambien",
                                                                 "puedes leer",
                                                                 "ver tambien",
                                                                 "noticias relacionadas",
                                                                 "notas relacionadas",
                                                                 "no te pierdas"};
constexpr std::array<std::string_view, 14> more_labels = {
    "relacionado",     "relacionadas",  "relacionados",      "mas informacion", "mas noticias",
    "lee mas",         "leer mas",      "more stories",      "more news",       "more from",
    "read more about", "in other news", "en otras noticias", "mas sobre"};
constexpr std::array<std::string_view, 8> topic_labels = {
    "tags", "topics", "filed under", "etiquetas", "temas", "categories", "categorias", "keywords"};
constexpr std::array<std::string_view, 16> picture_labels = {
    "photo",        "photos",     "image",  "images",   "picture",    "foto",
    "fotos",        "fotografia", "imagen", "imagenes", "photograph", "photo credit",
    "image credit", "credito",    "credit", "captura"};
constexpr std::array<std::string_view, 8> file_pictures = {
    "file photo",   "foto de archivo",   "ap photo",     "handout photo",
    "getty images", "imagen de archivo", "foto archivo", "courtesy photo"};
constexpr std::array<std::string_view, 8> film_labels = {
    "watch", "video", "listen", "mira", "mira el video", "vea el video", "escucha", "gallery"};
constexpr std::array<std::string_view, 9> rights = {
    "all rights reserved",       "todos los derechos reservados",   "derechos reservados",
    "may not be published",      "may not be reproduced",           "prohibida su reproduccion",
    "prohibida la reproduccion", "prohibida su reproduccion total", "may not be republished"};
constexpr std::array<std::string_view, 3> cookie_words = {"cookie", "cookies", "gdpr"};
constexpr std::array<std::string_view, 20> cookie_beginnings = {
    "we use",      "we and our",    "we value your privacy",
    "this site",   "this website",  "our site",
    "our website", "by continuing", "by clicking",
    "by using",    "your privacy",  "usamos",
    "utilizamos",  "este sitio",    "esta web",
    "esta pagina", "al continuar",  "al navegar",
    "nosotros y",  "nuestro sitio"};
constexpr std::array<std::string_view, 14> letter_words = {
    "newsletter", "newsletters", "boletin",  "boletines",     "inbox",    "subscribe", "suscribete",
    "alerts",     "alertas",     "whatsapp", "notifications", "telegram", "canal",     "correo"};
constexpr std::array<std::string_view, 22> letter_beginnings = {
    "get our",   "get the",       "sign up",    "subscribe",  "join our",        "join us",
    "follow us", "follow our",    "receive",    "never miss", "stay up to date", "stay informed",
    "want more", "enter your",    "recibe",     "suscribete", "suscribase",      "unete",
    "siguenos",  "sigue nuestro", "registrate", "inscribete"};
constexpr std::array<std::string_view, 12> credit_beginnings = {
    "reporting by",
    "editing by",
    "writing by",
    "additional reporting by",
    "with reporting by",
    "with files from",
    "with information from",
    "con informacion de",
    "con reportes de",
    "con datos de",
    "compiled by",
    "this story was originally published"};
constexpr std::array<std::string_view, 8> bracket_credits = {
    "reporting", "editing",     "writing", "additional",
    "compiled",  "informacion", "edicion", "reporte"};

// "Related: ...", or the label alone.
bool is_label(const LineWords& line, Names labels) {
  for (const auto label : labels) {
    if (!line.begins(label)) continue;
    if (line.key.size() == label.size()) return true;
    const auto words = static_cast<std::size_t>(std::ranges::count(label, ' ')) + 1;
    std::size_t seen = 0;
    for (const auto& word : line.words) {
      if (seen == words) {
        if (word.is(":") || word.is("|") || word.is("»") || word.is(">")) return true;
        break;
      }
      if (word.is_word() || word.is_number()) ++seen;
    }
  }
  return false;
}

bool is_address(std::string_view line) {
  const bool one_word = line.find_first_of(" \t") == std::string_view::npos;
  return one_word &&
         (line.starts_with("http://") || line.starts_with("https://") || line.starts_with("www."));
}

bool is_buttons(const LineWords& line) {
  constexpr std::size_t most = 9;
  if (line.letters == 0 || line.letters > most || line.text.ends_with('.')) return false;
  bool button = false;
  return all_words(line,
                   [&](const std::string& word) {
                     const bool is_button = is_one_of(word, button_words);
                     button = button || is_button;
                     return is_button || is_one_of(word, button_links);
                   }) &&
         button;
}

bool is_counter(const LineWords& line) {
  constexpr std::size_t most = 6;
  const bool counts = std::ranges::any_of(line.words, &prose::Word::is_number);
  return counts && line.letters <= most && !line.text.ends_with('.') &&
         all_words(line, [](const std::string& word) { return is_one_of(word, counter_words); });
}

// "Home > News > Americas".
bool is_path_of_page(const LineWords& line) {
  const auto arrows = std::ranges::count_if(line.words, [](const prose::Word& word) {
    return word.is(">") || word.is("›") || word.is("»") || word.is("/") || word.is("|");
  });
  const bool at_home = line.begins("home") || line.begins("inicio") || line.begins("portada") ||
                       line.begins("news") || line.begins("noticias");
  const bool pointed = line.text.find(" > ") != std::string_view::npos ||
                       line.text.find(" › ") != std::string_view::npos;
  return !line.ends_sentence() && line.letters <= 14 &&
         ((arrows >= 1 && at_home) || (arrows >= 2 && pointed));
}

// Nothing but names, as behind "Photo:".
bool is_names(const prose::Words& words, std::size_t first) {
  constexpr std::array<std::string_view, 8> links = {"/", "|", ",", ".", "de", "y", "and", "via"};
  return std::all_of(words.begin() + static_cast<long>(first), words.end(),
                     [&](const prose::Word& word) {
                       return word.is_word() ? word.capitalised || is_one_of(word.folded, links)
                                             : is_one_of(word.folded, links);
                     });
}

// "Photo: X", "(AP Photo/X)", and captions that end in one.
bool is_picture(const LineWords& line) {
  if (is_label(line, picture_labels) || begins_any(line, file_pictures)) return true;
  if (line.begins("photo by") || line.begins("image by") || line.begins("foto de") ||
      line.begins("foto por"))
    return line.letters <= 12 && !line.text.ends_with('.');
  constexpr std::size_t longest_credit = 10;  // words
  const auto& words = line.words;
  for (std::size_t back = 1; back <= std::min(longest_credit, words.size()); ++back) {
    const std::size_t at = words.size() - back;
    if (!is_one_of(words[at].folded, picture_labels)) continue;
    const bool label = at + 2 < words.size() && words[at + 1].is(":") && is_names(words, at + 2);
    const bool bracketed =
        words.back().is(")") && at > 0 && (words[at - 1].is("(") || words[at - 1].all_capitals);
    if (label || bracketed) return true;
  }
  return false;
}

bool is_copyright(const LineWords& line) {
  return line.text.starts_with("©") || line.text.starts_with("(c) ") ||
         (line.begins("copyright") && line.letters <= 12) || holds_any(line.key, rights);
}

// "We use cookies ...", "Get our newsletter in your inbox".
bool is_notice(const LineWords& line) {
  return (begins_any(line, cookie_beginnings) && holds_any(line.key, cookie_words)) ||
         (begins_any(line, letter_beginnings) && holds_any(line.key, letter_words));
}

bool is_filed_under(const LineWords& line) { return is_label(line, topic_labels); }

bool is_whole_line(const LineWords& line) { return is_one_of(line.key, whole_lines); }

bool is_film(const LineWords& line) { return !line.ends_sentence() && is_label(line, film_labels); }

}  // namespace

bool heads_other_stories(const LineWords& line) {
  return is_label(line, other_story_labels) || is_label(line, more_labels);
}

bool is_credit(const LineWords& line) {
  const auto& words = line.words;
  if (begins_any(line, credit_beginnings)) return true;
  return words.size() > 2 && words[0].is("(") && words.back().is(")") &&
         (is_one_of(words[1].folded, bracket_credits) || begins_any(line, credit_beginnings));
}

bool is_furniture(const LineWords& line) {
  if (line.letters == 0 || is_address(line.text)) return true;
  constexpr std::array rules = {is_whole_line,   is_buttons, is_counter,
                                is_path_of_page, is_picture, is_copyright,
                                is_filed_under,  is_film,    is_notice};
  return heads_other_stories(line) ||
         std::ranges::any_of(rules, [&](const auto rule) { return rule(line); });
}

}  // namespace rumbo::documents
