/**
 * Rounding of decimal texts digit by digit, as it is done by hand: the second derivation that the rounding of
 * exact fractions is held against. Negative decimals name a place left of the point.
 */

/** The text cut off toward 0 at so many decimals, zeros in place of the digits left of the point. */
export function cutDecimal(text: string, decimals: number): string {
  const { sign, whole, fraction } = split(text)
  if (decimals > 0) return `${sign}${whole}.${fraction.padEnd(decimals, '0').slice(0, decimals)}`
  const kept = whole.slice(0, whole.length + decimals)
  return `${sign}${kept}${'0'.repeat(-decimals)}`.replace(/^(-?)$/, '$10')
}

/** The nearest decimal at that place; a tie goes away from 0 or toward it. */
export function roundDecimal(text: string, decimals: number, tie: 'away' | 'toward'): string {
  const { sign, whole, fraction } = split(text)
  const all = whole.padStart(12, '0') + fraction.padEnd(12, '0')
  const dropped = all.slice(12 + decimals)
  const half = `5${'0'.repeat(dropped.length - 1)}`
  const grows = dropped > half || (dropped === half && tie === 'away')
  const cut = cutDecimal(text, decimals)
  return grows ? nextDecimal(cut, decimals, sign === '-' ? -1 : 1) : cut
}

/** The neighbour one unit of that place above or below a decimal. */
export function nextDecimal(text: string, decimals: number, side: 1 | -1): string {
  const { sign, whole, fraction } = split(text)
  const digits = (whole.padStart(12, '0') + fraction.padEnd(12, '0'))
    .slice(0, 12 + decimals)
    .split('')
    .map(Number)
  const isZero = digits.every(digit => digit === 0)
  const isGrowing = isZero || side > 0 === (sign === '')
  let place = digits.length - 1
  for (; digits[place] === (isGrowing ? 9 : 0); place--) digits[place] = isGrowing ? 0 : 9
  digits[place] = digits[place]! + (isGrowing ? 1 : -1)
  const written = digits.join('').padEnd(12, '0')
  const newSign = isZero ? (side > 0 ? '' : '-') : sign
  return `${newSign}${written.slice(0, 12)}.${written.slice(12)}`
}

function split(text: string): { sign: string; whole: string; fraction: string } {
  const [whole = '', fraction = ''] = text.replace('-', '').split('.')
  return { sign: text.startsWith('-') ? '-' : '', whole, fraction }
}
