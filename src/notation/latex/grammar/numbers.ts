import type { Cursor } from './cursor.js'
import type { Parselet } from './parselet.js'

/**
 * A numeral, together with a power of ten that multiplies it: `2.0 \times 10^{18}` is the one number 2.0e18, so that
 * it binds before anything else and keeps its digits.
 */
export const numeral: Parselet = ({ cursor }, { text, start }) => {
  const exponent = text.includes('e') ? null : takePowerOfTen(cursor)
  return cursor.node('number', [], start, exponent === null ? text : `${text}e${exponent}`)
}

/** `\times 10^{18}`; null, and nothing read, where anything else follows. */
function takePowerOfTen(cursor: Cursor): string | null {
  const isTimes = cursor.is('\\times') || cursor.is('\\cdot') || cursor.is('*')
  const ten = cursor.peek(1)
  if (!isTimes || ten.kind !== 'number' || ten.text !== '10' || !cursor.is('^', 2)) return null
  const isBraced = cursor.is('{', 3)
  const first = isBraced ? 4 : 3
  const sign = cursor.is('-', first) ? '-' : cursor.is('+', first) ? '+' : ''
  const last = first + sign.length
  const { kind, text } = cursor.peek(last)
  if (kind !== 'number' || !/^\d{1,9}$/.test(text) || (isBraced && !cursor.is('}', last + 1))) return null
  if (!isBraced && text.length > 1)
    cursor.fail('braces around an exponent of several digits', 'ambiguous', text)
  for (let read = 0; read <= (isBraced ? last + 1 : last); read++) cursor.next()
  return `${sign === '-' ? '-' : ''}${text}`
}
