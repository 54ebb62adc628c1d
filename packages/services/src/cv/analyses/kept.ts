/** So many analyses of a person are kept; the oldest make room. */
export const KEPT_ANALYSES = 100
