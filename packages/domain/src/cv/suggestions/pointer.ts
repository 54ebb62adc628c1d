/** Segments that reach into what every object inherits. */
const inherited: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"])

/** The parts of a JSON pointer, unescaped; none where it is malformed or reaches for what is inherited. */
export const segmentsOf = (pointer: string): ReadonlyArray<string> | undefined => {
  if (!pointer.startsWith("/")) return undefined
  const segments = pointer
    .slice(1)
    .split("/")
    .map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"))
  return segments.some((segment) => inherited.has(segment)) ? undefined : segments
}

export const pointerOf = (segments: ReadonlyArray<string | number>): string =>
  segments
    .map((segment) =>
      typeof segment === "string" && /[~/]/.test(segment)
        ? `/${segment.replaceAll("~", "~0").replaceAll("/", "~1")}`
        : `/${segment}`,
    )
    .join("")
