import { assert, describe, it } from "@effect/vitest"
import { Language } from "@utopiahire/domain/i18n/Language"
import { writeLetter } from "@utopiahire/domain/i18n/letters/writeLetter"

const resetUrl = "https://example.com/forgot-password"
const verifyUrl = "https://example.com/verify-email?token=abc&x=1"

describe("a letter", () => {
  it.each(Language.literals)("exists in %s, as text and as HTML", (language) => {
    const written = [
      writeLetter("verify-email", language, { verifyUrl }),
      writeLetter("already-registered", language, { loginUrl: "https://example.com/login" }),
      writeLetter("new-sign-in", language, {
        when: "24 November 2026 at 16:00 UTC",
        client: "Firefox, Linux",
        address: "192.0.2.1",
        resetUrl,
      }),
      writeLetter("session-ended", language, { resetUrl }),
      writeLetter("reset-password", language, { resetUrl }),
      writeLetter("password-changed", language, { when: "24 November 2026 at 16:00 UTC", resetUrl }),
      writeLetter("sign-in-locked", language, { failures: "10", resetUrl }),
      writeLetter("factor-added", language, { resetUrl }),
      writeLetter("factor-removed", language, { resetUrl }),
      writeLetter("recovery-code-used", language, { left: "9", resetUrl }),
      writeLetter("identity-linked", language, { provider: "GitHub", resetUrl }),
      writeLetter("cv-ready", language, {
        cvUrl: "https://example.com/cvs/1",
        fileName: "cv.pdf",
        score: "72/100",
      }),
    ]
    assert.strictEqual(new Set(written.map(({ subject }) => subject)).size, written.length)
    for (const { html, subject, text } of written) {
      assert.match(text, /https:\/\/example\.com/)
      assert.include(html, `lang="${language}" dir="${language === "ar" ? "rtl" : "ltr"}"`)
      assert.match(subject, /^[^\r\n]+$/)
    }
  })

  it("carries its link whole, escaped only in HTML", () => {
    const { html, text } = writeLetter("verify-email", "en", { verifyUrl })
    assert.include(text, verifyUrl)
    assert.include(html, 'href="https://example.com/verify-email?token=abc&amp;x=1"')
  })

  it("lets no file name bring markup, lines or another reading direction", () => {
    const { html, subject, text } = writeLetter("cv-ready", "fr", {
      cvUrl: 'https://example.com/"onmouseover="alert(1)',
      fileName: "<img src=x onerror=alert(1)>\r\nBcc: all@example.com\u202e",
      score: "72\r\nX-Spam: no",
    })
    assert.notInclude(html, "<img")
    assert.notInclude(html, 'href="https://example.com/"')
    assert.notMatch(text, /^Bcc:/m)
    assert.notMatch(subject, /[\r\n]/)
    assert.notInclude(text, "\u202e")
  })
})
