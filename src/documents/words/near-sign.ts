import type { Token } from '../model/document.js'

/** What a relation is written with. */
const SIGN = /[=~≈≃<>≤≥≠≡≢]/
/** As far before the first word of a section signs are read as a part of it. */
export const ATTACHED = 9

/**
 * Says of each token whether a sign of a relation stands in its sentence or in one beside it: only there does prose state
 * arithmetic, and the lexemes of all other prose would take more memory than the prose itself. What a section calls pi
 * it says anywhere.
 */
export function nearSigns(tokens: readonly Token[], source: string): (index: number) => boolean {
  const isNear = new Uint8Array(tokens.length)
  let before = 0
  let from = 0
  let isBeside = false
  for (let to = 1; to <= tokens.length; to++) {
    if (to < tokens.length && tokens[to]!.sentence === tokens[from]!.sentence) continue
    const hasSign = isTelling(tokens, from, to, source)
    if (hasSign) isNear.fill(1, before, to)
    else if (isBeside) isNear.fill(1, from, to)
    isBeside = hasSign
    before = from
    from = to
  }
  return index => isNear[index] === 1
}

function isTelling(tokens: readonly Token[], from: number, to: number, source: string): boolean {
  const start = from === 0 ? Math.max(0, tokens[0]!.start - ATTACHED) : tokens[from - 1]!.end
  if (SIGN.test(source.slice(start, tokens[to - 1]!.end))) return true
  for (let at = from; at < to; at++) if (tokens[at]!.text === 'pi') return true
  return false
}
