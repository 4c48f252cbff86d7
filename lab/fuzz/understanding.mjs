/**
 * All that an audit reads of a document before it judges: formulas, arithmetic, samples, claims and directives of
 * authors. `parts` are the project's own functions, from dist or from src.
 */
export const understandWith = parts => document => {
  const { FirstMentions, listedSamples, readSection, readLines, wholeExercises, joined } = parts
  const text = document.text ?? document.source
  new FirstMentions(document)
  listedSamples(document)
  const readings = wholeExercises(document.sections).flatMap(whole => {
    const own = whole.parts.map(part => readSection(part, text))
    const together = own.length > 1 ? [readSection(joined(whole), text)] : []
    return [...own, ...together, ...own.map(readLines)]
  })
  return { readings, statements: document.notes.flatMap(note => statementOf(note, parts)) }
}

function statementOf(note, { readDirective, readClaimBlock, readStatement, LatexError }) {
  if (note.kind !== 'claim') {
    readDirective(note)
    return []
  }
  const block = readClaimBlock(note)
  try {
    return block.faults.length > 0 ? { links: [], faults: block.faults } : readStatement(block)
  } catch (error) {
    if (error instanceof LatexError)
      return { links: [], faults: [{ start: error.offset, end: error.offset }] }
    throw error
  }
}
