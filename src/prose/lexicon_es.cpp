#include "prose/lexicon.hpp"

namespace rumbo::prose {
namespace {

constexpr RoleRow roles[] = {
    {Role::group,
     "caravana caravanas contingente convoy exodo columna grupo grupos procesion peregrinacion "
     "viacrucis "
     "expedicion"},
    {Role::many_groups, "caravanas convoyes"},
    {Role::mover,
     "migrantes refugiados refugiadas solicitantes marchistas peregrinos manifestantes caminantes "
     "extranjeros desplazados viajeros indocumentados"},
    {Role::people,
     "personas gente familias hombres mujeres ninos menores integrantes adultos otros"},
    {Role::official,
     "policia policias oficiales autoridades autoridad gobierno presidente presidenta secretario "
     "secretaria ministro ministra embajador embajadora gobernador gobernadora alcalde alcaldesa "
     "soldados tropas agentes agente guardia guardias elementos fuerzas ejercito marina militares "
     "senador senadores diputados congreso delegacion portavoz vocero activista activistas "
     "organizadores organizador lider lideres abogado sacerdote obispo papa periodista periodistas "
     "medicos voluntarios vecinos habitantes traficantes pandillas fiscalia juez instituto "
     "comision "
     "agencia organizacion organizaciones funcionarios numero cifra conductor reunion"},
    {Role::they, "ellos ellas"},
    {Role::we, "nosotros nosotras nos"},
    {Role::person, "yo ella"},
    {Role::object_pronoun, "les nos los"},
    {Role::possessive, "su sus nuestra nuestro"},
    {Role::other, "otra otro otras otros anterior anteriores segunda"},
    {Role::determiner,
     "el la los las un una unos unas este esta estos estas ese esa aquel aquella su sus dicho "
     "dicha lo"},
    {Role::adjective,
     "sureno surena norteno nortena fronteriza fronterizo vecino vecina cercano cercana pequeno "
     "pequena costero costera sur norte central mismo misma"},
    {Role::adverb,
     "tambien aun todavia luego finalmente pronto ya ahora solo juntos nuevamente otra vez se "
     "lentamente apenas"},
    {Role::place_noun,
     "ciudad ciudades pueblo poblado municipio municipios estado estados departamento provincia "
     "distrito comunidad localidad cabecera municipal puerto region pais capital ejido isla "
     "poblacion"},
    {Role::linker, "de del"},
    {Role::road, "carretera tramo autopista camino ruta via"},
    {Role::border, "frontera"},
    {Role::union_word, "y e con"},
    {Role::unit_km, "kilometros kilometro km"},
    {Role::unit_mile, "millas milla"},
    {Role::negation, "no nunca jamas ni tampoco"},
    {Role::no_longer, "ya"},
    {Role::future, "va van vamos iba iban ira iran"},
    {Role::unreal, "podria podrian deberia deberian puede pueden debe deben"},
    {Role::have, "ha han haber habiendo he hemos"},
    {Role::had, "habia habian hubo"},
    {Role::be_now, "es son ser sido siendo esta estan estar sera seran"},
    {Role::be_past, "fue fueron era eran estaba estaban"},
    {Role::to, "a de por para en"},
    {Role::intend,
     "pretende pretenden pretendia pretendian pretendiendo busca buscan buscaba buscaban buscando "
     "quiere quieren queria querian queremos espera esperan esperaba esperaban esperando intenta "
     "intentan intento intentaron intentaba intentaban intentando planea planean planeaba "
     "planeaban objetivo intencion meta proposito fin deseo anhelan sueno decididos tratan trata "
     "tratando para previsto"},
    {Role::begin,
     "comenzo comenzaron empezo empezaron inicio iniciaron continuo continuaron continuan continua "
     "reanudo reanudaron siguio siguieron sigue siguen logro lograron volvio volvieron"},
    {Role::prepare,
     "preparaba preparaban prepara preparan disponia disponian alista alistan alistaba alistaban "
     "punto"},
    {Role::prevent, "impedir impidio impidieron evitar evito evitaron"},
    {Role::permit, "permitir permitan permita permitieron dejar dejen deje apoyo permiso ayuda"},
    {Role::after, "tras despues desde luego al"},
    {Role::give_up,
     "cancelo cancelaron abandono abandonaron desistio desistieron descarto descartaron"},
    {Role::subordinator,
     "mientras cuando donde porque aunque tras despues antes hasta si pues como luego"},
    {Role::relative, "que quien quienes cual cuales"},
    {Role::coordinator, "y e pero o"},
    {Role::speech, "segun"},
    {Role::title,
     "presidente presidenta secretario secretaria ministro ministra embajador embajadora "
     "gobernador gobernadora alcalde alcaldesa senador senadora diputado diputada general coronel "
     "capitan juez obispo padre papa rey reina senor senora don dona sr sra dr dra lic activista "
     "portavoz vocero director directora lider coordinador coordinadora comisionado canciller"},
    {Role::organisation,
     "guardia casa instituto departamento ministerio universidad policia partido naciones corte "
     "comision agencia red iglesia hospital colegio escuela asociacion fundacion consejo congreso "
     "senado ejercito marina oficina secretaria fiscalia club liga banco sindicato organizacion "
     "sistema servicio medicos fronteras"},
    {Role::given_name,
     "jose luis carlos juan antonio manuel francisco jesus pedro jorge miguel fernando rafael "
     "ricardo eduardo sergio javier alejandro andres roberto mario oscar raul enrique arturo "
     "alberto daniel david ramon victor hector cesar julio ruben armando gerardo felipe pablo "
     "diego marco ivan hugo alfredo guillermo ernesto gustavo salvador tomas maria rosa carmen ana "
     "guadalupe fabiola claudia gabriela veronica patricia elena laura leticia margarita martha "
     "silvia teresa juana gloria yolanda alicia lucia sofia isabel beatriz adriana alejandra "
     "andrea daniela mariana monica norma karla kevin bryan joe donald"},
    {Role::abbreviation,
     "sr sra srta dr dra lic ing gral cnel cap prof st sta av num no ene feb mar abr may jun jul "
     "ago sep sept oct nov dic chis mex aprox km"},
    {Role::locative, "en cerca desde hacia a hasta por"},
    {Role::about, "unos unas aproximadamente cerca alrededor casi"},
    {Role::above, "mas"},
    {Role::at_least, "menos"},
    {Role::vague_count, "decenas cientos centenares miles millones"},
    {Role::byline, "por"},
    {Role::stamp,
     "fecha publicado publicada actualizado actualizada el a las de del por hrs horas h am pm "
     "hora"},
    {Role::credit, "informacion edicion reporte redaccion foto fotos"},
    {Role::function_word,
     "el la los las de del que y en un una por con para su sus se al fue fueron ha han desde hacia "
     "como mas pero lo"},
    {Role::last, "pasado pasada ultimo"},
    {Role::next, "proximo proxima"},
    {Role::today, "hoy"},
    {Role::yesterday, "ayer anoche"},
    {Role::before_yesterday, "anteayer antier"},
    {Role::tomorrow, "manana"},
    {Role::morning, "am manana madrugada"},
    {Role::afternoon, "pm tarde noche"},
    {Role::hour, "horas hrs h"},
    {Role::same_day, "manana madrugada tarde noche mediodia medianoche horas"},
};

constexpr VerbRow verbs[] = {
    {Sense::depart, "", "salio salieron salia salian", "salido", "saliendo", "salir", "sale salen",
     "saldra saldran saldremos"},
    {Sense::depart, "", "partio partieron partia partian", "", "partiendo", "partir", "parten",
     "partira partiran"},
    {Sense::depart, "", "=abandonó abandonaron", "", "abandonando", "abandonar", "abandonan",
     "abandonara abandonaran"},
    {Sense::depart, "su camino la el marcha", "emprendio emprendieron", "emprendido",
     "emprendiendo", "emprender", "emprende emprenden", "emprendera emprenderan"},
    {Sense::depart, "de desde en", "=arrancó arrancaron", "arrancado", "", "arrancar", "arranca",
     ""},
    {Sense::depart, "en desde", "=inició iniciaron =comenzó comenzaron", "iniciado comenzado", "",
     "", "", ""},
    {Sense::arrive, "", "=llegó llegaron llegaba llegaban", "llegado", "llegando", "llegar",
     "llega llegan", "=llegará =llegarán =llegaremos"},
    {Sense::arrive, "", "=arribó arribaron arribaba", "arribado", "arribando", "arribar", "arriban",
     "=arribará =arribarán"},
    {Sense::arrive, "", "=alcanzó alcanzaron", "alcanzado", "alcanzando", "alcanzar", "", ""},
    {Sense::arrive, "", "=entró entraron =ingresó ingresaron", "entrado ingresado",
     "entrando ingresando", "entrar ingresar", "ingresan", "=entrará =entrarán =ingresarán"},
    {Sense::arrive, "", "", "", "", "visitar", "", "visitaremos =visitarán"},
    {Sense::move, "", "=caminó caminaron caminaba caminaban", "caminado", "caminando", "caminar",
     "camina caminan", "=caminará =caminarán"},
    {Sense::move, "", "=avanzó avanzaron avanzaba avanzaban", "avanzado", "avanzando", "avanzar",
     "avanza avanzan", "=avanzará =avanzarán"},
    {Sense::move, "", "=marchó marcharon marchaban", "marchado", "marchando", "marchar", "", ""},
    {Sense::move, "", "recorrio recorrieron recorria recorrian", "recorrido", "recorriendo",
     "recorrer", "recorre recorren", "recorrera recorreran"},
    {Sense::move, "", "=transitó transitaron transitaba transitaban", "transitado", "transitando",
     "transitar", "transita transitan", ""},
    {Sense::move, "", "=viajó viajaron viajaba viajaban", "viajado", "viajando", "viajar", "viajan",
     "=viajarán"},
    {Sense::move, "", "=continuó continuaron", "continuado", "continuando", "continuar", "", ""},
    {Sense::move, "", "prosiguio prosiguieron", "proseguido", "prosiguiendo", "proseguir", "", ""},
    {Sense::move, "", "", "", "", "ir", "", "=iremos =irán"},
    {Sense::cross, "", "=cruzó cruzaron cruzaba cruzaban", "cruzado", "cruzando", "cruzar",
     "cruzan", "=cruzará =cruzarán"},
    {Sense::cross, "", "=atravesó atravesaron", "atravesado", "atravesando", "atravesar",
     "atraviesa atraviesan", ""},
    {Sense::cross, "por", "=pasó pasaron", "pasado", "pasando", "pasar", "", ""},
    {Sense::head, "", "dirigio dirigieron dirigia dirigian enfilo", "", "dirigiendose", "dirigirse",
     "dirige dirigen", ""},
    {Sense::rest, "", "=descansó descansaron descansaba descansaban", "descansado", "descansando",
     "descansar", "descansan", ""},
    {Sense::rest, "", "=acampó acamparon", "acampado", "acampando", "acampar", "", ""},
    {Sense::rest, "", "=pernoctó pernoctaron", "pernoctado", "pernoctando", "pernoctar",
     "pernoctan", "=pernoctará =pernoctarán"},
    {Sense::rest, "", "durmio durmieron", "dormido", "durmiendo", "dormir", "", ""},
    {Sense::rest, "en", "permanecio permanecieron permanecia permanecian", "permanecido", "",
     "permanecer", "permanece permanecen", ""},
    {Sense::disperse, "", "=dispersó dispersaron disolvio disolvieron =desarticuló desarticularon",
     "dispersada dispersado dispersados disuelta disuelto desarticulada desarticulado", "",
     "dispersar disolver desarticular", "", ""},
    {Sense::detain, "", "detuvo detuvieron =arrestó arrestaron =interceptó interceptaron",
     "detenido detenida detenidos detenidas arrestados interceptada interceptado", "",
     "detener arrestar interceptar", "", ""},
    {Sense::attack, "", "=atacó atacaron agredio agredieron", "atacado atacada atacados agredidos",
     "", "atacar agredir", "", ""},
    {Sense::injure, "", "hirio hirieron", "herido heridos heridas lesionados", "", "herir", "", ""},
    {Sense::kill, "", "=mató mataron murio murieron =asesinó asesinaron",
     "asesinado asesinados asesinada asesinadas", "", "matar", "", ""},
    {Sense::speech, "",
     "dijo dijeron =afirmó afirmaron =señaló =informó informaron =explicó =agregó =declaró "
     "=relató =comentó =aseguró =indicó =anunció anunciaron =acusó",
     "", "diciendo", "", "dice dicen asegura afirma", ""},
};

constexpr NounRow nouns[] = {
    {Sense::arrive, "llegada arribo"},
    {Sense::depart, "salida partida"},
    {Sense::move, "paso recorrido caminata travesia"},
};

constexpr RelationRow relations[] = {
    {Relation::from, "desde|de|del"},
    {Relation::to, "a|al|hasta|para"},
    {Relation::toward, "hacia|en direccion a|con direccion a|en busca de"},
    {Relation::bound, "rumbo a|con rumbo a|con destino a|camino a|en ruta a|de camino a"},
    {Relation::in, "en|dentro de"},
    {Relation::near,
     "cerca de|cerca del|a las afueras de|en las afueras de|en las inmediaciones de|proximo a|"
     "a la altura de|al norte de|al sur de"},
    {Relation::through, "por|a traves de|a traves del|via"},
    {Relation::along, "sobre|a lo largo de|en el tramo|en la carretera|por la carretera"},
    {Relation::between, "entre"},
    {Relation::of, "con|segun|como"},
};

constexpr NumberRow numbers[] = {
    {2, "dos"},
    {3, "tres"},
    {4, "cuatro"},
    {5, "cinco"},
    {6, "seis"},
    {7, "siete"},
    {8, "ocho"},
    {9, "nueve"},
    {10, "diez"},
    {12, "doce"},
    {15, "quince"},
    {20, "veinte"},
    {30, "treinta"},
    {40, "cuarenta"},
    {50, "cincuenta"},
    {100, "cien ciento"},
    {1000, "mil"},
    {500, "quinientos quinientas"},
    {200, "doscientos doscientas"},
    {300, "trescientos trescientas"},
    {400, "cuatrocientos cuatrocientas"},
    {1000000, "millon"},
};

}  // namespace

const Tables& spanish_tables() {
  static const Tables tables{
      roles,
      verbs,
      nouns,
      relations,
      numbers,
      {"enero ene", "febrero feb", "marzo mar", "abril abr", "mayo", "junio jun", "julio jul",
       "agosto ago", "septiembre setiembre sep sept", "octubre oct", "noviembre nov",
       "diciembre dic"},
      {"domingo", "lunes", "martes", "miercoles", "jueves", "viernes", "sabado"}};
  return tables;
}

}  // namespace rumbo::prose
