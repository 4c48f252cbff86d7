import { worthOfScale } from '../../../math/units/scales.js'
import type { Node } from '../../../notation/tree/node.js'

/** What a side of plain numbers is worth, as near as a double tells; null where something else stands in it. */
export function approximate({ head, text, args }: Node): number | null {
  if (head === 'number') return finite(Number(text))
  // A unit counts once, and a scale as what it is worth: `5 million`.
  if (head === 'text') return Number(worthOfScale(text.trim()) ?? 1)
  const parts = args.map(approximate)
  if (parts.length === 0 || parts.includes(null)) return null
  const [first, second] = parts as [number, number]
  const all = parts as number[]
  switch (head) {
    case 'add':
      return finite(all.reduce((sum, part) => sum + part, 0))
    case 'mul':
      return finite(all.reduce((product, part) => product * part, 1))
    case 'neg':
      return -first
    case 'percent':
      return first / 100
    case 'div':
      return finite(first / second)
    case 'pow':
      return finite(first ** second)
    case 'factorial':
      return factorial(first)
    default:
      return null
  }
}

/** No greater factorial is a double. */
const MOST = 170

function factorial(n: number): number | null {
  if (!Number.isInteger(n) || n < 0 || n > MOST) return null
  let product = 1
  for (let factor = 2; factor <= n; factor++) product *= factor
  return product
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null)
