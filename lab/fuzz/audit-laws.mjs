/** What must hold of the audit of a document, whatever it says: an answer is a list of broken laws, mostly empty. */
export function brokenAudit(source, result) {
  const broken = result.findings.flatMap((finding, at) =>
    brokenPlace(source, finding).map(law => `finding ${at}: ${law}`),
  )
  if (result.obligations.length !== result.findings.length) broken.push('not as many obligations as findings')
  for (let at = 1; at < result.findings.length; at++)
    if (result.findings[at].start.offset < result.findings[at - 1].start.offset)
      broken.push(`finding ${at}: out of order`)
  return broken
}

function brokenPlace(source, { start, end, statement, verdict, stated, given }) {
  const broken = []
  if (!(0 <= start.offset && start.offset <= end.offset && end.offset <= source.length))
    broken.push(`a place outside the document: ${start.offset} to ${end.offset} of ${source.length}`)
  if (source.slice(start.offset, end.offset) !== statement)
    broken.push('a statement that does not stand in its place')
  for (const place of [start, end])
    if (offsetOf(source, place) !== place.offset)
      broken.push(`a place of two minds: ${JSON.stringify(place)}`)
  if (stated !== null && !statement.includes(stated))
    broken.push(`stated ${JSON.stringify(stated)} is not in the statement`)
  if (given?.through.some(at => at < 0 || at >= source.length))
    broken.push('came through a place outside the document')
  if (verdict === 'unread' && stated !== null) broken.push('an unread statement with a stated value')
  return broken
}

/** The offset of a line and column, counted independently of the reader: from the front, line by line. */
function offsetOf(source, { line, column }) {
  const ending = /\r\n?|\n/g
  for (let number = 1; number < line; number++) if (!ending.test(source)) return -1
  return (line === 1 ? 0 : ending.lastIndex) + column - 1
}
