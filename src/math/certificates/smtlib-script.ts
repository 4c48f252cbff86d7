import { Rational } from '../number/rational.js'
import { freeIndicesOf, groupsOf, sizesOf } from '../term/symbols.js'
import { allMembers, type Obligation, printStatement, sidesOf, upToOrder } from './obligation.js'
import { Purification } from './purify.js'
import { SmtLibTranslation } from './smtlib.js'
import { quotedSymbol, realText } from './smtlib-text.js'
import { type Witness, witnessOf } from './witness.js'

/** What a solver is asked, and what its answer is worth. */
export interface SmtLibScript {
  readonly text: string
  /** Functions of which the script says less than is true: `unsat` is certain all the same, `sat` then means nothing. */
  readonly abstracted: readonly string[]
}

/** A statement at one choice of members for its free indices. */
interface Instance {
  readonly conditions: readonly string[]
  readonly statement: string
}

/**
 * A script of SMT-LIB 2 (Barrett, Fontaine and Tinelli, 2017) that is unsatisfiable if the outcome is right, for groups of
 * `size` members. Proved: somewhere in the domain both sides are defined and the statement is false. Refuted: at the
 * witness one side is undefined, or the statement holds. Null for what has no such script: a refutation that needs values
 * of exponentials or logarithms or by functions of two indices, and terms that are too large to write out.
 */
export function smtLibScript(obligation: Obligation, size: number): SmtLibScript | null {
  try {
    return obligation.outcome === 'proved' ? provedScript(obligation, size) : refutedScript(obligation)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function provedScript(obligation: Obligation, size: number): SmtLibScript {
  const purification = new Purification()
  const sides = sidesOf(obligation)
  const sizes = new Map([...sizesOf(sides)].map(name => [name, size] as const))
  const places = [...upToOrder([...freeIndicesOf(sides)], size)]
  const instances = places.map(members => instanceAt(obligation, purification, sizes, members))
  const [only, another] = instances
  const claims =
    only && !another
      ? [...only.conditions, `(not ${only.statement})`]
      : [`(or ${instances.map(failure).join(' ')})`]
  const comments = groupsOf(sides).size > 0 ? [`for groups of ${size}`] : []
  return script(obligation, purification, comments, [
    ['the domain, and what the symbols stand for', [...purification.axioms, ...purification.congruences]],
    ['both sides are defined, and the statement is false', claims],
  ])
}

function refutedScript(obligation: Obligation): SmtLibScript | null {
  const witness = witnessOf(obligation)
  if (!witness) return null
  const purification = new Purification()
  const sides = sidesOf(obligation)
  const indices = [...freeIndicesOf(sides)]
  const size = Math.max(
    1,
    ...witness.sizes.values(),
    ...[...witness.groups.values()].map(({ length }) => length),
  )
  const instances = [...allMembers(indices, size)].map(members =>
    instanceAt(obligation, purification, witness.sizes, members),
  )
  if (purification.abstracted.size > 0) return null
  const symbols = new Set(
    purification.declarations.filter(({ meaning }) => meaning === null).map(({ symbol }) => symbol),
  )
  const equations = equationsOf(witness, symbols)
  if (equations.length < symbols.size) return null
  const domain = [...domainAt(obligation, witness), ...purification.congruences]
  const claims = [`(not (and ${['true', ...domain].join(' ')} (or ${instances.map(failure).join(' ')})))`]
  const comments = witness.chosen.map(name => `the witness gives no value to ${name}: it may be any`)
  return script(obligation, purification, comments, [
    ['the witness', equations],
    ['what the symbols stand for', purification.axioms.filter(axiom => axiom.includes('|@'))],
    ['the witness is not in the domain, a side is undefined, or the statement holds', claims],
  ])
}

function instanceAt(
  obligation: Obligation,
  purification: Purification,
  sizes: ReadonlyMap<string, number>,
  members: ReadonlyMap<string, number>,
): Instance {
  const [positive, unit] = [new Set(obligation.positive), new Set(obligation.unit)]
  const translation = new SmtLibTranslation(purification, { sizes, positive, unit }, members)
  const [left, right] = [obligation.left, obligation.right].map(side => translation.translate(side))
  return { statement: `(${obligation.relation} ${left} ${right})`, conditions: translation.conditions }
}

const failure = ({ conditions, statement }: Instance): string =>
  `(and ${[...conditions, `(not ${statement})`].join(' ')})`

/** The symbols of the witness that occur, with their values. */
function valuesOf({ symbols, groups }: Witness): readonly (readonly [string, string, Rational])[] {
  const single = [...symbols].map(([name, value]) => [name, quotedSymbol(name), value] as const)
  const members = [...groups].flatMap(([name, values]) =>
    values.map((value, place) => [name, quotedSymbol(name, place + 1), value] as const),
  )
  return [...single, ...members]
}

const equationsOf = (witness: Witness, occurring: ReadonlySet<string>): readonly string[] =>
  valuesOf(witness)
    .filter(([, symbol]) => occurring.has(symbol))
    .map(([, symbol, value]) => `(= ${symbol} ${realText(value)})`)

/** That the values of the witness lie in the domain, number by number: also those of members that are not used. */
const domainAt = ({ positive, unit }: Obligation, witness: Witness): readonly string[] =>
  valuesOf(witness).flatMap(([name, , value]) => [
    ...(positive.includes(name) || unit.includes(name) ? [`(> ${realText(value)} 0.0)`] : []),
    ...(unit.includes(name) ? [`(< ${realText(value)} ${realText(Rational.ONE)})`] : []),
  ])

function script(
  obligation: Obligation,
  purification: Purification,
  comments: readonly string[],
  sections: readonly (readonly [string, readonly string[]])[],
): SmtLibScript {
  const abstracted = [...purification.abstracted].sort()
  const declarations = purification.declarations.map(
    ({ symbol, meaning }) =>
      `(declare-const ${symbol} Real)${meaning === null ? '' : ` ; ${oneLine(meaning)}`}`,
  )
  const lines = [
    `; ${obligation.outcome}: ${oneLine(printStatement(obligation))}`,
    ...comments.map(comment => `; ${oneLine(comment)}`),
    '(set-info :smt-lib-version 2.6)',
    '(set-info :status unsat)',
    `(set-info :abstracted "${abstracted.join(' ')}")`,
    '(set-logic QF_NRA)',
    ...declarations,
    ...sections.flatMap(([title, formulas]) => [
      ...(formulas.length > 0 ? [`; ${title}`] : []),
      ...formulas.map(formula => `(assert ${formula})`),
    ]),
    '(check-sat)',
  ]
  return { text: `${lines.join('\n')}\n`, abstracted }
}

/** A comment ends with its line, whatever characters a name holds. */
const oneLine = (text: string): string => text.replace(/[\p{C}\p{Z}]+/gu, ' ')
