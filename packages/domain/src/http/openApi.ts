interface Response {
  headers?: Record<string, unknown>
}
interface Parameter {
  schema: { readonly allOf?: ReadonlyArray<{ readonly type?: string }> }
}
interface Operation {
  readonly parameters?: ReadonlyArray<Parameter>
  readonly requestBody?: unknown
  readonly responses: Record<string, Response>
}
interface SchemaObject {
  readonly properties?: Record<string, unknown>
  required?: ReadonlyArray<string>
}
interface Document {
  readonly paths: Record<string, Record<string, Operation>>
  readonly components: { readonly schemas: Record<string, SchemaObject> }
}

const string = { type: "string" }
const integer = { type: "integer", minimum: 0 }
const requestId = {
  description: "Names this request in our logs; quote it when you report a fault.",
  schema: { type: "string", format: "uuid" },
}
const rateLimit = {
  "RateLimit-Policy": { description: 'The tightest policy, e.g. `"default";q=120;w=60`', schema: string },
  RateLimit: {
    description: "What is left of it (r) and when it is whole again (t, seconds)",
    schema: string,
  },
}
const retryAfter = { "Retry-After": { description: "Seconds to wait", schema: integer, required: true } }

const headersOf: Record<string, Record<string, unknown>> = {
  "401": { "WWW-Authenticate": { description: "`Bearer`", schema: string, required: true } },
  "405": { Allow: { description: "The methods this path takes", schema: string, required: true } },
  "429": retryAfter,
  "503": { "Retry-After": { description: "Seconds to wait, where we know", schema: integer } },
}

const titleCase = (name: string) => name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase())

const describeResponse = (status: string, response: Response) => {
  const own = Object.entries(response.headers ?? {}).map(([name, header]) => [titleCase(name), header])
  response.headers = {
    "X-Request-Id": requestId,
    ...rateLimit,
    ...headersOf[status],
    ...Object.fromEntries(own),
  }
}

/** Whatever a class of ours declares, on the wire each problem also names its request. */
const describeProblem = (schema: SchemaObject) => {
  const type = JSON.stringify(schema.properties?.["type"] ?? "")
  if (schema.properties === undefined || !type.includes('"/problems/')) return
  schema.properties["title"] = string
  schema.properties["requestId"] = requestId.schema
  schema.required = [...new Set([...(schema.required ?? []), "title", "status", "requestId"])]
}

/** A number of a query is text on the wire; what readers want to know is what it says (`queryInt`). */
const describeParameter = (parameter: Parameter) => {
  const number = parameter.schema.allOf?.find(({ type }) => type === "integer")
  if (number !== undefined) parameter.schema = number as Parameter["schema"]
}

/** A list of at least one is written with its first item apart, which says nothing more and few generators read. */
const flattenNonEmpty = (value: unknown): void => {
  if (typeof value !== "object" || value === null) return
  Object.values(value).forEach(flattenNonEmpty)
  const { items, prefixItems } = value as { prefixItems?: ReadonlyArray<unknown>; readonly items?: unknown }
  if (
    Array.isArray(prefixItems) &&
    prefixItems.every((item) => JSON.stringify(item) === JSON.stringify(items))
  )
    delete (value as { prefixItems?: unknown }).prefixItems
}

/** Problems are components under their own names. */
const renameProblems = (spec: Record<string, unknown>) =>
  JSON.parse(
    JSON.stringify(spec)
      .replaceAll(/("#\/components\/schemas\/\w+)Encoded"/g, '$1"')
      .replaceAll(/"(\w+)Encoded":\{"type":"object"/g, '"$1":{"type":"object"'),
  )

/** What the edge adds to every answer and the contract's schemas do not show; statuses an operation cannot have go. */
export const describeEdge = (spec: Record<string, unknown>): Record<string, unknown> => {
  const { paths, components } = spec as unknown as Document
  for (const operation of Object.values(paths).flatMap(Object.values<Operation>)) {
    if (operation.requestBody === undefined) {
      delete operation.responses["413"]
      delete operation.responses["415"]
    }
    operation.parameters?.forEach(describeParameter)
    for (const [status, response] of Object.entries(operation.responses)) describeResponse(status, response)
  }
  for (const schema of Object.values(components.schemas)) describeProblem(schema)
  flattenNonEmpty(spec)
  return renameProblems(spec)
}
