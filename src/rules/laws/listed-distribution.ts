import type { Document } from '../../documents/model/document.js'
import { Rational } from '../../math/number/rational.js'
import { number, type Term } from '../../math/term/term.js'
import type { Reading } from '../../page/reading.js'

/** A list of probabilities that a document gives a name. */
export interface ListedDistribution {
  readonly name: string
  readonly values: readonly Term[]
  readonly start: number
  /** Whether it stands before the first exercise, and so is meant in all of them. */
  readonly isShared: boolean
}

/** The lists of a document, and the part of it that a name is met in. */
interface Lists {
  readonly distributions: readonly ListedDistribution[]
  readonly reading: Reading
}

const MAX_LENGTH = 1000
const LIST =
  /^\s*\\?([a-zA-Z]+)(?:_\{?(?:\\(?:text|mathrm)\{)?(\w+)\}*)?\s*=\s*(?:\\left)?[([]([\d.,\s/]+)(?:\\right)?[)\]]\s*$/
const SHARE = /^(?:\d(?:\.\d+)?|\.\d+|\d+\/[1-9]\d*)$/

/** The distributions of a document: `p = (0.5, 0.25, 0.25)`, whose numbers add up to one. */
export function listedDistributions({ sections }: Pick<Document, 'sections'>): ListedDistribution[] {
  return sections.flatMap(({ label, tokens }) =>
    tokens.flatMap(({ kind, text, start }) => {
      const found = kind === 'math' && text.length < MAX_LENGTH ? LIST.exec(text) : null
      if (!found) return []
      const [, root, index, list] = found
      const shares = list!.split(',').map(share => share.trim())
      if (shares.length < 2 || !shares.every(share => SHARE.test(share))) return []
      const values = shares.map(share => Rational.of(share))
      const total = values.reduce((sum, value) => sum.plus(value), Rational.ZERO)
      if (!total.eq(1)) return []
      const name = index === undefined ? root! : `${root}_${index}`
      return [{ name, values: values.map(value => number(value)), start, isShared: label === null }]
    }),
  )
}

/** The probabilities that a name stands for at an offset: the last list of its section before it, else the shared one. */
export function distributionAt(
  name: string,
  offset: number,
  { distributions, reading }: Lists,
): readonly Term[] | null {
  const { start } = reading.section
  const before = distributions.filter(one => one.name === name && one.start < offset)
  const own = before.filter(one => one.start >= start)
  const [list, another] = own.length > 0 ? own : before.filter(({ isShared }) => isShared)
  return list && !another ? list.values : null
}
