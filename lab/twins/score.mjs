// @ts-check
import { ask, isFailing } from './ask.mjs'

/** @typedef {import('./table.mjs').Fault} Fault */
/** @typedef {import('./ask.mjs').Answers} Answers */

/**
 * What came of a fault in one operation and format.
 * @typedef {object} Row
 * @property {string} op
 * @property {string} dtype
 * @property {Readonly<Record<string, number>>} levels
 * @property {boolean} isFailing
 * @property {Answers['identified'][number] | undefined} identified
 * @property {boolean} isNamed
 */

/**
 * @typedef {object} Scored
 * @property {Fault} fault
 * @property {readonly Row[]} rows
 * @property {string[]} alarms what was said of the correct twin
 */

/** Whether a name is what the table expects: the fault, with none but those that give the same numbers. */
export function isNamedAs(/** @type {readonly string[]} */ names, /** @type {readonly string[]} */ expected) {
  const [fault] = expected
  return fault !== undefined && names.includes(fault) && names.every(name => expected.includes(name))
}

/** @param {Fault} fault @param {number} points fresh cases for each operation and format @returns {Promise<Scored>} */
export async function scoreOf(fault, points) {
  const ops = Object.keys(fault.names)
  const faulty = await ask(`${fault.module}.faulty`, ops, points)
  const correct = await ask(`${fault.module}.correct`, ops, points)
  return { fault, rows: rowsOf(fault, faulty), alarms: alarmsOf(correct) }
}

/** @param {Fault} fault @param {Answers} answers @returns {Row[]} */
function rowsOf({ names }, { verdicts, identified }) {
  const places = [...new Set(verdicts.map(({ op, dtype }) => `${op} ${dtype}`))].sort()
  return places.map(place => {
    const [op = '', dtype = ''] = place.split(' ')
    const own = verdicts.filter(one => one.op === op && one.dtype === dtype)
    const found = identified.find(one => one.op === op && one.dtype === dtype)
    return {
      op,
      dtype,
      levels: countsOf(own.filter(isFailing).map(({ level }) => level)),
      isFailing: own.some(isFailing),
      identified: found,
      isNamed: isNamedAs(found?.names ?? [], names[op] ?? []),
    }
  })
}

/** @param {readonly string[]} all @returns {Record<string, number>} */
function countsOf(all) {
  /** @type {Record<string, number>} */
  const counts = {}
  for (const one of all) counts[one] = (counts[one] ?? 0) + 1
  return counts
}

/** What a correct twin is blamed for: nothing, if all is well. @param {Answers} answers */
function alarmsOf({ verdicts, identified }) {
  const failures = verdicts
    .filter(isFailing)
    .map(({ id, dtype, level, message }) => `${id} ${dtype} ${level}: ${message}`)
  const names = identified.map(
    ({ op, dtype, kind, meaning }) => `${op} ${dtype} taken for ${kind}: ${meaning}`,
  )
  return [...failures, ...names]
}

/** How many faults fail, are named, and have a correct twin that passes. @param {readonly Scored[]} all */
export function totalsOf(all) {
  return {
    faults: all.length,
    failing: all.filter(({ rows }) => rows.length > 0 && rows.every(row => row.isFailing)).length,
    named: all.filter(({ rows }) => rows.length > 0 && rows.every(row => row.isNamed)).length,
    passing: all.filter(({ alarms }) => alarms.length === 0).length,
  }
}
