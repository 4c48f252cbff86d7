import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lastVerdict } from '../../../audit/last-verdict.js'

/** Names that an author may give the family, its logits and two letters, none of them twice. */
const names = fc.constantFrom(
  { p: 'p', z: 'z', i: 'i', j: 'j', k: 'k' },
  { p: 'q', z: 'u', i: 'a', j: 'b', k: 'c' },
  { p: '\\pi', z: '\\theta', i: 'm', j: 'n', k: 'l' },
  { p: '\\hat y', z: 'o', i: 'j', j: 'k', k: 'i' },
)
type Names = typeof names extends fc.Arbitrary<infer T> ? T : never

const softmax = ({ p, z, i, k }: Names) =>
  `Let $${p}_${i} = \\frac{e^{${z}_${i}}}{\\sum_${k} e^{${z}_${k}}}$.`

/** A true statement, and the same with the slips that people make. */
type Case = readonly [
  given: (names: Names) => string,
  states: (names: Names) => string,
  slips: readonly (readonly [string, string])[],
]

const CASES: readonly Case[] = [
  [
    softmax,
    ({ p, z, i, j }) =>
      `Then $\\frac{\\partial ${p}_${i}}{\\partial ${z}_${j}} = ${p}_${i}(\\delta_{${i}${j}} - ${p}_${j})$.`,
    [['} - ', '} + ']],
  ],
  [
    softmax,
    ({ p, z, i, j }) =>
      `Then $\\frac{\\partial \\log ${p}_${i}}{\\partial ${z}_${j}} = \\mathbf 1[${i} = ${j}] - ${p}_${j}$.`,
    [
      ['] - ', '] + '],
      [' = \\mathbf', ' = -\\mathbf'],
    ],
  ],
  [
    names =>
      `${softmax(names)} The entropy is $H = -\\sum_${names.k} ${names.p}_${names.k} \\ln ${names.p}_${names.k}$.`,
    ({ p, z, i }) => `So $H = \\ln \\sum_${i} e^{${z}_${i}} - \\sum_${i} ${p}_${i} ${z}_${i}$.`,
    [],
  ],
  [
    ({ z, k }) => `Let $\\ell = \\ln \\sum_${k} e^{2 ${z}_${k}}$.`,
    ({ z, i, k }) =>
      `Then $\\frac{\\partial \\ell}{\\partial ${z}_${i}} = \\frac{2 e^{2 ${z}_${i}}}{\\sum_${k} e^{2 ${z}_${k}}}$.`,
    [['\\frac{2 e', '\\frac{e']],
  ],
  [
    ({ p, z, i }) => `Let $${p}_${i} = ${z}_${i} - \\bar ${z}$.`,
    ({ p, i }) => `Then $\\sum_${i} ${p}_${i} = 0$.`,
    [['= 0', '= 1']],
  ],
  [
    () => '',
    ({ z, i }) => `Hence $${z}_${i} - \\bar{${z}}_{-${i}} = \\frac{G}{G-1}(${z}_${i} - \\bar{${z}})$.`,
    [['\\frac{G}{G-1}', '\\frac{G-1}{G}']],
  ],
  [
    ({ p, z, i, j }) => `Let $${p}_{${i}${j}} = \\frac{e^{${z}_${i}}}{e^{${z}_${i}} + e^{${z}_${j}}}$.`,
    ({ p, i, j }) => `So $${p}_{${i}${j}} + ${p}_{${j}${i}} = 1$.`,
    [['= 1', '= 2']],
  ],
]

describe('an equation in the members of families', () => {
  test.each(CASES)('%# holds whatever they are called, and a slip is refuted', (given, states, slips) =>
    fc.assert(
      fc.property(names, own => {
        expect(lastVerdict(`${given(own)} ${states(own)}`)).toBe('holds')
        for (const [from, to] of slips) {
          const slipped = states(own).replace(from, to)
          expect(slipped).not.toBe(states(own))
          expect(lastVerdict(`${given(own)} ${slipped}`)).toBe('refuted')
        }
      }),
      { numRuns: 4 },
    ),
  )
})

const TILTED = 'Let $\\pi^*(y) = \\pi_0(y) e^{r(y)/\\beta}/Z$ with $Z = \\sum_y \\pi_0(y) e^{r(y)/\\beta}$.'

describe('an optimum under a divergence', () => {
  test.each([
    ['$r(y) = \\beta\\log\\frac{\\pi^*(y)}{\\pi_0(y)} + \\beta\\log Z$', '+ \\beta', '- \\beta'],
    ['$\\frac{d \\log Z}{d\\beta} = -\\frac{1}{\\beta^2}\\mathbb{E}_{\\pi^*}[r]$', '= -', '= '],
    [
      '$\\frac{d}{d\\beta}\\mathbb{E}_{\\pi^*}[r] = -\\frac{1}{\\beta^2}\\operatorname{Var}_{\\pi^*}(r)$',
      '\\beta^2',
      '\\beta',
    ],
    [
      '$\\mathrm{KL}(\\pi^*\\|\\pi_0) = \\frac1\\beta\\mathbb{E}_{\\pi^*}[r] - \\log Z$',
      '- \\log',
      '+ \\log',
    ],
    ['$\\frac{d}{d\\beta}(\\beta\\log Z) = -\\mathrm{KL}(\\pi^*\\|\\pi_0)$', '= -', '= '],
  ])('%s', (states, from, to) => {
    expect(lastVerdict(`${TILTED} Then ${states}.`)).toBe('holds')
    expect(lastVerdict(`${TILTED} Then ${states.replace(from, to)}.`)).toBe('refuted')
    // By convention Z is what makes chances of weights.
    const unsaid = 'Let $\\pi^*(y) = \\pi_0(y) e^{r(y)/\\beta}/Z$.'
    expect(lastVerdict(`${unsaid} Then ${states}.`)).toBe('holds')
  })

  test('is the same where it is said to be proportional', () => {
    const given =
      'Let $\\pi_\\eta(y) \\propto \\pi_0(y) e^{\\eta r(y)}$ and $\\psi(\\eta) = \\log\\sum_y \\pi_0(y) e^{\\eta r(y)}$.'
    expect(lastVerdict(`${given} Then $\\psi'(\\eta) = \\mathbb{E}_{\\pi_\\eta}[r]$.`)).toBe('holds')
    expect(lastVerdict(`${given} Then $\\psi''(\\eta) = \\operatorname{Var}_{\\pi_\\eta}(r)$.`)).toBe('holds')
    expect(lastVerdict(`${given} Then $\\psi''(\\eta) = \\eta\\operatorname{Var}_{\\pi_\\eta}(r)$.`)).toBe(
      'refuted',
    )
  })
})

