import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'

const audit = (text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 100 } }).findings
const ACCUSING = new Set(['refuted', 'misrounded', 'carried', 'unsupported'])
const accused = (text: string) =>
  audit(text).flatMap(one => (ACCUSING.has(one.verdict) ? [one.statement] : []))
const verdictOf = (text: string, statement: string) =>
  audit(text).find(one => one.statement === statement)?.verdict

describe('what an exercise says that its symbols are is put in', () => {
  test.each([
    ['With $\\gamma = 0.95$ the horizon is $\\frac{1}{1-\\gamma} = 20$.', '\\frac{1}{1-\\gamma} = 20'],
    ['Let $f(x) = x^2 + 1$. Then $f(4) = 17$.', 'f(4) = 17'],
    ['With $n = 9$ and $k = 2$ we have $\\binom{n}{k} = 36$.', '\\binom{n}{k} = 36'],
    ['With $n = 7$, $\\sum_{i=1}^n i^2 = 140$.', '\\sum_{i=1}^n i^2 = 140'],
    ['Take $n = 5$. Then $n! = 120$.', 'n! = 120'],
    [
      'The cost is $6ND = 1.2 \\times 10^{20}$, where $N = 10^9$ and $D = 2 \\times 10^{10}$.',
      '6ND = 1.2 \\times 10^{20}',
    ],
    // A formula of the symbol, with the value in force where it is used.
    [
      'The spread is $s = \\sqrt{q(1-q)}$. At $q = 0.2$ this gives $s = 0.4$, and at $q = 0.36$ it gives $s = 0.48$.',
      's = 0.48',
    ],
    [
      'Use $D = 30N$ and $C = 6ND$, so $N = \\sqrt{C/180}$. At $C = 1.8 \\times 10^{22}$ this is $N = 10^{10}$.',
      'N = 10^{10}',
    ],
    ['Let $P(A) = 0.5$ and $P(B) = 0.4$. So $P(A)P(B) = 0.2$.', 'P(A)P(B) = 0.2'],
    ['With radius $R = 2$ the area is $\\pi R^2 \\approx 12.57$.', '\\pi R^2 \\approx 12.57'],
  ])('%s', (text, statement) => {
    expect(verdictOf(text, statement)).toBe('holds')
    // The last digit of the right side off by one.
    const edited = statement.replace(
      /(\d)(\}?)$/,
      (_, digit: string, brace: string) => `${(Number(digit) + 1) % 10}${brace}`,
    )
    expect(accused(text.replace(statement, edited))).toEqual([edited])
  })

  test('and the finding says what was put in', () => {
    const [, found] = audit('With $\\gamma = 0.95$ the horizon is $\\frac{1}{1-\\gamma} = 20$.')
    expect(found!.reading).toBe('with gamma = 0.95')
  })

  test('a later part uses what the exercise and an earlier part gave', () => {
    const text =
      '**2.1** Let $n = 40$.\n\n**(a)** With $p = 0.2$.\n\n**(b)** So $np = 8$.\n\n**2.2** So $np = 9$.'
    expect(verdictOf(text, 'np = 8')).toBe('holds')
    expect(accused(text.replace('np = 8', 'np = 7'))).toEqual(['np = 7'])
    // The next exercise has its own symbols.
    expect(verdictOf(text, 'np = 9')).toBe('unread')
  })

  test('every exercise uses what the few sentences before the first one give, and none what they compute', () => {
    const text = (before: string, here = '') =>
      `# Answers\n\n${before}\n\n**2.1** Here ${here}$12 d^2 = 1200$.\n\n**2.2** So $nd = 40$.`
    const given = text('A model has $n = 4$ layers of a width of $d = 10$.')
    expect(verdictOf(given, '12 d^2 = 1200')).toBe('holds')
    expect(verdictOf(given, 'nd = 40')).toBe('holds')
    expect(accused(given.replace('1200', '1300'))).toEqual(['12 d^2 = 1300'])
    // What an exercise gives itself is nearer, and is no second value of the document.
    const own = audit(text('A model has a width of $d = 20$.', 'with $d = 10$ we have '))
    expect(own.filter(({ verdict, reason }) => ACCUSING.has(verdict) || reason === 'redefined')).toEqual([])
    expect(verdictOf(text('A model has $d \\approx 10$.'), '12 d^2 = 1200')).toBe('unread')
    const long = 'Some text stands here. '.repeat(9)
    expect(verdictOf(text(`${long}A model has a width of $d = 10$.`), '12 d^2 = 1200')).toBe('unread')
  })

  test('a verdict follows an edit of the premise, of the definition and of the result, and goes away with it', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 11, max: 99 }),
        fc.integer({ min: 2, max: 9 }),
        fc.integer({ min: 1, max: 3 }),
        (n, factor, off) => {
          const text = (premise: number, slope: number, result: number) =>
            `Let $y = ${slope}u + 1$. At $u = ${premise}$ this gives $y = ${result}$.`
          const result = factor * n + 1
          fc.pre(result % 10 !== 0 && (result + off) % 10 !== 0)
          expect(accused(text(n, factor, result))).toEqual([])
          expect(accused(text(n, factor, result + off))).toEqual([`y = ${result + off}`])
          expect(accused(text(n + 1, factor, result))).toEqual([`y = ${result}`])
          expect(accused(text(n, factor + 1, result))).toEqual([`y = ${result}`])
        },
      ),
      { numRuns: 15 },
    ))

  test('a result is judged from the data and from the digits that were printed', () => {
    const text = 'With $p = 0.35$, $s = \\sqrt{p(1-p)} \\approx 0.48$. So $100s \\approx 48$.'
    // 100 √(0.35 · 0.65) = 47.697.
    expect(accused(text)).toEqual([])
    const carried = audit(text.replace('100s \\approx 48', '100s \\approx 48.0'))
    expect(carried.at(-1)).toMatchObject({
      verdict: 'carried',
      given: { fromPrinted: '48', fromData: '47.697' },
    })
    expect(carried.at(-1)!.given!.through).toEqual([text.indexOf('0.48')])
  })

  test('after a new premise no result that was computed from the old one is used', () => {
    const text =
      'The model is $N = \\sqrt{C/120}$. At $C = 1.2 \\times 10^{22}$ this gives $N = 10^{10}$. At $C = 1.2 \\times 10^{24}$ it has $20N = 2 \\times 10^{12}$ tokens.'
    expect(verdictOf(text, '20N = 2 \\times 10^{12}')).toBe('holds')
  })
})

