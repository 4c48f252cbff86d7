import { exactValue } from '../../../math/term/evaluate.js'
import { keyOf } from '../../../math/term/key.js'
import { lowered } from '../../../notation/lower/try-lower.js'
import type { Glossary } from '../../../notation/tree/glossary.js'
import { isName } from '../../../notation/tree/names.js'
import type { Node } from '../../../notation/tree/node.js'
import type { Definition } from '../../../page/symbols/definition.js'

/**
 * Whether a right side is the formula on the left with numbers in it, and none of them is what the page gave:
 * `\frac{a}{1-r} = \frac{1}{1-1/2}` behind a = 3 and r = 2 is of another case. One number that differs may be a slip.
 */
export function putsInOtherNumbers(
  left: Node,
  right: Node,
  uses: readonly Definition[],
  glossary: Glossary,
): boolean {
  const pairs = pairsOf(left, right)
  if (!pairs) return false
  const given = pairs.flatMap(([name, put]) => {
    const [named, value] = [name, put].map(part => lowered(part, glossary))
    const known = uses.find(({ key }) => named && keyOf(named) === key)
    const [was, is] = [known && exactValue(known.term), value && exactValue(value)]
    return was && is ? [was.eq(is)] : []
  })
  return given.length > 1 && !given.includes(true)
}

/** Each name on the left with what stands in its place on the right; null where the two differ in anything else. */
function pairsOf(left: Node, right: Node): readonly (readonly [Node, Node])[] | null {
  if (isName(left)) return [[left, right]]
  if (left.head !== right.head || left.args.length !== right.args.length) return null
  if (left.args.length === 0) return left.text === right.text ? [] : null
  const parts = left.args.map((part, i) => pairsOf(part, right.args[i]!))
  return parts.includes(null) ? null : parts.flatMap(part => part!)
}