const LSE = 'Let $\\operatorname{lse}(z) = \\ln\\sum_i e^{z_i}$ and $p = \\operatorname{softmax}(z)$.'
const OBJECTIVE =
  'Let $J(\\pi) = \\sum_y \\pi(y) r(y) - \\beta\\,\\mathrm{KL}(\\pi\\,\\|\\,\\pi_0)$, $\\pi^*(y) = \\frac1Z \\pi_0(y) e^{r(y)/\\beta}$ and $Z = \\sum_y \\pi_0(y) e^{r(y)/\\beta}$.'
const LIKELIHOOD =
  'Let $n_{ij} = w_{ij} + w_{ji}$, $p_{ij} = \\frac{e^{s_i}}{e^{s_i} + e^{s_j}}$ and $\\ell(s) = \\sum_{i \\ne j} w_{ij}[s_i - \\ln(e^{s_i} + e^{s_j})]$.'

test.each([
  [`${LSE} Then $\\operatorname{lse}(z + c\\mathbf 1) = \\operatorname{lse}(z) + c$.`, 'holds'],
  [`${LSE} Then $\\nabla_z \\operatorname{lse}(z) = p$.`, 'holds'],
  [
    `${LSE} The loss is $\\ell = \\operatorname{lse}(z) - \\sum_i y_i z_i$. Then $\\nabla_z \\ell = y - p$.`,
    'refuted',
  ],
  // A target whose entries add up to 1, as nobody says.
  [
    `${LSE} The loss is $\\ell = -\\sum_i y_i \\ln p_i$. Then $\\frac{\\partial \\ell}{\\partial z_i} = p_i - y_i$.`,
    'conditional',
  ],
  [
    `${LSE} The loss is $\\ell = -\\ln p_y$. Then $\\frac{\\partial \\ell}{\\partial z_i} = p_i - \\mathbb{1}[i = y]$.`,
    'holds',
  ],
  [
    `${LIKELIHOOD} Then $\\frac{\\partial \\ell}{\\partial s_i} = \\sum_{j \\ne i} (w_{ij} - n_{ij} p_{ij})$.`,
    'holds',
  ],
  [
    `${LIKELIHOOD} Then $\\frac{\\partial^2 \\ell}{\\partial s_i^2} = -\\sum_{j \\ne i} n_{ij} p_{ij}$.`,
    'refuted',
  ],
  [
    `${LIKELIHOOD} For $i \\ne j$ we get $\\frac{\\partial^2 \\ell}{\\partial s_i \\partial s_j} = n_{ij} p_{ij} (1 - p_{ij})$.`,
    'holds',
  ],
  // What s is, words say, or nobody does.
  ['Let $A_i = (r_i - \\bar r)/s$. Then $\\sum_i A_i^2 = G$.', 'unread'],
  [
    'Let $A_i = (r_i - \\bar r)/s$ with $s^2 = \\frac1G \\sum_i (r_i - \\bar r)^2$. Then $\\sum_i A_i^2 = G$.',
    'holds',
  ],
  // A definition says what a name is, once and anew.
  [
    'Let $A_i = r_i - \\bar r$. Later $s^2 = \\frac1n \\sum_i A_i^2$. Then $s^2 = \\frac{1}{n-1} \\sum_i A_i^2$.',
    'unread',
  ],
  ['Let $A_i = r_i - \\bar r$. Then $B_i = A_i / s$.', 'unread'],
  // Of a condition nobody claims that it is always so.
  ['Let $A_i = r_i - \\bar r$. If all rewards are the same, $A_i + r_i = r_i$.', 'unread'],
  ['Let $p = \\operatorname{softmax}(z)$. At the optimum $p_i = y_i$.', 'unread'],
  // The last weight is what the others leave of 1, where some points leave nothing.
  [
    `${OBJECTIVE} Then $J(\\pi) = \\beta\\log Z - \\beta\\,\\mathrm{KL}(\\pi\\,\\|\\,\\pi^*)$.`,
    'conditional',
  ],
  [`${OBJECTIVE} Then $J(\\pi) = \\beta\\log Z + \\beta\\,\\mathrm{KL}(\\pi\\,\\|\\,\\pi^*)$.`, 'refuted'],
  // Where n counts the members, S does not.
  [
    '$\\frac{(n-1)S^2}{\\sigma^2} = \\sum_{i=1}^n \\left(\\frac{X_i - \\bar{X}}{\\sigma}\\right)^2$',
    'unread',
  ],
  // i + 1 is another member than 1 and 2.
  ['Let $a_i = b_{i+1} - b_i$. Then $\\sum_i a_i = b_1$.', 'unread'],
])('%s', (text, verdict) => {
  expect(lastVerdict(text)).toBe(verdict)
})
