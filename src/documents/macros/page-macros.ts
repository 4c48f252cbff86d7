import { Mask } from '../layout/mask.js'
import { bodyStart } from '../markdown/front-matter.js'
import type { Section } from '../model/document.js'
import type { Range } from '../model/range.js'
import { configuredMacros } from './configured.js'
import { type Definitions, definitionsIn } from './definitions.js'
import { inside } from './macro.js'

/**
 * The macros that a page without a preamble defines: in its metadata, in a formula as MathJax wants it, or beside one
 * as pandoc does.
 * What stands in code shows how TeX is written, and defines nothing.
 */
export function macrosOnPage(text: string, sections: () => readonly Section[]): Definitions {
  const configured = configuredMacros(text.slice(0, bodyStart(text)))
  const anywhere = definitionsIn(text)
  const { macros, places } =
    anywhere.places.length === 0 ? anywhere : definitionsIn(withoutCode(text, sections()))
  return { macros: inside(configured, macros), places }
}

function withoutCode(text: string, sections: readonly Section[]): string {
  const mask = new Mask(text)
  for (const { start, end } of sections.flatMap(codeOf).sort((a, b) => a.start - b.start))
    mask.blank(start, end)
  return mask.finish()
}

const codeOf = ({ tokens, programs }: Section): Range[] => [
  ...tokens.filter(({ kind }) => kind === 'code'),
  ...programs,
]

/** A page as long as before without its definitions, and without the formulas that hold nothing else. */
export function withoutDefinitions(
  text: string,
  sections: readonly Section[],
  places: readonly Range[],
): string {
  const bare = withoutStretches(text, places)
  const formulas = sections.flatMap(({ tokens }) => tokens.filter(({ kind }) => kind === 'math'))
  return withoutStretches(
    bare,
    formulas.filter(({ inner }) => inner && !/\S/.test(bare.slice(inner.start, inner.end))),
  )
}

/** A blank that does not indent: a line that began with a definition is no code. */
const FIRST = '\u00a0'

function withoutStretches(text: string, stretches: readonly Range[]): string {
  const mask = new Mask(text)
  for (const { start, end } of stretches) {
    mask.put(start, FIRST)
    mask.blank(start + FIRST.length, end)
  }
  return mask.finish()
}
