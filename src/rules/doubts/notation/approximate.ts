import type { Node } from '../../../notation/tree/node.js'

/** What a side of plain numbers is worth, as near as a double tells; null where something else stands in it. */
export function approximate({ head, text, args }: Node): number | null {
  if (head === 'number') return finite(Number(text))
  const parts = args.filter(part => part.head !== 'text').map(approximate)
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
    default:
      return null
  }
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null)
