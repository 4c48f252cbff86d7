import { isDecoration } from './names.js'
import type { Node } from './node.js'

/** The name of a canonical name in terms: `pi_ref`, `hat A`, `pi*`, `sigma'`, `x^(2)`. */
export function spelled(node: Node): string {
  const [inner, index] = node.args
  switch (node.head) {
    case 'symbol':
    case 'number':
      return node.text
    case 'hat':
    case 'bar':
    case 'tilde':
    case 'dot':
      return `${node.head} ${spelled(inner!)}`
    case 'sub':
      return node.text === '()'
        ? `${spelled(inner!)}^(${spelled(index!)})`
        : `${spelled(inner!)}_${spelled(index!)}`
    case 'prime':
      return `${spelled(inner!)}'`
    case 'star':
      return `${spelled(inner!)}*`
    default:
      return spelledIndex(node)
  }
}

/** What else may stand in an index: `1,2`, `t+1`, `-i`, `ij`, `x~D`. */
function spelledIndex({ head, text, args }: Node): string {
  const parts = args.map(spelled)
  switch (head) {
    case 'text':
      return text
    case 'sequence':
      return parts.join(',')
    case 'mul':
      return parts.join('').replace(/^-1(?!\d)/, '-')
    case 'add':
      return parts.join('+').replaceAll('+-', '-')
    case 'relation':
    case 'given':
      // Only a plain bar has no text of its own.
      return parts.join(text || '|')
    default:
      return `${head}(${parts.join(',')})`
  }
}

/** A member of a group: what it is a member of, and its index. */
export interface Member {
  readonly group: string
  readonly index: string
}

/** r_i as the member i of r, \pi^*_i as one of π*; null for a canonical name whose index is more than one symbol, or none. */
export function memberIn(node: Node): Member | null {
  let index: Node | null = null
  const without = (part: Node): Node => {
    if (!isDecoration(part)) return part
    const inner = without(part.args[0]!)
    if (part.head !== 'sub') return { ...part, args: [inner] }
    if (part.text !== '' || index) return { ...part, args: [inner, part.args[1]!] }
    index = part.args[1]!
    return inner
  }
  const group = without(node)
  const found = index as Node | null
  return found?.head === 'symbol' ? { group: spelled(group), index: found.text } : null
}
