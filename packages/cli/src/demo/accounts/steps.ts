import { Console, Effect, Result } from "effect"
import { progress } from "../../progress.ts"
import { Refusal, refuse } from "../../refusal.ts"
import { paint, type Screen, screen, wrap } from "../../report/terminal.ts"
import type { Wire } from "./browser.ts"

/** A step as it is kept: what was asked, what came back, and what that shows. */
interface Step {
  readonly chapter: string
  readonly step: string
  readonly request?: string
  readonly status?: number
  readonly problem?: string
  readonly shows?: string
  readonly failed?: string
}

interface Failure {
  readonly message: string
}
interface Problem extends Failure {
  readonly _tag: string
  readonly title: string
  readonly detail?: string | undefined
}
type TagOf<E> = Extract<E, { readonly _tag: string }>["_tag"]

/** Fails the step that it is part of. */
export const expect = (holds: boolean, otherwise: string) => (holds ? Effect.void : refuse(otherwise))

const isProblem = (error: unknown): error is Problem =>
  typeof error === "object" && error !== null && "_tag" in error && "title" in error
const cameAs = (error: Failure) =>
  isProblem(error) ? `${error._tag} (${error.title})` : `a fault (${error.message})`

/** What the walk does, one line on the terminal a step and one record: each is told what it has to come to. */
export const makeSteps = (wire: Wire, to: Screen = screen()) => {
  const records: Array<Step> = []
  let chapter = ""

  const keep = (step: string, told: Partial<Step>) => {
    const { request, status } = wire.last ?? {}
    records.push({
      chapter,
      step,
      ...(request !== undefined && { request }),
      ...(status !== undefined && { status }),
      ...told,
    })
  }
  const inWords = ({ detail, title }: Problem) =>
    [wire.last?.title ?? title, ...(detail === undefined ? [] : [detail])].join(": ")
  const say = (shows: string, problem?: string) => {
    const head = [wire.last?.status, problem].filter((part) => part !== undefined).join(" ")
    if (shows === "") return Effect.void
    const lines = wrap(head === "" ? shows : `${head} · ${shows}`, to.width - 4)
    return Console.log(lines.map((line) => `    ${paint(to, "grey", line)}`).join("\n"))
  }
  const take = Effect.fnUntraced(function* <A, E, B, R>(
    step: string,
    call: Effect.Effect<A, E, R>,
    judge: (
      outcome: Result.Result<A, E>,
    ) => Effect.Effect<{ readonly answer: B; readonly shows: string; readonly problem?: string }, Refusal>,
  ) {
    delete wire.last
    const { answer, problem, shows } = yield* progress(step, () =>
      Effect.flatMap(Effect.result(call), judge),
    ).pipe(Effect.tapError(({ sentence }) => Effect.sync(() => keep(step, { failed: sentence }))))
    keep(step, { ...(shows !== "" && { shows }), ...(problem !== undefined && { problem }) })
    yield* say(shows, problem)
    return answer
  })

  return {
    records,
    chapter: (title: string) =>
      Effect.suspend(() => {
        chapter = title
        return Console.log(`\n${paint(to, "bold", title)}`)
      }),
    /** Has to be carried out. */
    done: <A, E extends Failure, R>(
      step: string,
      call: Effect.Effect<A, E, R>,
      shows: (answer: A) => string,
    ) =>
      take(
        step,
        call,
        Result.match({
          onSuccess: (answer) => Effect.succeed({ answer, shows: shows(answer) }),
          onFailure: (error) =>
            error instanceof Refusal
              ? Effect.fail(error)
              : refuse(`The step “${step}” went wrong: it was answered with ${cameAs(error)}.`),
        }),
      ),
    /** Has to be refused with that problem, or one of those. */
    refused: <A, E extends Failure, R, const Tag extends TagOf<E>>(
      step: string,
      expected: Tag | ReadonlyArray<Tag>,
      call: Effect.Effect<A, E, R>,
      shows: (problem: Extract<E, { readonly _tag: Tag }>) => string = (problem) =>
        inWords(problem as unknown as Problem),
    ) =>
      Effect.suspend(() => {
        const tags: ReadonlyArray<string> = [expected].flat()
        const wanted = `had to be refused with ${tags.join(" or ")}`
        return take(
          step,
          call,
          Result.match({
            onSuccess: () => refuse(`The step “${step}” was carried out; it ${wanted}.`),
            onFailure: (error) => {
              if (!isProblem(error) || !tags.includes(error._tag))
                return refuse(`The step “${step}” ${wanted}; it was answered with ${cameAs(error)}.`)
              const answer = error as unknown as Extract<E, { readonly _tag: Tag }>
              return Effect.succeed({ answer, shows: shows(answer), problem: error._tag })
            },
          }),
        )
      }),
  }
}
