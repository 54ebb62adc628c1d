/** Keeps a Latin value (an address, a phone number) in its own direction inside an Arabic sentence. */
export const ltr = (value: string): string => `\u2066${value}\u2069`
