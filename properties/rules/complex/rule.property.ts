import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lastOf, verdictOf } from './audited.js'

describe('relations between complex numbers', () => {
  test.each([
    ['(1+i)^8 = 16', '(1+i)^8 = -16', '16'],
    ['\\frac{3+4i}{1-2i} = -1+2i', '\\frac{3+4i}{1-2i} = 1+2i', '-1 + 2i'],
    ['i^{2023} = -i', 'i^{2023} = i', '-i'],
    ['|3+4i| = 5', '|3+4i| = 7', '5'],
    ['\\overline{3+4i} = 3-4i', '\\overline{3+4i} = 3+4i', '3 - 4i'],
    ['e^{i\\pi} + 1 = 0', 'e^{i\\pi} - 1 = 0', '-2'],
    ['\\operatorname{Re}(3+4i) = 3', '\\operatorname{Re}(3+4i) = 4', '3'],
    ['e^{i} \\approx 0.54 + 0.84i', 'e^{i} \\approx 0.64 + 0.84i', '0.54 + 0.84i'],
    ['\\sqrt{-9} = 3i', '\\sqrt{-9} = 4i', '3i'],
    ['|1+i| < 2', '|1+i| > 2', null],
    ['(1+i)(1-i) \\ne 3', '(1+i)(1-i) \\ne 2', null],
    ['\\arg(1+i) = \\frac{\\pi}{4}', '\\arg(1+i) = \\frac{\\pi}{3}', null],
  ])('%s holds, and %s is refuted', (right, wrong, expected) => {
    expect(verdictOf(`So $${right}$.`)).toBe('holds')
    expect(lastOf(`So $${wrong}$.`)).toMatchObject({ verdict: 'refuted', expected, rule: 'complex' })
  })

  test('products are what the rule of signs makes them', () => {
    const part = fc.integer({ min: 1, max: 9 })
    fc.assert(
      fc.property(part, part, part, part, fc.boolean(), (a, b, c, d, isRight) => {
        const real = a * c - b * d + (isRight ? 0 : 1)
        const imaginary = a * d + b * c
        const verdict = verdictOf(`So $(${a}+${b}i)(${c}+${d}i) = ${real} + ${imaginary}i$.`)
        expect(verdict).toBe(isRight ? 'holds' : 'refuted')
      }),
      { numRuns: 15 },
    )
  })
})

describe('with the values of the page', () => {
  const given = 'Let $z = 3 + 4i$ and $w = 1 - 2i$.'
  test.each([
    ['So $z + w = 4 + 2i$.', 'holds'],
    ['So $z + w = 4 - 2i$.', 'refuted'],
    ['So $z\\bar z = 25$.', 'holds'],
    ['So $z\\bar z = 7$.', 'refuted'],
    ['So $|z| = 5$.', 'holds'],
    ['So $\\bar z = 3 - 4i$.', 'holds'],
    ['The points with $|z| = 2$ form a circle.', 'unread'],
    ['In another example we get $|z| = 2$.', 'undecided'],
    ['So $z = 5 - 4i$.', 'unread'],
    ['So $z < w$.', 'unread'],
  ])('%s', (text, verdict) => expect(verdictOf(`${given} ${text}`)).toBe(verdict))

  test('but not with one that may be meant otherwise', () =>
    expect(lastOf('Let $z = 3 + 4i$. Let $z = 2 + i$. So $|z| = 5$.')).toMatchObject({
      verdict: 'undecided',
      doubt: 'other-values',
    }))

  test('and with its formulas', () => {
    expect(verdictOf('Let $z = a + bi$ with real $a$ and $b$. So $z\\bar z = a^2 + b^2$.')).toBe('holds')
    expect(lastOf('Let $z = a + bi$. So $\\operatorname{Im}(z) = b$.')).toMatchObject({
      verdict: 'holds',
      evidence: { conditions: ['a real', 'b real'] },
    })
  })
})

