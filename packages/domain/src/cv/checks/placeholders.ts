import { fold } from "./fold.ts"

const slot =
  "company|employer|organi[sz]ation|your|name|first|last|job|title|position|role|city|state|country|date|month|year|start|end|university|school|college|institution|degree|number|phone|e-?mail|address|skill|insert|xx|x%|entreprise|societe|employeur|poste|intitule|fonction|ville|pays|ecole|universite|etablissement|diplome|nom|prenom|mois|annee|votre|competence|adresse|telephone|الشركه|شركه|اسم|الاسم|المسمي|الوظيفه|المدينه|التاريخ|الجامعه|الشهاده|رقم|عنوان"

/** What templates and fillers leave behind, in folded text. */
const patterns: ReadonlyArray<RegExp> = [
  /lorem ipsum|dolor sit amet|لوريم ايبسوم|هذا النص (?:هو )?مثال/u,
  new RegExp(`[[<{]\\s*(?:${slot})(?:[\\s'_/-][^\\]>}]{0,40})?\\s*[\\]>}]`, "u"),
  /(?<!\p{L})(?:john|jane) (?:doe|q\.? public)(?!\p{L})/u,
  /(?<![\p{L}\p{N}])x{3,}(?![\p{L}\p{N}])|(?<!\d)(?:xx[/.-]){1,2}xx/u,
  // Whole lines only: as a column's heading, "job title" is nothing that was left to fill in.
  /^\s*(?:your (?:full )?name|first name last name|name surname|nom (?:et )?prenom|prenom nom|votre nom|nom de l'entreprise|اسم الشركه|الاسم الكامل|اسمك(?: الكامل)?)\s*$/u,
  /(?<!\d)(?:123-456-7890|\(123\) 456-7890|000-000-0000)(?!\d)/,
  /(?:^|\s)(?:to be completed|a completer|tbd|todo)(?:\s|$|[.:])/u,
]

/** The placeholder in a line, folded, or none. */
export const placeholderIn = (line: string): string | undefined => {
  const folded = fold(line)
  for (const pattern of patterns) {
    const found = pattern.exec(folded)
    if (found !== null) return found[0].trim()
  }
  return undefined
}
