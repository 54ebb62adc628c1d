import type { PatchOperation, SuggestionKind } from "./Suggestion.ts"

/** Who changes something: a suggestion of some kind, or the person with their own hands. */
export type Author = SuggestionKind | "person"

const prose =
  /^\/(?:basics\/summary|(?:work|volunteer|projects)\/\d+\/(?:summary|description|highlights\/\d+))$/
const anyText =
  /^\/(?:basics\/(?:label|summary)|(?:work|volunteer|education|awards|certificates|publications|skills|languages|interests|references|projects)\/\d+\/(?!id$|startDate$|endDate$|date$|releaseDate$|url$)[a-zA-Z]+(?:\/\d+)?)$/
const entry =
  /^\/(?:work|volunteer|education|awards|certificates|publications|skills|languages|interests|references|projects)\/\d+$/

const line = /^\/lines\/\d+$/

/** What each may write. A model writes prose, nothing else: no name, date, employer, title, degree or link. */
const writable: { readonly [A in Author]: ReadonlyArray<RegExp> } = {
  weak_opening: [prose],
  bullet_split: [prose],
  figure: [prose],
  rewrite: [prose],
  repeated_term: [prose, anyText, entry],
  placeholder: [prose, anyText, entry, line, /^\/basics\/(?:name|email|phone|url)$/],
  private_data: [prose, anyText, entry, line, /^\/basics\/location\/address$/],
  trim: [prose, anyText],
  date_style: [/^\/rawDates\/.+$/],
  section_rename: [/^\/sections\/\d+$/],
  entry_order: [/^\/(?:work|volunteer|education|projects)\/\d+$/],
  phone_code: [/^\/basics\/phone$/],
  missing_detail: [
    /^\/basics\/(?:email|phone|location(?:\/city)?)$/,
    /^\/(?:work|volunteer)\/\d+\/(?:name|organization|position|highlights(?:\/(?:\d+|-))?)$/,
  ],
  contact_to_body: [/^\/basics\/(?:email|phone)$/],
  person: [/^\/(?!sections\/|rawDates\/|lines\/)[a-zA-Z]+(?:\/[a-zA-Z]+|\/\d+|\/-){0,4}$/],
}

/** Whether this author may carry out the operation; reading (`test`) is free. Ids are nobody's to change. */
export const mayWrite = (author: Author, operation: PatchOperation): boolean => {
  if (operation.op === "test") return true
  const paths = operation.op === "move" ? [operation.from, operation.path] : [operation.path]
  return paths.every(
    (path) => !path.endsWith("/id") && writable[author].some((allowed) => allowed.test(path)),
  )
}
