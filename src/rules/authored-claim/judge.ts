import type { Relation } from '../../math/engines/relation.js'
import type { SearchEffort } from '../../math/engines/search.js'
import { type Judgement, judgement, undecided } from '../../math/judges/judgement.js'
import type { Reason } from '../../math/judges/verdict.js'
import { toPlain } from '../../math/term/print.js'
import type { Term } from '../../math/term/term.js'
import type { LatexError } from '../../notation/latex/lexer/latex-error.js'
import { withConstants } from '../../notation/lower/pi.js'
import { mentionsPlainLogarithm } from '../../notation/tree/mentions.js'
import { casesOf } from '../../page/domains/cases.js'
import { judgeCases } from '../../page/domains/judge-cases.js'
import { judgeFigure } from '../../page/quantities/judge-figure.js'
import { figureOfNode } from '../../page/quantities/printed-figure.js'
import type { OwnLink, OwnStatement } from './read.js'
import { ownTerm } from './term.js'

const RELATIONS: ReadonlyMap<string, Relation> = new Map([
  ['=', '='],
  ['≡', '='],
  ['<', '<'],
  ['>', '>'],
  ['≤', '≤'],
  ['≥', '≥'],
  ['≠', '≠'],
])

/**
 * Judges one relation of an author's claim: here the author asserts, so that what fails somewhere is refuted. Throws
 * LatexError for a side that has no term.
 */
export function judgeOwnLink(
  link: OwnLink,
  statement: OwnStatement,
  source: string,
  effort: SearchEffort,
): Judgement {
  try {
    const [left, right] = [link.left, link.right].map(side =>
      withOwnPi(ownTerm(side, statement.glossary, statement.definitions), statement),
    ) as [Term, Term]
    const judged = judgeTerms(link, left, right, statement, source, effort)
    return {
      ...judged,
      reading: readingOf(link, statement),
      understood: understood(judged, link, left, right, statement),
    }
  } catch (error) {
    if (error instanceof RangeError || error instanceof ReferenceError)
      return undecided('no-engine', error.message)
    throw error
  }
}

/** `\pi` is the number, unless the claim says what it may be: a policy. */
const withOwnPi = (term: Term, { domains, glossary }: OwnStatement): Term =>
  domains.has('pi') ? term : withConstants(term, glossary)

const unreadLink = (reason: Reason, explanation: string): Judgement =>
  judgement('unread', { reason, explanation })

export const reasonOf = (reason: LatexError['reason']): Reason =>
  reason === 'syntax' ? 'syntax' : reason === 'too-deep' || reason === 'too-large' ? 'too-large' : 'notation'

function judgeTerms(
  link: OwnLink,
  left: Term,
  right: Term,
  statement: OwnStatement,
  source: string,
  effort: SearchEffort,
): Judgement {
  const found = casesOf(left, right, statement.domains)
  if (found.cases === null) return unreadLink(found.reason, found.because)
  const isClosed = found.cases.every(({ values, domains }) => values.size + domains.size === 0)
  const printed = isClosed ? printedNumber(link, left, source) : null
  if (printed) return printed
  const relation = RELATIONS.get(link.sign.operator)
  if (relation === undefined)
    return unreadLink(
      'notation',
      `expected one of ${[...RELATIONS.keys()].join(' ')}, or ≈ before a number, got ${link.sign.operator}`,
    )
  return judgeCases(found.cases, relation, effort)
}

/** A number on the right is rounded as it is printed. */
function printedNumber({ sign, right }: OwnLink, left: Term, source: string): Judgement | null {
  const figure = figureOfNode(right)?.figure
  if (!figure || !['=', '≈', '~'].includes(sign.operator)) return null
  return judgeFigure(figure, { sign: sign.operator === '=' ? '=' : '≈', data: left }, source, right)
}

function understood(judged: Judgement, { sign }: OwnLink, left: Term, right: Term, { stated }: OwnStatement) {
  const plain = judged.understood ?? `${toPlain(left)} ${sign.operator} ${toPlain(right)}`
  return stated === '' ? plain : `${plain} for ${stated}`
}

function readingOf({ left, right }: OwnLink, { readings }: OwnStatement): string | null {
  const isPlainLog = [left, right].some(mentionsPlainLogarithm)
  const all = [...readings, ...(isPlainLog ? ['log natural'] : [])]
  return all.length > 0 ? all.join('; ') : null
}
