// @ts-check
/** @typedef {import('./measures.mjs').Measure} Measure */

/** What must be noticed of each; of the claims' mutants some are true, and some nothing can settle. @type {Record<string, number>} */
const LEAST = {
  'code mutants': 0.95,
  'claim mutants': 0,
  counterfeits: 1,
  'planted errors': 0.95,
  'faulty implementations': 1,
}

/** @param {Measure} measure */
export function isGoodEnough({ what, detected, of, falseAlarms }) {
  const least = LEAST[what]
  if (least === undefined) throw new Error(`bite: expected a measure with a least share, got ${what}`)
  return falseAlarms === 0 && of > 0 && detected >= least * of
}

/** @param {readonly Measure[]} measures */
export function tableOf(measures) {
  const rows = measures.map(
    ({ what, detected, of, falseAlarms, remark }) =>
      `| ${what} | ${whole(detected)} of ${whole(of)} | ${share(detected, of)} | ${falseAlarms} | ${remark} |`,
  )
  return ['| planted | noticed | share | false alarms | |', '| --- | --- | --- | --- | --- |', ...rows].join(
    '\n',
  )
}

/** With a comma for each thousand. @param {number} count */
const whole = count => `${count}`.replace(/\B(?=(\d{3})+$)/g, ',')

/** Rounded down, so that 100 % is all. @param {number} part @param {number} of */
const share = (part, of) => (of === 0 ? 'none' : `${(Math.floor((1000 * part) / of) / 10).toFixed(1)} %`)
