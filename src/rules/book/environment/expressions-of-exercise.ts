import type { Curve, Exercise, Meaning, Sides } from '../model/claim.js'

/** Every expression in which an exercise says what it is about. */
export function expressionsOf({
  premises,
  definitions = {},
  domain = {},
  claims,
}: Exercise): readonly string[] {
  const given = Object.entries(premises).flatMap(([key, { otherwise, published }]) => [
    key,
    ...(otherwise === undefined ? [] : [otherwise]),
    ...(published ? [published.value] : []),
  ])
  const defined = Object.entries(definitions).flatMap(([key, definition]) => [
    key,
    ...Object.values(definition),
  ])
  const named = claims.flatMap(({ names }) => names ?? [])
  return [
    ...given,
    ...defined,
    ...named,
    ...Object.keys(domain),
    ...claims.flatMap(({ means }) => expressionsIn(means)),
  ]
}

/** Every expression that a claim compares with what stands in its hole. */
export function expressionsIn(means: Meaning): readonly string[] {
  switch (means.kind) {
    case 'quantity':
      return [means.value]
    case 'identity':
    case 'program':
      return [means.equals].flat()
    case 'equation':
    case 'solution':
      return [means.zero, means.unknown]
    case 'exponent':
      return [means.of, means.in, ...ofCurve(means.curve)]
    case 'constant':
      return [means.moves, means.follows, ...ofCurve(means.curve)]
    case 'ordering':
      return means.cases.flatMap(ofSides)
    case 'choice':
      return Object.values(means.says).flat().flatMap(ofSides)
    case 'limit':
      return Object.values(means.of)
    case 'estimator':
      return means.baselines.map(({ is }) => is)
    case 'float':
      return [means.variable, ...means.forms.map(({ form }) => form)]
    case 'law':
    case 'support':
      return []
  }
}

const ofCurve = ({ zero, unknown, where = {} }: Curve): string[] => [
  zero,
  unknown,
  ...Object.entries(where).flat(),
]

const ofSides = ({ left, right, with: local = {}, domain = {} }: Sides): string[] => [
  left,
  right,
  ...Object.entries(local).flat(),
  ...Object.keys(domain),
]
