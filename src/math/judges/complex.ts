import { type Complex, isNothing } from '../complex/complex.js'
import { closedValueOf, MIN_DIGITS, showValue } from '../engines/value.js'
import { readPrinted } from '../number/printed-number.js'
import { Rational } from '../number/rational.js'
import type { Proof } from '../proof/proof.js'
import { proveIdentity } from '../proof/tactics.js'
import { exactValue } from '../term/evaluate.js'
import type { Term } from '../term/term.js'
import { judgeAbout, judgeClosed } from './closed.js'
import { type Inequality, judgeInequality } from './inequality.js'
import { evidence, type Judgement, judgement } from './judgement.js'
import { judgeNumber } from './number.js'
import { isAccusation, worstFirst } from './verdict.js'

/** Relations between complex numbers; those of order are between real ones alone. */
export type ComplexRelation = '=' | '≈' | '≠' | Inequality

/** Two sides of a relation, each by its real and its imaginary part. */
export interface ComplexSides {
  readonly left: Complex
  readonly right: Complex
  /** The letter of the imaginary unit. */
  readonly unit: string
}

/**
 * left = right for every value of the symbols: an identity between the real parts, and one between the imaginary parts.
 * Null where no proof is found.
 */
export function proveComplex({ left, right }: ComplexSides): Judgement | null {
  const proofs: Proof[] = []
  for (const part of ['re', 'im'] as const) {
    const proof = proveIdentity(left[part], right[part])
    if (!proof.proved) return null
    proofs.push(proof)
  }
  return judgement('holds', {
    evidence: evidence('proved: identity', {
      conditions: [...new Set(proofs.flatMap(({ conditions }) => conditions))],
      lemmas: [...new Set(proofs.flatMap(({ lemmas }) => lemmas))],
    }),
    explanation: 'the real parts are equal, and so are the imaginary parts',
  })
}

/**
 * Judges a relation between two complex numbers part by part: a part that is printed as printed figures are, any other as
 * closed expressions are. Null for an order where a side is not real.
 */
export function judgeComplexNumbers(sides: ComplexSides, relation: ComplexRelation): Judgement | null {
  const { left, right } = sides
  const areReal = isNothing(left.im) && isNothing(right.im)
  if (relation !== '=' && relation !== '≈' && relation !== '≠')
    return areReal ? judgeInequality(left.re, relation, right.re) : null
  if (relation === '≠') return differ(sides)
  const parts = areReal
    ? [judgePart(sides, 're', relation)]
    : [judgePart(sides, 're', relation), judgePart(sides, 'im', relation)]
  return together(sides, parts)
}

function differ({ left, right }: ComplexSides): Judgement {
  const parts = (['re', 'im'] as const).map(part => judgeInequality(left[part], '≠', right[part]))
  return parts.find(({ verdict }) => verdict === 'holds') ?? parts.toSorted(worstFirst).at(-1)!
}

function judgePart({ left, right }: ComplexSides, part: 're' | 'im', relation: '=' | '≈'): Judgement {
  const [data, stated] = [left[part], right[part]]
  const digits = writtenIn(stated) ?? impliedZero(right, part, relation)
  if (digits === null) return relation === '=' ? judgeClosed(data, stated) : judgeAbout(data, stated)
  return judgeNumber({
    ...{ printed: readPrinted(digits), factor: Rational.ONE, reciprocal: false },
    ...{ sign: relation, data, printedInputs: null, constants: [], areInputsExact: true },
  })
}

const writtenIn = (term: Term): string | null => (term.kind === 'number' ? (term.written ?? null) : null)

/** Of `≈ -1.00` the imaginary part is 0.00. */
function impliedZero(right: Complex, part: 're' | 'im', relation: '=' | '≈'): string | null {
  const other = writtenIn(right[part === 're' ? 'im' : 're'])
  if (relation === '=' || other === null || !isNothing(right[part])) return null
  const decimals = /\.(\d+)$/.exec(other)?.[1]
  return decimals === undefined ? '0' : `0.${'0'.repeat(decimals.length)}`
}

/** The worst of the parts, if each has a value; where one is certainly wrong, the other need not be known. */
function together(sides: ComplexSides, parts: readonly Judgement[]): Judgement {
  const worst = parts.find(({ reason }) => reason === 'no-value') ?? parts.toSorted(worstFirst)[0]!
  const shown = showComplex(sides.left, sides.unit)
  if (!isAccusation(worst.verdict))
    return { ...worst, understood: null, explanation: shown ?? worst.explanation }
  return {
    ...worst,
    understood: null,
    expected: isExact(sides.left) ? shown : expectedOf(parts, sides),
    obligations: parts.flatMap(({ obligations }) => obligations),
    explanation: `the left is ${shown}`,
  }
}

const isExact = ({ re, im }: Complex): boolean => [re, im].every(part => exactValue(part) !== undefined)

/** Each wrong part as it should be printed, where that is known of all. */
function expectedOf(parts: readonly Judgement[], { right, unit }: ComplexSides): string | null {
  const texts = (['re', 'im'] as const).map((part, at) => {
    const judged = parts[at]
    if (judged && isAccusation(judged.verdict)) return judged.expected
    return writtenIn(right[part]) ?? (isNothing(right[part]) ? '0' : null)
  })
  return texts.includes(null) ? null : joined(texts as [string, string], unit)
}

/** A number as people read it: `-1 + 2i`, `0.5i`. Null where it has no value. */
export function showComplex({ re, im }: Complex, unit: string): string | null {
  try {
    const parts = [re, im].map(part => showValue(closedValueOf(part, MIN_DIGITS)))
    return joined(parts as [string, string], unit)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function joined([re, im]: readonly [string, string], unit: string): string {
  if (im === '0') return re
  const isBelow = im.startsWith('-')
  const size = isBelow ? im.slice(1) : im
  const multiple = `${size === '1' ? '' : size}${unit}`
  if (re === '0') return isBelow ? `-${multiple}` : multiple
  return `${re} ${isBelow ? '-' : '+'} ${multiple}`
}
