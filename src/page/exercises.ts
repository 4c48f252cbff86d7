import type { Section, Token } from '../documents/model/document.js'

/** An exercise of a document with the parts that it is written in, the exercise's own text among them. */
export interface WholeExercise {
  readonly label: string | null
  readonly parts: readonly [Section, ...Section[]]
}

/** The sections of a document by exercise: a part stands with the exercise that it is a part of. */
export function wholeExercises(sections: readonly Section[]): WholeExercise[] {
  const found: { label: string | null; parts: [Section, ...Section[]] }[] = []
  for (const section of sections) {
    const last = found.at(-1)
    if (last && section.partOf !== null && section.partOf === last.label) last.parts.push(section)
    else found.push({ label: section.partOf ?? section.label, parts: [section] })
  }
  return found
}

/** The parts of an exercise as one section, whose sentences and clauses are counted through. */
export function joined({ label, parts }: WholeExercise): Section {
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
