import { html, type Html } from "./markup.ts"

/** Only addresses that a browser opens harmlessly become links. */
export const linked = (text: string): Html => {
  if (/^https?:\/\/[^\s"<>]+$/i.test(text))
    return html`<a href="${text}" rel="noopener noreferrer nofollow">${text}</a>`
  if (/^[^\s@:<>"']+@[^\s@:<>"']+$/.test(text)) return html`<a href="mailto:${encodeURI(text)}">${text}</a>`
  // Numbers have no direction of their own: in an Arabic line their signs would change sides.
  return /^[+\d\s().,/:–-]+$/.test(text) ? html`<bdi dir="ltr">${text}</bdi>` : html`<bdi>${text}</bdi>`
}
