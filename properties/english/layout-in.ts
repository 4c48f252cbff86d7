import { layoutStance } from '../../src/english/layout.js'
import type { Stance, StanceKind } from '../../src/english/stance-kind.js'
import { FORMULA } from './stance-in.js'

/** What the layout of a page says of the formula at `{}`, and by what. */
export function stanceBy(frame: string): Stance | null {
  const source = frame.replace('{}', () => FORMULA)
  const start = source.indexOf(FORMULA)
  const section = { tokens: [], start: 0, end: source.length }
  const words = { section, source, places: new Map() }
  return layoutStance({ start, end: start + FORMULA.length }, words)
}

/** The kind alone. */
export const shown = (frame: string): StanceKind | null => stanceBy(frame)?.kind ?? null
