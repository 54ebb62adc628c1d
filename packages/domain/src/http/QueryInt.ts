import { Schema, SchemaTransformation } from "effect"

const plain = /^(0|[1-9]\d{0,15})$/

/** A whole number of a query, `minimum` to `maximum`, in plain digits. OpenAPI shows it as the integer it is. */
export const queryInt = (minimum: number, maximum: number) =>
  Schema.String.check(
    Schema.makeFilter(
      (text: string) => plain.test(text) && Number(text) >= minimum && Number(text) <= maximum,
      {
        expected: `a whole number from ${minimum} to ${maximum}`,
        toJsonSchema: () => ({ type: "integer", minimum, maximum }),
      },
    ),
  ).pipe(Schema.decodeTo(Schema.Int, SchemaTransformation.transform({ decode: Number, encode: String })))
