import { evidence, type Judgement, undecided } from '../../../math/judges/judgement.js'
import { definableIn } from '../../../math/term/key.js'
import { divide, number, type Term } from '../../../math/term/term.js'
import { judgeFigure, type StatedFigure } from '../../../page/quantities/judge-figure.js'
import { figureOfNode } from '../../../page/quantities/printed-figure.js'
import { worthWithScale } from '../../../page/quantities/scale-behind.js'
import type { Resolution, Scope } from '../environment/environment.js'
import type { Candidate } from '../locate/candidate.js'
import { hasWords } from '../locate/match.js'
import type { Meaning, Proviso } from '../model/claim.js'

type OfQuantity = Extract<Meaning, { kind: 'quantity' }>

/** A number of the page, judged against the value that the exercise gives it and the one that its printed inputs give. */
export function judgeQuantity(means: OfQuantity, at: Candidate, scope: Scope): Judgement {
  const figure = at.figure ?? (at.node && figureOfNode(at.node)?.figure)
  if (!figure) return undecided('notation', 'expected a number')
  const meant = scope.read(means.value)
  const value = (at.isInverse ?? false) !== (at.isTurned ?? false) ? divide(number(1), meant) : meant
  const data = scope.resolve(value, at, 'data')
  const printed = printedInputs(value, at, scope)
  const { source } = scope.reading
  const stated: StatedFigure = {
    factor: worthWithScale(figure, source),
    sign: signBefore(at),
    data: data.term,
    printedInputs: printed?.term ?? null,
    constants: data.constants,
  }
  const plain = judgeFigure(figure, stated, source)
  // The number is no correction of what goes the wrong way: "1/8 larger".
  const expected = at.isTurned ? null : plain.expected
  const judged = { ...plain, expected, reading: readingOf(data, means) }
  // What is wrong only against a constant that the page does not state has no support; nothing shows it false.
  const isSupported = printed !== null && printed.constants.length === 0
  if (judged.verdict === 'refuted' && data.constants.length > 0 && !isSupported)
    return unsupported(judged, data.constants)
  if (judged.verdict === 'refuted' && means.accounting !== undefined)
    return {
      ...judged,
      verdict: 'unsupported',
      evidence: evidence('computed'),
      explanation: `${judged.explanation}, where ${means.accounting}`,
    }
  return judged.verdict === 'holds' && means.provided
    ? conditional(judged, means.provided, at, scope, data =>
        judgeFigure(figure, { ...stated, data, printedInputs: null }, source),
      )
    : judged
}

/**
 * The value that the printed inputs give: from the line that ends in this number, else from the results that the
 * page printed before. Null where the value goes straight back to the data.
 */
function printedInputs(
  value: Term,
  at: Candidate,
  scope: Scope,
): Pick<Resolution, 'term' | 'constants'> | null {
  if (scope.resultsIn(value).length === 0) return null
  const line = lineBefore(at, scope)
  if (line) return { term: line, constants: [] }
  const resolved = scope.resolve(value, at, 'printed')
  return resolved.through.length > 0 ? resolved : null
}

/** The closed expression that the line equates with the number in the hole. */
function lineBefore({ chain, start }: Candidate, scope: Scope): Term | null {
  const before = chain?.terms.filter(term => term.end <= start).at(-1)
  // A line in units is no equation of numbers: an hour is 3600 seconds.
  if (!before || hasWords(before)) return null
  const term = scope.lower(before)
  return definableIn(term).size === 0 ? term : null
}

/** What the page does not state is taken from the exercise, and said. */
function readingOf({ assumed }: Resolution, { accounting }: OfQuantity): string | null {
  const taken = assumed.length === 0 ? [] : [`taking ${[...new Set(assumed)].join(', ')} from the exercise`]
  const parts = [accounting ?? [], ...taken].flat()
  return parts.length === 0 ? null : parts.join('; ')
}

/** The value is right, but the document does not state a condition without which it would be another. */
function conditional(
  judged: Judgement,
  proviso: Proviso,
  at: Candidate,
  scope: Scope,
  judge: (data: Term) => Judgement,
): Judgement {
  const otherwise = scope.resolve(scope.read(proviso.value), at, 'data')
  const there = judge(otherwise.term)
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

/** The sign that leads to the hole; a figure of prose is approximate. */
export function signBefore({ chain, start }: Candidate): '=' | '≈' {
  if (!chain) return '≈'
  const last = [chain.opens, ...chain.signs].findLast(sign => sign !== null && sign.end <= start)
  return last?.operator === '=' ? '=' : '≈'
}
