import type { Token } from '../../documents/model/document.js'
import { hasSense, isOneOf } from '../../english/matching.js'
import { goesOnBehindValue, leadsToValue } from '../../english/value.js'
import { type Judgement, undecided } from '../../math/judges/judgement.js'
import { definableIn } from '../../math/term/key.js'
import type { Term } from '../../math/term/term.js'
import type { Chain } from '../../notation/tree/node.js'
import { judgeFigure } from '../../page/quantities/judge-figure.js'
import type { Figure } from '../../page/quantities/printed-figure.js'
import { figureOf } from '../book/locate/figures.js'
import { type LawPage, termOf } from './law-page.js'

/** A number behind the words that name it: "the sample variance is $34/5 = 6.8$". */
export interface NamedFigure {
  readonly token: Token
  readonly figure: Figure
  /** What the line computes the number from; null where it only prints it. */
  readonly computed: Term | null
  readonly sign: '=' | '≈'
  readonly from: number
  readonly to: number
  /** The word before the name: "sample". */
  readonly qualifier: string | null
}

const MAX_DISTANCE = 3
/** The numbers that a section calls by these words, in order. */
export function namedFigures(name: readonly string[], page: LawPage): NamedFigure[] {
  const { tokens } = page.reading.section
  return tokens.flatMap((_, at) => {
    const isNamed = name.every((word, i) => {
      const token = tokens[at + i]
      return token !== undefined && isOneOf(token, [word])
    })
    if (!isNamed) return []
    const found = figureBehind(tokens, at + name.length, page)
    const before = tokens[at - 1]
    const qualifier = before?.kind === 'word' ? before.text : null
    return found ? [{ ...found, qualifier }] : []
  })
}

function figureBehind(
  tokens: readonly Token[],
  from: number,
  page: LawPage,
): Omit<NamedFigure, 'qualifier'> | null {
  let at = from
  while (at < from + MAX_DISTANCE && tokens[at] && leadsToValue(tokens[at]!)) at++
  return at === from ? null : figureAt(tokens, at, page)
}

/** The figure that a token is, or that its formula ends with, where it stands for itself. */
export function figureAt(
  tokens: readonly Token[],
  at: number,
  page: LawPage,
): Omit<NamedFigure, 'qualifier'> | null {
  const token = tokens[at]
  if (!token) return null
  const figure = figureOf(token, page.reading)?.figure
  if (!figure) return null
  if (token.kind === 'number') return endsThere(tokens[at + 1]) ? placed(token, figure) : null
  const [chain, another] = page.reading.chains.get(token)! as [Chain, Chain?]
  if (another || !chain.signs.every(({ operator }) => operator === '=' || operator === '≈')) return null
  const terms = chain.terms.map(term => termOf(term, page.reading))
  const closed = terms.filter(term => term !== null && definableIn(term).size === 0)
  const computed = closed.length > 1 ? closed[0]! : null
  return { ...placed(token, figure), computed, sign: chain.signs.at(-1)?.operator === '=' ? '=' : '≈' }
}

const placed = (token: Token, figure: Figure) => {
  const { start, end } = token.inner ?? token
  return { token, figure, computed: null, sign: '≈' as const, from: start, to: end }
}

/** Whether a number of prose stands for itself before this token. */
export const endsThere = (next: Token | undefined): boolean =>
  !next || next.kind === 'stop' || next.kind === 'break' || goesOnBehindValue(next)

/**
 * The number judged against a value, and its correction in the notation of the document. One that is only right as rounded
 * to its first digit, "from 40 to 58, an increase of 50%", is left open where no word says that it is rough.
 */
export function judgeNamed(
  { figure, sign }: Pick<NamedFigure, 'figure' | 'sign'>,
  data: Term,
  { reading }: Pick<LawPage, 'reading'>,
): Judgement {
  const judgeAs = (said: NamedFigure['sign']) => judgeFigure(figure, { sign: said, data }, reading.source)
  const judged = judgeAs(sign)
  if (judged.verdict !== 'holds' || judgeAs('=').verdict === 'holds' || isRough(figure, reading))
    return judged
  return undecided('no-engine', `${judged.explanation}, true only as rounded to one digit`)
}

const MAX_WORDS_BETWEEN = 2

/** "About 50%", "≈ 50%", "50% or so". */
function isRough({ start, end }: Figure, { section: { tokens }, source }: LawPage['reading']): boolean {
  const at = tokens.findLastIndex(token => token.end <= start)
  const words = tokens.slice(Math.max(0, at - MAX_WORDS_BETWEEN), at + 1 + 2 * MAX_WORDS_BETWEEN)
  const signs = source.slice(Math.max(0, start - MAX_SIGN), end)
  return words.some(word => hasSense(word, 'nearly') || hasSense(word, 'estimates')) || ROUGH.test(signs)
}

const ROUGH = /[≈~≃]|\\(?:approx|sim)/
const MAX_SIGN = 10
