import type { Token } from '../../documents/model/document.js'
import { dependenceSaid } from '../../english/independence.js'
import { sentenceOf } from '../../english/sentence.js'
import { reduced } from '../../math/engines/normal-form-or-self.js'
import { judgeIdentity } from '../../math/judges/identity.js'
import { type Judgement, judgement } from '../../math/judges/judgement.js'
import {
  applicationsIn,
  argumentsIn,
  asWritten,
  type Dependence,
  inMoments,
  type Moment,
  type Moments,
  meanName,
  varianceName,
} from '../../math/statistics/moments.js'
import { toLatex, toPlain } from '../../math/term/print.js'
import { simplify } from '../../math/term/simplify.js'
import { substitute } from '../../math/term/substitute.js'
import { groupsOf, symbolsOf } from '../../math/term/symbols.js'
import { add, symbol, type Term } from '../../math/term/term.js'
import { symbolsOf as symbolsIn } from '../../notation/tree/symbols-of.js'
import { distributionAt } from '../../page/chance/still-meant.js'
import type { Judged } from '../judged.js'
import { defineRule } from '../rule.js'
import { withExpectations } from './expectation-letter.js'
import { type LawPage, lawCheck, linksOf, ruledLink, type StatedLink, termOf } from './law-page.js'

const NAMES: Readonly<Record<string, Moment>> = {
  Var: 'variance',
  var: 'variance',
  variance: 'variance',
  Cov: 'covariance',
  cov: 'covariance',
  expectation: 'expectation',
}
const READING: Readonly<Record<Dependence, string>> = {
  any: 'for random variables with finite variances',
  uncorrelated: 'for uncorrelated random variables with finite variances',
  independent: 'for independent random variables with finite variances',
}

/** Var(aX + bY) = a² Var X + b² Var Y: what expectations, variances and covariances of polynomials are. */
function varianceAlgebra(page: LawPage): Judged[] {
  return [...linksOf(page)].flatMap(link => {
    const statement = link.sign.operator === '=' ? statementOf(link, page) : null
    return statement ? judgeStatement(statement, link, page) : []
  })
}

interface Statement {
  readonly sides: readonly [Term, Term]
  readonly moments: Moments
  readonly variables: ReadonlySet<string>
}

function statementOf({ left, right }: StatedLink, { reading }: LawPage): Statement | null {
  const sides = [left, right].map(side => withExpectations(side, reading.source))
  // Beside an E that is applied to nothing, or has an index, the letter is an energy.
  if (sides.some(side => symbolsIn(side).has('E'))) return null
  const [first, second] = sides.map(side => termOf(side, reading))
  if (!first || !second) return null
  const both = add(first, second)
  if (groupsOf(both).size > 0) return null
  const names = applicationsIn(both).map(({ name }) => name)
  const moments = new Map(
    names.flatMap(name => (Object.hasOwn(NAMES, name) ? [[name, NAMES[name]!] as const] : [])),
  )
  if (names.some(name => !moments.has(name))) return null
  const { inside, alone } = argumentsIn(both)
  const variables = new Set([...inside].filter(isVariable))
  const isClear = variables.size > 0 && [...variables].every(name => alone.has(name))
  return isClear && [...alone].every(isVariable) ? { sides: [first, second], moments, variables } : null
}

/** X, X_1: random variables are capital letters, and stand alone in some moment of the statement. */
const isVariable = (name: string): boolean => /^[A-Z](?:_\d{1,3})?$/.test(name)

/**
 * Whether a statement says how the moments of a composed variable hang together with others. `E[X] = 2` and
 * `E[X + Y] = 5` say what they are for the variables at hand, and so does `Var(X) = Var(Y) + Var(Z)`.
 */
const comparesMoments = ({ sides }: Statement): boolean =>
  sides.every(side => applicationsIn(side).length > 0) &&
  sides.flatMap(applicationsIn).some(({ arguments: parts }) => parts.some(part => part.kind !== 'symbol'))

