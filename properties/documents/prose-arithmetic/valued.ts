import fc from 'fast-check'

/** A calculation with numbers alone, in three notations. */
export interface Written {
  readonly plain: string
  readonly latex: string
}

const whole = fc.integer({ min: 2, max: 900 })
const decimal = fc.integer({ min: 11, max: 999 }).map(n => (n / 100).toFixed(2))

export const written: fc.Arbitrary<Written> = fc.oneof(
  fc.tuple(decimal, whole).map(([a, b]) => ({ plain: `${a} / ${b}`, latex: `\\frac{${a}}{${b}}` })),
  fc.tuple(decimal, whole).map(([a, b]) => ({ plain: `${a}^${b}`, latex: `${a}^{${b}}` })),
  fc.tuple(whole, decimal).map(([a, b]) => ({ plain: `${a} * ${b}`, latex: `${a} \\cdot ${b}` })),
  decimal.map(a => ({ plain: `sqrt(${a})`, latex: `\\sqrt{${a}}` })),
  fc.tuple(whole, decimal).map(([a, b]) => ({ plain: `${a} / ln ${b}`, latex: `${a} / \\ln ${b}` })),
  fc.tuple(decimal, whole).map(([a, b]) => ({ plain: `1 - ${a}^${b}`, latex: `1 - ${a}^{${b}}` })),
  fc.tuple(decimal, decimal).map(([a, b]) => ({ plain: `(${a} + ${b})^2`, latex: `(${a} + ${b})^2` })),
)

/** A calculation as a page writes it. */
export const notated = fc
  .tuple(written, fc.constantFrom('plain', 'code', 'latex'))
  .map(([{ plain, latex }, notation]) =>
    notation === 'plain' ? plain : notation === 'code' ? `\`${plain}\`` : `$${latex}$`,
  )

/** What stands before a sentence that its calculation begins. */
export const LEADS = ['', 'So ', 'Hence ', 'We know that ', 'In the end, ', 'It failed, since '] as const
/** What stands before a calculation that is an amount. */
export const AMOUNTS = [
  ...['', 'We need ', 'It is ', 'That leaves ', 'A saving of ', 'x = ', 'Here p = ', 'As said: '],
  ...['The bound is thus ', 'We test at ', '`P` = '],
] as const
/** What makes a calculation before a verb a part of the subject. */
export const PARTS = [
  ...['The error of ', 'The log of ', 'The chance at ', 'Half of the ', 'f ', '3, ', 'The loss with '],
  ...['The sum of 12 and ', 'The error at x = ', 'x + ', 'Between 12 and '],
] as const
/** What makes another number of one beside its value. */
export const BOUNDS = [
  ...[
    'More than ',
    'The log of ',
    'Between 12 and ',
    'The sum of 0.3 and ',
    'Twice ',
    'From 3 to ',
    'Table ',
  ],
  ...['With p = ', 'At n = ', 'Divided by ', 'Doubling ', 'n > ', 'The '],
] as const

export const VERBS = [' is ', ' is about ', ' is nearly ', ' equals ', ' comes to ', ' is exactly '] as const
export const BESIDE = [
  ...[', about ', ', roughly ', ', that is ', ', that is, ', ', i.e. ', ', or about ', ', which is '],
  ...[', which is about ', ', namely ', ' (about ', ', approx. '],
] as const
/** What closes a statement behind its value. */
export const close = (joint: string): string => (joint.includes('(') ? ').' : '.')
