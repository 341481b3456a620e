"""Words that decide whether a full stop ends a sentence, by language.

`titles` are abbreviations that something always follows: titles, "e.g.", "vs.". `counted` ones
are followed by a number ("No. 5", "S. 12"), or end the sentence. `others` may stand at its end:
they do where one of `starts` follows, a word that begins sentences and hardly ever a name. `final`
ones look like initials but end a sentence before a capital. All are written without their last
stop. A list need not be complete: initials and words without vowels are told by their form.
"""

from functools import cache
from typing import Final, NamedTuple

from factcheck.text.starters import STARTERS


class Words(NamedTuple):
    """What is known of a language; empty sets where nothing is.

    `ordinals` says which numbers are ordinals before a full stop: "digits" and Roman ones,
    "roman" ones alone, or none. `vowels` are what a word that is no abbreviation holds.
    """

    titles: frozenset[str]
    counted: frozenset[str]
    others: frozenset[str]
    starts: frozenset[str]
    final: frozenset[str]
    ordinals: str
    vowels: frozenset[str]


_VOWELS: Final = (
    "aeiouyàáâãäåæèéêëìíîïòóôõöøœùúûüýÿāăąēĕėęěĩīĭįıōŏőũūŭůűųŷơưǎǐǒǔạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộ"
    "ớờởỡợụủứừửữựỳỵỷỹаеёиоуыэюяіїєўѝαεηιουωάέήίόύώϊϋΐΰ"
)
_COMMON: Final = "mr mrs ms dr prof st vs dipl ing"
_SYLLABIC: Final = frozenset({"cs", "sk", "sl", "hr", "sr", "bs", "mk"})
_SAME: Final = {"nn": "nb", "no": "nb", "bs": "hr", "sh": "hr", "lb": "de", "gsw": "de"}

