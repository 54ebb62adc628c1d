import type { SuggestionTexts } from "./SuggestionTexts.ts"

const of = (about: string, joint: string) => (about === "" ? "" : ` ${joint} ${about}`)

export const en: SuggestionTexts = {
  kinds: {
    weak_opening: {
      problem: "This bullet opens with a duty or with yourself, not with what you did.",
      explanation: "The same sentence, with the action first. Nothing was added.",
      impact: "Readers who skim see your work in the first word.",
    },
    bullet_split: {
      problem: "This bullet is too long to be read at a glance.",
      explanation: "It says two things, so it becomes two bullets, in your words.",
      impact: "Each result is seen on its own.",
    },
    figure: {
      problem: "This bullet does not say how much or how many.",
      explanation: "Fill in a figure that you can prove. Leave it as it is if you have none.",
      impact: "A figure makes a result believable and easy to compare.",
    },
    repeated_term: {
      problem: "The same thing stands here more than once.",
      explanation: "It is kept once, where it came first.",
      impact: "Repetition reads like padding, to people and to software.",
    },
    date_style: {
      problem: "The dates of this section are written in different ways.",
      explanation: "All of them get one style; the dates themselves stay the same.",
      impact: "Software reads your timeline without mistakes.",
    },
    section_rename: {
      problem: "Software does not know what this heading announces.",
      explanation: "Choose the usual name of the section; its content stays.",
      impact: "What stands under it is found and counted.",
    },
    entry_order: {
      problem: "The newest entry does not come first.",
      explanation: "The entries are put in order, newest first; nothing in them changes.",
      impact: "Your latest work is what readers see first.",
    },
    private_data: {
      problem: "This line tells something that no employer should ask for.",
      explanation:
        "The line is taken out: birth date, marital state, identity number and religion have no place in a CV.",
      impact: "You are judged by your work, and your data is safer.",
    },
    placeholder: {
      problem: "Something of a template was left standing here.",
      explanation: "It is taken out, or replaced by what you fill in.",
      impact: "A forgotten placeholder looks careless.",
    },
    phone_code: {
      problem: "The phone number has no country code.",
      explanation: "With + and the code the same number can be called from anywhere.",
      impact: "Employers abroad can reach you.",
    },
    missing_detail: {
      problem: "Something that readers look for is missing.",
      explanation: "Only you know it: fill it in, and it is added in its place.",
      impact: "Your CV is complete, for people and for software.",
    },
    contact_to_body: {
      problem: "This stands in the header or footer of the page, which many programs skip.",
      explanation: "It moves into the body of the CV, unchanged.",
      impact: "Your contact is not lost on the way.",
    },
    trim: {
      problem: "Stray signs or spaces were left in this bullet.",
      explanation: "They are taken out; the words stay the same.",
      impact: "The text looks cared for.",
    },
    rewrite: {
      problem: "This can be said more clearly.",
      explanation:
        "A language model proposed this wording; it was checked for facts that are not in your CV.",
      impact: "Clear sentences are read to their end.",
    },
  },
  questions: {
    percent: () => "By how many percent? Give a figure you can prove.",
    number: () => "How many, how much or how often? For example: 12 clients, 3 projects, 200 requests a day.",
    placeholder: (about) => `What belongs here${of(about, "instead of")}?`,
    countryCode: (about) => `Which country code belongs to${of(about, "the number")}? For example: +216.`,
    section: (about) => `What is this section${of(about, "called")} about? Choose one of the usual names.`,
    email: () => "At which e-mail address can you be reached?",
    phone: () => "On which number can you be called? With + and the country code.",
    city: () => "In which city do you live? For example: Tunis, Tunisia.",
    employer: (about) => `Who did you work for${of(about, "as")}?`,
    position: (about) => `What was your job title${of(about, "at")}?`,
    result: (about) => `What did you achieve${of(about, "as")}? One sentence, starting with what you did.`,
  },
}
