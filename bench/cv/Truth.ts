/**
 * What a CV says, written by hand or by what made it. `dates` as printed; `start` and `end` ISO 8601 as exact as the
 * CV, `end` "present" for what lasts. Fields that a truth leaves out are not judged.
 */
export interface Truth {
  readonly schemaVersion: number
  readonly contact: {
    readonly full_name?: string
    readonly email?: string
    readonly phone?: string
    readonly phone_e164?: string
    readonly location?: string
  }
  readonly experience?: ReadonlyArray<{
    readonly title: string
    readonly company: string
    readonly dates: string
    readonly start?: string
    readonly end?: string
    readonly bullets?: ReadonlyArray<string>
  }>
  readonly education?: ReadonlyArray<{
    readonly degree: string
    readonly institution: string
    readonly dates?: string
    readonly start?: string
    readonly end?: string
  }>
  readonly skills?: ReadonlyArray<string>
  readonly languages?: ReadonlyArray<string>
}
