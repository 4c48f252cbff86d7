import type { Token } from '../../../documents/model/document.js'
import type { Link } from '../../../notation/tree/link.js'
import type { Node } from '../../../notation/tree/node.js'

const isYear = ({ head, text }: Node): boolean => head === 'number' && /^(?:19|20)\d\d$/.test(text)

/** Why what a sentence adds up may be named by years: "the total of 2023 and 2024 is 15000 €"; null where no years are added. */
export function doubtOfYears({ left }: Link, { worded }: Token): string | null {
  const sum = left.head === 'div' ? left.args[0]! : left
  return worded && sum.head === 'add' && sum.args.every(isYear) ? 'years may name what is added up' : null
}
