import type { Token } from '../../documents/model/document.js'
import { cueBefore, soughtIn } from '../../english/discourse-cue.js'
import { saysMoreOfSequence } from '../../english/restriction.js'
import { sentenceBefore, sentenceOf } from '../../english/sentence.js'
import type { Verdict } from '../../math/judges/verdict.js'
import { readPrinted } from '../../math/number/printed-number.js'
import { Rational } from '../../math/number/rational.js'
import { isSameTerm } from '../../math/term/equality.js'
import { exactValue } from '../../math/term/evaluate.js'
import { definableIn, keyOf } from '../../math/term/key.js'
import { PI } from '../../math/term/symbols.js'
import type { Term } from '../../math/term/term.js'
import { lowered } from '../../notation/lower/try-lower.js'
import { canonical } from '../../notation/tree/canonical.js'
import type { Link } from '../../notation/tree/link.js'
import type { Node } from '../../notation/tree/node.js'
import { sameShape } from '../../notation/tree/same-shape.js'
import { isRecurrence } from '../../page/conditions/recurrence.js'
import { figureOfNode } from '../../page/quantities/printed-figure.js'
import type { Reading } from '../../page/reading.js'
import type { StatedChain } from '../../page/stated-chain.js'
import type { Definition } from '../../page/symbols/definition.js'
import { chosenKey } from '../../page/symbols/ground.js'
import { hasOpenUnit, percentagesAsFigures } from '../../page/symbols/measured-value.js'
import type { SymbolTable } from '../../page/symbols/symbol-table.js'
import { givesBefore } from '../arithmetic/takes-values.js'
import type { Grounds } from '../judged.js'
import { isSlipOf } from '../tables/slip.js'
import { doubtOfCase, isFactor, numbersSince } from './another-case.js'
import { putsInOtherNumbers } from './cases/other-numbers.js'
import { isWithinBefore } from './cases/outside-domain.js'
import { toldAnew } from './cases/told-anew.js'
import { defineDoubt } from './doubt.js'
import { measuresOf } from './unit-conversion.js'
import { doubtOfDigits, numberOf, type ValueWith } from './unrounded-inputs.js'

/** A link that is not so with the values that were put in. */
interface Valued {
  readonly link: Link
  readonly chain: StatedChain
  readonly uses: readonly Definition[]
  /** What it would be with these. */
  readonly expected: string | null
}

/**
 * Why a link that is false with the values of its page may be right all the same: it may speak of another case, seek a
 * value rather than state one, or be true with another value that the page gives.
 */
function doubtOfValues(valued: Valued, reading: Reading, grounds: Grounds): string | null {
  const { link, chain, uses } = valued
  const { symbols } = grounds
  const sentence = sentenceOf(chain.token, reading).filter(other => other !== chain.token)
  const sought = soughtIn(sentence)
  if (sought !== null) return `its sentence may say what is sought: "${sought}"`
  if (
    !isAmongMembers(valued, reading, symbols) &&
    cueBefore(chain.token, reading) !== 'conclusion' &&
    (mustConclude(link, chain) || uses.some(isOfProse))
  )
    return 'its words do not conclude it, so that it may be a new premise'
  const open = uses.find(hasOpenUnit)
  if (open) return `${open.key} may have to be put in in another unit`
  const figures = percentagesAsFigures(uses)
  if (figures.size > 0 && grounds.holdsWith(figures)) return 'it is so with the figures of its percentages'
  if (isOfAnotherPassage(valued, reading))
    return 'the page gave its values in another sentence, and its words do not conclude it'
  if (isNamed(link) && uses.every(used => used.printed || isNumber(used.term)))
    return 'it may give its symbol a new value'
  if (uses.some(used => hasLeft(used, { token: chain.token, reading })))
    return 'a sentence before it gives a symbol a range, and its value is outside'
  const told = toldAnew(grounds, chain.token, reading)
  if (told !== null) return `it is so with the value that words before it give ${told}`
  if (chain.token.headers) return 'it stands in a table, which may be of another case'
  if (leansOnItself(chain, reading)) return 'it gives its own symbol a new value'
  if (putsInOtherNumbers(link.left, link.right, uses, reading.glossary))
    return 'it puts other numbers in for its symbols'
  const isAlike = (other: Node): boolean => sameShape(canonical(other), canonical(link.left))
  const areGivenHere = uses.every(use => givesBefore(use, chain.token, reading))
  if (!isNamed(link) && !areGivenHere && symbols.numbersOf(isAlike) > 1)
    return 'its exercise says several things of the same expression'
  return (
    doubtOfCase(uses, chain.token, sentence, reading) ??
    otherValues(uses, symbols, grounds.holdsWith) ??
    digitsDoubt(valued, reading, grounds) ??
    factorDoubt(valued, reading, grounds.valueWith)
  )
}

