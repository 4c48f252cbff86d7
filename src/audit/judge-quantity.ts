import type { Meaning, Proviso } from '../claims/claim.js'
import { evidence, type Judgement, undecided } from '../evidence/judgement.js'
import { judgeNumber, type StatedNumber } from '../evidence/number.js'
import { Rational } from '../numeric/rational.js'
import { readPrinted } from '../numeric/rounding.js'
import type { Candidate, Figure } from './candidate.js'
import { inNotationOf } from './corrected.js'
import { figureOfNode } from './figure.js'
import type { Scope } from './scope.js'

const APPROXIMATE: ReadonlySet<string> = new Set(['≈', '~'])

/** A number of the page, judged against the value that the exercise gives it and the one that its printed inputs give. */
export function judgeQuantity(
  means: Extract<Meaning, { kind: 'quantity' }>,
  at: Candidate,
  scope: Scope,
): Judgement {
  const figure = at.figure ?? (at.node && figureOfNode(at.node)?.figure)
  if (!figure) return undecided('notation', 'expected a number')
  const value = scope.read(means.value)
  const data = scope.resolve(value, at, 'data')
  const printed = scope.usesResults(value) ? scope.resolve(value, at, 'printed') : null
  const stated: StatedNumber = {
    printed: readPrinted(figure.digits),
    factor: Rational.of(figure.factor),
    reciprocal: figure.reciprocal,
    isApproximate: isApproximate(at),
    data: data.term,
    printedInputs: printed && printed.through.length > 0 ? printed.term : null,
    constants: data.constants,
  }
  const judged = inNotation(judgeNumber(stated), figure, scope.reading.source)
  // What is wrong only against a constant that the page does not state has no support; nothing shows it false.
  if (judged.verdict === 'refuted' && data.constants.length > 0 && !printed)
    return unsupported(judged, data.constants)
  return judged.verdict === 'holds' && means.provided
    ? conditional(judged, stated, means.provided, at, scope)
    : judged
}

function inNotation(judged: Judgement, figure: Figure, source: string): Judgement {
  const { expected } = judged
  return expected === null
    ? judged
    : { ...judged, expected: inNotationOf(figure, source.slice(figure.start, figure.end), expected) }
}

/** The value is right, but the document does not state a condition without which it would be another. */
function conditional(
  judged: Judgement,
  stated: StatedNumber,
  proviso: Proviso,
  at: Candidate,
  scope: Scope,
): Judgement {
  const otherwise = scope.resolve(scope.read(proviso.value), at, 'data')
  const there = judgeNumber({ ...stated, data: otherwise.term, printedInputs: null })
  if (there.verdict !== 'refuted') return judged
  const explanation = `${judged.explanation}; ${there.explanation} for ${proviso.setting}`
  return { ...judged, verdict: 'conditional', condition: proviso.condition, explanation }
}

function unsupported(judged: Judgement, constants: readonly string[]): Judgement {
  const explanation = `nothing on the page gives it; ${judged.explanation} with ${constants.join('; ')}`
  return {
    ...judged,
    verdict: 'unsupported',
    evidence: evidence('proved: enclosure', { constants }),
    explanation,
  }
}

function isApproximate(at: Candidate): boolean {
  const { chain } = at
  if (!chain) return false
  const before = [...(chain.opens ? [chain.opens] : []), ...chain.signs]
    .filter(sign => sign.end <= at.start)
    .at(-1)
  return before !== undefined && APPROXIMATE.has(before.operator)
}
