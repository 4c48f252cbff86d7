import type { Level } from '../../conform/model/report.js'

/** How grave a level is, for colours: right, poor, wrong, broken, or not judged. */
export type Gravity = 'right' | 'poor' | 'wrong' | 'broken' | 'unjudged'

export const GRAVITY: Readonly<Record<Level, Gravity>> = {
  faithful: 'right',
  accurate: 'right',
  unstable: 'poor',
  wrong: 'wrong',
  'nonfinite-mismatch': 'wrong',
  'dtype-violation': 'wrong',
  error: 'broken',
  'protocol-error': 'broken',
  timeout: 'broken',
  crash: 'broken',
  unsupported: 'unjudged',
  indeterminate: 'unjudged',
}

const SELECTED: Readonly<Record<Gravity, string>> = {
  right: '32',
  poor: '33',
  wrong: '31',
  broken: '35',
  unjudged: '2',
}

/** The text in the colour of a level, for a terminal. */
export const colored = (text: string, level: Level, color: boolean): string =>
  color ? `\u001b[${SELECTED[GRAVITY[level]]}m${text}\u001b[0m` : text
