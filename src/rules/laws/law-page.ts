import type { Document, Token } from '../../documents/model/document.js'
import type { SearchEffort } from '../../math/engines/search.js'
import type { Judgement } from '../../math/judges/judgement.js'
import type { Term } from '../../math/term/term.js'
import { lowered } from '../../notation/lower/try-lower.js'
import type { Link } from '../../notation/tree/link.js'
import type { Chain, Node } from '../../notation/tree/node.js'
import { nameOf } from '../../page/exercises.js'
import type { FirstMentions } from '../../page/first-mentions.js'
import type { Page } from '../../page/page.js'
import type { Reading } from '../../page/reading.js'
import { statementsOf } from '../../page/statement.js'
import type { Judged } from '../judged.js'
import { untaken, withoutOverlap } from '../overlap.js'
import type { Rule } from '../rule.js'
import { type ListedDistribution, listedDistributions } from './listed-distribution.js'
import { type ListedSample, listedSamples } from './listed-sample.js'

/** A part of a page as a law meets it. */
export interface LawPage {
  readonly reading: Reading
  readonly page: Page
  /** What the document has said so far. */
  readonly heard: FirstMentions
  /** The lists of numbers that the document calls its sample. */
  readonly samples: readonly ListedSample[]
  /** The lists of probabilities that the document gives names. */
  readonly distributions: readonly ListedDistribution[]
  readonly effort: SearchEffort
}

/** A law is found where the words and the notation of a section say that it applies. */
export type Law = (page: LawPage) => Judged[]

interface Listed {
  readonly samples: readonly ListedSample[]
  readonly distributions: readonly ListedDistribution[]
}

const listedIn = new WeakMap<Document, Listed>()

function listed(document: Document): Listed {
  const known = listedIn.get(document) ?? {
    samples: listedSamples(document),
    distributions: listedDistributions(document),
  }
  listedIn.set(document, known)
  return known
}

/** A law as a rule of every part of a page, as it is written or with the arithmetic of its prose as formulas. */
export const lawCheck =
  (law: Law, parts: 'readings' | 'lines' = 'readings'): Rule['check'] =>
  page =>
    page[parts].flatMap(reading => {
      const { heard, effort, document } = page
      const lawPage = { reading, page, heard, effort, ...listed(document) }
      return withoutOverlap(untaken(law(lawPage), page))
    })

/** Two sides and the sign between them, with the formula that they stand in. */
export interface StatedLink extends Link {
  readonly token: Token
  readonly chain: Chain
}

/** The links of all chains of a section. */
export function* linksOf({ reading, page }: Pick<LawPage, 'reading' | 'page'>): Generator<StatedLink> {
  for (const { link, chain, kind } of statementsOf(reading, page))
    if (kind !== 'implication') yield { ...link, token: chain.token, chain: chain.chain }
}

/** The term of a node; null for notation that has none. */
export const termOf = (node: Node, { glossary }: Reading): Term | null => lowered(node, glossary)

/** A statement, and what a law says of it. */
export interface Ruling {
  readonly rule: string
  readonly token: Token
  /** The statement. */
  readonly from: number
  readonly to: number
  /** What is right or wrong in it. */
  readonly start: number
  readonly end: number
  readonly judgement: Judgement
  /** What the law took the words for. */
  readonly reading: string
}

/** The finding of a law. A law is of all cases, so that a sentence about some of them says less. */
export function ruled({ token, judgement, reading, ...ruling }: Ruling, page: LawPage): Judged {
  return {
    ...ruling,
    exercise: nameOf(page.reading.section),
    through: [],
    judgement: { ...judgement, reading: [reading, judgement.reading ?? []].flat().join('; ') },
    at: { token, reading: page.reading },
    isGeneral: true,
  }
}

/** The finding of a law on a link: the right side is what is right or wrong. */
export function ruledLink(
  link: StatedLink,
  { rule, judgement, reading }: Pick<Ruling, 'rule' | 'judgement' | 'reading'>,
  page: LawPage,
): Judged {
  const { token, left, sign, right } = link
  const from = Math.min(left.start, sign.start)
  const { start, end } = right
  return ruled({ rule, judgement, reading, token, from, to: end, start, end }, page)
}
