import { key } from "./fold.ts"

export type FieldLabel =
  | "employer"
  | "title"
  | "dates"
  | "place"
  | "body"
  | "note"
  | "school"
  | "degree"
  | "area"
  | "score"

const words: Record<FieldLabel, string> = {
  employer:
    "company,employer,organisation,organization,client,entreprise,employeur,societe,organisme,nom et adresse de l employeur,nom de l employeur,employeur et lieu,name and address of employer,name of employer,structure d accueil,entreprise d accueil,etablissement employeur,الشركه,شركه,جهه العمل,صاحب العمل,الموسسه,موسسه,المشغل,الجهه,اسم الشركه,مكان العمل,جهه التوظيف",
  title:
    "position,title,job title,role,post,function,poste,fonction,intitule du poste,poste occupe,fonction ou poste occupe,fonction et poste occupe,occupation or position held,position held,emploi,emploi occupe,metier,المنصب,الوظيفه,المسمي الوظيفي,الخطه,المهنه,الدور,الصفه,المركز الوظيفي",
  dates:
    "start date,start,end date,end,date de debut,debut,date de fin,fin,تاريخ البدء,تاريخ البدايه,البدايه,تاريخ الانتهاء,تاريخ النهايه,النهايه,date,dates,period,duration,from,periode,duree,annee,annees,year,years,السنوات,graduation date,graduated,date d obtention,promotion,الفتره,المده,التاريخ,الفتره الزمنيه,السنه,تاريخ التخرج,سنه التخرج,سنه الحصول عليها,مده العمل",
  place: "location,place,city,lieu,ville,localisation,المكان,الموقع,المدينه,مقر العمل",
  body: "responsibilities,duties,tasks,achievements,key achievements,main responsibilities,key responsibilities,missions,mission,taches,taches realisees,missions principales,missions realisees,realisations,principales missions,principales taches,activites,responsabilites,principales activites et responsabilites,activites et responsabilites,main activities and responsibilities,principales activites,activites principales,resultats,المهام,المسووليات,المهام والمسووليات,الانجازات,اهم الانجازات,مهام العمل,المسيوليات,المهام والمسيوليات,ابرز المهام,ابرز الانجازات,المهام الرييسيه,الواجبات",
  note: "technologies,tech stack,stack,tools,environment,technical environment,technologies used,environnement technique,environnement,outils,technos,technologies utilisees,mots cles,keywords,contract,contract type,type de contrat,contrat,supervisor,reference,encadrant,التقنيات,الادوات,نوع العقد,التقنيات المستخدمه,الادوات المستخدمه,reason for leaving,salary,secteur,type ou secteur d activite,secteur d activite,type of business or sector,these,sujet de these,theme,sujet,memoire,pfe,thesis,dissertation,final project,memoire de fin d etudes,projet de fin d etudes,الرساله,اطروحه,الاطروحه,مشروع التخرج,موضوع البحث,sector,industry",
  school:
    "school,institution,university,college,institute,nom de l etablissement,nom et type de l etablissement,organisme de formation,etablissement d enseignement,name of institution,etablissement,ecole,universite,institut,lycee,الجامعه,المدرسه,الموسسه التعليميه,الكليه,المعهد,جهه التخرج,اسم الجامعه,الموسسه,الموسسه التعليميه",
  degree:
    "degree,diploma,qualification,diplome,intitule du diplome,intitule du certificat ou diplome delivre,titre du diplome,title of qualification awarded,diplome prepare,diplome obtenu,niveau,الدرجه,الدرجه العلميه,الشهاده,المؤهل,الموهل,الموهل العلمي,الدبلوم",
  area: "major,field,field of study,specialisation,specialization,subject,specialite,filiere,domaine,option,التخصص,الاختصاص,الشعبه,القسم,المجال",
  score:
    "gpa,cgpa,grade,result,final grade,moyenne,mention,note,المعدل,التقدير,المعدل التراكمي,التقدير العام,الميزه",
}
const kinds = new Map<string, ReadonlySet<FieldLabel>>()
for (const [kind, phrases] of Object.entries(words) as ReadonlyArray<[FieldLabel, string]>)
  for (const phrase of phrases.split(","))
    kinds.set(key(phrase), new Set([...(kinds.get(key(phrase)) ?? []), kind]))

const headKinds: ReadonlyArray<FieldLabel> = ["dates", "employer", "title", "school", "degree", "place"]

/** The head of a table: "Period ⇥ Company ⇥ Position". What its columns hold, where every cell is such a label. */
export const columnsOf = (text: string): ReadonlyArray<FieldLabel> | undefined => {
  // A table's cells may have lost what held them apart, or stand each on a line.
  const alone = /[:：]/u.test(text) ? undefined : kinds.get(key(text))
  const single = headKinds.find((kind) => alone?.has(kind))
  if (single) return [single]
  const words = text.split(/[\t|]/).length > 1 ? text.split(/[\t|]/) : text.split(/\s+/)
  const cells = words.map((cell) => kinds.get(key(cell)))
  if (cells.length < 2 || cells.some((cell) => cell === undefined)) return undefined
  return cells.map((cell) => [...cell!][0]!)
}

/** "Poste : Comptable" -> that it is a title, and how long the label is; a label alone has all of the text. */
export const labelOf = (
  text: string,
  wanted: ReadonlyArray<FieldLabel>,
): { readonly kind: FieldLabel; readonly length: number } | undefined => {
  const match = /^\s*([^:：\t]{2,60}?)\s*(?:[:：]\s*|\t|$)/u.exec(text)
  const found = match && kinds.get(key(match[1]!))
  const kind = found && wanted.find((one) => found.has(one))
  if (!match || !kind) return undefined
  const marked = /[:：\t]/u.test(match[0])
  return marked || (kind === "body" && match[0].length === text.length)
    ? { kind, length: match[0].length }
    : undefined
}
