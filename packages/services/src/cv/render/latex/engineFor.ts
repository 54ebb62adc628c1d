/** pdflatex in T1 draws these: Latin of Europe and Turkey, and what its companion font adds. */
const ofT1 =
  /^[\u0020-\u007E\u00A0-\u00AC\u00AE-\u0125\u0128-\u0137\u0139-\u013E\u0141-\u0148\u014A-\u0165\u0168-\u017E\u0218-\u021B‘’“”‚„‹›–—…•†‡‰€™]*$/u

export type TexEngine = "pdflatex" | "xelatex"

/** The engine a source needs: xelatex takes all scripts, pdflatex compiles faster and is more often there. */
export const engineFor = (texts: ReadonlyArray<string>): TexEngine =>
  texts.every((text) => ofT1.test(text.normalize("NFC"))) ? "pdflatex" : "xelatex"
