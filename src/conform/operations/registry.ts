import { type OperationDefinition, operationOf } from './definition.js'
import type { Operation } from './operation.js'

const operations = new Map<string, Operation>()

/**
 * Adds an operation to those that an implementation may be asked. Throws TypeError where its name is taken, and
 * ShapeError, with the place, where a part of it is missing or of another form.
 */
export function defineOperation(definition: OperationDefinition): Operation {
  const operation = operationOf(definition)
  const { name } = operation
  if (operations.has(name))
    throw new TypeError(`defineOperation: expected one operation ${name}, got another`)
  operations.set(name, operation)
  return operation
}

/** Every operation, in the order in which they were defined. */
export const allOperations = (): readonly Operation[] => [...operations.values()]
