import type { Token } from '../../documents/model/document.js'
import type { Unit } from '../../math/units/unit.js'
import type { Node } from '../../notation/tree/node.js'
import type { Reading } from '../reading.js'
import type { Measured } from './measured-side.js'
import { textInSight } from './units-in-sight.js'

/** `[H⁺]`, `[\text{OH}^-]`: how much there is of an ion. */
const ION = /\[[^\][\n]{0,24}\p{Lu}[^\][\n]{0,16}[⁺⁻+−-]\}{0,2}\]/u
const MOLAR = 'M'

/**
 * Whether an M behind a figure of a statement is moles per litre rather than a million: moles are counted in it or near it,
 * an ion stands in brackets, or the figure has a negative power of ten, of which nobody takes a million.
 */
export function isOfChemistry(
  sides: readonly Measured[],
  inSight: readonly Unit[],
  token: Token,
  reading: Reading,
): boolean {
  const own = sides.flatMap(({ units, behind }) => [...units.values(), behind])
  const countsMoles = [...own, ...inSight].some(
    ({ dimension, ambiguities }) => dimension.has('amount') && !ambiguities.has('molar'),
  )
  return countsMoles || ION.test(textInSight(token, reading)) || sides.some(isSmallMolar)
}

/** `1.25 × 10⁻³ M`. */
const isSmallMolar = ({ node, behind }: Measured): boolean =>
  (behind.ambiguities.has('molar') && isSmall(node)) || hasSmallMolar(node)

const hasSmallMolar = ({ args }: Node): boolean =>
  args.some((part, i) => (part.text === MOLAR && i > 0 && isSmall(args[i - 1]!)) || hasSmallMolar(part))

const isSmall = ({ head, text }: Node): boolean => head === 'number' && text.includes('e-')
