import type { Operation } from './operation.js'

const operations = new Map<string, Operation>()

/** Adds an operation to those that an implementation may be asked. Throws TypeError where its name is taken. */
export function defineOperation(operation: Operation): Operation {
  const { name } = operation
  if (operations.has(name))
    throw new TypeError(`defineOperation: expected one operation ${name}, got another`)
  operations.set(name, operation)
  return operation
}

/** Every operation, in the order in which they were defined. */
export const allOperations = (): readonly Operation[] => [...operations.values()]
