import { lowered } from '../notation/lower/try-lower.js'
import type { Glossary } from '../notation/tree/glossary.js'
import { mentionsPlainLogarithm } from '../notation/tree/mentions.js'
import type { Chain } from '../notation/tree/node.js'
import { symbolsOf } from '../notation/tree/symbols-of.js'
import { nearly } from './quantities/agrees.js'
import { figureOfNode } from './quantities/printed-figure.js'

/** A page that works out more logarithms shows by the first of them which one it means. */
const MAX_SHOWN = 20

/**
 * The base that a section means by \log where it writes logarithms with a base too: the one by which its figures come
 * out, `\log 3 \approx 1.099`. Null where none gives most of them, or two do.
 */
export function baseShownIn(chains: readonly Chain[], glossary: Glossary): string | null {
  const bases = glossary.conflicts.get('log')?.readings ?? []
  const shown = chains.flatMap(linksWithLogarithm).slice(0, MAX_SHOWN)
  const fitsMost = (base: string): boolean =>
    2 * shown.filter(link => isFit(link, base, glossary)).length > shown.length
  const [base = null, another] = bases.filter(fitsMost)
  return another === undefined ? base : null
}

interface Shown {
  readonly side: Chain['terms'][number]
  readonly figure: Chain['terms'][number]
}

/** The expressions with a plain logarithm and no symbol that are said to be a figure. */
const linksWithLogarithm = ({ terms }: Chain): readonly Shown[] =>
  terms.slice(1).flatMap((figure, i) => {
    const side = terms[i]!
    const isShown =
      mentionsPlainLogarithm(side) && symbolsOf(side).size === 0 && figureOfNode(figure) !== null
    return isShown ? [{ side, figure }] : []
  })

function isFit({ side, figure }: Shown, base: string, glossary: Glossary): boolean {
  const [value, printed] = [side, figure].map(node => lowered(node, { ...glossary, logBase: base }))
  return Boolean(value && printed && nearly(value, printed))
}
