import { fold } from "./fold.ts"

/** Words that every text repeats: articles, prepositions, pronouns, and the words of dates. */
export const functionWords: ReadonlySet<string> = new Set(
  fold(`
  a an of to in on at by as or is it we if so no
  the and for with from into onto over under per via that this these those which who whose was were are has have had been
  being not but our their his her its your you they them all any each more most other than then when where while within
  across through during after before between both using used also such including
  de du d l la le un en et au a ou il y se ne
  les des une aux avec dans sur par pour sans sous chez entre ainsi que qui dont cette ces ses leur leurs nos notre vos
  votre son est sont ete etre afin selon vers tout tous toute toutes plus lors depuis jusqu pas non mais comme
  و أو لا ما
  من في على إلى عن مع التي الذي الذين هذا هذه ذلك تلك بين خلال بعد قبل حتى أو ثم كما كان كانت تم كل بعض غير ضمن لدى عند أن إن
  january february march april may june july august september october november december jan feb mar apr jun jul aug sep
  sept oct nov dec janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
  يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر جانفي فيفري أفريل ماي جوان جويلية أوت
  present today aujourd'hui hui الآن`)
    .split(/\s+/)
    .filter((word) => word !== ""),
)
