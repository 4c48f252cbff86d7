import type { Token } from '../../documents/model/document.js'
import type { Convention } from '../../math/units/convention.js'
import { USUAL } from '../../math/units/convention.js'
import { joinUnits, type Unit } from '../../math/units/unit.js'
import type { Node } from '../../notation/tree/node.js'
import { figureOfMeasured } from '../../page/quantities/measured-figure.js'
import { measure } from '../../page/quantities/measured-side.js'
import type { Figure } from '../../page/quantities/printed-figure.js'
import { unitInProse } from '../../page/quantities/unit-in-prose.js'
import type { Reading } from '../../page/reading.js'
import { figureOf } from '../book/locate/figures.js'
import type { LawPage } from './law-page.js'

/** A figure with its unit, which stands behind it in the words or with it in the formula. */
export interface Quantity {
  readonly token: Token
  readonly figure: Figure
  /** Where the text of the unit begins. */
  readonly unitStart: number
  readonly unitUnder: (convention: Convention) => Unit | null
}

/** The quantity that a number of prose is, or that a formula ends with; null for a cell of a table. */
export function quantityAt(token: Token, { reading }: LawPage): Quantity | null {
  if (token.headers) return null
  const { chains, source } = reading
  if ((chains.get(token)?.length ?? 1) > 1) return null
  // The end of 62 370, grouped by a blank, and that of 1/3.
  if (/\d[\s/]/.test(source.slice(token.start - 2, token.start))) return null
  const last = chains.get(token)?.at(-1)?.terms.at(-1)
  return (last && inFormula(token, last, source)) ?? inWords(token, reading)
}

/** Whether a figure stands by itself: one that is computed where it stands is judged there. */
export function isAlone({ token }: Quantity, { reading }: LawPage): boolean {
  const [chain] = reading.chains.get(token) ?? []
  return !chain || (chain.terms.length === 1 && !chain.opens)
}

/** `16\text{ GB}`, with its unit in the formula. */
function inFormula(token: Token, node: Node, source: string): Quantity | null {
  const measured = measure(node, source, USUAL)
  const found = measured?.hasUnits ? figureOfMeasured(measured) : null
  if (!found) return null
  const [unit] = [...measured!.units.keys()].map(({ start }) => start)
  return {
    token,
    figure: found.figure,
    unitStart: unit!,
    unitUnder: convention => unitOfSide(node, source, convention),
  }
}

function unitOfSide(node: Node, source: string, convention: Convention): Unit | null {
  const measured = measure(node, source, convention)
  return (
    measured &&
    [...measured.units.values()].reduce((whole, unit) => joinUnits(whole, unit, 'times'), measured.behind)
  )
}

function inWords(token: Token, reading: Reading): Quantity | null {
  const found = figureOf(token, reading)
  if (!found || found.figure.reciprocal) return null
  const end = token.scaleEnd ?? token.end
  return {
    token,
    figure: found.figure,
    unitStart: end,
    unitUnder: convention => unitInProse({ ...token, end }, reading, convention),
  }
}
