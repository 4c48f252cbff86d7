import { isFunctionWord } from '../grammar.js'
import { isWordFor, type Sense, wordsFor } from '../lexicon.js'
import { hasSense } from '../matching.js'
import type { Word } from '../word.js'

/** A family of distributions that words name. */
export type FamilyInWords = 'Binomial' | 'Bernoulli' | 'Poisson' | 'Normal' | 'Uniform' | 'Exponential'
export type ParameterInWords = 'mean' | 'deviation' | 'variance' | 'rate' | 'trials' | 'chance'

const bySense = <T>(names: readonly (readonly [Sense, T])[]): ReadonlyMap<string, T> =>
  new Map(names.flatMap(([sense, name]) => wordsFor(sense).map(word => [word, name] as const)))

const FAMILIES = bySense<FamilyInWords>([
  ['binomialNamed', 'Binomial'],
  ['bernoulliNamed', 'Bernoulli'],
  ['poissonNamed', 'Poisson'],
  ['normalNamed', 'Normal'],
  ['uniformNamed', 'Uniform'],
  ['exponentialNamed', 'Exponential'],
])
const PARAMETERS = bySense<ParameterInWords>([
  ['meanNamed', 'mean'],
  ['deviationNamed', 'deviation'],
  ['varianceNamed', 'variance'],
  ['rateNamed', 'rate'],
  ['trialsNamed', 'trials'],
  ['chanceNamed', 'chance'],
])

/** A value of a parameter; the name is null where a formula may have it, `n = 10`, or its place says it, "(2, 8)". */
export interface SaidParameter<T extends Word> {
  readonly name: ParameterInWords | null
  readonly value: T
}

/** "X is Poisson with mean 4": a variable, its family, and the parameters in order. */
export interface SaidDistribution<T extends Word> {
  /** What stands before the variable in its sentence. */
  readonly before: readonly T[]
  readonly variable: T
  readonly family: FamilyInWords
  readonly parameters: readonly SaidParameter<T>[]
}

/** The distributions that a sentence gives variables. */
export const distributionsIn = <T extends Word>(sentence: readonly T[]): readonly SaidDistribution<T>[] =>
  sentence.flatMap((word, at) => {
    const family = FAMILIES.get(word.text)
    const variable = family && variableBefore(sentence, at)
    if (!variable) return []
    const before = sentence.slice(0, sentence.indexOf(variable))
    const parameters = parametersFrom(sentence, at + 1)
    const last = parameters.at(-1)?.value
    const isAll = last && leadsOn(before) && endsThere(sentence, sentence.indexOf(last) + 1)
    return isAll ? [{ before, variable, parameters, family }] : []
  })

/** "Let", "suppose that", "the score": words that say nothing of the variable; "the square of" and "twice" do. */
function leadsOn(before: readonly Word[]): boolean {
  const from = before.findLastIndex(
    word => word.kind === 'break' || isWordFor(word.text, 'gives', 'inference') || word.text === 'that',
  )
  const [article, ...name] = before.slice(from + 1)
  if (!article) return true
  const isThing = (word: Word): boolean => word.kind === 'word' && !isFunctionWord(word.text)
  return isWordFor(article.text, 'article', 'possessive') && name.length > 0 && name.every(isThing)
}

/** Whether nothing of the distribution is said behind its last value: "truncated at 0", "with probability 1/2". */
function endsThere(sentence: readonly Word[], to: number): boolean {
  const [next, after] = [sentence[to], sentence[to + 1]]
  if (!next || next.kind === 'stop') return true
  if (/^[)\]]$/.test(next.text)) return endsThere(sentence, to + 1)
  return next.kind === 'break' && after !== undefined && isWordFor(after.text, 'inference')
}

/** The variable right before "is", "be a", "follows the", "has an". */
function variableBefore<T extends Word>(sentence: readonly T[], at: number): T | null {
  let from = at - 1
  while (isWordFor(sentence[from]?.text, 'article', 'copula', 'having', 'followsLaw')) from--
  const variable = sentence[from]
  const isName = variable?.kind === 'math' || (variable?.kind === 'word' && variable.text.length === 1)
  return isName && from < at - 1 ? variable : null
}

function parametersFrom<T extends Word>(sentence: readonly T[], from: number): readonly SaidParameter<T>[] {
  let at = from
  while (isWordFor(sentence[at]?.text, 'ofDistribution')) at++
  const { text } = sentence[at] ?? {}
  if (isWordFor(text, 'rangeOfValues')) return endsFrom(sentence, at + 1)
  return text === 'with' ? namedFrom(sentence, at + 1) : []
}

const isValue = (word: Word | undefined): boolean =>
  word?.kind === 'math' || (word?.kind === 'number' && word.scale === undefined)

/** "(2, 8)", "2 and 8": two values, and what joins them. */
function endsFrom<T extends Word>(sentence: readonly T[], from: number): readonly SaidParameter<T>[] {
  const words = sentence.slice(from).filter(({ text }) => !/^[([]$/.test(text) && !isSmallWord(text))
  const [first, joint, second] = words
  if (first?.kind === 'math' && !(joint && isJoint(joint))) return [{ name: null, value: first }]
  const isPair = isValue(first) && joint && isJoint(joint) && isValue(second)
  return isPair ? [first!, second!].map(value => ({ name: null, value })) : []
}

const isJoint = ({ text }: Word): boolean => text === ',' || text === 'and'
const isSmallWord = (text: string): boolean => text !== 'and' && isFunctionWord(text)

/** "Mean 4 and variance 9", "$n = 10$ and $p = 0.3$", "parameters 10 and 0.3": pairs, up to what is none. */
function namedFrom<T extends Word>(sentence: readonly T[], from: number): readonly SaidParameter<T>[] {
  const found: SaidParameter<T>[] = []
  let name: ParameterInWords | null = null
  for (const word of sentence.slice(from)) {
    const named = PARAMETERS.get(word.text)
    if (named && name === null) name = named
    else if (isValue(word)) {
      found.push({ name, value: word })
      name = null
    } else if (!isJoint(word) && word.text !== 'of' && !isWordFor(word.text, 'article', 'ofParameter')) break
  }
  return name === null ? found : []
}

/** The word by which a sentence may speak of another case than a distribution was given for; null where it only leads on. */
export const anotherCaseBefore = (words: readonly Word[]): string | null =>
  words.find(
    word =>
      word.kind === 'word' &&
      // `e)` numbers a part.
      word.text.length > 1 &&
      !word.text.endsWith('ly') &&
      (isWordFor(word.text, 'condition') || !(isFunctionWord(word.text) || hasSense(word, ...LEADS_ON))),
  )?.text ?? null

/** Words that conclude, that lead on, or that name what is asked. */
const LEADS_ON: readonly Sense[] = [
  ...([
    'concludes',
    'states',
    'inference',
    'imperative',
    'answer',
    'leadsOn',
    'assertsThat',
    'gives',
  ] as const),
  ...(['meanNamed', 'deviationNamed', 'varianceNamed', 'chanceNamed', 'ofParameter'] as const),
  ...(['ofDistribution', 'followsLaw', 'statementNoun'] as const),
]
