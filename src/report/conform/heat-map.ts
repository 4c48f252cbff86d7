import { LEVELS } from '../../conform/model/report.js'
import type { Combined, CombinedCell, CombinedRow } from '../../conform/results/combine.js'
import { excerpt } from '../text/printable.js'
import { htmlElement, htmlText } from './html-element.js'
import { GRAVITY, type Gravity } from './level-color.js'
import { countsLine } from './phrases.js'

/** The greatest errors by operation, format and implementation as a table, with the worst level as a word in each cell. */
export function heatMap({ implementations, rows }: Combined): string {
  const head = ['operation', 'dtype', ...implementations.map(({ label }) => excerpt(label))]
  const cells = head.map(text => htmlElement('th', { scope: 'col' }, htmlText(text)))
  const caption = htmlElement(
    'caption',
    { class: 'faint' },
    'The worst level, the greatest error in ulps and the failures.',
  )
  const body = rows.map(row).join('\n')
  const table = htmlElement(
    'table',
    {},
    `${caption}\n${htmlElement('thead', {}, htmlElement('tr', {}, cells.join('')))}\n${htmlElement('tbody', {}, body)}`,
  )
  return htmlElement(
    'div',
    { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'heat map' },
    table,
  )
}

function row({ op, dtype, cells }: CombinedRow): string {
  const names = [
    htmlElement('th', { scope: 'row' }, htmlText(excerpt(op))),
    htmlElement('td', {}, htmlText(dtype)),
  ]
  return htmlElement('tr', {}, [...names, ...cells.map(cell)].join(''))
}

function cell(one: CombinedCell | null): string {
  if (one === null || one.worst === null) return htmlElement('td', { class: 'unjudged' }, 'not asked')
  const { worst, maxUlps, cases, failures, knownFailures, levels } = one
  const lines = [
    htmlElement('strong', {}, htmlText(worst)),
    ...(maxUlps === null ? [] : [htmlElement('span', {}, htmlText(`${maxUlps} ulps`))]),
    htmlElement('span', { class: 'faint' }, htmlText(failureCount(cases, failures, knownFailures))),
  ]
  return htmlElement('td', { class: GRAVITY[worst], title: countsLine(levels) }, lines.join(''))
}

function failureCount(cases: number, failures: number, known: number): string {
  const apart = known > 0 ? `, ${known} known` : ''
  return `${failures} of ${cases} fail${apart}`
}

const SAID: Readonly<Record<Gravity, string>> = {
  right: 'right',
  poor: 'right formula, digits lost',
  wrong: 'wrong value',
  broken: 'no answer',
  unjudged: 'not judged',
}

/** Which levels have which colour, in words. */
export function legend(): string {
  const items = (Object.keys(SAID) as Gravity[]).map(gravity => {
    const levels = LEVELS.filter(level => GRAVITY[level] === gravity)
    return htmlElement('li', { class: gravity }, htmlText(`${SAID[gravity]}: ${levels.join(', ')}`))
  })
  return htmlElement('ul', { class: 'legend' }, items.join('\n'))
}
