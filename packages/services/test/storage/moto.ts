import { spawn } from "node:child_process"
import { createServer, type AddressInfo } from "node:net"
import { pythonWith } from "@utopiahire/test/python"

const freePort = () =>
  new Promise<number>((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo
      server.close(() => done(port))
    })
  })

/** moto's S3 server on loopback with one bucket, `cvs`. Undefined where it cannot be had. */
export const startMoto = async () => {
  const bin = pythonWith("moto[server,s3]==5.2.2")
  if (bin === undefined) return undefined
  const port = await freePort()
  const child = spawn(`${bin}/moto_server`, ["-H", "127.0.0.1", "-p", String(port)], { stdio: "ignore" })
  const endpoint = `http://127.0.0.1:${port}`
  for (let left = 200; left > 0; left--) {
    const made = await fetch(`${endpoint}/cvs`, { method: "PUT" }).catch(() => undefined)
    if (made?.ok) return { endpoint: new URL(endpoint), stop: () => void child.kill("SIGKILL") }
    await new Promise((done) => setTimeout(done, 100))
  }
  child.kill("SIGKILL")
  throw new Error("moto did not start within 20 seconds")
}