/** "Suppose λ = 0. …", and later "let λ > 0": the page has left its value. */
const hasLeft = ({ key, printed, term }: Definition, at: { token: Token; reading: Reading }): boolean =>
  printed !== null && !isWithinBefore(exactValue(term) ?? null, key, at)

/**
 * Whether a member of a sequence stands in one sentence with its formula, or with others most of which agree with it. Elsewhere
 * `t_1 = 65` may be a datum of another kind; a value that is no single figure is worked out.
 */
function isAmongMembers({ link, chain, uses }: Valued, reading: Reading, symbols: SymbolTable): boolean {
  const formula = uses.find(({ applied }) => applied?.name.endsWith('_'))
  if (!formula) return false
  const { sentence } = chain.token
  if (
    figureOfNode(link.right) === null ||
    (formula.reading === reading && formula.token.sentence === sentence)
  )
    return true
  const others = symbols
    .valuesIn(formula.applied!.name)
    .filter(({ token, start }) => token.sentence === sentence && start !== link.left.start)
  const agreeing = others.filter(other => other.reading === reading && symbols.resultOf(other) !== null)
  return agreeing.length > others.length / 2
}

export const otherValuesOfThePage = defineDoubt({
  id: 'other-values',
  summary:
    'The relation rests on values of the page that may be of another case, or rounded, or in another unit.',
  examples: [
    'Iterate $x_{n+1} = e^{-x_n}$ with $x_0 = 1$. Then $x_1 = 0.368$, $x_2 = 0.692$ and $x_3 = 0.501$.',
    'Euler: $y_{n+1} = 1.1 y_n$ and $y_0 = 1$, so $y_1 = 1.1$. Heun gives $y_1 = 1.105$.',
    'Let $N = 5$. In another run we get $2N = 12$.',
    'Let $L = 5$ m be the side. The area is $L^2 = 500^2$.',
    'We know that $b = 4$. Suppose $b$ grows to 6. Then $b + 3 = 9$.',
  ],
  applies: ({ judgement: { verdict, expected }, at: { reading, link, chain }, grounds }) => {
    if (!link || !chain || !grounds || grounds.uses.length === 0) return null
    const step = grounds.uses.some(isStep)
      ? doubtOfStep(verdict, grounds, sentenceBefore(chain.token, reading))
      : null
    if (step) return step
    return doubtOfValues({ link, chain, uses: grounds.uses, expected }, reading, grounds)
  },
})

/** Why a member of a sequence may not be what its recurrence gives. */
function doubtOfStep(verdict: Verdict, { uses, symbols }: Grounds, before: readonly Token[]): string | null {
  if (verdict === 'carried') return 'each step of an iteration may start from the rounded one before it'
  const word = saysMoreOfSequence(before)
  if (word !== null) return `the member may be another one behind "${word}"`
  const changed = uses.find(
    use =>
      !use.applied && use.printed && !isMemberName(use) && distinct(symbols.everyMeaning(use)).length > 1,
  )
  return changed ? `${changed.key} may have another value in each step` : null
}

/** `x_0` */
const isMemberName = ({ key }: Definition): boolean => /\d$/.test(key)

/** `x_{n+1} = e^{-x_n}` */
const isStep = ({ applied, term }: Definition): boolean =>
  applied !== null && isRecurrence(applied.name, term)

/**
 * "Initially $T = 300$ K. After heating, $1/T \\approx 0.0025$": where nothing but the sign says that it is worked out, the
 * values may be of another case, unless a slip of the pen shows that they are not.
 */
function isOfAnotherPassage({ link, chain, uses, expected }: Valued, reading: Reading): boolean {
  const isFar = (used: Definition): boolean =>
    used.printed !== null &&
    used.cue !== 'premise' &&
    (used.reading !== reading || used.token.sentence !== chain.token.sentence)
  if (link.sign.operator !== '≈' || cueBefore(chain.token, reading) === 'conclusion' || !uses.some(isFar))
    return false
  const figure =
    figureOfNode(link.right)?.figure.digits ?? reading.source.slice(link.right.start, link.right.end)
  const [printed, meant] = [figure, expected ?? ''].map(text => text.replaceAll(/[^\d.]/g, '')) as [
    string,
    string,
  ]
  return !isSlipOf(printed, meant) && !isShifted(printed, meant)
}

