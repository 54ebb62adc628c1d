import type { SectionKind } from "@utopiahire/domain/cv/CvDocument"

/** Whole headings and the nouns at the heart of longer ones, folded as by `key`; English, French, Arabic. */
export const headingLexicon: Record<
  Exclude<SectionKind, "other">,
  { readonly exact: string; readonly heads: string }
> = {
  summary: {
    exact:
      "summary,profile,about,about me,objective,career objective,professional summary,executive summary,career summary,personal statement,professional profile,introduction,overview,personal profile,profil,profil professionnel,resume,resume professionnel,a propos,a propos de moi,objectif,objectif professionnel,presentation,qui suis je,accroche,الملخص,ملخص,نبذه,نبذه عني,نبذه شخصيه,الملخص المهني,ملخص مهني,الهدف,الهدف الوظيفي,الهدف المهني,عني,نبذه مختصره,الملف الشخصي,الملخص الشخصي,نبذه تعريفيه,من انا,عن نفسي,لمحه عني,الاهداف المهنيه,الهدف من السيره,موجز,الموجز المهني,نبذه مهنيه,الخلاصه,الخلاصه المهنيه,ملخص شخصي,ملخص الخبرات,career profile,profile summary,my profile,who i am,in brief,at a glance,highlights,career highlights,bio,biography,professional overview,career overview,goal,goals,mon profil,en bref,qui je suis,objectif de carriere,projet professionnel,synthese,resume de carriere,mes objectifs,description,profil personnel,profil candidat,بطاقه تعريف,نبذه عامه,مقدمه,الهدف من العمل,الرويه",
    heads: "summary,profile,objective,profil,objectif,ملخص,الملخص,نبذه",
  },
  work: {
    exact:
      "experience,experiences,work experience,professional experience,employment,employment history,work history,career history,career,professional background,relevant experience,internships,internship,work,positions,experience professionnelle,experiences professionnelles,parcours professionnel,parcours,emplois,stages,stage,stages et experiences,carriere,historique professionnel,الخبره,الخبرات,الخبره المهنيه,الخبرات المهنيه,الخبره العمليه,الخبرات العمليه,خبرات العمل,خبره العمل,التجربه المهنيه,التجارب المهنيه,المسار المهني,المسيره المهنيه,سجل العمل,التاريخ الوظيفي,التدريب,الخبرات الوظيفيه,الخبرات السابقه,where i have worked,my experience,work background,work and experience,positions held,appointments,academic appointments,professional appointments,jobs,previous jobs,previous employment,work placements,placements,industrial experience,industry experience,teaching experience,research experience,clinical experience,leadership experience,employment experience,experience and employment,career summary and experience,what i have done,experience highlights,mes experiences,mon parcours,mon experience,vie professionnelle,parcours et experiences,activites professionnelles,postes occupes,emplois precedents,stages et emplois,experiences de travail,experience de travail,experiences significatives,stages effectues,experiences en entreprise,الوظايف,الوظايف السابقه,الوظائف السابقه,السيره المهنيه,تاريخ العمل,اين عملت,مسيرتي المهنيه,خبراتي,خبراتي المهنيه,الحياه المهنيه,الوظائف,تجارب مهنيه,التدريبات,التربصات,تجارب العمل,تجربتي المهنيه",
    heads:
      "experience,experiences,employment,appointments,internships,stages,emplois,postes,الوظايف,الوظائف,الخبره,الخبرات,خبره,خبرات,التجربه,التجارب",
  },
  volunteer: {
    exact:
      "volunteer,volunteering,volunteer experience,volunteer work,community service,community involvement,activities,leadership,positions of responsibility,leadership and service,service,extracurricular activities,extracurriculars,leadership and activities,benevolat,vie associative,engagement associatif,engagements,experience associative,activites associatives,activites extrascolaires,activites parascolaires,التطوع,العمل التطوعي,الانشطه,الاعمال التطوعيه,النشاطات,الانشطه التطوعيه,الخبره التطوعيه,voluntary work,voluntary experience,volunteering experience,volunteer activities,civic engagement,community,community activities,social engagement,clubs and societies,societies,student activities,mes engagements,engagement benevole,experience benevole,experiences benevoles,activites benevoles,vie associative et benevolat,engagements associatifs,activites sociales,العمل التطوعي والانشطه,خبره تطوعيه,انشطه تطوعيه,التجربه الجمعياتيه,العمل الجمعياتي,النشاط الجمعوي,الانشطه الاجتماعيه,الانشطه الطلابيه",
    heads: "volunteer,volunteering,activities,benevolat,associatif,associative,التطوعي,التطوعيه,الانشطه",
  },
  education: {
    exact:
      "education,academic background,education and training,educational background,academic qualifications,qualifications,academics,studies,training,degrees,formation,formations,etudes,parcours academique,parcours scolaire,diplomes,formation academique,formations academiques,cursus,cursus universitaire,cursus scolaire,scolarite,diplomes et formations,التعليم,المؤهلات,المؤهلات العلميه,المؤهل العلمي,المؤهلات الاكاديميه,المسار الدراسي,التحصيل العلمي,الدراسه,التكوين,الشهائد,الشهادات العلميه,التعليم والتدريب,المسيره الدراسيه,المسار التعليمي,الخلفيه التعليميه,الخلفيه الاكاديميه,التكوين الاكاديمي,الدراسات,where i studied,my education,schooling,academic history,academic record,academic credentials,educational qualifications,educational history,education history,education and qualifications,education and certifications,degrees and diplomas,what i studied,mes etudes,mon parcours scolaire,etudes et formations,formation initiale,formation universitaire,formation scolaire,etudes et diplomes,parcours de formation,parcours universitaire,formations et diplomes,titres et diplomes,niveau d etudes,education et formation,مساري الدراسي,دراستي,الموهلات,الموهلات العلميه,الموهل العلمي,الموهلات الدراسيه,المسيره التعليميه,السيره الدراسيه,التعليم والموهلات,المستوي التعليمي,المستوي الدراسي,الشهادات الدراسيه,الشهادات الاكاديميه,الدرجات العلميه,التكوين العلمي,التكوين الجامعي,المسار الجامعي,المسار الاكاديمي,الدبلومات,الديبلومات",
    heads: "education,qualifications,formation,formations,etudes,diplomes,التعليم,المؤهلات,التعليميه,الدراسيه",
  },
  skills: {
    exact:
      "skills,technical skills,key skills,core skills,top skills,professional skills,soft skills,hard skills,core competencies,competencies,expertise,areas of expertise,technologies,tech stack,tools,technical expertise,skills summary,technical proficiencies,it skills,computer skills,strengths,competences,competences techniques,competences cles,competences informatiques,informatique,savoir faire,savoir etre,outils,domaines de competence,atouts,logiciels,aptitudes,qualites,المهارات,مهارات,المهارات التقنيه,المهارات الشخصيه,المهارات المهنيه,الكفاءات,القدرات,المهارات الفنيه,المهارات الاساسيه,التقنيات,الادوات,المهارات والكفاءات,مهارات الحاسوب,what i can do,what i know,my skills,skill set,skillset,skills and tools,skills and technologies,skills and abilities,skills and expertise,tools and technologies,technical competencies,technical tools,software,abilities,capabilities,computing skills,digital skills,programming skills,personal skills,transferable skills,interpersonal skills,additional skills,other skills,main skills,mes competences,ce que je sais faire,savoir faire et competences,competences et outils,competences professionnelles,competences personnelles,competences comportementales,competences fonctionnelles,competences metier,langages et outils,langages informatiques,bureautique,connaissances informatiques,outils informatiques,outils et technologies,technos,points forts,maitrise informatique,مهاراتي,ما اجيده,مهارات تقنيه,مهارات شخصيه,مهارات مهنيه,القدرات والمهارات,المهارات والقدرات,المهارات العمليه,المهارات الحاسوبيه,مهارات الكمبيوتر,البرامج,الكفايات,الموهلات المهنيه,المهارات التقنيه والشخصيه,المهارات العامه,المعارف,المعارف التقنيه,الخبرات التقنيه",
    heads:
      "skills,competencies,expertise,proficiencies,competences,technologies,aptitudes,المهارات,مهارات,الكفاءات",
  },
  languages: {
    exact:
      "languages,language skills,spoken languages,langues,langue maternelle,autres langues,autre langue,mother tongue,other languages,other language,اللغه الام,لغات اخري,competences linguistiques,langues etrangeres,langues parlees,اللغات,لغات,المهارات اللغويه,اللغه,languages i speak,my languages,language proficiency,language competencies,foreign languages,linguistic skills,mes langues,langues maitrisees,niveau de langues,langues pratiquees,connaissances linguistiques,لغاتي,اللغات التي اتقنها,اتقان اللغات,المعارف اللغويه,الكفاءات اللغويه,القدرات اللغويه",
    heads: "languages,langues,linguistiques,اللغات,اللغويه",
  },
  projects: {
    exact:
      "projects,personal projects,academic projects,selected projects,key projects,side projects,open source,project experience,projets,projets academiques,projets personnels,realisations,projets realises,projet de fin d etudes,المشاريع,مشاريع,المشاريع الاكاديميه,المشاريع الشخصيه,مشاريع التخرج,ابرز المشاريع,what i have built,my projects,notable projects,research projects,university projects,course projects,technical projects,professional projects,portfolio,projects and research,mes projets,projets professionnels,projets techniques,projets universitaires,projets scolaires,مشاريعي,المشروعات,مشاريع اكاديميه,مشاريع شخصيه,المشاريع المنجزه,الاعمال",
    heads: "projects,projets,realisations,المشاريع,مشاريع",
  },
  certificates: {
    exact:
      "certifications,certificates,certification,licenses,courses,professional certifications,online courses,formations en ligne,certificats,attestations,formations complementaires,certifications professionnelles,الشهادات,شهادات,الدورات,الدورات التدريبيه,الشهادات المهنيه,دورات تدريبيه,الشهادات والدورات,my certificates,licenses and certifications,certifications and licenses,certifications and training,courses and certifications,courses and certificates,training and certifications,professional training,training courses,workshops,mes certifications,certificats et formations,formations et certifications,habilitations,formation continue,formation professionnelle,formations professionnelles,certifications et formations,شهاداتي,الدورات والشهادات,الدورات والورشات,ورش العمل,دورات,شهادات مهنيه,التكوين المستمر,الدورات التكوينيه,الشهادات التدريبيه,الاعتمادات المهنيه,شهادات ودورات",
    heads: "certifications,certificates,licenses,courses,certificats,attestations,الدورات,الشهادات",
  },
  awards: {
    exact:
      "awards,honors,honours,achievements,accomplishments,scholarships,selected honors,recognition,key achievements,prix,distinctions,recompenses,bourses,prix et distinctions,الجوائز,جوائز,التكريمات,الانجازات,المنح,honours and awards,honors and awards,awards and honors,awards and honours,awards and achievements,awards and scholarships,grants and awards,fellowships,honors and scholarships,mes prix,prix et recompenses,distinctions et prix,الجوايز,الجوايز والتكريمات,التكريم,الجوايز والمنح,الجوائز والتكريمات",
    heads: "awards,honors,honours,achievements,distinctions,recompenses,الجوائز,الانجازات",
  },
  publications: {
    exact:
      "publications,papers,research papers,selected publications,patents,articles,travaux de recherche,brevets,المنشورات,الابحاث,البحوث,الابحاث المنشوره,براءات الاختراع,publications and talks,publications and presentations,journal articles,conference papers,books,articles et publications,communications,publications scientifiques,communications scientifiques,publications et communications,البحوث والمنشورات,المنشورات العلميه,المقالات,الموتمرات,الاصدارات",
    heads: "publications,patents,المنشورات,الابحاث",
  },
  interests: {
    exact:
      "interests,hobbies,personal interests,hobbies and interests,centres d interet,centre d interet,centres d interets,loisirs,passions,loisirs et passions,الاهتمامات,الهوايات,اهتمامات,هوايات,الاهتمامات الشخصيه,my interests,outside work,outside of work,in my spare time,free time,leisure,leisure activities,pastimes,interests and hobbies,interests and activities,interests and leisure,hobbies & interests,mes loisirs,mes passions,hobbies,hobby,activites et loisirs,divertissement,divertissements,interets,centres d interet et loisirs,loisirs et interets,autres activites,هواياتي,اهتماماتي,الاهتمامات والهوايات,الهوايات والاهتمامات,اوقات الفراغ",
    heads: "interests,hobbies,loisirs,interet,interets,الاهتمامات,الهوايات",
  },
  references: {
    exact:
      "references,referees,professional references,references professionnelles,recommandations,المراجع,المعرفون,المزكون,جهات الاتصال المرجعيه,references available,referees and references,personnes de reference,references et contacts,المعرفين,المراجع الشخصيه",
    heads: "referees,المعرفون,المراجع",
  },
}

/** Headings that are known, but of nothing that the structured CV has a place for. */
export const otherHeadings =
  "coursework,relevant coursework,additional information,miscellaneous,other,talks,invited talks,conferences,professional development,memberships,divers,autres,informations complementaires,permis,permis de conduire,معلومات اضافيه,اخري,رخصه القياده,العضويات"

/** Headings of what belongs to the person, not to a section of the structured CV. */
export const contactHeadings =
  "contact,contacts,contact details,contact information,contact info,personal details,personal information,get in touch,personal data,coordonnees,contactez moi,informations personnelles,etat civil,infos personnelles,donnees personnelles,معلومات الاتصال,بيانات الاتصال,التواصل,الاتصال,المعلومات الشخصيه,البيانات الشخصيه,معلومات شخصيه,بيانات شخصيه,معلومات التواصل,للتواصل"
