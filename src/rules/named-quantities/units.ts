import type { Token } from '../../documents/model/document.js'
import { findUnit } from '../../math/units/unit-of-word.js'

const POWERS: Readonly<Record<string, number>> = { '²': 2, '³': 3, '^2': 2, '^3': 3 }
const UNIT = /^(\p{L}+)(²|³|\^2|\^3)?$/u

interface LengthUnit {
  readonly name: string
  readonly power: number
}

/** The unit of length that a word is, and its power: `cm²`. */
function lengthUnit({ kind, text }: Token): LengthUnit | null {
  const [, name, power] = (kind === 'word' && UNIT.exec(text)) || []
  const dimension = name === undefined ? undefined : findUnit(name)?.unit.dimension
  const isLength = dimension !== undefined && [...dimension.keys()].join() === 'length'
  return isLength ? { name: name!.replace(/s$/, ''), power: POWERS[power ?? ''] ?? 1 } : null
}

export const isLengthUnit = (token: Token): boolean => lengthUnit(token) !== null

/** Whether all lengths of a phrase are in one unit, and its value in the power of it; or nothing has a unit. */
export function isOneUnit(slots: ReadonlyMap<string, readonly Token[]>, power: number | undefined): boolean {
  const units = [...slots].flatMap(([slot, tokens]) => {
    // What is said before has a power of its own.
    if (slot === 'w') return []
    const unit = tokens[1] && slot !== 'list' ? lengthUnit(tokens[1]) : null
    return [{ isValue: slot === 'v', unit }]
  })
  const names = new Set(units.map(({ unit }) => unit?.name))
  if (names.size === 1 && names.has(undefined)) return true
  return names.size === 1 && units.every(({ isValue, unit }) => unit!.power === (isValue ? power : 1))
}