describe('identities', () => {
  test.each([
    'e^{i\\theta} = \\cos\\theta + i\\sin\\theta',
    '\\overline{zw} = \\bar z\\,\\bar w',
    '|z|^2 = z\\bar z',
    '|z|^2 = z z^*',
    '|zw| = |z||w|',
    '(\\cos\\theta + i\\sin\\theta)^3 = \\cos 3\\theta + i \\sin 3\\theta',
    '(\\cos\\theta + i\\sin\\theta)^n = \\cos n\\theta + i \\sin n\\theta',
    '\\operatorname{Re} z = \\frac{z+\\bar z}{2}',
    '\\Im z = \\frac{z-\\bar z}{2i}',
    '\\overline{\\bar z} = z',
    '\\cos\\theta = \\frac{e^{i\\theta}+e^{-i\\theta}}{2}',
    '|e^{i\\theta}| = 1',
    '\\overline{a+bi} = a-bi',
    'z^2 + 1 = (z+i)(z-i)',
  ])('%s holds', formula => expect(verdictOf(`So $${formula}$.`)).toBe('holds'))

  test.each([
    ['For all complex $z$, $|z|^2 = z^2$.', 'refuted'],
    ['For all complex $z$, $\\overline{z^2} = z^2$.', 'refuted'],
    ['For all complex $z$ and $w$, $|z+w| = |z| + |w|$.', 'refuted'],
    ['For all $\\theta$, $e^{i\\theta} = \\cos\\theta - i\\sin\\theta$.', 'refuted'],
    ['For every complex $t$, $|e^{it}| = 1$.', 'refuted'],
    ['For every real $t$, $|e^{it}| = 1$.', 'holds'],
    ['For every real $a$, $|a + i|^2 = a^2$.', 'refuted'],
    ['For every real $a$, $|a + i| = a$.', 'unread'],
    [
      'The identity $\\operatorname{Re}(zw) = \\operatorname{Re}(z)\\operatorname{Re}(w)$ is an identity.',
      'refuted',
    ],
    ['Let $z = 2 + i$. The identity $\\bar z = 2 + z$ is an identity.', 'undecided'],
    ['For all real $z$, $\\bar z = z$.', 'unread'],
    ['For all $z$ with $|z| = 1$, $\\frac1z = \\bar z$.', 'unread'],
    ['For some $z$ we have $z^2 = \\bar z$.', 'unread'],
    ['For all complex $z$, $\\sqrt{z^2} = z$.', 'unread'],
    ['For all complex $z$, $|z| \\ge 0$.', 'unread'],
    ['So $z^2 = -1$.', 'unread'],
    ['Solve $z^2 = 3 + 4i$.', 'unread'],
  ])('%s', (text, verdict) => expect(verdictOf(text)).toBe(verdict))
})

describe('what has several values is not refuted', () => {
  test.each([
    '1^{1/3} = -\\frac12 + \\frac{\\sqrt3}{2}i',
    '\\sqrt{-1} = -i',
    '\\sqrt{-1}\\sqrt{-1} = \\sqrt{(-1)(-1)}',
    '\\arg(-1-i) = \\frac{5\\pi}{4}',
    '\\arg(3+4i) = 53.1',
    '3i = 12',
    '2i + 1 = 7',
    '7 = 2i + 1',
  ])('%s', formula => expect(verdictOf(`So $${formula}$.`)).toBe('undecided'))

  test.each([
    ['\\frac{4 \\pm 6i}{2} = 2 \\pm 3i', 'holds'],
    ['\\frac{4 \\pm 6i}{2} = 2 \\pm 4i', 'refuted'],
    ['\\frac{4 \\pm 6i}{2} = f(1) \\pm 4i', 'unread'],
  ])('both signs are judged: %s', (formula, verdict) => expect(verdictOf(`So $${formula}$.`)).toBe(verdict))
})

test('where only its form tells what i is, it holds and is never refuted', () => {
  const audited = (formula: string) => lastOf(`x\n\n# Other\n\nSo $${formula}$.`).verdict
  expect(audited('(1+i)^8 = 16')).toBe('holds')
  expect(audited('(1+i)^8 = -16')).toBe('unread')
  expect(audited('e^{i\\pi} = 1')).toBe('unread')
})
