#include "places/name_words.hpp"

namespace rumbo::places {
namespace {

constexpr NameRow rows[] = {
    {naming::title,
     "sr sra srta senor senora senorita don dona dr dra doctor doctora lic licenciado licenciada "
     "ing ingeniero ingeniera prof profesor profesora maestro maestra padre fray sor monsenor "
     "obispo arzobispo cardenal papa presidente presidenta expresidente expresidenta "
     "vicepresidente "
     "vicepresidenta primer premier canciller senador senadora diputado diputada congresista "
     "gobernador gobernadora alcalde alcaldesa edil edila intendente regidor regidora concejal "
     "secretario secretaria subsecretario ministro ministra exministro viceministro embajador "
     "embajadora juez jueza magistrado magistrada fiscal procurador comisario comandante general "
     "gral coronel cnel capitan teniente sargento cabo agente inspector jefe jefa director "
     "directora coordinador coordinadora presidenciable candidato candidata lider dirigente "
     "portavoz vocero vocera activista periodista escritor escritora poeta actor actriz cantante "
     "pintor futbolista entrenador tecnico delantero arquero portero abogado abogada empresario "
     "rey reina principe princesa duque comisionado comisionada delegado delegada opositor "
     "mandatario economista historiador historiadora rector rectora subdirector titular "
     "exgobernador exalcalde narcotraficante capo dictador ciudadano"},
    {naming::kin,
     "esposa esposo marido mujer hijo hija hijos hermano hermana hermanos madre padre primo prima "
     "tio tia sobrino sobrina viuda viudo novia novio nieto nieta abuelo abuela amigo colega "
     "victima acusado conductor llamado llamada"},
    {naming::suffix, "jr hijo ii iii"},
    {naming::body,
     "universidad instituto escuela colegio liceo academia facultad departamento ministerio "
     "secretaria subsecretaria direccion consejo comision comite junta agencia autoridad "
     "administracion oficina servicio tribunal corte juzgado fiscalia procuraduria defensoria "
     "asociacion sociedad fundacion federacion confederacion fondo sindicato liga club equipo "
     "partido movimiento frente brigada guardia ejercito marina armada fuerza fuerzas policia "
     "empresa compania grupo banco aerolineas petroleos corporacion revista diario periodico "
     "radio television canal cadena senado congreso camara asamblea parlamento orquesta coro "
     "conferencia campeonato copa torneo festival feria maraton programa proyecto campana ley "
     "codigo coalicion alianza naciones union organizacion red sistema delegacion embajada "
     "consulado cooperativa real atletico deportivo racing"},
    {naming::building,
     "hospital clinica iglesia catedral basilica parroquia capilla mezquita templo sinagoga museo "
     "galeria biblioteca teatro plaza hotel centro estadio edificio torre puente auditorio prision "
     "penal carcel cementerio panteon aeropuerto estacion terminal planta hacienda rancho casino "
     "restaurante mercado palacio castillo zoologico casa albergue muelle refineria"},
    {naming::street,
     "calle avenida av carretera autopista calzada boulevard bulevar camino paseo periferico "
     "callejon ruta via glorieta viaducto"},
    {naming::nature_front,
     "rio lago laguna cerro monte sierra volcan isla islas cabo bahia golfo valle playa desierto "
     "canal estrecho peninsula bosque parque cordillera selva presa lagunas arroyo cascada mar "
     "oceano archipielago puerto nevado pico ejido colonia barrio delta canon"},
    {naming::kind_of,
     "ciudad ciudades pueblo pueblos poblado municipio municipios estado estados departamento "
     "departamentos provincia provincias distrito comunidad localidad localidades cabecera capital "
     "region regiones isla islas republica reino puerto ejido poblacion villa aldea canton comuna "
     "parroquia barrio suburbio condado norte sur este oeste noreste noroeste sureste suroeste "
     "sudeste sudoeste centro costa costas afueras universidad alcaldia gobierno frontera zona "
     "sierra valle territorio bahia golfo gobernador gobernadora alcalde alcaldesa vecinos "
     "habitantes calles periferia balneario comunidades"},
    {naming::inside, "en cerca dentro fuera"},
    {naming::towards,
     "a de del desde hacia hasta por entre sobre via al para contra ante visito visitar "
     "rumbo destino recorrio invadio abandono"},
    {naming::speech,
     "dijo dijeron dice dicen senalo afirmo aseguro explico anadio agrego indico comento declaro "
     "manifesto expreso sostuvo apunto advirtio preciso recordo aclaro informo relato conto "
     "reitero subrayo destaco considero detallo respondio pregunto insistio reconocio lamento "
     "denuncio"},
    {naming::compass, "norte sur este oeste"},
    {naming::quarter,
     "norteno sureno septentrional meridional oriental occidental central alto baja alta bajo "
     "gran"},
    {naming::link, "de del la las los el y e do da dos"},
    {naming::particle, "de del la las los y von van da do dos"},
    {naming::joins, "y e o u"},
    {naming::never,
     "lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio "
     "julio agosto septiembre setiembre octubre noviembre diciembre navidad pascua dios jesus "
     "cristo jesucristo virgen biblia congreso senado internet gobierno estado ejercito iglesia "
     "efe afp ap onu otan oea cia fbi dea nasa fifa uefa pri pan prd morena psoe pp pib iva imss "
     "issste unam ine cnn bbc norte sur este oeste presidencia parlamento facebook twitter google "
     "apple microsoft amazon samsung covid dr dra sr sra lic ing ii iii iv xvi xxi real union "
     "centro semana santa corte constitucion independencia revolucion reforma libertad "
     "universidad museo hospital plaza parque calle avenida policia guardia fiscalia"},
    {naming::makes,
     "toyota honda ford chevrolet nissan chrysler mazda hyundai kia volvo bmw audi mercedes jeep "
     "volkswagen fiat renault peugeot seat boeing airbus suzuki yamaha"},
    {naming::plain,
     "el la los las un una unos unas este esta estos estas ese esa esos esas aquel aquella lo su "
     "sus mi mis tu nuestro nuestra nuestros se le les nos yo ella ellos ellas nosotros usted que "
     "quien quienes cual cuales donde cuando como porque si no ni y e o u pero sino aunque "
     "mientras "
     "a de del al en con sin por para desde hasta hacia entre sobre tras durante segun ante bajo "
     "contra es son era eran fue fueron ser ha han habia hay esta estan estaba estaban tiene "
     "tienen hace todo toda todos todas algunos algunas muchos muchas varios varias otro otra "
     "otros "
     "otras mas menos muy tambien ya hoy ayer manana ahora luego despues antes entonces asi aqui "
     "alli ahi solo ademas sin embargo dos tres cuatro cinco seis siete ocho nueve diez primero "
     "primera ultimo ultima nuevo nueva cada ambos foto fuente redaccion gracias autoridades "
     "policias vecinos unas cientos miles"},
    {naming::state,
     "ags bc bcs camp chih chis coah col cdmx dgo edomex gto gro hgo jal mex mich mor nay nl oax "
     "pue qro qroo slp sin son tab tamps tlax ver yuc zac"},
};

}  // namespace

std::span<const NameRow> spanish_name_words() { return rows; }

}  // namespace rumbo::places
