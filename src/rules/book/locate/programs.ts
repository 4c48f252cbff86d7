import { isWordOf } from '../../../english/matching.js'
import { parseProgram } from '../../../notation/python/parser.js'
import { ProgramError } from '../../../notation/python/syntax.js'
import type { Reading } from '../../../page/reading.js'
import type { Candidate } from './candidate.js'
import type { Shape } from './pattern.js'

/** The programs of a section in whose name each word of the shape stands; the hole is what they return. */
export function programCandidates(shape: Shape, { section, source }: Reading): Candidate[] {
  return section.programs.flatMap(({ start, end }): Candidate[] => {
    const result = resultOf(source.slice(start, end), shape)
    if (!result) return []
    const place = { from: start, to: end, holes: new Map(), cost: 0, why: [] }
    return [{ ...place, start: start + result.start, end: start + result.end }]
  })
}

/** Where a program that cannot be read stands, its claim stands too, and says why it is undecided. */
function resultOf(text: string, shape: Shape): { start: number; end: number } | null {
  try {
    const { name, result } = parseProgram(text)
    const words = name.toLowerCase().split('_')
    const isNamed = shape.every(
      piece => piece.kind === 'word' && words.some(word => isWordOf(word, piece.alternatives)),
    )
    return isNamed ? result : null
  } catch (error) {
    if (error instanceof ProgramError) return { start: 0, end: text.length }
    throw error
  }
}
