// @ts-check
// The same formulas with other letters, or with macros.
import { notationIn, oneOf } from '../places.mjs'
import { valuesOf } from '../values.mjs'

/** @typedef {import('../trial.mjs').Law} Law @typedef {import('../page.mjs').Page} Page @typedef {import('../edits.mjs').Edit} Edit */

/** Letters that may stand for each other: convention makes the same kind of number of them. */
const CLASSES = ['xyuvw', 'abstr', 'kmn', 'ABDLMNSUVWQH']
/** Letters that are units or scales too. */
const UNIT_LIKE = 'kMBTGK'

/** The places of a letter in formulas where it is a symbol, and null where it may be something else. @param {Page} page @param {string} letter */
function placesOf(page, letter) {
  const isElsewhere = new RegExp(`(?<![A-Za-z'’])${letter}(?![A-Za-z'’])`)
  if (page.prose.some(one => isElsewhere.test(page.text(one))) || isElsewhere.test(page.code)) return null
  /** @type {Edit[]} */
  const places = []
  for (const part of notationIn(page.formulas)) {
    const text = page.text(part)
    for (const { 0: found, index } of text.matchAll(/\\[a-zA-Z]+|[a-zA-Z]+/g)) {
      if (found.startsWith('\\') || !found.includes(letter)) continue
      if (found.length > 2 || /^(?:GB|MB|TB|kB|ms|km|kg|cm|mm|ln|KL|dB|Hz|ab|xy)$/.test(found)) return null
      for (const [at, one] of [...found].entries())
        if (one === letter)
          places.push({ start: part.start + index + at, end: part.start + index + at + 1, text: letter })
    }
  }
  const inWords = page.formulas.some(({ body }) =>
    new RegExp(`\\\\(?:text|mathrm|operatorname)\\{[^{}]*(?<![A-Za-z])${letter}(?![A-Za-z])`).test(body),
  )
  return inWords ? null : places
}

/** Whether a letter is nowhere on a page as a word, a symbol or a unit of its own. @param {Page} page @param {string} letter */
const isFree = ({ source }, letter) =>
  !new RegExp(`(?<![A-Za-z])${letter}(?![A-Za-z'’])|[A-Za-z]${letter}(?![A-Za-z])(?<=\\$.{0,3})`).test(
    source,
  ) && !new RegExp(`\\d ?${letter}`).test(source)

/** @param {Page} page @param {import('../../fuzz/random.mjs').Random} random @param {readonly string[]} symbols @param {(symbol: string) => readonly string[]} choices */
function renamed(page, random, symbols, choices) {
  const pairs = symbols.flatMap(symbol => {
    const places = placesOf(page, symbol)
    const free = choices(symbol).filter(letter => letter !== symbol && isFree(page, letter))
    return places && places.length > 0 && free.length > 0 ? [{ places, letter: random.pick(free) }] : []
  })
  const pair = oneOf(pairs, random)
  return pair?.places.map(place => ({ ...place, text: pair.letter })) ?? null
}

const MACRO_FREE = /\\newcommand|\\def\b|\\part/
const PART = /\\frac\{([^{}\\]{1,8})\}\{([^{}\\]{1,8})\}|(?<![\d.{}\\^_])\d{2,4}(?![\d.{}])/g

/** @param {Page} page @param {import('../../fuzz/random.mjs').Random} random @returns {Edit[] | null} */
function withMacro(page, random) {
  if (page.kind === 'txt' || MACRO_FREE.test(page.source)) return null
  const found = notationIn(page.formulas).flatMap(part =>
    [...page.text(part).matchAll(PART)].flatMap(({ 0: written, index }) => {
      const start = part.start + index
      const isFree =
        !/[\^_\\]$/.test(page.source.slice(0, start).slice(-1)) &&
        !/^\s*\\(?:,|text)/.test(page.source.slice(start + written.length))
      return isFree ? [{ start, end: start + written.length, written }] : []
    }),
  )
  const part = oneOf([...new Set(found.map(({ written }) => written))], random)
  if (part === null) return null
  const at = page.isTex ? Math.max(0, page.source.indexOf('\\begin{document}')) : 0
  const definition = `\\newcommand{\\piece}{${part}}`
  return [
    { start: at, end: at, text: page.isTex ? `${definition}\n` : `$${definition}$\n\n`, isOurs: true },
    ...found
      .filter(({ written }) => written === part)
      .map(({ start, end }) => ({
        start,
        end,
        text: /[a-zA-Z]/.test(page.source[end] ?? '') ? '\\piece ' : '\\piece',
      })),
  ]
}

/** @type {Law[]} */
export const names = [
  {
    name: 'symbol-renamed',
    kind: 'kept',
    says: 'a symbol is another letter throughout',
    change: (page, random) => {
      const given = new Set(valuesOf(page).map(({ symbol }) => symbol))
      const classes = CLASSES.filter(
        letters => /^[a-z]/.test(letters) || [...letters].some(letter => given.has(letter)),
      )
      const symbols = classes
        .flatMap(letters => [...letters])
        .filter(letter => /[a-z]/.test(letter) || given.has(letter))
      return renamed(page, random, symbols, symbol => [
        ...(CLASSES.find(letters => letters.includes(symbol)) ?? ''),
      ])
    },
  },
  {
    name: 'symbol-like-a-unit',
    kind: 'kept',
    says: 'a symbol of which the page gives the value is called k, M, B, T, G or K',
    change: (page, random) => {
      const given = valuesOf(page)
        .map(({ symbol }) => symbol)
        .filter(symbol => /^[A-Za-z]$/.test(symbol))
      return renamed(page, random, given, () => [...UNIT_LIKE])
    },
  },
  { name: 'macro', kind: 'kept', says: 'a repeated part of formulas is a macro', change: withMacro },
]
