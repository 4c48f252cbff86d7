// @ts-check
// Units by their other names.
import { editsIn, inProse, someOf } from '../places.mjs'

/** @typedef {import('../trial.mjs').Law} Law */

/** Each by its sign and its name. */
const NAMES = [
  ['GB', 'gigabytes'],
  ['MB', 'megabytes'],
  ['TB', 'terabytes'],
  ['GiB', 'gibibytes'],
  ['kg', 'kilograms'],
  ['km', 'kilometres'],
  ['cm', 'centimetres'],
  ['mm', 'millimetres'],
  ['m', 'metres'],
  ['ms', 'milliseconds'],
  ['s', 'seconds'],
  ['h', 'hours'],
  ['min', 'minutes'],
  ['J', 'joules'],
  ['kJ', 'kilojoules'],
  ['W', 'watts'],
  ['kWh', 'kilowatt-hours'],
]

/** Behind a unit a reader knows that it is one of the number before it. */
const END = String.raw`(?=[.,;:)]?(?:\s+(?:and|of|per|for|in|at|is|are|to|with|on|or|from)\b|\s*\n|\s*$|[.;:)]|,\s))(?!\s*(?:per|\/))`

/** @param {import('../page.mjs').Page} page @param {number} from @param {number} to */
function renamed(page, from, to) {
  const names = new Map(NAMES.map(row => [row[from], row[to]]))
  const unit = ` (${[...names.keys()].join('|')})${END}`
  const written = (/** @type {RegExpExecArray} */ [, name = '']) => ` ${names.get(name)}`
  return someOf([
    ...(inProse(page, new RegExp(`(?<=\\d)${unit}`, 'gm'), written) ?? []),
    ...page.inline.flatMap(({ end }) =>
      editsIn(page.source, { start: end, end: end + 40 }, new RegExp(`^${unit}`, 'g'), written),
    ),
  ])
}

/** In formulas names of units are in \text. @param {import('../page.mjs').Page} page @param {number} from @param {number} to */
function renamedInFormulas(page, from, to) {
  const names = new Map(NAMES.map(row => [row[from], row[to]]))
  const pattern = new RegExp(
    String.raw`(?<=\d\s*(?:\\,)?)\\(text|mathrm)\{( ?)(${[...names.keys()].join('|')})\}(?!\s*(?:\/|\^|\\text|\\mathrm|\\cdot))`,
    'g',
  )
  return someOf(
    page.formulas.flatMap(({ from: start, to: end }) =>
      editsIn(
        page.source,
        { start, end },
        pattern,
        ([, command, blank, name = '']) => `\\${command}{${blank}${names.get(name)}}`,
      ),
    ),
  )
}

/** @type {Law[]} */
export const units = [
  {
    name: 'unit-names',
    kind: 'kept',
    says: '5 GB is written 5 gigabytes',
    change: page => renamed(page, 0, 1),
  },
  { name: 'unit-signs', kind: 'kept', says: '5 hours is written 5 h', change: page => renamed(page, 1, 0) },
  {
    name: 'unit-names-in-formulas',
    kind: 'kept',
    says: '\\text{ s} is written \\text{ seconds}',
    change: page => renamedInFormulas(page, 0, 1),
  },
  {
    name: 'unit-signs-in-formulas',
    kind: 'kept',
    says: '\\text{ seconds} is written \\text{ s}',
    change: page => renamedInFormulas(page, 1, 0),
  },
  {
    name: 'unit-command',
    kind: 'kept',
    says: '\\text{ s} is written \\,\\mathrm{s}',
    change: page =>
      someOf(
        page.formulas.flatMap(({ from: start, to: end }) =>
          editsIn(
            page.source,
            { start, end },
            /(?<=\d)\s*\\text\{ ?([a-zA-Z]{1,3})\}/g,
            ([, name]) => `\\,\\mathrm{${name}}`,
          ),
        ),
      ),
  },
]
