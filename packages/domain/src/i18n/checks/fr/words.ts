/** French counts 0 and 1 as singular. */
export const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n < 2 ? one : many}`

export const decimal = (n: number): string => String(n).replace(".", ",")
