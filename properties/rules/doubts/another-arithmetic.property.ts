import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'

const verdicts = (text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 100 } }).findings.map(
    one => one.verdict,
  )

describe('a line that is wrong in the usual arithmetic', () => {
  test.each([
    'In binary $101 + 11 = 1000$ with a carry, and $1 + 1 = 10$.',
    'Modulo 12 we have $9 + 5 = 2$.',
    'On a clock $9 + 5 = 2$.',
    'In octal $7 + 1 = 10$.',
    'In floating point $2048 + 1 = 2048$.',
    'As floats of 16 bits $2048 + 1 = 2048$.',
    'An int8 counter gives $100 + 100 = -56$.',
    'It wraps around: $250 + 10 = 4$.',
    'In the max-plus algebra $2 + 3 = 3$.',
    'Concatenation of strings gives $1 + 1 = 11$.',
    'Then $3 \\cdot 5 = 1 \\pmod 7$.',
    'In $\\mathrm{GF}(2)$, $1 + 1 = 0$.',
    'The nim-sum of 5 and 3 is 6. One also writes $5 + 3 = 6$.',
    'Unsigned bytes wrap: `250 + 10 = 4` in `uint8`.',
    'As signed char, 127 + 1 = -128.',
    'In C all operands are `int`s, hence `5 / 9 * 9 = 0`.',
    'A `uint8_t` stops at its end: $200 + 100 = 255$.',
    'Here + means OR. So $1 + 1 = 1$.',
    'On a clock:\n\n- $9 + 5 = 2$\n- $10 + 5 = 3$',
    'OR gate: 0 + 1 = 1, 1 + 1 = 1.',
    'In Ruby, `17 / 5 = 3`.',
    'Unsigned 32-bit: 0 - 1 = 4294967295.',
    'Two’s complement with 4 bits: 7 + 1 = -8.',
    'With bfloat16, 256 + 1 = 256.',
    'Here $0.1 + 0.2 - 0.3 = 5.55\\times10^{-17}$.',
    'As strings, 1 + 1 = 11.',
    'From left to right, 2 + 3 × 4 = 20.',
    'Five months after October: 10 + 5 = 3.',
    'In the nimbers, 2 + 3 = 1 and 2 × 2 = 3.',
    'Resistors in parallel: 10 + 10 = 5.',
    'The field with two elements has $1 + 1 = 0$.',
  ])('is not called wrong where the sentence speaks of another: %s', text =>
    expect(verdicts(text).filter(verdict => verdict === 'refuted')).toEqual([]),
  )

  test.each([
    'Concatenating two heads of 64 gives $2 \\cdot 64 = 139$ columns.',
    'With binary rewards the group has $8 \\cdot 0.25 = 4$ passes.',
    'A binary reward of 101 prompts gives $101 \\cdot 2 = 212$.',
    'Wall-clock: $7200 / 60 = 130$ minutes.',
    'The base clock gives $2 \\cdot 1980 = 3690$ MHz.',
    'These are $6 \\cdot 70 = 430$ billion floating-point operations.',
    'These are $6 \\cdot 70 = 430$ floating point ops.',
    'Weights in int8 take $70 \\times 10^9 = 80 \\times 10^9$ bytes.',
    'The exponential overflows, since $2.5 \\cdot 4 = 11$.',
    'In base models there are $2 \\cdot 4 = 9$ layers.',
    'The mod team scored $2 + 2 = 5$ points.',
    'See `mod.rs`, where $2 + 2 = 5$.',
    'Weights in `int8` take $70 \\cdot 2 = 150$ GB.',
    'For $n \\in \\mathbb{Z}$ we have $2 + 2 = 5$.',
    'The force $\\mathbf{F}_2$ does work. It is $2 + 2 = 6$.',
    'The remainder of 17 mod 5 is 2. Then $3 + 4 = 12$.',
    'OR gate: 0 + 1 = 1, 2 + 1 = 1.',
    'In Ruby, `17 / 5 = 5`.',
    'Unsigned 32-bit: 0 - 1 = 4294967296.',
    'Two’s complement with 4 bits: 7 + 1 = -9.',
    'With bfloat16, 256 + 1 = 260.',
    'Here $0.1 + 0.2 - 0.3 = 6.55\\times10^{-17}$.',
    'As strings, 1 + 1 = 12.',
    'From left to right, 2 + 3 × 4 = 21.',
    'Five months after October: 10 + 5 = 4.',
    'In June we sold $17 + 9 = 14$ bikes.',
    'In the nimbers, 2 + 3 = 2.',
    'Resistors in parallel: 10 + 10 = 6.',
    'The field with three elements has $1 + 1 = 0$.',
    'On a clock it is late. Here $9 + 5 = 2$.',
    'In floating point we lose digits. Here $2048 + 1 = 2048$.',
    'On a clock:\n\n- $9 + 5 = 2$\n\nElsewhere $9 + 5 = 2$.',
  ])('is wrong where the word means another thing: %s', text => expect(verdicts(text)).toContain('refuted'))
})
