import { isFunctionWord } from '../grammar.js'
import { isWordFor, type Sense } from '../lexicon.js'
import { hasSense } from '../matching.js'
import type { Word } from '../word.js'

/** Families of distributions by the sense of their names. */
const FAMILIES = {
  binomialNamed: 'Binomial',
  bernoulliNamed: 'Bernoulli',
  poissonNamed: 'Poisson',
  normalNamed: 'Normal',
  uniformNamed: 'Uniform',
  exponentialNamed: 'Exponential',
} as const satisfies Partial<Record<Sense, string>>

/** A family of distributions that words name. */
export type FamilyInWords = (typeof FAMILIES)[keyof typeof FAMILIES]

/** Parameters by the sense of their names. */
const PARAMETERS = {
  meanNamed: 'mean',
  deviationNamed: 'deviation',
  varianceNamed: 'variance',
  rateNamed: 'rate',
  trialsNamed: 'trials',
  chanceNamed: 'chance',
} as const satisfies Partial<Record<Sense, string>>

export type ParameterInWords = (typeof PARAMETERS)[keyof typeof PARAMETERS]

/** A value of a parameter; the name is null where a formula may have it, `n = 10`, or its place says it, "(2, 8)". */
export interface SaidParameter<T extends Word> {
  readonly name: ParameterInWords | null
  readonly value: T
}

/** "X is Poisson with mean 4": a variable, its family, and the parameters in order. */
export interface SaidDistribution<T extends Word> {
  readonly variable: T
  readonly family: FamilyInWords
  readonly parameters: readonly SaidParameter<T>[]
}

/** The distributions that a sentence gives variables. */
export const distributionsIn = <T extends Word>(sentence: readonly T[]): readonly SaidDistribution<T>[] =>
  sentence.flatMap((word, at) => {
    const sense = Object.keys(FAMILIES).find(name => hasSense(word, name as Sense))
    const variable = sense && variableBefore(sentence, at)
    if (!variable) return []
    const parameters = parametersFrom(sentence, at + 1)
    return parameters.length > 0
      ? [{ variable, parameters, family: FAMILIES[sense as keyof typeof FAMILIES] }]
      : []
  })

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
  const words = sentence.slice(from).filter(({ text }) => !/^[([]$/.test(text) && !isFunctionWordAlone(text))
  const [first, joint, second] = words
  if (first?.kind === 'math' && !(joint && isJoint(joint))) return [{ name: null, value: first }]
  const isPair = isValue(first) && joint && isJoint(joint) && isValue(second)
  return isPair ? [first!, second!].map(value => ({ name: null, value })) : []
}

const isJoint = ({ text }: Word): boolean => text === ',' || text === 'and'
const isFunctionWordAlone = (text: string): boolean => text !== 'and' && isFunctionWord(text)

/** "Mean 4 and variance 9", "$n = 10$ and $p = 0.3$", "parameters 10 and 0.3": pairs, up to what is none. */
function namedFrom<T extends Word>(sentence: readonly T[], from: number): readonly SaidParameter<T>[] {
  const found: SaidParameter<T>[] = []
  let name: ParameterInWords | null = null
  for (const word of sentence.slice(from)) {
    const sense = Object.keys(PARAMETERS).find(one => isWordFor(word.text, one as Sense))
    if (sense && name === null) name = PARAMETERS[sense as keyof typeof PARAMETERS]
    else if (isValue(word)) {
      found.push({ name, value: word })
      name = null
    } else if (!isJoint(word) && word.text !== 'of' && !isWordFor(word.text, 'article', 'ofParameter')) break
  }
  return name === null ? found : []
}
