// @ts-check
import { totalsOf } from './score.mjs'

/** @typedef {import('./score.mjs').Scored} Scored */

/** A line for each operation and format, and what a correct twin is blamed for. @param {Scored} scored */
export function scoredLines({ fault, rows, alarms }) {
  const lines = rows.map(row => {
    const levels = Object.entries(row.levels).map(([level, count]) => `${level} ${count}`)
    const found = row.identified
    const names = found ? `${found.kind}: ${found.names.join(', ') || '–'} (${found.meaning})` : 'nothing'
    const expected = (fault.names[row.op] ?? []).join(', ')
    return [
      `${row.isNamed && row.isFailing ? 'ok ' : 'NOT'} ${fault.module}`,
      row.op,
      row.dtype,
      levels.join(', ') || 'all pass',
      `identified as ${names}`,
      `expected ${expected}`,
      alarms.length === 0 ? 'correct twin passes' : `correct twin: ${alarms.length} complaints`,
    ].join(' | ')
  })
  return [...lines, ...alarms.slice(0, MAX_ALARMS).map(alarm => `    correct twin: ${alarm}`)]
}

const MAX_ALARMS = 3

/** The faults and what they are named as, a row for each operation. @param {readonly Scored[]} all */
export function tableLines(all) {
  const rows = all.flatMap(({ fault, rows }) =>
    [...new Set(rows.map(({ op }) => op))].map(op => {
      const names = rows
        .filter(row => row.op === op)
        .flatMap(({ identified }) => identified?.names.join(', ') || 'nothing')
      const named = [...new Set(names)].map(name => `\`${name}\``)
      return `| ${fault.meaning} | \`${op}\` | ${named.join(' or ')} |`
    }),
  )
  return ['| fault | operation | named as |', '| --- | --- | --- |', ...rows]
}

/** @param {readonly Scored[]} all */
export function totalLine(all) {
  const { faults, failing, named, passing } = totalsOf(all)
  return `${failing} of ${faults} faults fail, ${named} of ${faults} named, ${passing} of ${faults} correct twins pass`
}

/** @param {readonly Scored[]} all */
export function isPerfect(all) {
  const { faults, failing, named, passing } = totalsOf(all)
  return faults > 0 && failing === faults && named === faults && passing === faults
}
