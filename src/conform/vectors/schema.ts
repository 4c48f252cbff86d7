import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'

/** The one import of ajv: what must have the form of a schema of `fixtures/schema` is held to it here. */
const validators = new Map<string, (value: unknown) => string[]>()

/** Where a value is not what the schema of that name wants: one line for each place. Empty where it is. */
export function schemaComplaints(schema: SchemaName, value: unknown): string[] {
  const known = validators.get(schema) ?? validatorFor(schema)
  validators.set(schema, known)
  return known(value)
}

export type SchemaName = 'vector-file-1' | 'saved-cases-1'

/** So many places are named at most: a file of another kind is wrong everywhere. */
const MAX_COMPLAINTS = 20

function validatorFor(schema: SchemaName): (value: unknown) => string[] {
  const file = new URL(`../../../fixtures/schema/${schema}.schema.json`, import.meta.url)
  const ajv = new Ajv2020({ allErrors: true })
  const validate = ajv.compile(JSON.parse(String(readFileSync(file))))
  return value => {
    validate(value)
    const errors = (validate.errors ?? []).slice(0, MAX_COMPLAINTS)
    return errors.map(({ instancePath, message }) => `${instancePath || '/'} ${message}`)
  }
}
