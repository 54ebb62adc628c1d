import { Schema } from "effect"

/** Ids are uuid v7, made by the application; they sort by creation time. */
const id = Schema.String.check(Schema.isUUID(7))

export const UserId = id.pipe(Schema.brand("UserId"))
export type UserId = typeof UserId.Type

export const SessionId = id.pipe(Schema.brand("SessionId"))
export type SessionId = typeof SessionId.Type

export const CvId = id.pipe(Schema.brand("CvId"))
export type CvId = typeof CvId.Type

export const AnalysisId = id.pipe(Schema.brand("AnalysisId"))
export type AnalysisId = typeof AnalysisId.Type
