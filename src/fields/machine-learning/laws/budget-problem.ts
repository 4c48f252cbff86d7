import { says } from '../../../english/matching.js'
import type { BudgetProblem } from '../../../math/judges/optimum.js'
import { isSameTerm } from '../../../math/term/equality.js'
import { symbolsOf } from '../../../math/term/symbols.js'
import type { Term } from '../../../math/term/term.js'
import { type LawPage, linksOf, type StatedLink, termOf } from '../../../rules/laws/law-page.js'
import { type Lagrangian, lagrangianIn } from './lagrangian.js'

const OPTIMISES: readonly string[] = 'minimi* optim* stationar* lagrang* multiplier'.split(' ')

interface Side {
  readonly link: StatedLink
  readonly value: Term
}

/** The loss that a section makes least under a budget; null where it states none, or more than one. */
export function budgetProblemOf(page: LawPage): BudgetProblem | Lagrangian | null {
  const links = [...linksOf(page)].filter(({ sign }) => ['=', ':=', '≈', '≡'].includes(sign.operator))
  const [lagrangian, ...others] = links.flatMap(link => lagrangianIn(link, page))
  if (lagrangian) return others.every(({ whole }) => isSameTerm(whole, lagrangian.whole)) ? lagrangian : null
  if (!says(page.reading.section.tokens, OPTIMISES)) return null
  const losses = distinct(links.flatMap(link => lossIn(link, page)))
  const [loss, anotherLoss] = losses
  if (!loss || anotherLoss) return null
  const budgets = links.flatMap(link => budgetIn(link, loss, page))
  const [first, ...rest] = budgets
  if (!first || rest.some(other => !isSameBudget(other, first))) return null
  return { loss: loss.value, ...first }
}

/** L(N, D) = a sum of which at least two parts hold a power. */
function lossIn(link: StatedLink, page: LawPage): Side[] {
  const { left, right } = link
  if (left.head !== 'call' || left.args.length !== 3) return []
  const names = left.args.slice(1)
  const value = termOf(right, page.reading)
  if (value?.kind !== 'add' || names.some(({ head }) => head !== 'symbol')) return []
  const used = symbolsOf(value)
  const powers = value.terms.filter(part => holdsPower(part))
  return powers.length >= 2 && names.every(({ text }) => used.has(text)) ? [{ link, value }] : []
}

function distinct(sides: readonly Side[]): Side[] {
  const found: Side[] = []
  for (const side of sides) if (!found.some(({ value }) => isSameTerm(value, side.value))) found.push(side)
  return found
}

export const holdsPower = (term: Term): boolean =>
  term.kind === 'power' || (term.kind === 'multiply' && term.factors.some(holdsPower))

type Budget = Omit<BudgetProblem, 'loss'>

/** `6ND = C` or `C = 6ND`: the two variables on one side, a symbol that the loss does not know on the other. */
function budgetIn({ left, right }: StatedLink, { link, value }: Side, page: LawPage): Budget[] {
  const [x, y] = link.left.args.slice(1).map(({ text }) => text) as [string, string]
  return [
    [left, right],
    [right, left],
  ].flatMap(([alone, product]) => {
    const cost = termOf(product!, page.reading)
    const isBudget =
      alone!.head === 'symbol' && !symbolsOf(value).has(alone!.text) && cost?.kind === 'multiply'
    if (!isBudget || holdsPower(cost)) return []
    const names = symbolsOf(cost)
    if (names.size !== 2 || !names.has(x) || !names.has(y)) return []
    return [{ cost, budget: alone!.text, variables: [x, y] as const }]
  })
}

const isSameBudget = (a: Budget, b: Budget): boolean => a.budget === b.budget && isSameTerm(a.cost, b.cost)
