import { functionWordsOf } from '../../english/grammar.js'

const DIGIT = /^\d/
const PROSE = new RegExp(
  String.raw`(?:^|[\s(])(?:[a-z]{3,}|${functionWordsOf(2).join('|')})(?=[\s,.;:!?)]|$)`,
  'i',
)
const NOTATION = /[\\=^_{}<>+]/

/**
 * Whether what stands between two dollar signs is an amount and prose: `$5 and $6`, `US$5`, `$5-$6`, `$HOME and $PATH`.
 *
 * It is when blanks part it from the second sign but not from the first, and it holds a word or one follows; or when it
 * begins with a digit and the second sign does too, or the first hangs on a word, or it holds words and no notation.
 * `$ 5 $`, `$2x$` and `$5 \text{ if } x$` are mathematics.
 */
export function readsAsMoney(inner: string, before: string, after: string): boolean {
  const hasProse = PROSE.test(inner)
  const leansOn = /\s/.test(inner.slice(-1)) && !/^\s/.test(inner)
  if (leansOn && (hasProse || /[A-Za-z0-9]/.test(after))) return true
  if (!DIGIT.test(inner)) return false
  return DIGIT.test(after) || /[A-Za-z]/.test(before) || (hasProse && !NOTATION.test(inner))
}
