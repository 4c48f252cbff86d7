import { readDocument } from '../documents/markdown/markdown.js'
import type { FunctionDefinition } from '../math/functions/functions.js'
import { isAccusation } from '../math/judges/verdict.js'
import type { Exercise } from '../rules/book/model/claim.js'
import type { Doubt, DoubtOfJudgement } from '../rules/doubts/doubt.js'
import type { Example, Rule } from '../rules/rule.js'
import { auditDocument } from './audit.js'
import type { Finding } from './finding.js'

/** The examples of a definition are its tests: what one of them does not do, in a line. */
export type Broken = string

/** A page that prints an example within a frame; `{}` in the frame stands for its statement. */
export const pageOfExample = ({ given, states }: Example, frame = 'Note that {}.'): string =>
  `${given === undefined ? '' : `${given}\n\n`}${frame.replace('{}', () => states)}\n`

/** What is found on the page of an example, with few points: no example is a near miss. */
const findingsOn = (page: string, book: readonly Exercise[] = []): readonly Finding[] =>
  auditDocument(readDocument(page, 'page.md'), { book, effort: { seed: 1, points: 40 } }).findings

/** What a page is accused of. */
export const accusationsOn = (page: string): readonly Finding[] =>
  findingsOn(page).filter(({ verdict, suppressed }) => isAccusation(verdict) && suppressed === undefined)

const inShort = (findings: readonly Finding[]): string =>
  findings.map(({ rule, verdict, message }) => `${rule} ${verdict}: ${message}`).join('; ') || 'nothing'

const broken = (id: string, expected: string, got: readonly Finding[], example: string): Broken =>
  `${id}: expected ${expected}, got ${inShort(got)} in its example ${example}`.replace(/\s+/g, ' ')

/** Each right example of a rule is accused by nobody, and each wrong one by the rule. */
export function brokenOfRule({ id, examples: { right, wrong } }: Rule): Broken[] {
  const accused = right.flatMap(example => {
    const found = accusationsOn(pageOfExample(example))
    return found.length === 0 ? [] : [broken(id, 'no accusation', found, example.states)]
  })
  const missed = wrong.flatMap(example => {
    const found = findingsOn(pageOfExample(example))
    const isFound = found.some(({ rule, verdict }) => rule === id && isAccusation(verdict))
    return isFound ? [] : [broken(id, 'to be accused', found, example.states)]
  })
  return [...accused, ...missed]
}

/** Each page of a doubt has a statement that the doubt leaves undecided, with one of these books or without any. */
export const brokenOfDoubt = (
  { id, examples }: Doubt | DoubtOfJudgement,
  books: readonly (readonly Exercise[])[] = [],
): Broken[] =>
  examples.flatMap(page => {
    const found = [[], ...books].flatMap(book => findingsOn(page, book))
    return found.some(({ doubt }) => doubt === id)
      ? []
      : [broken(id, 'to be left undecided by it', found, page)]
  })

/** Each statement of a function is read, and holds. */
export const brokenOfFunction = ({ name, examples }: FunctionDefinition): Broken[] =>
  examples.flatMap(example => {
    const found = findingsOn(pageOfExample({ states: `$${example}$` }))
    const holds = found.length > 0 && found.every(({ verdict }) => verdict === 'holds')
    return holds ? [] : [broken(name, 'to hold', found, example)]
  })
