import { type Share, shareAt } from '../../documents/prose-arithmetic/share.js'

/** As far behind a share as is looked. */
const REACH = 16

/** The share behind a figure that is all of its side, `1 in 20`; null where none stands at a place. */
export function wholeShareAt(source: string, at: number): Share | null {
  const share = shareAt(source, at)
  const behind = share ? source.slice(share.end, share.end + REACH) : ''
  return /^\s*(?:$|[=≈<>≤≥~,;.])/.test(behind) ? share : null
}
