/** What stands before an event, a mean, a variance and a deviation: `P(X = 1)`, `\mu_X`, `\operatorname{Var} X`. */
export const CHANCES: ReadonlySet<string> = new Set(['P', 'Pr', 'probability', 'Prob'])
export const MEANS: ReadonlySet<string> = new Set(['E', 'expectation', 'mu'])
export const VARIANCES: ReadonlySet<string> = new Set(['Var', 'var', 'variance', 'V'])
export const DEVIATIONS: ReadonlySet<string> = new Set(['SD', 'sd', 'sigma'])

/** Letters of those that are quantities too, where they stand alone: `\mu = 200`. */
const QUANTITIES: ReadonlySet<string> = new Set(['mu', 'sigma'])

/** What asks of a random variable, and is no quantity of its own. */
export const ASKS_OF_VARIABLE: ReadonlySet<string> = new Set(
  [...CHANCES, ...MEANS, ...VARIANCES, ...DEVIATIONS].filter(name => !QUANTITIES.has(name)),
)

/** Names that are of no other thing than what is asked, and of numbers. */
export const OF_NO_OTHER: ReadonlySet<string> = new Set([...ASKS_OF_VARIABLE, 'e', 'pi', 'Phi'])
