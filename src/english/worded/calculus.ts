const BOUND = String.raw`[-−]?(?:\d{1,9}(?:\.\d{1,9})?|\d?(?:pi|π)|infinity|inf|∞|[a-z])(?:\/\d{1,9})?(?![\p{L}\d])`
const BLANKS = String.raw`\s{1,9}`

/** "Integral from 0 to pi of", `∫_0^1`. */
const BETWEEN = new RegExp(
  `integral${BLANKS}from${BLANKS}(${BOUND})${BLANKS}to${BLANKS}(${BOUND})${BLANKS}of${BLANKS}`,
  'iuy',
)
const BETWEEN_SIGNS = new RegExp(String.raw`∫\s?_\{?(${BOUND})\}?\s?\^\{?(${BOUND})\}?\s{0,9}`, 'iuy')
const OF = new RegExp(`integral${BLANKS}of${BLANKS}`, 'iuy')
/** `lim x->0 of`, `lim_{x→∞}`, "limit as x -> 0 of". */
const LIMIT = new RegExp(
  String.raw`lim(?:it)?(?:${BLANKS}as${BLANKS}|\s?[_({]{0,2}\s?)([a-z])\s?(?:->|→)\s?(${BOUND})[)}]?${BLANKS}(?:of${BLANKS})?`,
  'iuy',
)
/** What is integrated holds no relation, and no other sentence. */
const BODY = /[^=<>≈\n;:?]{1,90}/uy
const BY = /\s{0,2}d([a-zθ])(?![\p{L}\d])/iu
const BY_AT_END = /\s{1,2}d([a-zθ])$/iu
const FROM_TO = new RegExp(`${BLANKS}from${BLANKS}(${BOUND})${BLANKS}to${BLANKS}(${BOUND})`, 'iu')
const GIVES = /\s{0,3}[=≈]/uy

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
  boundsFirst(text, at) ?? boundsLast(text, at) ?? limitAt(text, at)

/** "The integral from 0 to pi of sin x dx", `∫_0^1 x^2 dx`. */
function boundsFirst(text: string, at: number): SaidIntegral | null {
  const head = matched(BETWEEN, text, at) ?? matched(BETWEEN_SIGNS, text, at)
  const from = at + (head?.[0].length ?? 0)
  const body = head && matched(BODY, text, from)?.[0]
  const by = body && BY.exec(body)
  if (!head || !by || by.index === 0) return null
  const [whole, letter] = by
  return {
    kind: 'integral',
    of: body.slice(0, by.index),
    by: letter!,
    from: head[1]!,
    to: head[2]!,
    end: from + by.index + whole.length,
  }
}

/** "The integral of sin x dx from 0 to pi". */
function boundsLast(text: string, at: number): SaidIntegral | null {
  const head = matched(OF, text, at)
  const start = at + (head?.[0].length ?? 0)
  const body = head && matched(BODY, text, start)?.[0]
  const bounds = body && FROM_TO.exec(body)
  if (!bounds || bounds.index === 0) return null
  const end = start + bounds.index + bounds[0].length
  if (!matched(GIVES, text, end)) return null
  const said = body.slice(0, bounds.index)
  const by = BY_AT_END.exec(said)
  return {
    kind: 'integral',
    of: said.slice(0, by?.index),
    by: by?.[1] ?? null,
    from: bounds[1]!,
    to: bounds[2]!,
    end,
  }
}

function limitAt(text: string, at: number): SaidLimit | null {
  const head = matched(LIMIT, text, at)
  const start = at + (head?.[0].length ?? 0)
  const of = head && matched(BODY, text, start)?.[0].trimEnd()
  if (!of || !matched(GIVES, text, start + of.length)) return null
  return { kind: 'limit', by: head[1]!, to: head[2]!, of, end: start + of.length }
}

function matched(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
