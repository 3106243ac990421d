#include "prose/lexicon.hpp"

namespace rumbo::prose {
namespace {

constexpr RoleRow roles[] = {
    {Role::group,
     "caravan caravans contingent convoy exodus column group groups procession pilgrimage party "
     "band expedition march demonstration protest parade rally peloton team fleet flotilla crew "
     "mission trucks lorries vehicles tankers buses tractors ship vessel boat boats ships vessels "
     "ferry yacht canoes tour"},
    {Role::many_groups, "caravans convoys marches demonstrations protests"},
    {Role::mover,
     "migrants refugees seekers marchers pilgrims walkers protesters demonstrators travellers "
     "travelers foreigners evacuees exiles displaced deportees cyclists riders racers runners "
     "hikers climbers explorers mountaineers strikers truckers survivors faithful worshippers "
     "trekkers bikers motorcyclists sailors nomads"},
    {Role::people,
     "people persons families men women children members adults minors others individuals students "
     "farmers workers teachers villagers supporters"},
    {Role::official,
     "police policeman officers officer officials official authorities authority government "
     "president secretary minister ambassador governor mayor soldiers soldier troops agents agent "
     "guard guards guardsmen forces army navy marines military senator senators lawmakers congress "
     "delegation delegates spokesman spokeswoman activist activists organisers organizers "
     "organizer organiser leader leaders lawyer lawyers priest bishop pope journalist journalists "
     "reporter reporters doctors nurses volunteers residents locals smugglers traffickers gang "
     "gangs criminals prosecutors court courts judge administration institute commission agency "
     "organisation organization organizations meeting talks number figure driver ambulances "
     "politician politicians"},
    {Role::wheels, "cyclists riders bikers racers peloton motorcyclists"},
    {Role::vehicle, "convoy convoys trucks lorries vehicles tankers buses tractors truckers"},
    {Role::ship,
     "ship ships vessel vessels boat boats flotilla fleet ferry yacht canoes sailors crew"},
    {Role::troop,
     "troops soldiers army battalion brigade regiment rebels fighters militants insurgents "
     "guerrillas legion"},
    {Role::event,
     "march demonstration protest rally parade procession pilgrimage race ride walk trek tour"},
    {Role::first, "first one"},
    {Role::second, "another other second separate smaller"},
    {Role::third, "third"},
    {Role::fail, "failed unable refused fail failing impossible unsuccessful"},
    {Role::manage, "managed succeeded able"},
    {Role::compel, "forced compelled obliged had"},
    {Role::conditional, "if unless whether"},
    {Role::generic, "annually yearly typically usually often regularly routinely"},
    {Role::period, "year years month months week weeks day days"},
    {Role::every, "every each per"},
    {Role::it, "it"},
    {Role::they, "they"},
    {Role::we, "we us i"},
    {Role::person, "he she him"},
    {Role::object_pronoun, "them us"},
    {Role::possessive, "their its our her his"},
    {Role::other, "previous earlier similar"},
    {Role::determiner, "the a an this that these those its their our some any each every both all"},
    {Role::adjective,
     "southern northern eastern western central south north east west southernmost northernmost "
     "nearby coastal border neighbouring neighboring small large larger main same local sprawling "
     "northwestern northeastern southwestern southeastern frontier port industrial capital "
     "downtown"},
    {Role::adverb,
     "also still then finally soon already instead again just only now later once first together "
     "north south east west northward southward steadily on back onward out"},
    {Role::place_noun,
     "city cities town towns village municipality state states department province district county "
     "port community region country capital hamlet island township suburb settlement outskirts"},
    {Role::linker, "of"},
    {Role::road, "road highway route stretch section freeway motorway railway line"},
    {Role::border, "border frontier"},
    {Role::union_word, "and with"},
    {Role::unit_km, "kilometers kilometres kilometer kilometre km kms"},
    {Role::unit_mile, "miles mile mi"},
    {Role::negation,
     "not never no neither nor dont doesnt didnt wont cannot cant isnt arent wasnt werent"},
    {Role::no_longer, "longer"},
    {Role::future, "will would shall ll wont"},
    {Role::unreal, "could should might may can must cannot cant ought"},
    {Role::have, "has have having ve"},
    {Role::had, "had"},
    {Role::be_now, "is are re be being been am isnt arent"},
    {Role::be_past, "was were wasnt werent"},
    {Role::to, "to"},
    {Role::intend,
     "hope hopes hoped hoping aim aims aimed aiming intend intends intended intending intention "
     "intent want wants wanted wanting plan plans planned planning seek seeks sought seeking wish "
     "wishes wished expect expects expected expecting try tries tried trying attempt attempts "
     "attempted attempting bid goal dream dreams desire determined vowed vows scheduled set due "
     "order bound ambition decided slated supposed promised pledged announced meant"},
    {Role::begin,
     "began begin begins begun beginning started start starts starting continued continue "
     "continues continuing resumed resume resuming kept keeps"},
    {Role::prepare, "prepared preparing prepares prepare ready about readied"},
    {Role::prevent, "from"},
    {Role::permit,
     "allow allows allowed allowing let lets letting support permission permit help helped"},
    {Role::after, "after since upon having"},
    {Role::give_up,
     "abandoned abandon dropped cancelled canceled scrapped shelved called postponed suspended "
     "cancel canceling cancelling call abandoning"},
    {Role::subordinator,
     "as while when where because since after before until although though if whereas amid"},
    {Role::relative, "who which that whom whose"},
    {Role::coordinator, "and but or"},
    {Role::speech, "according"},
    {Role::title,
     "president secretary minister ambassador governor mayor senator representative congressman "
     "congresswoman general colonel captain sergeant officer judge justice bishop father sister "
     "pope king queen prince princess mr mrs ms dr professor activist spokesman spokeswoman "
     "director leader organizer organiser coordinator chief sheriff detective coach chancellor "
     "commissioner lawmaker candidate"},
    {Role::abbreviation,
     "mr mrs ms dr st gen sen rep gov lt col sgt capt jr sr prof rev hon jan feb mar apr jun jul "
     "aug sep sept oct nov dec mon tue wed thu fri sat sun no vs inc corp co ltd approx est mt ft"},
    {Role::about, "about approximately some around roughly nearly almost estimated"},
    {Role::above, "over above"},
    {Role::at_least, "least"},
    {Role::below, "under below fewer"},
    {Role::vague_count, "dozens scores hundreds thousands millions"},
    {Role::byline, "by"},
    {Role::stamp,
     "date published updated posted on at by pm am gmt utc est et edt local time last modified "
     "release"},
    {Role::credit, "reporting editing writing written additional compiled photo photos image"},
    {Role::function_word,
     "the of and to in on at by for from with was were is are that who had has have their they as "
     "an it its which after before while will"},
    {Role::last, "last past"},
    {Role::next, "next coming following"},
    {Role::today, "today"},
    {Role::yesterday, "yesterday"},
    {Role::tomorrow, "tomorrow"},
    {Role::tonight, "tonight"},
    {Role::morning, "am"},
    {Role::afternoon, "pm"},
    {Role::hour, "oclock hours"},
    {Role::same_day,
     "morning afternoon evening night dawn noon midday midnight hours nightfall dusk sunrise "
     "sunset daybreak"},
};

constexpr VerbRow verbs[] = {
    {Sense::depart, "", "left", "left", "leaving", "leave", "", ""},
    {Sense::depart, "", "departed", "departed", "departing", "depart", "", ""},
    {Sense::depart, "", "fled", "fled", "fleeing", "flee", "", ""},
    {Sense::depart, "off out forth sail", "set", "set", "setting", "set", "", ""},
    {Sense::depart, "out", "pulled rolled streamed poured", "pulled rolled", "pulling rolling",
     "pull roll", "", ""},
    {Sense::depart, "in from at", "started", "started", "starting", "start", "", ""},
    {Sense::depart, "in from at", "began originated", "begun", "beginning", "begin", "", ""},
    {Sense::depart, "from", "withdrew embarked", "withdrawn embarked", "withdrawing embarking",
     "withdraw embark", "", ""},
    {Sense::arrive, "", "arrived", "arrived", "arriving", "arrive", "", ""},
    {Sense::arrive, "", "reached", "reached", "reaching", "reach", "", ""},
    {Sense::arrive, "", "entered", "entered", "entering", "enter", "", ""},
    {Sense::arrive, "", "visited", "visited", "visiting", "visit", "", ""},
    {Sense::arrive, "to into back", "got came returned", "got come returned",
     "getting coming returning", "get come return", "", ""},
    {Sense::arrive, "it", "made", "made", "making", "make", "", ""},
    {Sense::arrive, "into", "pulled rolled streamed poured", "pulled rolled streamed poured",
     "pulling rolling streaming pouring", "pull roll stream pour", "", ""},
    {Sense::arrive, "in at", "finished ended concluded culminated landed docked",
     "finished ended concluded landed docked", "finishing ending concluding landing docking",
     "finish end conclude land dock", "", ""},
    {Sense::arrive, "on", "converged descended", "converged", "converging", "converge", "", ""},
    {Sense::move, "", "walked", "walked", "walking", "walk", "", ""},
    {Sense::move, "", "travelled traveled", "travelled traveled", "travelling traveling", "travel",
     "", ""},
    {Sense::move, "", "marched", "marched", "marching", "march", "", ""},
    {Sense::move, "", "moved", "moved", "moving", "move", "", ""},
    {Sense::move, "", "advanced", "advanced", "advancing", "advance", "", ""},
    {Sense::move, "", "trekked hiked", "trekked hiked", "trekking hiking", "trek hike", "", ""},
    {Sense::move, "", "journeyed", "journeyed", "journeying", "journey", "", ""},
    {Sense::move, "", "transited", "transited", "transiting", "transit", "", ""},
    {Sense::move, "", "trudged tramped plodded", "trudged tramped plodded",
     "trudging tramping plodding", "trudge tramp plod", "", ""},
    {Sense::move, "", "proceeded", "proceeded", "proceeding", "proceed", "", ""},
    {Sense::move, "", "rode", "ridden", "riding", "ride", "", ""},
    {Sense::move, "", "cycled pedalled pedaled biked", "cycled pedalled pedaled biked",
     "cycling pedalling pedaling biking", "cycle pedal", "", ""},
    {Sense::move, "", "drove", "driven", "driving", "drive", "", ""},
    {Sense::move, "", "sailed steamed paddled rowed", "sailed steamed paddled rowed",
     "sailing steaming paddling rowing", "sail steam paddle row", "", ""},
    {Sense::move, "", "flew", "flown", "flying", "fly", "", ""},
    {Sense::move, "", "toured paraded migrated", "toured paraded migrated",
     "touring parading migrating", "tour parade migrate", "", ""},
    {Sense::move, "", "climbed descended", "climbed descended", "climbing descending",
     "climb descend", "", ""},
    {Sense::move, "to toward towards through back along",
     "ran raced retreated rolled turned streamed", "run raced retreated rolled turned streamed",
     "running racing retreating rolling turning streaming", "run race retreat roll turn stream", "",
     ""},
    {Sense::move, "their_way its_way our_way my_way his_way her_way", "made", "made", "making",
     "make", "", ""},
    {Sense::move, "", "went", "gone", "going", "go", "", ""},
    {Sense::move, "to toward towards on north south east west through along",
     "continued pushed pressed carried", "continued pushed pressed carried",
     "continuing pushing pressing carrying", "continue push press carry", "", ""},
    {Sense::arrive, "the_finish_line the_finishing_line the_line", "crossed", "crossed", "crossing",
     "cross", "", ""},
    {Sense::arrive, "", "joined", "joined", "joining", "join", "", ""},
    {Sense::cross, "", "crossed traversed forded", "crossed traversed forded",
     "crossing traversing fording", "cross traverse ford", "", ""},
    {Sense::cross, "", "passed", "passed", "passing", "pass", "", ""},
    {Sense::head, "", "headed", "headed", "heading", "head", "", ""},
    {Sense::rest, "", "rested", "rested", "resting", "rest", "", ""},
    {Sense::rest, "", "camped encamped bivouacked", "camped encamped bivouacked",
     "camping bivouacking", "camp bivouac", "", ""},
    {Sense::rest, "", "slept overnighted lodged", "slept lodged", "sleeping overnighting lodging",
     "sleep overnight lodge", "", ""},
    {Sense::rest, "", "stayed sheltered", "stayed", "staying", "stay", "", ""},
    {Sense::rest, "in at near", "remained waited", "remained waited", "remaining waiting",
     "remain wait", "", ""},
    {Sense::rest, "", "spent", "spent", "spending", "spend", "", ""},
    {Sense::rest, "shelter refuge", "took sought found", "taken", "taking", "take", "", ""},
    {Sense::rest, "in at for near", "stopped paused halted", "stopped paused halted",
     "stopping pausing halting", "stop pause halt", "", ""},
    {Sense::gather, "in at near outside", "was were", "", "", "", "", ""},
    {Sense::gather, "", "gathered regrouped assembled rallied congregated massed",
     "gathered assembled rallied congregated massed",
     "gathering assembling rallying congregating massing", "gather assemble rally congregate", "",
     ""},
    {Sense::gather, "", "protested demonstrated", "protested demonstrated",
     "protesting demonstrating", "protest demonstrate", "", ""},
    {Sense::hold, "", "held staged", "held staged", "holding staging", "hold stage", "", ""},
    {Sense::hold, "place", "took", "taken", "taking", "take", "", ""},
    {Sense::disperse, "", "dispersed", "dispersed", "dispersing", "disperse", "", ""},
    {Sense::disperse, "", "dismantled disbanded", "dismantled disbanded", "dismantling disbanding",
     "dismantle disband", "", ""},
    {Sense::disperse, "up", "broke", "broken", "breaking", "break", "", ""},
    {Sense::detain, "", "detained", "detained", "detaining", "detain", "", ""},
    {Sense::detain, "", "arrested", "arrested", "arresting", "arrest", "", ""},
    {Sense::detain, "", "intercepted captured seized", "intercepted captured seized",
     "intercepting capturing seizing", "intercept capture seize", "", ""},
    {Sense::detain, "up", "rounded", "rounded", "rounding", "round", "", ""},
    {Sense::attack, "", "attacked ambushed assaulted shelled bombed robbed",
     "attacked ambushed assaulted shelled bombed robbed beaten",
     "attacking ambushing assaulting shelling bombing robbing", "attack ambush assault rob", "",
     ""},
    {Sense::injure, "", "injured wounded", "injured wounded hurt", "injuring wounding",
     "injure wound", "", ""},
    {Sense::kill, "", "killed murdered", "killed murdered", "killing murdering", "kill murder", "",
     ""},
    {Sense::kill, "", "died drowned perished", "died drowned perished", "dying drowning",
     "die drown", "", ""},
    {Sense::help, "", "fed hosted welcomed greeted treated assisted aided",
     "fed sheltered hosted welcomed greeted treated assisted aided",
     "feeding sheltering hosting welcoming greeting treating assisting", "feed shelter host", "",
     ""},
    {Sense::help, "in at near", "helped", "helped", "helping", "", "", ""},
    {Sense::carry, "",
     "took bused bussed transported transferred ferried brought evacuated deported",
     "taken bused bussed transported transferred ferried brought evacuated deported returned moved "
     "driven flown relocated carried escorted",
     "taking busing transporting transferring ferrying bringing evacuating deporting",
     "take bus transport transfer ferry bring evacuate deport", "", ""},
    {Sense::speech, "",
     "said told stated announced added explained claimed accused warned reported criticized "
     "criticised discussed met stressed",
     "said told stated announced accused reported claimed", "saying telling stating", "",
     "says tells", ""},
};

constexpr NounRow nouns[] = {
    {Sense::arrive, "arrival entry"},
    {Sense::depart, "departure exit"},
    {Sense::move,
     "passage march walk trek journey advance ride pilgrimage procession crossing voyage trip "
     "stage"},
};

constexpr RelationRow relations[] = {
    {Relation::from, "from|out of|away from"},
    {Relation::to, "to|into|back to|up to|on to|onto|for|as far as"},
    {Relation::toward,
     "toward|towards|in the direction of|to the outskirts of|in search of|on towards"},
    {Relation::bound,
     "en route to|bound for|on their way to|on its way to|on the way to|on our way to|destined for|"
     "headed for"},
    {Relation::in, "in|at|inside|within"},
    {Relation::near,
     "near|close to|outside|on the outskirts of|not far from|near to|just outside|beyond|north of|"
     "south of|east of|west of|northeast of|northwest of|southeast of|southwest of|off"},
    {Relation::through, "through|across|via|by way of|past|throughout"},
    {Relation::along, "along|on"},
    {Relation::between, "between"},
    {Relation::of, "of|with|by|as|like"},
};

constexpr NumberRow numbers[] = {
    {1, "one"},      {2, "two"},        {3, "three"},     {4, "four"},        {5, "five"},
    {6, "six"},      {7, "seven"},      {8, "eight"},     {9, "nine"},        {10, "ten"},
    {11, "eleven"},  {12, "twelve"},    {13, "thirteen"}, {14, "fourteen"},   {15, "fifteen"},
    {16, "sixteen"}, {17, "seventeen"}, {18, "eighteen"}, {19, "nineteen"},   {20, "twenty"},
    {30, "thirty"},  {40, "forty"},     {50, "fifty"},    {60, "sixty"},      {70, "seventy"},
    {80, "eighty"},  {90, "ninety"},    {100, "hundred"}, {1000, "thousand"}, {1000000, "million"},
    {12, "dozen"},
};

}  // namespace

const Tables& english_tables() {
  static const Tables tables{
      roles,
      verbs,
      nouns,
      relations,
      numbers,
      {"january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
       "august aug", "september sep sept", "october oct", "november nov", "december dec"},
      {"sunday sun", "monday mon", "tuesday tue tues", "wednesday wed", "thursday thu thurs",
       "friday fri", "saturday sat"}};
  return tables;
}

}  // namespace rumbo::prose
