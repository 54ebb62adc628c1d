import { fold } from "./fold.ts"

const words = (text: string) => new Set(fold(text).split(/[\s,]+/))

/** Nouns at the heart of job titles, folded; English, French, Arabic. */
const roles = words(
  `engineer developer manager director analyst consultant intern designer architect lead leader head officer assistant
  associate specialist coordinator administrator scientist researcher teacher professor lecturer tutor instructor founder
  co-founder cofounder ceo cto cfo coo cio cmo vp president partner accountant auditor nurse physician technician operator
  representative agent clerk cashier supervisor executive advisor adviser writer editor producer owner freelancer
  contractor programmer tester docent counselor counsellor facilitator volunteer fellow trainee apprentice secretary
  receptionist driver chef waiter cook strategist recruiter planner trader banker lawyer paralegal attorney pharmacist
  dentist therapist electrician mechanic buyer merchandiser copywriter illustrator photographer translator interpreter
  librarian statistician economist actuary biologist chemist surveyor inspector foreman welder superintendent principal
  dean sre devops tlm postdoc internship barista bartender guard mentor ambassador captain treasurer chair chairman
  ingenieur ingenieure developpeur developpeuse chef cheffe responsable directeur directrice analyste consultante stagiaire
  concepteur conceptrice architecte technicien technicienne assistante comptable charge chargee gestionnaire professeur
  enseignant enseignante formateur formatrice commercial commerciale vendeur vendeuse conseiller conseillere infirmier
  infirmiere medecin coordinateur coordinatrice administrateur administratrice chercheur chercheuse doctorant doctorante
  fondateur fondatrice gerant gerante president associe auditeur auditrice redacteur redactrice graphiste alternant
  alternante apprenti apprentie benevole animateur animatrice caissier caissiere serveur serveuse cuisinier magasinier
  secretaire juriste avocat notaire acheteur acheteuse controleur controleuse chauffeur electricien mecanicien traducteur
  traductrice pharmacien stage tuteur moniteur superviseur preparateur agent
  مهندس مهندسه مطور مطوره مدير مديره محلل محلله مستشار مستشاره متدرب متدربه مصمم مصممه معلم معلمه مدرس مدرسه استاذ استاذه
  محاسب محاسبه مساعد مساعده مسؤول مسوول مسوءول مسووله رئيس رئيسه باحث باحثه فني فنيه تقني تقنيه ممرض ممرضه طبيب طبيبه منسق منسقه مشرف
  مشرفه موظف موظفه مندوب مندوبه كاتب كاتبه سكرتير سكرتيره مبرمج مبرمجه اخصائي اخصائيه خبير خبيره موسس متطوع متطوعه قائد
  قائده عامل نائب محامي صيدلي مترجم مترجمه محرر محرره مراجع بائع ممثل متربص متربصه مصور اداري`,
)
const organisations = words(
  `inc llc ltd limited gmbh sarl sa sas sasu suarl spa plc corp corporation company co group groupe labs lab laboratory
  systems technologies technology solutions university institute bank banque hospital hopital clinic clinique ministry
  ministere agency agence studio studios partners holdings holding foundation fondation association societe cabinet museum
  school college universite ecole institut laboratoire consulting services industries ventures media networks software
  airlines telecom insurance assurances pharmaceuticals logistics capital restaurant hotel council municipality municipalite
  ymca unicef centre center ag bv oy ab nv llp startup
  شركه مجموعه موسسه بنك مصرف وزاره مستشفي جامعه مكتب معهد وكاله مصنع مركز مختبر بلديه جمعيه منظمه اكاديميه شركات فندق عياده صيدليه مدرسه هيئه كليه`,
)

const tokens = (text: string) => fold(text).match(/[\p{L}\p{N}]+(?:-\p{L}+)*/gu) ?? []
const stripArticle = (word: string) => (word.startsWith("ال") && word.length > 4 ? word.slice(2) : word)

const hits = (text: string, lexicon: Set<string>) =>
  tokens(text).filter(
    (word) =>
      lexicon.has(word) ||
      lexicon.has(stripArticle(word)) ||
      (word.endsWith("s") && lexicon.has(word.slice(0, -1)) && word.length > 5),
  ).length

/** How much a phrase speaks like a job title (> 0) or an organisation (< 0). */
export const titleScore = (text: string): number => {
  const title = Math.min(2, hits(text, roles))
  const organisation = Math.min(2, hits(text, organisations))
  // "School Counselor", "Lab Assistant": the last word decides in English, the first in French and Arabic.
  const ends = tokens(text)
  const decided =
    title > 0 && [ends[0], ends.at(-1)].some((word) => word !== undefined && hits(word, roles) > 0)
  return title * 2 + (decided ? 1 : 0) - organisation * 2
}

export const isOrganisation = (text: string): boolean => hits(text, organisations) > 0
export const hasTitleWord = (text: string): boolean => hits(text, roles) > 0
