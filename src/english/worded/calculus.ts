const BOUND = String.raw`[-−]?(?:\d+(?:\.\d+)?|\d?(?:pi|π)|infinity|inf|∞|[a-z])(?:\/\d+)?(?![\p{L}\d])`
/** No relation, and no other sentence. */
const BODY = String.raw`[^=<>≈\n;:?]{1,80}?`
const BY = String.raw`([a-zθ])(?![\p{L}\d])`
const GIVES = String.raw`(?=\s{0,3}(?:=|≈))`

/** "The integral from 0 to pi of sin x dx", "the integral of sin x dx from 0 to pi", `∫_0^1 x^2 dx`. */
const BOUNDS_FIRST = new RegExp(
  String.raw`(?:integral\s+from\s+(${BOUND})\s+to\s+(${BOUND})\s+of|∫\s?(?:_\{?(${BOUND})\}?\s?\^\{?(${BOUND})\}?))\s+(${BODY})\s{0,2}d${BY}`,
  'iuy',
)
const BODY_FIRST = new RegExp(
  String.raw`integral\s+of\s+(${BODY})(?:\s+d${BY})?\s+from\s+(${BOUND})\s+to\s+(${BOUND})${GIVES}`,
  'iuy',
)
/** `lim x->0 of sin(x)/x`, `lim_{x→∞} 1/x`, "the limit as x -> 0 of sin(x)/x". */
const LIMIT = new RegExp(
  String.raw`lim(?:it)?(?:\s+as\s+|\s?[_({]{0,2}\s?)([a-z])\s?(?:->|→)\s?(${BOUND})[)}]?(?:\s+of)?\s+(${BODY})${GIVES}`,
  'iuy',
)

/** An integral between two ends, as words and signs say it; null for a letter that is not said. */
export interface SaidIntegral {
  readonly kind: 'integral'
  readonly of: string
  readonly by: string | null
  readonly from: string
  readonly to: string
  readonly end: number
}

/** A limit, as words and signs say it. */
export interface SaidLimit {
  readonly kind: 'limit'
  readonly of: string
  readonly by: string
  readonly to: string
  readonly end: number
}

/** The integral or the limit that is said at an offset of a text; null where none is. */
export const calculusAt = (text: string, at: number): SaidIntegral | SaidLimit | null =>
  integralAt(text, at) ?? limitAt(text, at)

function integralAt(text: string, at: number): SaidIntegral | null {
  const first = matched(BOUNDS_FIRST, text, at)
  if (first) {
    const [whole, from, to, below, above, of, by] = first
    return {
      kind: 'integral',
      of: of!,
      by: by!,
      from: (from ?? below)!,
      to: (to ?? above)!,
      end: at + whole.length,
    }
  }
  const last = matched(BODY_FIRST, text, at)
  if (!last) return null
  const [whole, of, by, from, to] = last
  return { kind: 'integral', of: of!, by: by ?? null, from: from!, to: to!, end: at + whole.length }
}

function limitAt(text: string, at: number): SaidLimit | null {
  const found = matched(LIMIT, text, at)
  return found && { kind: 'limit', by: found[1]!, to: found[2]!, of: found[3]!, end: at + found[0].length }
}

function matched(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
