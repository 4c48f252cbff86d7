// @ts-check
// Statements that hold, made false.
import { oneOf } from '../places.mjs'
import { sidesOf } from '../relations.mjs'
import { atEnd } from './insertion.mjs'
import { ARITHMETIC } from './sides.mjs'

/** @typedef {import('../trial.mjs').Law} Law @typedef {import('../page.mjs').Page} Page @typedef {import('../edits.mjs').Edit} Edit */
/** @typedef {{ start: number, end: number, digits: string, sign: string, left: string, tail: string }} Target A plain number that a statement says. */

/** @param {Page} page @returns {Target[]} */
export const targetsOf = page =>
  page.findings.flatMap(({ verdict, statement, stated, start }) => {
    const digits = /^-?\d+(?:\.\d+)?(?![\d.,{^])/.exec(stated ?? '')?.[0]
    const sides = sidesOf(statement)
    if (verdict !== 'holds' || !digits || !sides || !/^(?:=|\\approx|≈)$/.test(sides.sign)) return []
    const isOnce = statement.split(digits).length === 2 && !/\\pmod|\bmod\b|\\equiv/.test(statement)
    const right = sides.right.trimStart()
    const isWhole =
      right.startsWith(digits) &&
      /^(?:\s*(?:\\[,;!]|~)*\s*(?:\\(?:text|mathrm|mbox)\{[^{}]*\}|\\%)?\s*\.?)$/.test(
        right.slice(digits.length),
      )
    if (!isOnce || !isWhole || Number(digits) === 0) return []
    const at = start + statement.length - right.length
    return [
      {
        start: at,
        end: at + digits.length,
        digits,
        sign: sides.sign,
        left: sides.left,
        tail: right.slice(digits.length),
      },
    ]
  })

/** @param {string} name @param {string} says @param {(target: Target) => string | null} written @returns {Law} */
const numberLaw = (name, says, written) => ({
  name,
  kind: 'broken',
  says,
  change: (page, random) => {
    const edits = targetsOf(page).flatMap(target => {
      const text = written(target)
      return text === null ? [] : [{ start: target.start, end: target.end, text }]
    })
    const edit = oneOf(edits, random)
    return edit && [edit]
  },
})

/** The same digits, so many times as large. @param {string} digits @param {number} places */
function shifted(digits, places) {
  const [whole = '', fraction = ''] = digits.replace('-', '').split('.')
  const all = whole + fraction.padEnd(places, '0')
  const cut = whole.length + places
  const rest = all.slice(cut)
  return `${digits.startsWith('-') ? '-' : ''}${all.slice(0, cut).replace(/^0+(?=\d)/, '')}${rest ? `.${rest}` : ''}`
}

/** @param {string} digits */
const doubled = digits => String(Number((2 * Number(digits)).toPrecision(12)))

/** Another leading digit, half the way around. @param {string} digits */
const led = digits => digits.replace(/[1-9]/, digit => String(((Number(digit) + 3) % 9) + 1))

/** The exponents of what a statement that holds says on its right. @param {Page} page @param {number} by */
const exponents = (page, by) =>
  page.findings.flatMap(({ verdict, statement, start }) => {
    const sides = sidesOf(statement)
    if (verdict !== 'holds' || !sides || !/^(?:=|\\approx|≈)$/.test(sides.sign)) return []
    const found =
      /^(\s*-?\d+(?:\.\d+)?\s*(?:\\times|\\cdot)\s*10\^\{)(-?\d+)\}\s*(?:\\text\{[^{}]*\})?\s*$/.exec(
        sides.right,
      )
    if (!found?.[1] || !found[2]) return []
    const at = start + sides.relation.end + found[1].length
    return [{ start: at, end: at + found[2].length, text: String(Number(found[2]) + by) }]
  })

/** @param {string} name @param {string} says @param {(page: Page) => Edit[]} editsOf @returns {Law} */
const placeLaw = (name, says, editsOf) => ({
  name,
  kind: 'broken',
  says,
  change: (page, random) => {
    const edit = oneOf(editsOf(page), random)
    return edit && [edit]
  },
})

/** A prefix that a unit has, and another one. */
const PREFIXES = new Map([
  ['GB', 'MB'],
  ['MB', 'GB'],
  ['TB', 'GB'],
  ['kg', 'g'],
  ['km', 'm'],
  ['m', 'km'],
  ['ms', 's'],
  ['s', 'ms'],
  ['kW', 'W'],
  ['kJ', 'J'],
  ['J', 'kJ'],
  ['h', 'min'],
  ['min', 'h'],
  ['hours', 'minutes'],
  ['minutes', 'seconds'],
  ['seconds', 'hours'],
  ['cm', 'm'],
  ['mm', 'cm'],
])
const QUANTITY = String.raw`\s*\d+(?:\.\d+)?\s*(?:\\,)?\\(?:text|mathrm)\{ ?[a-zA-Z]+\}\s*`
const MEASURED = new RegExp(`^${QUANTITY}(?:[+-]${QUANTITY})*$`)

/** @param {Page} page @returns {Edit[]} */
const prefixes = page =>
  targetsOf(page).flatMap(({ end, left, tail }) => {
    const [, before = '', unit = ''] = /^(\s*(?:\\,)?\\(?:text|mathrm)\{ ?)([a-zA-Z]+)\}/.exec(tail) ?? []
    const other = PREFIXES.get(unit)
    return other && MEASURED.test(left)
      ? [{ start: end + before.length, end: end + before.length + unit.length, text: other }]
      : []
  })

/** @param {Page} page @returns {Edit[]} */
const turned = page =>
  page.findings.flatMap(({ verdict, statement, start }) => {
    const [, left = '', sign] = /^(\s*-?\d+(?:\.\d+)?\s*)([<>])\s*-?\d+(?:\.\d+)?\s*$/.exec(statement) ?? []
    if (verdict !== 'holds' || !sign) return []
    return [{ start: start + left.length, end: start + left.length + 1, text: sign === '<' ? '>' : '<' }]
  })

/** @param {Page} page @returns {Edit[]} */
const operands = page =>
  page.findings.flatMap(({ verdict, statement, start }) => {
    const sides = sidesOf(statement)
    if (
      verdict !== 'holds' ||
      sides?.sign !== '=' ||
      !ARITHMETIC.test(sides.left) ||
      !/^\s*\d+\s*$/.test(sides.right) ||
      /\b0\b/.test(sides.left)
    )
      return []
    return [...sides.left.matchAll(/\d+/g)].map(({ 0: digits, index }) => ({
      start: start + index,
      end: start + index + digits.length,
      text: led(digits),
    }))
  })

/** The number of a result everywhere on the page, so that the page agrees with itself. @param {Page} page @param {Target} target @returns {Edit[]} */
function everywhere(page, { start, end, digits, left }) {
  if (digits.replace(/\D/g, '').length < 3 || left.includes(digits))
    return [{ start, end, text: led(digits) }]
  const whole = new RegExp(`(?<![\\d.,])${digits.replace('.', '\\.')}(?![\\d]|[.,]\\d)`, 'g')
  return [...page.source.matchAll(whole)].map(({ index }) => ({
    start: index,
    end: index + digits.length,
    text: led(digits),
    ...(index === start ? {} : { isOurs: /** @type {const} */ (true) }),
  }))
}

/** A result, and its paragraph once more at the end. @param {Page} page @param {Target} target @returns {Edit[]} */
function repeated(page, { start, end, digits }) {
  const around = page.plain.find(one => one.start <= start && end <= one.end)
  if (!around) return []
  const text = page.source.slice(around.start, start) + led(digits) + page.source.slice(end, around.end)
  return [{ start, end, text: led(digits) }, ...atEnd(page, text)]
}

/** @param {string} name @param {string} says @param {(page: Page, target: Target) => Edit[]} editsOf @returns {Law} */
const spread = (name, says, editsOf) => ({
  name,
  kind: 'broken',
  says,
  change: (page, random) => {
    const target = oneOf(targetsOf(page), random)
    const edits = target ? editsOf(page, target) : []
    return edits.length > 0 ? edits : null
  },
})

/** @type {Law[]} */
export const falsified = [
  numberLaw('leading-digit', 'the leading digit of a result is another', ({ digits }) => led(digits)),
  numberLaw('sign', 'the sign of a result is the other', ({ digits, left }) =>
    digits.startsWith('-') ? digits.slice(1) : /\|\s*$|\\pm/.test(left) ? null : `-${digits}`,
  ),
  numberLaw('doubled', 'a result is twice as large', ({ digits }) => doubled(digits)),
  numberLaw('ten-times', 'a result is ten times as large', ({ digits }) => shifted(digits, 1)),
  numberLaw('thousand-times', 'a result is a thousand times as large', ({ digits }) => shifted(digits, 3)),
  numberLaw('million-times', 'a result is a million times as large', ({ digits }) => shifted(digits, 6)),
  numberLaw('last-digit', 'the last digit of an exact result is another', ({ digits, sign, left }) =>
    sign === '=' && ARITHMETIC.test(left) && /^\d+$/.test(digits)
      ? digits.replace(/\d$/, digit => String((Number(digit) + 1) % 10))
      : null,
  ),
  numberLaw('one-less', 'an exact result is less by one', ({ digits, sign, left }) =>
    sign === '=' && ARITHMETIC.test(left) && /^\d+$/.test(digits) && digits !== '0'
      ? String(BigInt(digits) - 1n)
      : null,
  ),
  numberLaw('halved', 'a result is half as large', ({ digits }) =>
    String(Number((Number(digits) / 2).toPrecision(12))),
  ),
  spread('everywhere', 'the leading digit of a result is another wherever the page has it', everywhere),
  spread('repeated', 'a paragraph with a false result stands once more at the end', repeated),
  placeLaw('exponent', 'the exponent of a result is greater by one', page => exponents(page, 1)),
  placeLaw('exponent-three', 'the exponent of a result is less by three', page => exponents(page, -3)),
  placeLaw('prefix', 'the unit of a result has another prefix', prefixes),
  placeLaw('turned', '< between plain numbers is >', turned),
  placeLaw('operand', 'an operand of an exact sum or product is another', operands),
]
