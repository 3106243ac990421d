#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace rumbo::documents {

// What a word can be in the lines round a story; one word may be several.
enum WordUse : std::uint32_t {
  button = 1,           // "share"
  between_buttons = 2,  // "this", "on"
  counter = 4,          // "comments"
  picture = 8,          // "photo"
  right = 16,           // begins a phrase of `rights`
  begins_label = 32,    // begins a label, a notice or a credit
};

// The uses of a folded word; 0 for most.
std::uint32_t uses_of(std::string_view folded);

// Folded words and phrases that pages in English and Spanish put round their stories, whoever makes
// them.
using Phrases = std::span<const std::string_view>;

// What buttons and menus say, and the names of the places that stories are shared to.
inline constexpr std::array<std::string_view, 74> button_words = {
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
inline constexpr std::array<std::string_view, 44> button_links = {
    "this", "on",   "via",  "by",        "the",   "a",       "to",        "in",    "of",
    "us",   "our",  "now",  "article",   "story", "page",    "post",      "news",  "content",
    "main", "your", "link", "articulo",  "nota",  "noticia", "esta",      "este",  "en",
    "por",  "con",  "de",   "el",        "la",    "al",      "las",       "los",   "un",
    "una",  "and",  "y",    "contenido", "for",   "x",       "principal", "google"};
inline constexpr std::array<std::string_view, 34> counter_words = {
    "comment", "comments",   "comentario", "comentarios", "share",       "shares",  "shared",
    "view",    "views",      "like",       "likes",       "min",         "mins",    "minute",
    "minutes", "minuto",     "minutos",    "read",        "reading",     "time",    "lectura",
    "leer",    "tiempo",     "de",         "k",           "vistas",      "visitas", "votes",
    "votos",   "compartido", "veces",      "reactions",   "compartidas", "photos"};
inline constexpr std::array<std::string_view, 26> whole_lines = {"sign up",
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
inline constexpr std::array<std::string_view, 28> other_story_labels = {
    "related",
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
inline constexpr std::array<std::string_view, 14> more_labels = {
    "relacionado",     "relacionadas",  "relacionados",      "mas informacion", "mas noticias",
    "lee mas",         "leer mas",      "more stories",      "more news",       "more from",
    "read more about", "in other news", "en otras noticias", "mas sobre"};
inline constexpr std::array<std::string_view, 8> topic_labels = {
    "tags", "topics", "filed under", "etiquetas", "temas", "categories", "categorias", "keywords"};
inline constexpr std::array<std::string_view, 16> picture_labels = {
    "photo",        "photos",     "image",  "images",   "picture",    "foto",
    "fotos",        "fotografia", "imagen", "imagenes", "photograph", "photo credit",
    "image credit", "credito",    "credit", "captura"};
inline constexpr std::array<std::string_view, 8> file_pictures = {
    "file photo",   "foto de archivo",   "ap photo",     "handout photo",
    "getty images", "imagen de archivo", "foto archivo", "courtesy photo"};
inline constexpr std::array<std::string_view, 8> film_labels = {
    "watch", "video", "listen", "mira", "mira el video", "vea el video", "escucha", "gallery"};
inline constexpr std::array<std::string_view, 9> rights = {
    "all rights reserved",       "todos los derechos reservados",   "derechos reservados",
    "may not be published",      "may not be reproduced",           "prohibida su reproduccion",
    "prohibida la reproduccion", "prohibida su reproduccion total", "may not be republished"};
inline constexpr std::array<std::string_view, 3> cookie_words = {"cookie", "cookies", "gdpr"};
inline constexpr std::array<std::string_view, 20> cookie_beginnings = {
    "we use",      "we and our",    "we value your privacy",
    "this site",   "this website",  "our site",
    "our website", "by continuing", "by clicking",
    "by using",    "your privacy",  "usamos",
    "utilizamos",  "este sitio",    "esta web",
    "esta pagina", "al continuar",  "al navegar",
    "nosotros y",  "nuestro sitio"};
inline constexpr std::array<std::string_view, 14> letter_words = {
    "newsletter", "newsletters", "boletin",  "boletines",     "inbox",    "subscribe", "suscribete",
    "alerts",     "alertas",     "whatsapp", "notifications", "telegram", "canal",     "correo"};
inline constexpr std::array<std::string_view, 22> letter_beginnings = {
    "get our",   "get the",       "sign up",    "subscribe",  "join our",        "join us",
    "follow us", "follow our",    "receive",    "never miss", "stay up to date", "stay informed",
    "want more", "enter your",    "recibe",     "suscribete", "suscribase",      "unete",
    "siguenos",  "sigue nuestro", "registrate", "inscribete"};
inline constexpr std::array<std::string_view, 12> credit_beginnings = {
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
inline constexpr std::array<std::string_view, 8> bracket_credits = {
    "reporting", "editing",     "writing", "additional",
    "compiled",  "informacion", "edicion", "reporte"};

}  // namespace rumbo::documents
