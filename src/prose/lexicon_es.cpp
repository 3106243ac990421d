#include "prose/lexicon.hpp"

namespace rumbo::prose {
namespace {

constexpr RoleRow roles[] = {
    {Role::group,
     "caravana caravanas contingente convoy exodo columna grupo grupos procesion peregrinacion "
     "viacrucis expedicion marcha manifestacion protesta desfile romeria peloton equipo flota "
     "flotilla tripulacion convoyes camiones vehiculos autobuses tractores barco buque embarcacion "
     "embarcaciones velero expedicionarios"},
    {Role::many_groups, "caravanas convoyes marchas manifestaciones protestas"},
    {Role::mover,
     "migrantes refugiados refugiadas solicitantes marchistas peregrinos manifestantes caminantes "
     "extranjeros desplazados viajeros indocumentados ciclistas corredores senderistas escaladores "
     "exploradores expedicionarios romeros fieles motociclistas camioneros deportados huelguistas "
     "supervivientes sobrevivientes jinetes"},
    {Role::people,
     "personas gente familias hombres mujeres ninos menores integrantes adultos otros estudiantes "
     "campesinos trabajadores maestros agricultores ganaderos simpatizantes indigenas comuneros"},
    {Role::official,
     "policia policias oficiales autoridades autoridad gobierno presidente presidenta secretario "
     "secretaria ministro ministra embajador embajadora gobernador gobernadora alcalde alcaldesa "
     "soldados tropas agentes agente guardia guardias elementos fuerzas ejercito marina militares "
     "senador senadores diputados congreso delegacion portavoz vocero activista activistas "
     "organizadores organizador lider lideres abogado sacerdote obispo papa periodista periodistas "
     "medicos voluntarios vecinos habitantes traficantes pandillas fiscalia juez instituto "
     "comision "
     "agencia organizacion organizaciones funcionarios numero cifra conductor reunion"},
    {Role::wheels, "ciclistas peloton corredores motociclistas"},
    {Role::vehicle, "convoy convoyes camiones vehiculos autobuses tractores camioneros"},
    {Role::ship, "barco buque embarcacion embarcaciones flota flotilla velero tripulacion"},
    {Role::troop,
     "tropas soldados ejercito batallon brigada regimiento rebeldes combatientes guerrilleros "
     "insurgentes"},
    {Role::event,
     "marcha manifestacion protesta procesion desfile peregrinacion romeria caminata viacrucis"},
    {Role::first, "primera primer primero un una"},
    {Role::second, "otra otro segunda segundo"},
    {Role::third, "tercera tercer tercero"},
    {Role::fail, "fracaso fracasaron imposible incapaces incapaz"},
    {Role::manage, "logro lograron consiguio consiguieron logramos conseguimos pudo pudieron"},
    {Role::compel,
     "tuvo tuvieron tuvimos obligados obligadas obligada obligado forzados forzada forzadas obligo "
     "obligaron"},
    {Role::conditional, "si"},
    {Role::generic, "anualmente habitualmente suelen suele solian diariamente"},
    {Role::period, "ano anos mes meses semana semanas dia dias"},
    {Role::every, "cada"},
    {Role::they, "ellos ellas"},
    {Role::we, "nosotros nosotras nos"},
    {Role::person, "yo ella"},
    {Role::object_pronoun, "les nos los"},
    {Role::possessive, "su sus nuestra nuestro"},
    {Role::other, "anterior anteriores previa previas similar similares pasada"},
    {Role::determiner,
     "el la los las un una unos unas este esta estos estas ese esa aquel aquella su sus dicho "
     "dicha lo"},
    {Role::adjective,
     "sureno surena norteno nortena fronteriza fronterizo vecino vecina cercano cercana pequeno "
     "pequena costero costera sur norte central mismo misma proxima localidad"},
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
    {Role::unreal,
     "podria podrian deberia deberian puede pueden debe deben podriamos pudieran pudiera habria "
     "habrian debia debian"},
    {Role::have, "ha han haber habiendo he hemos"},
    {Role::had, "habia habian hubo habiamos hubieran hubiera"},
    {Role::be_now, "es son ser sido siendo esta estan estar sera seran"},
    {Role::be_past, "fue fueron era eran estaba estaban"},
    {Role::to, "a de por para en"},
    {Role::intend,
     "pretende pretenden pretendia pretendian pretendiendo busca buscan buscaba buscaban buscando "
     "quiere quieren queria querian queremos espera esperan esperaba esperaban esperando intenta "
     "intentan intento intentaron intentaba intentaban intentando planea planean planeaba "
     "planeaban objetivo intencion meta proposito fin deseo anhelan sueno decididos tratan trata "
     "tratando para previsto prevista previstos tenian planes plan proyecta proyectan propone "
     "proponen dispuestos preve preven preveia preveian"},
    {Role::begin,
     "comenzo comenzaron empezo empezaron inicio iniciaron continuo continuaron continuan continua "
     "reanudo reanudaron siguio siguieron sigue siguen volvio volvieron empezamos comenzamos"},
    {Role::prepare,
     "preparaba preparaban prepara preparan disponia disponian alista alistan alistaba alistaban "
     "punto"},
    {Role::prevent, "impedir impidio impidieron evitar evito evitaron"},
    {Role::permit, "permitir permitan permita permitieron dejar dejen deje apoyo permiso ayuda"},
    {Role::after, "tras despues desde luego al"},
    {Role::give_up,
     "cancelo cancelaron abandono abandonaron desistio desistieron descarto descartaron suspendio "
     "suspendieron pospuso pospusieron aplazo aplazaron cancelada cancelado suspendida suspendido "
     "renuncio renunciaron cancelar suspender"},
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
    {Role::abbreviation,
     "sr sra srta dr dra lic ing gral cnel cap prof st sta av num no ene feb mar abr may jun jul "
     "ago sep sept oct nov dic chis mex aprox km"},
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
    {Role::same_day,
     "manana madrugada tarde noche mediodia medianoche horas anochecer amanecer atardecer alba"},
};

constexpr VerbRow verbs[] = {
    {Sense::depart, "", "salio salieron salia salian salimos sali", "salido", "saliendo", "salir",
     "sale salen", "saldra saldran saldremos saldria saldrian salga salgan"},
    {Sense::depart, "", "partio partieron partia partian partimos =partí", "partido", "partiendo",
     "partir", "parten", "partira partiran partiremos partiria partirian parta partan"},
    {Sense::depart, "", "=abandonó abandonaron abandonamos", "abandonado", "abandonando",
     "abandonar", "abandonan", "=abandonará =abandonarán abandonaria abandonarian"},
    {Sense::depart, "", "dejo dejaron dejamos", "dejado", "dejando", "dejar", "", ""},
    {Sense::depart, "", "huyo huyeron huia huian huimos", "huido", "huyendo", "huir", "huyen", ""},
    {Sense::depart, "", "=zarpó zarparon zarpamos", "zarpado", "zarpando", "zarpar", "zarpa zarpan",
     "=zarpará =zarparán zarparia zarparian"},
    {Sense::depart, "su camino la el marcha", "emprendio emprendieron emprendimos", "emprendido",
     "emprendiendo", "emprender", "emprende emprenden", "emprendera emprenderan"},
    {Sense::depart, "de desde en", "=arrancó arrancaron arrancamos", "arrancado", "", "arrancar",
     "arranca", ""},
    {Sense::depart, "en desde", "=inició iniciaron =comenzó comenzaron", "iniciado comenzado", "",
     "", "", ""},
    {Sense::arrive, "", "=llegó llegaron llegaba llegaban llegamos =llegué", "llegado", "llegando",
     "llegar", "llega llegan",
     "=llegará =llegarán =llegaremos llegaria llegarian =llegue lleguen llegara llegaran"},
    {Sense::arrive, "", "=arribó arribaron arribaba arribamos", "arribado", "arribando", "arribar",
     "arriban", "=arribará =arribarán arribaria arribarian arribe arriben"},
    {Sense::arrive, "", "=alcanzó alcanzaron alcanzamos", "alcanzado", "alcanzando", "alcanzar", "",
     "alcanzaria alcanzarian alcance alcancen"},
    {Sense::arrive, "", "=entró entraron entramos =entré =ingresó ingresaron ingresamos",
     "entrado ingresado", "entrando ingresando", "entrar ingresar", "entran ingresa ingresan",
     "=entrará =entrarán =ingresarán entraria entrarian ingresaria ingresarian ingresen"},
    {Sense::arrive, "", "visito visitaron visitamos", "", "", "visitar", "",
     "visitaremos =visitarán"},
    {Sense::arrive, "a", "volvio volvieron volvimos =regresó regresaron regresamos",
     "vuelto regresado", "volviendo regresando", "volver regresar", "regresan",
     "volveran regresaran regresarian"},
    {Sense::arrive, "en",
     "=terminó terminaron terminamos =concluyó concluyeron =culminó culminaron "
     "=finalizó finalizaron desembarcaron =desembarcó",
     "terminado concluido culminado", "terminando culminando", "terminar concluir culminar", "",
     "terminara culminara concluira terminaria culminaria"},
    {Sense::move, "", "=caminó caminaron caminaba caminaban caminamos =caminé", "caminado",
     "caminando", "caminar", "camina caminan",
     "=caminará =caminarán caminaremos caminaria caminarian"},
    {Sense::move, "", "=avanzó avanzaron avanzaba avanzaban avanzamos", "avanzado", "avanzando",
     "avanzar", "avanza avanzan", "=avanzará =avanzarán avanzaria avanzarian"},
    {Sense::move, "", "=marchó marcharon marchaba marchaban marchamos =desfiló desfilaron",
     "marchado desfilado", "marchando desfilando", "marchar desfilar", "marchan desfilan",
     "=marchará =marcharán marcharia marcharian"},
    {Sense::move, "", "recorrio recorrieron recorria recorrian recorrimos", "recorrido",
     "recorriendo", "recorrer", "recorre recorren", "recorrera recorreran recorreria recorrerian"},
    {Sense::move, "", "=transitó transitaron transitaba transitaban", "transitado", "transitando",
     "transitar", "transita transitan", ""},
    {Sense::move, "", "=viajó viajaron viajaba viajaban viajamos =viajé", "viajado", "viajando",
     "viajar", "viaja viajan", "=viajará =viajarán viajaria viajarian viajaremos"},
    {Sense::move, "", "=pedaleó pedalearon pedaleamos rodaron rodamos", "pedaleado",
     "pedaleando rodando", "pedalear rodar", "pedalean", "=pedalearán"},
    {Sense::move, "", "=navegó navegaron navegamos =remontó remontaron remontamos", "navegado",
     "navegando remontando", "navegar remontar", "navega navegan", "=navegará =navegarán"},
    {Sense::move, "", "=peregrinó peregrinaron peregrinamos", "peregrinado", "peregrinando",
     "peregrinar", "peregrinan", "=peregrinarán"},
    {Sense::move, "a hasta por de desde", "subio subieron subimos =bajó bajaron bajamos", "",
     "subiendo bajando", "subir bajar", "", ""},
    {Sense::move, "", "=continuó continuaron continuamos", "continuado", "continuando", "continuar",
     "continuan", "=continuará =continuarán continuarian"},
    {Sense::move, "a hasta hacia por rumbo su camino", "siguio siguieron seguimos", "seguido",
     "siguiendo", "seguir", "sigue siguen", "seguira seguiran"},
    {Sense::move, "", "prosiguio prosiguieron proseguimos", "proseguido", "prosiguiendo",
     "proseguir", "prosigue prosiguen", ""},
    {Sense::move, "", "", "ido", "yendo", "ir", "", "=iremos =irán =irían"},
    {Sense::move, "a hasta", "fuimos", "", "", "", "", ""},
    {Sense::rest, "la unas", "=pasó pasaron pasamos", "pasado", "pasando", "pasar", "pasan",
     "pasaran"},
    {Sense::cross, "", "=cruzó cruzaron cruzaba cruzaban cruzamos =crucé", "cruzado", "cruzando",
     "cruzar", "cruza cruzan", "=cruzará =cruzarán cruzaria cruzarian crucen"},
    {Sense::cross, "", "=atravesó atravesaron atravesamos", "atravesado", "atravesando",
     "atravesar", "atraviesa atraviesan", "=atravesará =atravesarán atravesarian"},
    {Sense::cross, "", "=pasó pasaron pasaba pasaban pasamos =pasé", "", "pasando", "",
     "pasa pasan", ""},
    {Sense::cross, "por", "", "pasado", "", "pasar", "", "=pasará =pasarán pasaria pasarian"},
    {Sense::head, "", "dirigio dirigieron dirigia dirigian dirigimos enfilo enfilaron enfilamos",
     "", "dirigiendose", "dirigirse", "dirige dirigen", "dirigira dirigiran dirigirian"},
    {Sense::rest, "", "=descansó descansaron descansaba descansaban descansamos", "descansado",
     "descansando", "descansar", "descansa descansan", "=descansará =descansarán"},
    {Sense::rest, "", "=acampó acamparon acampamos =acampé", "acampado", "acampando", "acampar",
     "acampa acampan", "=acampará =acamparán acamparian"},
    {Sense::rest, "", "=pernoctó pernoctaron pernoctamos", "pernoctado", "pernoctando", "pernoctar",
     "pernocta pernoctan", "=pernoctará =pernoctarán"},
    {Sense::rest, "", "durmio durmieron dormimos =dormí", "dormido", "durmiendo", "dormir",
     "duermen", ""},
    {Sense::rest, "en",
     "permanecio permanecieron permanecia permanecian permanecimos =paró pararon "
     "paramos =esperó esperaron =quedó quedaron quedamos detuvimos",
     "permanecido", "", "permanecer", "permanece permanecen", ""},
    {Sense::gather, "",
     "reunio reunieron reunimos congregaron =congregó =concentró concentraron "
     "=protestó protestaron =manifestó manifestaron",
     "reunido congregado concentrado", "reuniendo congregando protestando",
     "reunirse congregarse concentrarse manifestarse", "concentran", "concentraran manifestaran"},
    {Sense::hold, "", "=realizó realizaron =celebró celebraron =protagonizó protagonizaron",
     "realizada celebrada protagonizada", "realizando", "realizar celebrar", "",
     "=realizará =realizarán =celebrará"},
    {Sense::hold, "lugar", "tuvo", "tenido", "", "tener", "", ""},
    {Sense::disperse, "", "=dispersó dispersaron disolvio disolvieron =desarticuló desarticularon",
     "dispersada dispersado dispersados dispersadas disuelta disuelto desarticulada desarticulado",
     "", "dispersar disolver desarticular", "", ""},
    {Sense::detain, "", "detuvo detuvieron =arrestó arrestaron =interceptó interceptaron",
     "detenido detenida detenidos detenidas arrestados arrestadas interceptada interceptado "
     "interceptados capturados",
     "", "detener arrestar interceptar", "", ""},
    {Sense::attack, "", "=atacó atacaron agredio agredieron =emboscó emboscaron asaltaron",
     "atacado atacada atacados atacadas agredidos agredidas asaltados emboscados emboscado", "",
     "atacar agredir", "", ""},
    {Sense::injure, "", "hirio hirieron", "herido heridos heridas lesionados lesionadas", "",
     "herir", "", ""},
    {Sense::kill, "", "=mató mataron murio murieron =asesinó asesinaron fallecio fallecieron",
     "asesinado asesinados asesinada asesinadas muerto muertos muertas ahogados", "", "matar", "",
     ""},
    {Sense::help, "",
     "=ayudó ayudaron =auxilió auxiliaron =atendió atendieron =alimentó alimentaron "
     "acogio acogieron",
     "ayudados auxiliados atendidos atendidas acogidos", "", "", "", ""},
    {Sense::carry, "",
     "=trasladó trasladaron =transportó transportaron =llevó llevaron =deportó "
     "deportaron =evacuó evacuaron",
     "trasladado trasladada trasladados trasladadas transportados transportadas llevados llevadas "
     "deportados deportadas evacuados evacuadas devueltos devueltas",
     "trasladando", "trasladar transportar deportar evacuar", "", ""},
    {Sense::speech, "",
     "dijo dijeron =afirmó afirmaron =señaló =informó informaron =explicó =agregó =declaró "
     "=relató =comentó =aseguró =indicó =anunció anunciaron =acusó",
     "", "diciendo", "", "dice dicen asegura afirma", ""},
};

constexpr NounRow nouns[] = {
    {Sense::arrive, "llegada arribo ingreso entrada"},
    {Sense::depart, "salida partida"},
    {Sense::move,
     "paso recorrido caminata travesia marcha peregrinacion procesion viaje cruce avance"},
};

constexpr RelationRow relations[] = {
    {Relation::from, "desde|de|del|procedente de"},
    {Relation::to, "a|al|hasta|para"},
    {Relation::toward, "hacia|en direccion a|con direccion a|en busca de"},
    {Relation::bound, "rumbo a|con rumbo a|con destino a|camino a|en ruta a|de camino a|camino de"},
    {Relation::in, "en|dentro de"},
    {Relation::near,
     "cerca de|cerca del|a las afueras de|en las afueras de|en las inmediaciones de|proximo a|"
     "a la altura de|al norte de|al sur de|al este de|al oeste de|en las cercanias de|frente a|"
     "junto a"},
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
    {10, "diez decena"},
    {11, "once"},
    {12, "doce docena"},
    {15, "quince quincena"},
    {20, "veinte veintena"},
    {30, "treinta treintena"},
    {40, "cuarenta"},
    {50, "cincuenta cincuentena"},
    {60, "sesenta"},
    {70, "setenta"},
    {80, "ochenta"},
    {90, "noventa"},
    {100, "cien ciento centenar"},
    {1000, "mil millar"},
    {500, "quinientos quinientas"},
    {200, "doscientos doscientas"},
    {300, "trescientos trescientas"},
    {400, "cuatrocientos cuatrocientas"},
    {600, "seiscientos seiscientas"},
    {700, "setecientos setecientas"},
    {800, "ochocientos ochocientas"},
    {900, "novecientos novecientas"},
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
