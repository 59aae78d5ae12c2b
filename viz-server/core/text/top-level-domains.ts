/**
 * Endings by which a bare "name.ending" is taken for an address. Country codes as in ISO 3166-1 and a few beyond it, generic
 * ones that chat spam uses; a list of all 1,500 would take every missing space after a full stop for a link.
 */
const COUNTRIES =
  'ac ad ae af ag ai al ao ar aw ax az ba bb bd bf bg bh bi bj bm bn bo br bs bt bw bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm dz ec ee eg er es et eu fi fj fm fo fr ga gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hn hr ht hu id ie il im io iq ir je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx mz na nc ne nf ng ni nl np nr nu nz om pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sk sl sm sn sr ss st su sv sx sy sz tc td tf tg th tj tk tl tn tr tt tv tw tz ua ug uk uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw';

/** Country codes that are words, so that "ok.so" and "that.is" need a path or www to be an address. */
const WORDS = 'am as at be by do in is it me my no pa so to us';

const GENERIC =
  'com net org info biz name pro app dev xyz top site online store shop club live stream video tube music band dance party fun games game bet casino poker vip win loan click link page blog wiki news media press social chat email cloud host website space tech digital agency studio art design photo gallery events tickets show zone world today life rocks lol fans porn sex sexy adult cam dating webcam xxx edu gov mil int mobi tel asia cat eus berlin london nyc moe ninja guru expert finance money crypto nft bid icu cyou buzz monster sbs cfd rest bond quest skin hair makeup beauty';

const INTERNATIONAL =
  'рф рус укр бел срб мкд қаз бг ελ ею 中国 中國 香港 台湾 한국 భారత్ भारत مصر ایران امارات السعودية ישראל ไทย';

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const ORDINARY = set(`${COUNTRIES} ${GENERIC} ${INTERNATIONAL}`);
const ALSO_WORDS = set(WORDS);
/** Endings that nobody writes after "dot" by chance. */
const TELLING = set('com net org xyz ru tv gg io info biz app shop site online club cc tk');

/** How far an ending (small letters) speaks for an address. */
export const endingKind = (ending: string): 'ordinary' | 'also a word' | 'none' => {
  if (ORDINARY.has(ending) || /^xn--[a-z0-9-]{2,59}$/.test(ending)) return 'ordinary';
  return ALSO_WORDS.has(ending) ? 'also a word' : 'none';
};

export const isTellingEnding = (ending: string): boolean => TELLING.has(ending);
