import { HttpApi } from "effect/http-api"

/** The methods a path takes by the contract, for `Allow`; empty where there is no such path. */
export type AllowedMethods = (path: string) => ReadonlyArray<string>

export const makeAllowedMethods = (api: HttpApi.Top, pages: ReadonlyArray<string>): AllowedMethods => {
  const routes: Array<{ readonly pattern: RegExp; readonly method: string }> = []
  const add = (method: string, path: string) => {
    const pattern = path.replaceAll(/[.+()]/g, String.raw`\$&`).replaceAll(/:\w+/g, "[^/]+")
    routes.push({ method, pattern: new RegExp(`^${pattern}/?$`) })
  }
  HttpApi.reflect(api, {
    onGroup: () => {},
    onEndpoint: ({ endpoint }) => add(endpoint.method, endpoint.path),
  })
  for (const page of pages) add("GET", page)
  return (path) => {
    const own = new Set(routes.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method))
    if (own.size === 0) return []
    if (own.has("GET")) own.add("HEAD")
    return [...own.add("OPTIONS")]
  }
}