describe('nothing is accused that may be right', () => {
  test.each([
    // Another case.
    'Take $\\gamma = 0.9$, so $\\frac{1}{1-\\gamma} = 10$. With $\\gamma = 0.99$ it is $\\frac{1}{1-\\gamma} = 100$. Back at the first, $\\frac{1}{1-\\gamma} = 10$.',
    'A batch holds $B = 512$ rows of length $T = 2048$, so $BT = 1048576$. Doubling the batch gives $BT = 2097152$.',
    'Let $d = 3$. If $d = 4$ then $d^2 = 16$. Note $d^2 = 9$.',
    'The model has $N = 7 \\times 10^{10}$ and $D = 10^{12}$. The 7B model with as many tokens costs $6ND = 4.2 \\times 10^{22}$.',
    'The ratio is $D/N = 20$ here. With $N = 10^9$ and $D = 10^{11}$, $D/N = 100$. Chinchilla has $D/N = 20$.',
    'With $N = 10^9$ and $D = 10^{11}$ we compare. LLaMA is at $D/N = 143$.',
    'Let $\\epsilon = 0.2$, so $1 + \\epsilon = 1.2$. In another run $\\epsilon = 0.1$ and $1 + \\epsilon = 1.1$.',
    '# One\n\nLet $h = 4$.\n\n# Two\n\nSo $h^2 = 25$.',
    'Let $h = 3$ be the width. Let $h = 5$ be the height. So $2h = 6$ it stays.',
    'Our model has $N = 7 \\times 10^{10}$ weights. So the small one of 3B weights takes $2N = 6 \\times 10^9$.',
    'We have $N = 10^9$ and $D = 10^{11}$ here. For LLaMA we find that $D/N = 143$.',
    'Let $x = 5$ at first. Solve $2x + 3 = 7$.',
    'The ratio is $D/N = 20$ as a rule. With $N = 10^9$ and $D = 10^{11}$, $D/N = 100$. So the rule stays at $D/N = 20$.',
    'Let $s = 2h$ with $h = 3$. In the limit $s = h^2 - 1$.',
    'Begin with $y = 2$. The noisy step is $y = y^2 = 5$.',
    // An equation to be solved, an assignment, an iteration.
    'Solve $2x + 3 = 7$. So $x = 2$. Then solve $3x + 1 = 10$: $x = 3$.',
    'We choose $n = 100$. The error is $1/\\sqrt{n} = 0.1$. To get $1/\\sqrt{n} = 0.01$ one samples more.',
    'Start with $n = 1$. Then $n = n + 1$ gives $n = 2$. Again $n = n + 1$ gives $n = 3$.',
    'Start at $t = 1$ and repeat $t \\leftarrow t + 1$. So $t = 2$ and $t = 3$.',
    'The iteration is $x_{t+1} = x_t + 1$ with $x_0 = 1$. So $x_1 = 2$, $x_2 = 3$.',
    'Newton gives $x_0 = 1$, $x_1 = x_0/2 + 1/x_0 = 1.5$, $x_2 = x_1/2 + 1/x_1 \\approx 1.417$.',
    // A premise that has a formula, too.
    'The budget is $C = 10^{21}$ and $N = \\sqrt{C/120}$. GPT-3 has $N = 1.75 \\times 10^{11}$.',
    'The budget is $C = 10^{21}$ and $N = \\sqrt{C/120}$. With $C = 10^{23}$ and $N = 10^9$ we have $C/N = 10^{14}$.',
    'Let $f(x) = 2x$. Interpolate so that $f(1) = 2$ and suppose $f(2) = 5$.',
    // What the text gives beside the symbols: units, factors, digits that are only about so.
    'Let $d = 3$ km and $v = 5$ m/s. Then $t = d/v = 600$ s.',
    'The cost is $C = 6 \\times 10^{20}$ and the speed is $v = 10^{15}$, so $t = C/v = 6 \\times 10^5$ seconds. Thus $t \\approx 6.9$ days.',
    'Each device does $R = 3 \\times 10^{14}$ operations at 40% utilisation. With $n = 1000$ devices the rate is $nR = 1.2 \\times 10^{17}$.',
    'The speed is $R = nr$ with $r = 3 \\times 10^{14}$ and $n = 1000$ at 40% use, so $R = 1.2 \\times 10^{17}$. Then $6 \\times 10^{20} / 1.2 \\times 10^{17} = 5000$. With $C = 6 \\times 10^{20}$, $C/R = 5000$.',
    'We found $N \\approx 1.2 \\times 10^8$ weights, so the memory is $16N \\approx 1.99 \\times 10^9$ bytes.',
    // What the page itself does not claim.
    'A common slip is to write $D = N/20$. With $N = 10^{10}$, so $D = 2 \\times 10^{11}$.',
    '| lr | $\\epsilon$ |\n|---|---|\n| 1 | $\\epsilon = 0.1$ |\n| 2 | $\\epsilon = 0.2$ |\n\nSo $2\\epsilon = 0.4$.',
    'The equation $x^2 - 5x + 6 = 0$ has $x = 2$ and $x = 3$. Then $x^2 = 4$ or $x^2 = 9$.',
    'Let $p = 0.3$ be the rate. A coin has $p = 0.5$, so its variance is $p(1-p) = 0.25$. Our variance is $p(1-p) = 0.21$.',
  ])('%s', text => expect(accused(text)).toEqual([]))
})

