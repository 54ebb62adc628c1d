/** Of an answer, in bytes. */
const MAX_ANSWER = 1024 * 1024

/** A server sent more than any answer to us can need. */
export class AnswerTooLarge extends Error {}

/** `fetch` without redirects, whose answer is whole and bounded when it is given. `onHead` hears of it before its body. */
export const boundedFetch =
  (onHead: (response: Response) => void = () => {}): typeof fetch =>
  async (input, init) => {
    const response = await fetch(input, { ...init, redirect: "error" })
    onHead(response)
    const chunks: Array<Uint8Array> = []
    let size = 0
    for await (const chunk of response.body ?? []) {
      size += chunk.length
      // Leaving the loop ends the connection.
      if (size > MAX_ANSWER) throw new AnswerTooLarge()
      chunks.push(chunk)
    }
    const { headers, status, statusText } = response
    const body = status === 204 || status === 304 ? null : Buffer.concat(chunks)
    return new Response(body, { headers, status, statusText })
  }
