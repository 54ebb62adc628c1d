import type { CvFailure, CvProgress, CvStatus } from "@utopiahire/domain/cv/Cv"
import type { CvId } from "@utopiahire/domain/Ids"
import { checkTexts } from "@utopiahire/domain/i18n/checks/all"
import { Effect, PubSub, Stream } from "effect"

const happyPath = ["queued", "reading", "analysing", "ready"] as const
/** A notice can be lost with its connection, so watchers also look by themselves. */
const POLL = "5 seconds"

/** The stored failure as the contract shows it; its text is put into the reader's language at the edge. */
export const failureOf = (_tag: CvFailure) => ({ _tag, detail: checkTexts.en.failures[_tag] })

/** Failures whose cause was ours: the same file may fare better another time. */
export const oursToRepeat: ReadonlyArray<CvFailure> = ["InternalError", "TooLong"]

/** What a status may be reached from. */
export const before = (status: CvStatus): ReadonlyArray<CvStatus> =>
  status === "failed" ? happyPath.slice(0, -1) : happyPath.slice(0, happyPath.indexOf(status))

/** The events from the last one told up to now: a stage that was too short to be seen is told all the same. */
const since = (last: CvStatus | undefined, now: CvProgress): ReadonlyArray<CvProgress> => {
  if (now.status === "failed") return [now]
  const to = happyPath.indexOf(now.status)
  const from = last === undefined || last === "failed" ? to : happyPath.indexOf(last) + 1
  return happyPath.slice(from, to + 1).map((status) => ({ status }))
}

/** Progress of one CV: read now, at each notice of its id, and every few seconds. */
export const follow = <E>(
  id: CvId,
  read: Effect.Effect<CvProgress, E>,
  notices: PubSub.PubSub<string>,
): Stream.Stream<CvProgress, E> =>
  Stream.unwrap(
    // Subscribed before the first look, or a change between the two would be missed.
    Effect.map(PubSub.subscribe(notices), (subscription) =>
      Stream.fromSubscription(subscription).pipe(
        Stream.filter((changed) => changed === id),
        Stream.merge(Stream.tick(POLL)),
      ),
    ),
  ).pipe(
    Stream.mapEffect(() => read),
    Stream.mapAccum(
      (): CvStatus | undefined => undefined,
      (last, now) => [now.status, since(last, now)] as const,
    ),
    Stream.takeUntil(({ status }) => status === "ready" || status === "failed"),
  )
