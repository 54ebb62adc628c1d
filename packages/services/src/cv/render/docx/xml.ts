const signs: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }
/** What XML 1.0 cannot hold at all. */
const forbidden = /(?![\t\n\r])\p{Cc}|\uFFFE|\uFFFF|\p{Cs}/gu

export const escapeXml = (text: string): string =>
  text.replace(forbidden, "").replace(/[&<>"]/g, (sign) => signs[sign]!)