/** Whether two figures have the same digits, with the point at another place. */
const isShifted = (one: string, other: string): boolean => {
  const [first, second] = [one, other].map(text =>
    text
      .replace('.', '')
      .replace(/^0+/, '')
      .replace(/(?<!0)0+$/, ''),
  )
  return first !== '' && (second!.startsWith(first!) || first!.startsWith(second!)) && second !== ''
}

function digitsDoubt(
  { link: { right }, chain, uses }: Valued,
  reading: Reading,
  { symbols, valueWith, areUnitsCounted }: Grounds,
): string | null {
  const stated = statedBy(right, reading)
  const measures = measuresOf(chain, reading)
  return stated && doubtOfDigits({ ...stated, measures, areUnitsCounted }, uses, symbols, valueWith)
}

/** The number on a right side, and half of what its last digit is worth; of numbers alone, `0.05^2`, their value. */
function statedBy(right: Node, { glossary }: Reading) {
  const figure = figureOfNode(right)?.figure
  if (!figure) {
    const value = numberOf(lowered(right, glossary))
    return value && { value, halfUnit: Rational.ZERO }
  }
  const { value, unit } = readPrinted(figure.digits)
  return { value: value.times(figure.factor), halfUnit: unit.times(figure.factor).div(2) }
}

/** What is off by a factor that the text gives may have been scaled by it: "at 40% utilisation". */
function factorDoubt({ link, chain, uses }: Valued, reading: Reading, valueWith: ValueWith): string | null {
  const figure = figureOfNode(link.right)?.figure
  const [stated, value] = [figure && readPrinted(figure.digits), numberOf(valueWith(new Map()))]
  if (!stated || !value || value.isZero() || stated.value.isZero()) return null
  const ratio = stated.value.times(figure!.factor).div(value)
  const slack = stated.unit.div(stated.value.abs())
  const factor = numbersSince(uses, chain.token, reading).find(number => isFactor(ratio, number, slack))
  return factor ? `it is off by a factor of ${factor}, which the text gives` : null
}

/** Whether what a link says of a name is given there: nobody has to compute it. */
export const mayBePremise = (link: Link, statement: StatedChain, reading: Reading): boolean =>
  mustConclude(link, statement) && cueBefore(statement.token, reading) === 'premise'

/** A function that prose gives in passing may be a model, or be meant for some values alone. */
const isOfProse = ({ applied, token }: Definition): boolean => applied !== null && token.notation === 'plain'

/** A name beside a number may be given it, and an inequality may be a condition. */
function mustConclude(link: Link, { terms }: StatedChain): boolean {
  if (!['=', '≈', '~'].includes(link.sign.operator)) return true
  return terms[0] === link.left && isNamed(link)
}

const NAMED: ReadonlySet<string> = new Set(['symbol', 'sub', 'hat', 'star', 'bar', 'tilde', 'dot', 'prime'])
const isNamed = ({ left }: Link): boolean => NAMED.has(left.head)

/** n = n + 1 is an assignment. */
function leansOnItself({ terms }: StatedChain, { glossary }: Reading): boolean {
  const [left, ...rest] = terms as [Node, ...Node[]]
  const named = NAMED.has(left.head) ? lowered(left, glossary) : null
  const key = named && keyOf(named)
  return rest.some(part => {
    const term = lowered(part, glossary)
    return term !== null && definableIn(term).has(key!)
  })
}

/** Of all ways to choose among the values of an exercise no more than these are tried. */
const MAX_CHOICES = 64

function otherValues(
  uses: readonly Definition[],
  values: SymbolTable,
  holdsWith: (chosen: ReadonlyMap<string, Definition>) => boolean,
): string | null {
  const keys = new Map(uses.map(used => [chosenKey(used), used] as const))
  let choices: ReadonlyMap<string, Definition>[] = [new Map()]
  for (const [key, used] of keys) {
    const others = distinct(values.everyMeaning(used))
    if (others.length < 2) continue
    const extended = choices.flatMap(choice => others.map(other => new Map([...choice, [key, other]])))
    choices = [...choices, ...extended].slice(0, MAX_CHOICES)
  }
  const right = choices.find(choice => choice.size > 0 && holdsWith(choice))
  if (!right) return null
  const [first] = [...right.values()]
  return `it is so with another value that the exercise gives ${first!.key}`
}

/** A number, also one such as 30° or √2. */
const isNumber = (term: Term): boolean => [...definableIn(term).keys()].every(key => key === PI)

const distinct = (meanings: readonly Definition[]): readonly Definition[] =>
  meanings.filter((one, i) => !meanings.slice(0, i).some(other => isSameTerm(one.term, other.term)))
