import type { Token } from '../../documents/model/document.js'
import { isWordFor, wordsFor } from '../../english/lexicon.js'
import { lengthAt } from '../../english/matching.js'
import { judgeClosed } from '../../math/judges/closed.js'
import { number } from '../../math/term/term.js'
import type { Judged } from '../judged.js'
import { defineRule } from '../rule.js'
import { type LawPage, lawCheck, ruled } from './law-page.js'
import { sentencesOf } from './sentences.js'

const READING = 'the rank and the dimension of the null space add up to the number of columns'

/** "A 3 × 5 matrix of rank 3 has a null space of dimension 2." */
const rankNullity = (page: LawPage): Judged[] =>
  sentencesOf(page).flatMap(tokens =>
    tokens.flatMap((token, at) => {
      const columns = columnsBefore(tokens, at)
      if (columns === null || token.text !== 'matrix') return []
      const rank = figureBehind(tokens, at, 'rankOf')
      const nullity = rank && nullityBehind(tokens, rank.at)
      if (!rank || !nullity || rank.value > columns) return []
      const judgement = judgeClosed(number(`${columns - rank.value}`), number(nullity.token.text))
      const expected = judgement.verdict === 'refuted' ? `${columns - rank.value}` : null
      const { start, end } = nullity.token
      const place = { from: token.start, to: end, start, end }
      return [
        ruled(
          {
            rule: 'law/rank-nullity',
            token: nullity.token,
            judgement: { ...judgement, expected },
            reading: READING,
            ...place,
          },
          page,
        ),
      ]
    }),
  )

const SIZE = /^\s*\d{1,4}\s*(?:\\times|×|x)\s*(\d{1,4})\s*$/

/** How many columns the size right before a word says: `$3 \times 5$`, `4×7`, "5 by 7"; null where none stands there. */
function columnsBefore(tokens: readonly Token[], at: number): number | null {
  const [first, between, last] = [tokens[at - 3], tokens[at - 2], tokens[at - 1]]
  const columns = last?.kind === 'math' ? SIZE.exec(last.text)?.[1] : undefined
  if (columns !== undefined) return Number(columns)
  if (!isWhole(last)) return null
  const isPaired = isWhole(between) || (between?.text === 'by' && isWhole(first))
  return isPaired ? Number(last!.text) : null
}

const isWhole = (token: Token | undefined): boolean =>
  (token?.kind === 'number' || token?.kind === 'math') && /^\d{1,4}$/.test(token.text)

interface Found {
  readonly token: Token
  readonly at: number
  readonly value: number
}

/** So many words may stand between a name and the next one. */
const MAX_BETWEEN = 5

/** The whole number right behind a name, which stands a few words behind a place. */
function figureBehind(tokens: readonly Token[], at: number, name: 'rankOf' | 'nullityOf'): Found | null {
  for (let place = at + 1; place <= at + MAX_BETWEEN && tokens[place]; place++) {
    const length = lengthAt(tokens, place, wordsFor(name))
    const figure = tokens[place + length]
    if (length > 0 && isWhole(figure))
      return { token: figure!, at: place + length, value: Number(figure!.text) }
  }
  return null
}

/** "Has a null space of dimension 2", "has nullity 2". */
function nullityBehind(tokens: readonly Token[], at: number): Found | null {
  const plain = figureBehind(tokens, at, 'nullityOf')
  if (plain) return plain
  for (let place = at + 1; place <= at + MAX_BETWEEN && tokens[place]; place++) {
    const length = lengthAt(tokens, place, wordsFor('nullSpace'))
    const figure = tokens[place + length + 2]
    const isOfDimension =
      length > 0 &&
      tokens[place + length]?.text === 'of' &&
      isWordFor(tokens[place + length + 1]?.text, 'dimension')
    if (isOfDimension && isWhole(figure))
      return { token: figure!, at: place + length + 2, value: Number(figure!.text) }
  }
  return null
}

export const rankNullityLaw = defineRule({
  id: 'law/rank-nullity',
  summary: 'The rank of a matrix and the dimension of its null space add up to the number of its columns.',
  why: 'The rows are counted in the place of the columns.',
  source: 'Strang, Introduction to Linear Algebra, 2016, section 3.5',
  examples: {
    right: [{ states: 'a $3 \\times 5$ matrix of rank 3 has a null space of dimension 2' }],
    wrong: [{ states: 'a $3 \\times 5$ matrix of rank 3 has a null space of dimension 3' }],
  },
  check: lawCheck(rankNullity),
})
