import { decodeHTMLStrict } from 'entities'
import { CODE } from './decimal-comma.js'
import { scriptOf } from './raised.js'

const ENTITY = /&(?:[A-Za-z][A-Za-z0-9]{1,31}|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});/g
/** Signs of mathematics, blanks, raised digits, fractions and Greek letters; other letters and marks stay, and so does what is Markdown. */
const SIGN = /^(?:[<=>%·‰′–]|\p{Script=Greek}|[^\p{ASCII}\p{L}\p{M}\p{P}\p{C}])$/u

/** `10<sup>9</sup>` is a power. */
const POWER = /<sup>([^<>\r\n]{1,30})<\/sup>/g

/**
 * A page as long as before in which entities for signs are those signs, `3 &times; 4 &asymp; 12`, and raised figures are
 * powers. A sign takes the place
 * of its entity next to what it stands next to there; the rest is blank. Code shows entities as they are written.
 */
export function withSigns(page: string): string {
  if (!/[&<]/.test(page)) return page
  const parts = page.split(CODE)
  const signed = (part: string) => part.replace(ENTITY, signOf).replace(POWER, powerOf)
  return parts.map((part, i) => (i % 2 === 1 ? part : signed(part))).join('')
}

function powerOf(tags: string, written: string): string {
  // Where the sign was an entity, blanks stand behind it.
  const exponent = written.replace(/^([-−+])\s+(?=\d)/, '$1')
  const script = scriptOf(exponent.trim(), '^')
  if (!script) return tags
  const end = '</sup>'.length + written.length - exponent.length
  return script.opens.padStart('<sup>'.length) + exponent + script.closes.padEnd(end)
}

function signOf(entity: string, at: number, part: string): string {
  const sign = decodeHTMLStrict(entity)
  if (!SIGN.test(sign)) return entity
  // What looks like a tag or a quote mark there would become one.
  if (sign === '<') return sign.padEnd(entity.length)
  if (sign === '>' && /(?:^|[\r\n])[ \t]*$/.test(part.slice(Math.max(0, at - 9), at))) return entity
  const next = part[at + entity.length] ?? ' '
  // `&mu;m` is a unit, and `2&pi;&radic;2` ends in a root of its own.
  const belongsBehind = /\p{L}/u.test(sign) && /[\p{L}&]/u.test(next)
  const isApart = belongsBehind || /\s/.test(part[at - 1] ?? ' ')
  return isApart ? sign.padStart(entity.length) : sign.padEnd(entity.length)
}
