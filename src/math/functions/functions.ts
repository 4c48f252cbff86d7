/** All functions of mathematics, whichever of their files is loaded first. */
import './exponential.js'
import './power.js'
import './order.js'
import './trigonometric.js'
import './reciprocal-trigonometric.js'
import './inverse-trigonometric.js'
import './hyperbolic.js'
import './rounding.js'
import './remainder.js'
import './divisors.js'
import './factorial.js'
import './normal-distribution.js'
import type { DefinedFunction, FunctionDefinition, PrimitiveFunction } from './definition.js'
import { functionNamed } from './registry.js'

export type { DefinedFunction, FunctionDefinition, PrimitiveFunction } from './definition.js'
export { allFunctions, defineFunction, functionNamed, functionTable } from './registry.js'

export const isDefined = (definition: FunctionDefinition): definition is DefinedFunction =>
  definition.asTerm !== undefined

/** A function that has values by itself; undefined for any other name, which is opaque in terms. */
export function primitiveFunction(name: string): PrimitiveFunction | undefined {
  const definition = functionNamed(name)
  return definition && !isDefined(definition) ? definition : undefined
}

/** Whether an application of this name has a value by itself. */
export const isPrimitive = (name: string): boolean => primitiveFunction(name) !== undefined
