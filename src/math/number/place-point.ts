import { magnitude } from './integer.js'

/** integer · 10^−decimals, written out. */
export function placePoint(integer: bigint, decimals: number, isGrouped: boolean): string {
  const digits = magnitude(integer)
    .toString()
    .padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const grouped = isGrouped ? inThousands(whole) : whole
  const fraction = decimals > 0 ? `.${digits.slice(digits.length - decimals)}` : ''
  return `${integer < 0n ? '-' : ''}${grouped}${fraction}`
}

function inThousands(digits: string): string {
  const first = digits.length % 3
  const groups = first > 0 ? [digits.slice(0, first)] : []
  for (let start = first; start < digits.length; start += 3) groups.push(digits.slice(start, start + 3))
  return groups.join(',')
}
