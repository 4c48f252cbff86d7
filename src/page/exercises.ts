import type { Section, Token } from '../documents/model/document.js'

/** An exercise of a document with the parts that it is written in, the exercise's own text among them. */
export interface WholeExercise {
  readonly label: string | null
  readonly parts: readonly [Section, ...Section[]]
  /** The place among all exercises of the one that it answers, which stands farther before it; null where none does. */
  readonly asked: number | null
}

/**
 * The sections of a document by exercise: a part stands with the exercise that it is a part of, and an answer with the
 * exercise right before it that has its label. The answers at the end of a document stand by themselves.
 */
export function wholeExercises(sections: readonly Section[]): WholeExercise[] {
  const found: { label: string | null; parts: [Section, ...Section[]]; asked: number | null }[] = []
  for (const section of sections) {
    const last = found.at(-1)
    const label = section.partOf ?? section.label
    const isNext = last !== undefined && label !== null && label === last.label
    if (isNext && (section.partOf !== null || section.answers)) last.parts.push(section)
    else {
      const asked = section.answers ? found.findLastIndex(one => one.label === label && isAsked(one)) : -1
      found.push({ label, parts: [section], asked: asked < 0 ? null : asked })
    }
  }
  return found
}

const isAsked = ({ parts: [first] }: Pick<WholeExercise, 'parts'>): boolean => !first.answers

/** The parts of an exercise as one section, whose sentences and clauses are counted through. */
export function joined({ label, parts }: Pick<WholeExercise, 'label' | 'parts'>): Section {
  const tokens: Token[] = []
  for (const part of parts) {
    const { sentence = -1, clause = -1 } = tokens.at(-1) ?? {}
    for (const token of part.tokens)
      tokens.push({ ...token, sentence: token.sentence + sentence + 1, clause: token.clause + clause + 1 })
  }
  const programs = parts.flatMap(part => part.programs)
  const tables = parts.flatMap(part => part.tables ?? [])
  return { ...parts[0], label, partOf: null, end: parts.at(-1)!.end, tokens, programs, tables }
}

/** How a reader calls a section: `1.3 (a)`, and as it is written where its own label says so much. */
export function nameOf({ label, partOf }: Section): string | null {
  if (label === null || partOf === null || label.startsWith(partOf)) return label
  return `${partOf} (${label})`
}
