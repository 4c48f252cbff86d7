import { hasDecimals } from '../../math/engines/rounded-hull.js'
import { evidence, type Judgement, judgement } from '../../math/judges/judgement.js'
import type { Rational } from '../../math/number/rational.js'
import {
  formAt,
  type LinearForm,
  linearDifference,
  namesIn,
  onlyZero,
} from '../../math/roots/linear-system.js'
import { toPlain } from '../../math/term/print.js'
import type { Term } from '../../math/term/term.js'
import { lowered } from '../../notation/lower/try-lower.js'
import type { Node } from '../../notation/tree/node.js'
import { plainSymbolsOf, type Statement } from '../../page/statement.js'
import { endsThere, isPlaced } from './claimed.js'
import { leadingTo } from './led-to.js'
import { areListed } from './run.js'

/** More equations are no system that a page solves by hand. */
const MAX_EQUATIONS = 6

/** One side beside the other, and what their difference is. */
interface Line {
  readonly left: Term
  readonly right: Term
  readonly form: LinearForm
}

/** A statement of linear equations: of one, or of `(x, y) = (7, 3)`. */
interface Stated {
  readonly statement: Statement
  readonly lines: readonly Line[]
}

/** A system of linear equations with one solution. */
interface System {
  readonly equations: readonly Stated[]
  readonly point: ReadonlyMap<string, Rational>
}

/** A step of a page that solves a system, with what is to be said of it. */
export interface JudgedOfSystem {
  readonly statement: Statement
  readonly judgement: Judgement
}

/** What a page concludes from systems of linear equations, put to the one solution that each of them has. */
export function systemSteps(statements: readonly Statement[]): readonly JudgedOfSystem[] {
  const all = statements.map(statedBy)
  const found: JudgedOfSystem[] = []
  for (let at = 0; at < all.length; at++) {
    const system = systemAt(at, all)
    if (!system) continue
    at += system.equations.length
    for (let before = system.equations.at(-1)!; isStep(before, all[at], system); at++) {
      const step = all[at]!
      const judged = judgeStep(step, system)
      if (judged) found.push({ statement: step.statement, judgement: judged })
      before = step
    }
    at--
  }
  return found
}

function statedBy(statement: Statement): Stated | null {
  const { link, chain, isWhole } = statement
  if (!isWhole || chain.token.headers || chain.follows || chain.signs.length > 1) return null
  if (link.sign.operator !== '=') return null
  const [lefts, rights] = [partsOf(link.left), partsOf(link.right)]
  if (lefts.length !== rights.length) return null
  const lines = lefts.map((left, at) => lineOf(left, rights[at]!, statement))
  return lines.every(line => line !== null) ? { statement, lines: lines as readonly Line[] } : null
}

/** The coordinates of a point; an expression is one part. */
const partsOf = (node: Node): readonly Node[] => (node.head === 'sequence' ? node.args : [node])

function lineOf(one: Node, other: Node, { reading }: Statement): Line | null {
  const [left, right] = [one, other].map(side => lowered(side, reading.glossary))
  if (!left || !right || !plainSymbolsOf(left, right)) return null
  const form = linearDifference(left, right)
  return form && namesIn(form).length > 0 ? { left, right, form } : null
}

/** The system that begins at a place: equations side by side, two of them in several names, with one solution. */
function systemAt(at: number, all: readonly (Stated | null)[]): System | null {
  const equations: Stated[] = []
  for (let next = all[at]; next && isOneLine(next); next = all[at + equations.length]) {
    const before = equations.at(-1)
    if (before && !areListed(before.statement, next.statement)) break
    equations.push(next)
  }
  const forms = equations.map(({ lines }) => lines[0]!.form)
  const [first, second] = forms.filter(form => namesIn(form).length > 1)
  const point = first && second && forms.length <= MAX_EQUATIONS ? onlyZero(forms) : null
  return point && { equations, point }
}

const isOneLine = ({ lines }: Stated): boolean => lines.length === 1

/** Whether a page concludes a statement from a system, or lists it behind one that it concludes. */
function isStep(before: Stated, step: Stated | null | undefined, { equations, point }: System): boolean {
  if (!step?.lines.every(({ form }) => namesIn(form).every(name => point.has(name)))) return false
  const isListed = before !== equations.at(-1) && areListed(before.statement, step.statement)
  return isListed || leadingTo(before.statement, step.statement) === 'plainly'
}

function judgeStep({ statement, lines }: Stated, { equations, point }: System): Judgement | null {
  const wrong = lines.find(({ form }) => !formAt(form, point).isZero())
  const shown = equations.map(({ lines: [line] }) => `${toPlain(line!.left)} = ${toPlain(line!.right)}`)
  const understood = `a consequence of ${shown.join(' and ')}`
  const names = lines.flatMap(({ form }) => namesIn(form))
  const values = [...new Set(names)].map(name => `${name} = ${point.get(name)!.toString()}`)
  const explanation = `the only solution has ${values.join(' and ')}`
  if (!wrong) return judgement('holds', { evidence: evidence('computed'), understood, explanation })
  const all = [...equations.flatMap(({ lines: own }) => own), ...lines]
  if (all.some(({ left, right }) => hasDecimals(left) || hasDecimals(right))) return null
  if (isPlaced(statement) || !endsThere(statement)) return null
  const witness = Object.fromEntries([...point].map(([name, value]) => [name, value.toString()]))
  const { left, right } = wrong
  return judgement('refuted', {
    ...{ evidence: evidence('refuted: witness'), witness, understood, explanation },
    expected:
      lines.length === 1 && names.length === 1 && isName(left) ? point.get(names[0]!)!.toString() : null,
    obligations: [
      { relation: '=', left, right, positive: [], unit: [], outcome: 'refuted', conditions: [], witness },
    ],
  })
}

const isName = (term: Term): boolean => term.kind === 'symbol'
