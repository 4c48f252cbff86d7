import type { Sense } from '../lexicon.js'

/**
 * What may stand in a phrase behind its subject: a sense of the lexicon, a word in quotes, one object, the
 * place where it is so, how many there are, or adjectives of a sense. A question mark says that it may be missing.
 */
type Slot = '{object}' | '{where}' | '{count}'
export type Item = Slot | Sense | `'${string}'` | `${Sense}?` | `'${string}'?` | `${Sense}*`

/** What verbs say of a subject, each by the phrases that say it. The first word is a verb. */
export const VERB_PHRASES = {
  rising: [
    ['copula', 'article?', 'rising', 'functionNamed?', '{where}'],
    ['rises', '{where}'],
  ],
  falling: [
    ['copula', 'article?', 'falling', 'functionNamed?', '{where}'],
    ['falls', '{where}'],
  ],
  convex: [['copula', 'convex', '{where}']],
  concave: [['copula', 'concave', '{where}']],
  even: [['copula', 'article?', 'even', 'functionOrNumber?', '{where}']],
  odd: [['copula', 'article?', 'odd', 'functionOrNumber?', '{where}']],
  divisible: [
    ['copula', 'divisible', "'by'", '{object}', '{where}'],
    ['copula', 'article?', 'multipleSaid', "'of'", '{object}', '{where}'],
  ],
  dividing: [['divides', '{object}', '{where}']],
  remainder: [
    [
      ...(['leavesSaid', 'article?', 'remainderSaid', '{object}'] as const),
      ...(['whenDivided', 'dividedSaid', "'by'", '{object}', '{where}'] as const),
    ],
  ],
  prime: [['copula', 'article?', 'primeSaid', 'functionOrNumber?', '{where}']],
  composite: [['copula', 'article?', 'compositeSaid', 'functionOrNumber?', '{where}']],
  singular: [['copula', 'singularSaid']],
  invertible: [['copula', 'invertible']],
  positiveDefinite: [['copula', 'positiveDefinite']],
  negativeDefinite: [['copula', 'negativeDefinite']],
  symmetric: [['copula', 'symmetricSaid']],
  eigenvector: [
    [
      ...(['copula', 'article?', 'eigenvectorSaid', "'of'", 'article?', 'matrixNamed?', '{object}'] as const),
      ...(['withOrFor', 'article?', 'eigenvalueOf', '{object}'] as const),
    ],
  ],
  orthogonal: [['copula', 'pairwise?', 'orthogonalSaid']],
  parallel: [['copula', 'parallelSaid']],
  independent: [['copula', 'independentSaid']],
  dependent: [['copula', 'dependentSaid']],
  rootCount: [['ownsProperty', 'exactly?', '{count}', 'rootQuality*', 'rootNoun', '{where}']],
  noRoot: [['ownsProperty', "'no'", 'rootQuality*', 'rootNoun', '{where}']],
  divisorCount: [['ownsProperty', 'exactly?', '{count}', 'divisorCount']],
} as const satisfies Record<string, readonly (readonly Item[])[]>

/** What nouns say of a subject: "the domain of f is", "f has the domain". */
export const ATTRIBUTES = {
  minimumValue: 'minimumValue',
  maximumValue: 'maximumValue',
  domain: 'domainOf',
  range: 'rangeOfFunction',
  verticalAsymptote: 'verticalAsymptote',
  horizontalAsymptote: 'horizontalAsymptote',
  characteristicPolynomial: 'characteristicPolynomial',
  solutionSet: 'solutionSet',
} as const satisfies Record<string, Sense>

export type Attribute = keyof typeof ATTRIBUTES
export type Predicate = keyof typeof VERB_PHRASES | Attribute
