import process from "node:process"

/** The other side of `framedProcess`: answers each frame of standard input with one on standard output, in order. */
export const serveFrames = (answer: (frame: Buffer) => Uint8Array | Promise<Uint8Array>): void => {
  let pending = Buffer.alloc(0)
  let before: Promise<void> = Promise.resolve()
  const reply = async (frame: Buffer) => {
    const bytes = await answer(frame)
    const head = Buffer.alloc(4)
    head.writeUInt32BE(bytes.length)
    process.stdout.write(head)
    process.stdout.write(bytes)
  }
  process.stdin.on("data", (chunk: Buffer) => {
    pending = Buffer.concat([pending, chunk])
    while (pending.length >= 4 && pending.length >= 4 + pending.readUInt32BE()) {
      const end = 4 + pending.readUInt32BE()
      const frame = pending.subarray(4, end)
      pending = pending.subarray(end)
      before = before.then(() => reply(frame))
    }
  })
  process.stdin.on("end", () => process.exit(0))
}
