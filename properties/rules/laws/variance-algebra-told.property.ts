import { describe, expect, test } from 'vitest'
import { varianceAlgebra } from '../../../src/rules/laws/variance-algebra.js'
import { verdictsOf } from './law-page-of.js'

const V = (f: string) => `\\mathrm{Var}(${f})`
const page = (statement: string, said = 'For independent $X$, $Y$') =>
  `**1.** ${said} we have $${statement}$.`
const verdicts = (...asked: Parameters<typeof page>) => verdictsOf(varianceAlgebra, page(...asked))

const WRONG = `${V('X - Y')} = ${V('X')} - ${V('Y')}`

describe('what the page says of how the variables hang together', () => {
  test.each([
    'For independent $X$, $Y$',
    'By the independence of $X$ and $Y$',
    'As $X$ and $Y$ are drawn independently',
    'For iid $X$, $Y$',
    'For i.i.d. $X$, $Y$',
    'For uncorrelated $X$, $Y$',
  ])('%s', said => expect(verdicts(WRONG, said)).toEqual(['refuted']))

  test.each(['For normal $X$, $Y$', 'For dependent $X$, $Y$', 'For uncorrelated or dependent $X$, $Y$'])(
    '%s',
    said => expect(verdicts(WRONG, said)).toEqual([]),
  )
})
