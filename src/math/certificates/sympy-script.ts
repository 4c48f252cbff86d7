import type { Rational } from '../number/rational.js'
import { freeIndicesOf, sizesOf } from '../term/symbols.js'
import { type Obligation, printStatement, sidesOf } from './obligation.js'
import { PYTHON_CASE } from './python-case.js'
import { PYTHON_CHECKS } from './python-checks.js'
import { PYTHON_REALS } from './python-reals.js'
import { type PythonName, PythonNames, pythonInteger, toSymPy } from './sympy.js'
import { type Witness, witnessOf } from './witness.js'

/** An obligation, by the name under which a report speaks of it. */
export interface NamedObligation {
  readonly id: string
  readonly obligation: Obligation
}

/**
 * A script in Python that settles the obligations again, with SymPy and mpmath: `python3 check.py` prints one line for each,
 * `ok ID: how` or `FAILED ID: why`, and exits with 1 if one failed. What cannot be written out is `skipped`. Throws RangeError
 * for an id that is not one line of visible text.
 */
export function symPyScript(named: readonly NamedObligation[]): string {
  const cases = named.map(({ id, obligation }) => ({ id, text: symPyCase(id, obligation) }))
  const written = cases.map(({ text }) => text ?? '')
  const skipped = cases.filter(({ text }) => text === null).map(({ id }) => pythonText(id))
  return `${[
    HEAD,
    PYTHON_REALS,
    PYTHON_CASE,
    PYTHON_CHECKS,
    `CASES = [\n${written.join('')}]\n`,
    `SKIPPED = [${skipped.join(', ')}]\n`,
    "if __name__ == '__main__':\n    sys.exit(main(CASES, SKIPPED))",
  ].join('\n\n')}\n`
}

const HEAD = `"""Settles statements again, with SymPy and mpmath: python3 check.py"""
import itertools
import random
import signal
import sys
from fractions import Fraction

import mpmath
import sympy
`

function checkId(id: string): void {
  if (id.split(' ').every(word => /^[^\p{C}\p{Z}]+$/u.test(word))) return
  throw new RangeError(`symPyScript: expected an id of one line of visible text, got ${JSON.stringify(id)}`)
}

/** What the script says of one obligation; null where it would be too large, or has no witness that it needs. */
export function symPyCase(id: string, obligation: Obligation): string | null {
  checkId(id)
  try {
    const witness = witnessOf(obligation)
    if (obligation.outcome === 'refuted' && !witness) return null
    return writtenCase(id, obligation, witness)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function writtenCase(id: string, obligation: Obligation, witness: Witness | null): string {
  const sides = sidesOf(obligation)
  const names = new PythonNames(sizesOf(sides))
  const indices = [...freeIndicesOf(sides)].map(index => names.identifier('index', index))
  const [left, right] = [obligation.left, obligation.right].map(side => toSymPy(side, names))
  const valued = [...names.all].filter(([, { kind }]) => kind !== 'index' && kind !== 'function')
  const parameters = [
    ...valued.filter(([, { kind }]) => kind !== 'application').map(([name]) => name),
    ...indices,
  ]
  const head = `lambda sp, opaque${parameters.map(name => `, ${name}`).join('')}:`
  const domains = valued.map(([name, of]) => `'${name}': ('${of.kind}', '${domainOf(obligation, of)}')`)
  const comments = [...names.all].map(([identifier, { name }]) => `${identifier} is ${oneLine(name)}`)
  const lines = [
    ...[oneLine(printStatement(obligation)), ...comments].map(comment => `    # ${comment}`),
    '    Case(',
    `        ${pythonText(id)}, '${obligation.relation}', '${obligation.outcome}',`,
    `        {${domains.join(', ')}},`,
    `        ${head} ${left},`,
    `        ${head} ${right},`,
    ...(witness
      ? [
          `        witness={${valued.map(([name, of]) => `'${name}': ${valueText(witness, of)}`).join(', ')}},`,
        ]
      : []),
    `        indices=[${indices.map(index => `'${index}'`).join(', ')}],`,
    '    ),',
  ]
  return `${lines.join('\n')}\n`
}

/** Sizes are positive: a witness says how many members there are. */
function domainOf({ positive, unit }: Obligation, { kind, name }: PythonName): string {
  if (unit.includes(name)) return 'unit'
  return kind === 'size' || positive.includes(name) ? 'positive' : 'real'
}

function valueText({ symbols, groups, sizes }: Witness, { kind, name }: PythonName): string {
  if (kind === 'size') return `${sizes.get(name)!}`
  const members = groups.get(name)
  if (members) return `[${members.map(fractionText).join(', ')}]`
  const value = symbols.get(name)
  if (!value) throw new RangeError(`witness: expected a value of ${name}, got none`)
  return fractionText(value)
}

const fractionText = ({ numerator, denominator }: Rational): string =>
  `Fraction(${pythonInteger(numerator)}, ${pythonInteger(denominator)})`

/** A string of Python in ASCII. */
const pythonText = (text: string): string =>
  JSON.stringify(text).replace(
    /[^\x20-\x7e]/gu,
    character => `\\U${character.codePointAt(0)!.toString(16).padStart(8, '0')}`,
  )

/** A comment ends with its line, whatever characters a name holds. */
const oneLine = (text: string): string => text.replace(/[\p{C}\p{Z}]+/gu, ' ')
