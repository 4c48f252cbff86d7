import { expect, test } from 'vitest'
import { parseChains } from '../../../../src/notation/latex/grammar/parser.js'
import { reads } from './reads.js'
import { refusal } from './refusal.js'

reads([
  [
    'f = \\begin{cases} 1 & x > 0 \\\\ 2 & \\text{otherwise} \\end{cases}',
    'f = (cases (sequence 1 (relation:> x 0)) (sequence 2 "otherwise"))',
  ],
  [
    'f = \\begin{dcases} x, & \\text{if } x \\le 1 \\text{ and } y = 2, \\\\ -x. \\end{dcases}',
    'f = (cases (sequence x "if" (relation:≤ x 1) "and" (relation:= y 2)) (sequence (neg x)))',
  ],
])

test('each row and the whole stand where they are written', () => {
  const source = 'f = \\begin{cases} 2x & x > 0 \\\\ 3 & x \\le 0 \\end{cases}'
  const whole = parseChains(source)[0]!.terms[1]!
  const written = ({ start, end }: typeof whole) => source.slice(start, end)
  expect(written(whole)).toBe(source.slice(4))
  expect(whole.args.map(written)).toEqual(['2x & x > 0', '3 & x \\le 0'])
})

test('cases that do not end, or hold a row without a value, are refused', () => {
  expect(refusal('f = \\begin{cases} 1 & x > 0').message).toContain('expected')
  expect(refusal('f = \\begin{cases} & x > 0 \\end{cases}').message).toContain('an operand')
})
