/** On every answer, errors too. JSON never needs to load, run or frame anything. */
export const securityHeaders = {
  "strict-transport-security": "max-age=63072000; includeSubDomains",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cache-control": "no-store",
  "cross-origin-resource-policy": "same-site",
  "x-frame-options": "DENY",
} as const
