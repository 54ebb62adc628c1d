/** The more particular name first: every browser claims to be some older one as well. */
const BROWSERS: ReadonlyArray<readonly [RegExp, string]> = [
  [/\bEdgA?\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\bFirefox\/|\bFxiOS\//, "Firefox"],
  [/\bChrome\/|\bCriOS\//, "Chrome"],
  [/\bSafari\//, "Safari"],
  [/^curl\//, "curl"],
  [/^node$|^undici$/, "Node.js"],
]
const SYSTEMS: ReadonlyArray<readonly [RegExp, string]> = [
  [/\bAndroid\b/, "Android"],
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b/, "macOS"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bLinux\b/, "Linux"],
]

const named = (names: typeof BROWSERS, agent: string) => names.find(([sign]) => sign.test(agent))?.[1]

/**
 * "Firefox, Windows" of a User-Agent; undefined for what has no name here. Never the raw text: whoever signs in
 * writes it, and it would reach the owner's mailbox.
 */
export const clientName = (agent: string | undefined): string | undefined => {
  if (agent === undefined) return undefined
  const known = [named(BROWSERS, agent), named(SYSTEMS, agent)].filter((name) => name !== undefined)
  return known.length === 0 ? undefined : known.join(", ")
}
