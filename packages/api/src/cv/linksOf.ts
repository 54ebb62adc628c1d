import type { CvId } from "@utopiahire/domain/Ids"

/** Where to ask for a CV, and where to follow its analysis. */
export const linksOf = (id: CvId) => ({ self: `/api/cvs/${id}`, events: `/api/cvs/${id}/events` })