/** Whether a statement that is false of all variables is an error: `\sigma_X` and `\mu_X` are moments of the X at hand. */
const mayRefute = (statement: Statement): boolean =>
  comparesMoments(statement) &&
  ![...symbolsOf(add(...statement.sides))].some(
    name => !statement.variables.has(name) && /_\{?[A-Z]/.test(name),
  )

/** Holds for all random variables, or for those that the section says; where it says nothing, the condition is named. */
function judgeStatement(statement: Statement, link: StatedLink, page: LawPage): Judged[] {
  const rule = 'law/variance-algebra'
  const of = (dependence: Dependence, judged: Judgement): Judged[] => [
    ruledLink(link, { rule, judgement: judged, reading: READING[dependence] }, page),
  ]
  const always = judgeUnder('any', statement, page)
  if (always?.verdict === 'holds') return of('any', always)
  const said = dependenceAt(link.token, page)
  const judged = said && judgeUnder(said, statement, page)
  if (said && judged?.verdict === 'holds') return of(said, judged)
  const isRight = (one: Dependence): boolean => judgeUnder(one, statement, page)?.verdict === 'holds'
  const assumed = said ? undefined : DEPENDENCES.find(isRight)
  if (assumed) {
    const condition = `${[...statement.variables].join(' and ')} are ${assumed}`
    return of(assumed, underCondition(judgeUnder(assumed, statement, page)!, condition))
  }
  // What the mean of a variable is whose distribution the page gives, that distribution says.
  for (const { statement: centred, says } of isOfGiven(statement, link, page) ? [] : withMeans(statement)) {
    const found = judgeUnder(said ?? 'any', centred, page)
    if (found?.verdict === 'holds') return of(said ?? 'any', underCondition(found, says))
  }
  return said && judged && (judged.verdict !== 'refuted' || mayRefute(statement)) ? of(said, judged) : []
}

function isOfGiven({ variables }: Statement, { token, left, right }: StatedLink, { reading, page }: LawPage) {
  const place = { token, reading, start: left.start, end: right.end }
  return [...variables].some(name => distributionAt(name, page.symbols.distributions, place) !== null)
}

const DEPENDENCES: readonly Dependence[] = ['uncorrelated', 'independent']

const underCondition = ({ evidence, obligations, understood }: Judgement, condition: string): Judgement =>
  judgement('conditional', { evidence, obligations, understood, condition })

/** Names of constants that may be means are tried for each of few variables. */
const MAX_MEANS = 2

/** A statement with constants read as the means of its variables, `E[(X - \mu)^2]`, in every way; each with what it says. */
function withMeans(
  statement: Statement,
): readonly { readonly statement: Statement; readonly says: string }[] {
  const { sides, variables } = statement
  const constants = [...symbolsOf(add(...sides))].filter(name => !variables.has(name))
  if (constants.length === 0 || constants.length > MAX_MEANS || variables.size > MAX_MEANS) return []
  const ways = constants.reduce<readonly ReadonlyMap<string, string>[]>(
    (all, constant) =>
      all.flatMap(way => [way, ...[...variables].map(x => new Map([...way, [constant, x]]))]),
    [new Map()],
  )
  return ways.slice(1).map(way => {
    const means = new Map([...way].map(([constant, x]) => [constant, symbol(meanName(x))] as const))
    const [left, right] = sides.map(side => substitute(side, means)) as [Term, Term]
    const says = [...way].map(([constant, x]) => `${constant} is the mean of ${x}`).join(' and ')
    return { statement: { ...statement, sides: [left, right] }, says }
  })
}

function judgeUnder(
  dependence: Dependence,
  { sides, moments, variables }: Statement,
  page: LawPage,
): Judgement | null {
  const [left, right] = sides.map(side => inMoments(side, moments, variables, dependence))
  if (!left || !right) return null
  const positive = [...variables].map(varianceName)
  const domains = new Map(positive.map(name => [name, 'positive' as const]))
  const judged = judgeIdentity(left, right, domains, page.effort)
  const understood = `${toPlain(reduced(left, positive))} = ${toPlain(reduced(right, positive))}`
  if (judged.verdict !== 'refuted') return { ...judged, understood }
  const value = simplify(asWritten(reduced(left, positive), namesIn(moments)))
  const explanation = `${judged.explanation}, as for variables that are mean ± deviation with probability 1/2 each`
  return { ...judged, understood, explanation, expected: toLatex(value) }
}

/** The moments as the statement calls them, by their short names. */
const namesIn = (moments: Moments): Record<Moment, string> => ({
  ...{ expectation: 'E', covariance: 'Cov' },
  variance: moments.has('var') ? 'var' : 'Var',
})

/** What the sentence says of how its variables hang together, else the section; null where that is not sure. */
function dependenceAt(token: Token, { reading }: LawPage): Dependence | null {
  for (const tokens of [sentenceOf(token, reading), reading.section.tokens]) {
    const said = dependenceSaid(tokens)
    if (said !== null) return said === 'unsure' ? null : said
  }
  return null
}

export const varianceLaw = defineRule({
  id: 'law/variance-algebra',
  summary: 'Expectations, variances and covariances of sums follow from those of their parts.',
  why: 'A factor leaves a variance without its square, or independence is used without being said.',
  source: 'Feller, An Introduction to Probability Theory, volume 1, 1968, chapter IX',
  examples: {
    right: [
      {
        states:
          'for independent $X$ and $Y$ we have $\\mathrm{Var}(X - Y) = \\mathrm{Var}(X) + \\mathrm{Var}(Y)$',
      },
    ],
    wrong: [
      {
        states:
          'for independent $X$ and $Y$ we have $\\mathrm{Var}(X - Y) = \\mathrm{Var}(X) - \\mathrm{Var}(Y)$',
      },
    ],
  },
  check: lawCheck(varianceAlgebra),
})