describe('a symbol with two numbers and no word of another case', () => {
  const redefined = (text: string) => audit(text).filter(one => one.reason === 'redefined')

  test('is a finding that names both places', () => {
    const [found, ...others] = redefined(
      'The floor is $E = 1.69$ nats.\nMuch is said here. The floor is $E = 1.96$ nats.',
    )
    expect(others).toEqual([])
    expect(found).toMatchObject({ rule: 'definition', verdict: 'undecided', statement: 'E = 1.96' })
    expect(found!.message).toContain('`E = 1.69` in line 1, but `E = 1.96` in line 2')
  })

  test.each([
    'The floor is $E = 1.69$. In the second case the floor is $E = 1.96$.',
    'At $C = 10^{21}$ it is small. At $C = 10^{23}$ it is large.',
    'The floor is $E = 1.69$. The floor is $E = 1.69$.',
    'The floor is $E = 1.692$. The floor is $E = 1.69$.',
    '- $k = 8$ is small.\n- $k = 16$ is large.',
    'The first root is $x = 2$. The root beside it is $x = 3$.',
    'It takes $H = 2$ hours. That is $H = 120$ minutes.',
    '# One\n\nThe width is $w = 3$.\n\n# Two\n\nThe width is $w = 4$.',
  ])('and none where it may be meant: %s', text => expect(redefined(text)).toEqual([]))
})

test('of functions that prose lists under one name none is put in, and one alone is', () => {
  const page = (...all: readonly string[]) =>
    `${all.map(one => `- one shape: f(x) = ${one}\n`).join('')}\nSo f(3) = 10.\n`
  expect(verdictOf(page('x^2 + 1'), 'f(3) = 10')).toBe('holds')
  expect(verdictOf(page('x^2 + 2'), 'f(3) = 10')).toBe('refuted')
  expect(verdictOf(page('1/x', 'x^2 + 1'), 'f(3) = 10')).toBe('unread')
  expect(verdictOf(page('x^2 + 1', 'x^2 + 2'), 'f(3) = 10')).toBe('unread')
})
