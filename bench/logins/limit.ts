// The limit: nothing but the hash, on as many cores as there are. Prints verifications a second.
import { availableParallelism } from "node:os"
import { hash, verify } from "@node-rs/argon2"

const PASSWORD = "three hens on a red tractor"
const seconds = Number(process.argv[2] ?? 5)
const stored = await hash(PASSWORD, { memoryCost: 19456, timeCost: 2, parallelism: 1 })
let done = 0
const began = performance.now()
const until = began + seconds * 1000
const loop = async () => {
  while (performance.now() < until) {
    await verify(stored, PASSWORD)
    done++
  }
}
await Promise.all(Array.from({ length: availableParallelism() }, loop))
console.log(done / ((performance.now() - began) / 1000))