_TITLES: Final = {
    "en": "assoc asst gen cllr cllrs ald "
    "sen rep gov lt col sgt capt cpt cmdr maj adm pres rev hon messrs mme mlle fr gens "
    "sens reps govs cols atty supt det insp mt ft e.g i.e cf viz approx ca",
    "de": "hr fr frl bzw z.b d.h u.a.m i.d.r o.g sog vgl evtl ggf inkl exkl insb bspw ca mind hl "
    "geb gest gen verh dt engl frz ital griech amerik ehem angebl präs u.u z.t lt gem zzgl "
    "abzgl ursprgl versch allg priv-doz bgm",
    "fr": "m mm mme mmes mlle mlles mgr pr ste sts stes cf env p.ex c.-à-d gal col cdt "
    "cne lt ltn bd av boul fg éd rév vve ex",
    "es": "ee sr sra sres sras srta srtas dra dres dña profa lic lcdo lcda licda ing arq ilmo "
    "ilma excmo excma gral cnel cap tte mons fr hno hna sto sta p.ej ej vid cf av avda prov dpto "
    "tel aprox",
    "it": "sig sigg sig.ra sig.na dott dott.ssa prof.ssa avv ing arch geom rag on sen gen col "
    "cap mons s.e ss cfr p.es es ca v.le p.za c.so",
    "pt": "sr sra srs sras srta d dra drs dras profa eng engª arq exmo exma ilmo ilma gen cel "
    "cap ten maj sgt pe fr sto sta av r cf p.ex aprox min gov",
    "ca": "sr sra srta d dra profa il·lm excm mn av p.ex aprox",
    "nl": "dhr mevr mw ir mr drs ds jhr jkvr kol gen bijv bv d.w.z m.n i.p.v i.v.m t.a.v t.o.v "
    "m.b.t o.a a.u.b vgl resp ca evt zgn zog incl excl",
    "sv": "bl.a t.ex d.v.s dvs s.k f.d p.g.a pga m.a.o jfr ca inkl exkl frk gen",
    "da": "bl.a f.eks fx dvs d.v.s p.g.a pga frk jf ca inkl ekskl hhv såk mht vedr tidl",
    "nb": "bl.a f.eks dvs d.v.s p.g.a pga frk jf ca inkl ekskl hhv mht vedr tidl såk",
    "fi": "esim mm ns mr hra rva nti tri prof ent nyk vrt puh",
    "is": "t.d þ.e m.a dr hr frú ca sbr",
    "pl": "godz podkom asp kom fot mln mld tys ks inż mgr hab bp abp kard gen płk ppłk mjr kpt "
    "por ppor sierż doc lek śp św bł np tzn tj tzw m.in ok ul pl woj pow wg ww dyr sędz adw",
    "cs": "ing mgr bc doc mudr judr phdr rndr gen plk mjr kpt por sv např tzv tj mj cca ul nám "
    "tř vč event příp zvl",
    "sk": "ing mgr bc doc mudr judr phdr rndr gen plk mjr kpt sv napr tzv tj cca ul nám vr príp",
    "sl": "gdč mag inž gen polk sv npr tj t.i oz ul tov akad univ",
    "hr": "gđa gosp mr mag inž gen sv npr tj tzv odn ul akad izv",
    "sr": "gđa gosp mr inž gen sv npr tj tzv odn ul akad гђа госп др проф инж ген св нпр тј тзв "
    "одн ул акад",
    "bg": "г-н г-жа г-ца др проф доц акад инж ген полк кап св напр т.е т.нар т.н ул бул гр вж ср",
    "ru": "г-н г-жа проф акад доц д-р им ген полк кап св напр т.е т.н т.к т.о ул пр просп бул "
    "пер пл пос дер обл р-н ср см гр тов гос кн чл.-корр канд и.о",
    "uk": "проф акад доц д-р ім ген полк кап св напр т.зв ул вул просп бул пл обл р-н див тов гр "
    "чл.-кор канд",
    "be": "праф акад дац ім ген св напр г.зн вул пл вобл р-н гл",
    "lt": "tūkst mln mlrd dr prof doc akad gen plk kpt mjr ltn šv p t.y pvz vad vyr pirm kun "
    "vysk ark žr plg g pr skg vadin atst gerb",
    "lv": "dr prof doc akad ģen plkv kpt sv t.i piem t.s sk ap kgs",
    "et": "dr prof hr pr prl kol kpt püh nt st n.ö nn vt vrd mh sh u.n",
    "hu": "dr id ifj özv prof szt pl ún ill vö",
    "ro": "dl dna d-na d-l dlui dnei dra conf lect asist acad ing arh av gen col mr cpt lt sf pr "
    "pt cf bd şos șos str",
    "tr": "dr prof doç yrd av sn hz bkz örn ör müh gen alb yzb binb tuğg mah cad sok op uzm",
    "az": "dr prof dos akad bax məs",
    "el": "κ κα κκ κος δρ καθ κ.κ αγ π.χ δηλ βλ πρβλ λ.χ στρ οδ λεωφ",
    "hi": "डॉ डा श्री श्रीमती प्रो पं मो सं मि मा स्व सुश्री एड लेफ्टि कै ले इं ब्रि कर्न ए बी "
    "सी डी एफ एच जे एल एम एन ओ पी क्यू आर एस टी यू वी डब्ल्यू एक्स वाई जेड",
    "mr": "डॉ श्री सौ प्रा पं कै ना आ ॲड अॅड इ ई ए बी सी डी एफ जी एच आय जे के एल एम एन ओ पी आर "
    "एस टी व्ही वाय",
    "ne": "डा श्री प्रा पं ई",
    "bn": "ড ডা ডাঃ মো মোঃ প্রফেসর এ বি সি ডি ই এফ জি এইচ আই জে কে এল এম এন ও পি আর এস টি ইউ ভি",
    "ta": "திரு டாக்டர் எம் கே ஆர் எஸ் டி பி வி ஜெ என் ஏ சி",
    "te": "డా శ్రీ ప్రొ కె ఎం ఎన్ ఆర్ ఎస్ వి పి టి జె ఎ బి సి డి",
    "he": "ד פרופ עו גב מר",
    "ar": "د أ م ص ج ط هـ ق ت أ.د",
    "fa": "د م ص ج ق ه",
}
_COUNTED: Final = {
    "en": "no nos p pp par para fig figs sec secs ch chap vol vols art arts ver jan feb mar apr "
    "jun jul aug sept sep oct nov dec op eq pt ed r reg rev c ca",
    "de": "nr nrn art abs kap bd bde s ss f.f ziff anm abb tab lit par vers aufl hrsg jan feb "
    "febr mrz apr jun jul aug sept okt nov dez str plz tel st rn rdnr jg h",
    "fr": "n no nos art p pp chap fig vol t janv févr avr juil sept oct nov déc éd al num tél",
    "es": "n núm núms nº no art arts p pp pág págs cap fig vol t ed ene feb mar abr jun jul ago "
    "sept oct nov dic",
    "it": "n nn art artt p pp pag pagg cap fig vol t ed gen feb mar apr giu lug ago set ott nov "
    "dic",
    "pt": "n nº no núm art arts p pp pág págs cap fig vol t ed jan fev mar abr jun jul ago set "
    "out nov dez inc",
    "ca": "n núm art p pp pàg cap fig vol",
    "nl": "nr nrs art p pp blz hfst fig dl jan feb mrt apr jun jul aug sept okt nov dec",
    "sv": "nr kap s sid fig st jan feb apr aug sept okt nov dec",
    "da": "nr kap s fig stk art jan feb apr aug sept okt nov dec",
    "nb": "nr kap s fig art jan feb apr aug sept okt nov des",
    "fi": "nro n:o s luku kuv puh",
    "pl": "nr art ust pkt par poz str s rozdz rys tab tom t zob lit dz sygn r",
    "cs": "č čl odst písm str s kap obr tab roč sv sb čís odd par",
    "sk": "č čl ods písm str s kap obr tab roč zb čís",
    "sl": "št čl str pogl sl tab odst",
    "hr": "br čl st str pogl sl tab",
    "sr": "br čl st str sl tab бр чл ст стр сл таб",
    "bg": "№ чл ал т стр с гл фиг табл",
    "ru": "№ ст п пп стр с гл рис табл т вып ч кв д корп оф",
    "uk": "№ ст п пп стор с гл рис табл т вип ч кв буд",
    "lt": "nr str psl p pav lent t d k",
    "lv": "nr p lpp att tab",
    "et": "nr lk jn ptk p",
    "hu": "sz o old köt fej ábra",
    "ro": "nr art alin lit p pag pp cap fig vol",
    "tr": "no nr s sf m md mad şek",
    "el": "αρ αριθ άρθρ σ σελ παρ κεφ εικ τ",
    "hi": "सं क्र पृ नं",
    "he": "עמ ס",
}
_OTHERS: Final = {
    "en": "inc ltd co corp bros jr sr esq plc llc univ dept assn ave blvd rd ph.d m.d b.a m.a "
    "b.sc m.sc al calif mass fla tex ariz colo conn mich minn penn wash wis ore okla tenn ala "
    "ark ill ind kan ky la md mo neb nev va w.va vt wyo dak ga del miss mont tel ext est mgr gov "
    "intl natl jan feb mar apr jun jul aug sept sep oct nov dec sec ed art fig",
    "de": "u.a u.ä usf o.ä z.zt e.v v.chr n.chr mio mrd tsd jh jhd jhdt str sen jun jr sr bez st "
    "s.o s.u std sek jan feb febr okt nov dez sept aug tel verl univ",
    "fr": "av.j.-c apr.j.-c cie j.-c suiv janv févr avr juil sept oct nov déc",
    "es": "aa.vv a.c d.c cía s.a ud uds vd vds jr avda",
    "it": "s.p.a s.r.l a.c d.c s.s jr",
    "pt": "s.a ltda cia a.c d.c jr",
    "nl": "n.chr v.chr jr sr st",
    "sv": "f.kr e.kr jr",
    "da": "f.kr e.kr jr sr a/s",
    "nb": "f.kr e.kr jr sr",
    "pl": "jr st",
    "cs": "s.r.o a.s jr st ml",
    "sk": "s.r.o a.s jr st ml",
    "ru": "н.ч мл ст",
    "lt": "pr.kr m.e jaun vyresn a.a aps raj",
    "ro": "d.hr î.hr jr s.a s.r.l",
    "tr": "a.ş ltd şti m.ö m.s t.c",
    "el": "μ.χ α.ε ν.δ",
}
_FINAL: Final = {"ru": "н.э т.д т.п", "pl": "n.e p.n.e", "lt": "t.t pan kt", "uk": "н.е т.д т.п"}
_ORDINALS: Final = {
    **dict.fromkeys(("de", "lb", "gsw", "tr", "lt"), "digits"),
    **dict.fromkeys(("cs", "sk", "pl", "sl", "hr", "sr", "hu", "da", "nb", "fi", "et"), "roman"),
    **dict.fromkeys(("lv", "is"), "roman"),
}


@cache
def words_of(language: str) -> Words:
    """Return what is known of a language, named by a code such as "en" or "pt-BR"."""
    base = language.partition("-")[0].lower()
    base = _SAME.get(base, base)
    return Words(
        titles=_set(f"{_COMMON} {_TITLES.get(base, '')}"),
        counted=_set(_COUNTED.get(base, "no nr p pp")),
        others=_set(_OTHERS.get(base, "jr inc ltd co corp")),
        final=_set(_FINAL.get(base, "")),
        starts=_set(STARTERS.get(base, "")),
        ordinals=_ORDINALS.get(base, ""),
        vowels=frozenset(_VOWELS + ("rl" if base in _SYLLABIC else "")),
    )


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())
