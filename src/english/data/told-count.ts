import { alternativesFor } from '../lexicon.js'
import type { Word } from '../word.js'
import { LEAD } from './lead.js'

/** How many of some data lie on one side of something. */
export interface ToldCount {
  readonly comparison: '>' | '<' | '≥' | '≤'
  /** How many there are in all, as the words say; null where they do not. */
  readonly all: Word | null
  /** What they are compared with: a figure, or a statistic of them. */
  readonly bound: Word | 'mean' | 'median'
  /** Whether it speaks of "them", which may be those of the count before. */
  readonly pointsBack: boolean
  /** How many words it takes behind its figure. */
  readonly length: number
}

const COMPARISONS = {
  '>': 'above|over|greater than|larger than|more than|higher than|bigger than|exceed|exceeds',
  '<': 'below|under|less than|smaller than|lower than|fewer than',
  '≥': 'at least|no less than',
  '≤': 'at most|no more than',
} as const

const DATA = `(?:${alternativesFor('sample')})`
const OF = `of (?:(?:the |these )?(?:all )?(?:(#) )?(?:${DATA})|(them))`
const VERB = '(?: (?:is|are|lie|lies|fall|falls))?'

const PATTERNS = Object.entries(COMPARISONS).map(
  ([comparison, words]) =>
    [
      comparison as ToldCount['comparison'],
      new RegExp(`^${OF}${VERB} (?:${words}) (?:#|the (?:(mean|average)|(median)))(?= |$)`),
    ] as const,
)

const LEADS = new RegExp(`^${LEAD}(?:(?:and|so|then|thus|hence|therefore|here|exactly|only|just) (?:, )?)*$`)
const MAX_WORDS = 14

/** What words behind a figure count in some data; null where they, or those before the figure, say anything else. */
export function countTold(before: readonly Word[], behind: readonly Word[]): ToldCount | null {
  if (!LEADS.test(before.map(({ text }) => `${text} `).join(''))) return null
  const words = behind.slice(0, MAX_WORDS)
  const text = words.map(({ kind, text }) => (kind === 'number' ? '#' : text)).join(' ')
  for (const [comparison, pattern] of PATTERNS) {
    const found = pattern.exec(text)
    if (!found) continue
    const [whole, all, them, mean, median] = found
    const length = whole.split(' ').length
    const bound = mean ? 'mean' : median ? 'median' : words[length - 1]!
    const inAll = all === undefined ? null : (words.find(({ kind }) => kind === 'number') ?? null)
    return { comparison, all: inAll, bound, pointsBack: them !== undefined, length }
  }
  return null
}
