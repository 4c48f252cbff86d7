// @ts-check
// How many cases a property tries: what it asks for, or fast-check's hundred, times the share that this run is to try.

/** What fast-check tries where nobody says otherwise; ERRATA_RUNS says how many of these a run tries. */
export const OF_FAST_CHECK = 100

/** In every run that does not ask for another number: the coverage of CI, and the mutants. `npm run explore` asks for more. */
export const DAILY_RUNS = 25

/** In `npm test`, which people wait for. */
export const QUICK_RUNS = 10

/** @param {number | undefined} wanted @param {Record<string, string | undefined>} environment */
export function casesOf(wanted, { ERRATA_RUNS, ERRATA_MAX_CASES }) {
  const share = runsOf({ ERRATA_RUNS }) / OF_FAST_CHECK
  const most = ERRATA_MAX_CASES ? integer('ERRATA_MAX_CASES', ERRATA_MAX_CASES, 1) : Number.POSITIVE_INFINITY
  return Math.min(most, Math.max(1, Math.round((wanted ?? OF_FAST_CHECK) * share)))
}

/** How many cases this run tries of a property that would try a hundred. @param {Record<string, string | undefined>} environment */
export const runsOf = ({ ERRATA_RUNS }) => integer('ERRATA_RUNS', ERRATA_RUNS ?? `${DAILY_RUNS}`, 1)

/** @param {string} name @param {string} text @param {number} least */
export function integer(name, text, least) {
  const value = Number(text)
  if (/^-?\d+$/.test(text) && value >= least && value < 2 ** 31) return value
  throw new Error(`${name}: expected an integer from ${least}, got "${text}"`)
}
