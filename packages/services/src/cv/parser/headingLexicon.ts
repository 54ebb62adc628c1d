import type { SectionKind } from "@utopiahire/domain/cv/CvDocument"

/** Whole headings and the nouns at the heart of longer ones, folded as by `key`; English, French, Arabic. */
export const headingLexicon: Record<
  Exclude<SectionKind, "other">,
  { readonly exact: string; readonly heads: string }
> = {
  summary: {
    exact:
      "summary,profile,about,about me,objective,career objective,professional summary,executive summary,career summary,personal statement,professional profile,introduction,overview,personal profile,profil,profil professionnel,resume,resume professionnel,a propos,a propos de moi,objectif,objectif professionnel,presentation,qui suis je,accroche,الملخص,ملخص,نبذه,نبذه عني,نبذه شخصيه,الملخص المهني,ملخص مهني,الهدف,الهدف الوظيفي,الهدف المهني,عني,نبذه مختصره,الملف الشخصي,الملخص الشخصي,نبذه تعريفيه",
    heads: "summary,profile,objective,profil,objectif,ملخص,الملخص,نبذه",
  },
  work: {
    exact:
      "experience,experiences,work experience,professional experience,employment,employment history,work history,career history,career,professional background,relevant experience,internships,internship,work,positions,experience professionnelle,experiences professionnelles,parcours professionnel,parcours,emplois,stages,stage,stages et experiences,carriere,historique professionnel,الخبره,الخبرات,الخبره المهنيه,الخبرات المهنيه,الخبره العمليه,الخبرات العمليه,خبرات العمل,خبره العمل,التجربه المهنيه,التجارب المهنيه,المسار المهني,المسيره المهنيه,سجل العمل,التاريخ الوظيفي,التدريب,الخبرات الوظيفيه,الخبرات السابقه",
    heads: "experience,experiences,employment,internships,stages,الخبره,الخبرات,خبره,خبرات,التجربه,التجارب",
  },
  volunteer: {
    exact:
      "volunteer,volunteering,volunteer experience,volunteer work,community service,community involvement,activities,extracurricular activities,extracurriculars,leadership and activities,benevolat,vie associative,engagement associatif,engagements,experience associative,activites associatives,activites extrascolaires,activites parascolaires,التطوع,العمل التطوعي,الانشطه,الاعمال التطوعيه,النشاطات,الانشطه التطوعيه,الخبره التطوعيه",
    heads: "volunteer,volunteering,activities,benevolat,associatif,associative,التطوعي,التطوعيه,الانشطه",
  },
  education: {
    exact:
      "education,academic background,education and training,educational background,academic qualifications,qualifications,academics,studies,training,degrees,formation,formations,etudes,parcours academique,parcours scolaire,diplomes,formation academique,formations academiques,cursus,cursus universitaire,cursus scolaire,scolarite,diplomes et formations,التعليم,المؤهلات,المؤهلات العلميه,المؤهل العلمي,المؤهلات الاكاديميه,المسار الدراسي,التحصيل العلمي,الدراسه,التكوين,الشهائد,الشهادات العلميه,التعليم والتدريب,المسيره الدراسيه,المسار التعليمي,الخلفيه التعليميه,الخلفيه الاكاديميه,التكوين الاكاديمي,الدراسات",
    heads: "education,qualifications,formation,formations,etudes,diplomes,التعليم,المؤهلات,التعليميه,الدراسيه",
  },
  skills: {
    exact:
      "skills,technical skills,key skills,core skills,top skills,professional skills,soft skills,hard skills,core competencies,competencies,expertise,areas of expertise,technologies,tech stack,tools,technical expertise,skills summary,technical proficiencies,it skills,computer skills,strengths,competences,competences techniques,competences cles,competences informatiques,informatique,savoir faire,savoir etre,outils,domaines de competence,atouts,logiciels,aptitudes,qualites,المهارات,مهارات,المهارات التقنيه,المهارات الشخصيه,المهارات المهنيه,الكفاءات,القدرات,المهارات الفنيه,المهارات الاساسيه,التقنيات,الادوات,المهارات والكفاءات,مهارات الحاسوب",
    heads:
      "skills,competencies,expertise,proficiencies,competences,technologies,aptitudes,المهارات,مهارات,الكفاءات",
  },
  languages: {
    exact:
      "languages,language skills,spoken languages,langues,competences linguistiques,langues etrangeres,langues parlees,اللغات,لغات,المهارات اللغويه,اللغه",
    heads: "languages,langues,linguistiques,اللغات,اللغويه",
  },
  projects: {
    exact:
      "projects,personal projects,academic projects,selected projects,key projects,side projects,open source,project experience,projets,projets academiques,projets personnels,realisations,projets realises,projet de fin d etudes,المشاريع,مشاريع,المشاريع الاكاديميه,المشاريع الشخصيه,مشاريع التخرج,ابرز المشاريع",
    heads: "projects,projets,realisations,المشاريع,مشاريع",
  },
  certificates: {
    exact:
      "certifications,certificates,certification,licenses,courses,professional certifications,online courses,formations en ligne,certificats,attestations,formations complementaires,certifications professionnelles,الشهادات,شهادات,الدورات,الدورات التدريبيه,الشهادات المهنيه,دورات تدريبيه,الشهادات والدورات",
    heads: "certifications,certificates,licenses,courses,certificats,attestations,الدورات,الشهادات",
  },
  awards: {
    exact:
      "awards,honors,honours,achievements,accomplishments,scholarships,selected honors,recognition,key achievements,prix,distinctions,recompenses,bourses,prix et distinctions,الجوائز,جوائز,التكريمات,الانجازات,المنح",
    heads: "awards,honors,honours,achievements,distinctions,recompenses,الجوائز,الانجازات",
  },
  publications: {
    exact:
      "publications,papers,research papers,selected publications,patents,articles,travaux de recherche,brevets,المنشورات,الابحاث,البحوث,الابحاث المنشوره,براءات الاختراع",
    heads: "publications,patents,المنشورات,الابحاث",
  },
  interests: {
    exact:
      "interests,hobbies,personal interests,hobbies and interests,centres d interet,centre d interet,centres d interets,loisirs,passions,loisirs et passions,الاهتمامات,الهوايات,اهتمامات,هوايات,الاهتمامات الشخصيه",
    heads: "interests,hobbies,loisirs,interet,interets,الاهتمامات,الهوايات",
  },
  references: {
    exact:
      "references,referees,professional references,references professionnelles,recommandations,المراجع,المعرفون,المزكون,جهات الاتصال المرجعيه",
    heads: "referees,المعرفون,المراجع",
  },
}

/** Headings that are known, but of nothing that the structured CV has a place for. */
export const otherHeadings =
  "coursework,relevant coursework,additional information,miscellaneous,other,talks,invited talks,conferences,professional development,memberships,divers,autres,informations complementaires,permis,permis de conduire,معلومات اضافيه,اخري,رخصه القياده,العضويات"

/** Headings of what belongs to the person, not to a section of the structured CV. */
export const contactHeadings =
  "contact,contacts,contact details,contact information,contact info,personal details,personal information,get in touch,personal data,coordonnees,contactez moi,informations personnelles,etat civil,infos personnelles,donnees personnelles,معلومات الاتصال,بيانات الاتصال,التواصل,الاتصال,المعلومات الشخصيه,البيانات الشخصيه,معلومات شخصيه,بيانات شخصيه,معلومات التواصل,للتواصل"
