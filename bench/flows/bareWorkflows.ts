import { proxyActivities, upsertSearchAttributes } from "@temporalio/workflow"

interface Input {
  readonly id: string
}
type Activity = (input: Input) => Promise<object>
const { first, second, third } = proxyActivities<{ first: Activity; second: Activity; third: Activity }>({
  startToCloseTimeout: 10_000,
})

/** The peer: the same shape as a Temporal workflow is written by hand. */
export async function bare(input: Input): Promise<Input> {
  upsertSearchAttributes({ FlowStage: ["one"] })
  await first(input)
  upsertSearchAttributes({ FlowStage: ["two"] })
  await Promise.all([second(input), third(input)])
  return input
}
