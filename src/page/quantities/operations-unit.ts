import { Rational } from '../../math/number/rational.js'

const LETTERS: Readonly<Record<string, string>> = {
  k: '1e3',
  M: '1e6',
  G: '1e9',
  T: '1e12',
  P: '1e15',
  E: '1e18',
  Z: '1e21',
  Y: '1e24',
}
const PREFIXES: Readonly<Record<string, string>> = {
  kilo: '1e3',
  mega: '1e6',
  giga: '1e9',
  tera: '1e12',
  peta: '1e15',
  exa: '1e18',
  zetta: '1e21',
  yotta: '1e24',
}

/** `EFLOP/s`, `teraFLOPs`: as a letter the prefix is a capital; a hyphen behind makes another unit of it. */
const PREFIXED =
  /^[\s~]?(?:([kMGTPEZY])|(kilo|mega|giga|tera|peta|exa|zetta|yotta)[-\s]?)flops?(?:\/s(?:ec(?:ond)?)?)?(?![\w/-])/i
/** `PF-days`, `petaflop/s-days`: 10^15 operations a second for 86,400 seconds. */
const PETAFLOP_DAYS = /^[\s~]?(?:PF|peta-?flops?\/s|PFLOPS?(?:\/s)?)[-\s]days?(?![\w-])/i
const OPERATIONS_OF_A_PETAFLOP_DAY = '8.64e19'

/** How many operations, or operations per second, the unit that a text begins with stands for; null for any other. */
export function operationsUnit(text: string): Rational | null {
  if (PETAFLOP_DAYS.test(text)) return Rational.of(OPERATIONS_OF_A_PETAFLOP_DAY)
  const found = PREFIXED.exec(text)
  if (!found) return null
  const [, letter, prefix] = found
  const worth = prefix === undefined ? LETTERS[letter!] : PREFIXES[prefix.toLowerCase()]
  return worth === undefined ? null : Rational.of(worth)
}
