/**
 * What must hold of a document as it is read, whatever it says: an answer is a list of broken laws, mostly empty. The
 * laws are those of properties/documents, written for a million inputs.
 */

/** What is wrong with a document and what was read of its formulas. */
export function brokenReading(document, { readings, statements }) {
  const { source, text = source, sections, notes } = document
  const broken = []
  if (text.length !== source.length) broken.push('the text that is read is not as long as the source')
  if (!tiles(sections, source.length, document)) broken.push('sections that are not the source')
  for (const section of sections) broken.push(...brokenSection(section, document))
  if (document.cells) broken.push(...brokenCells(document))
  for (const note of notes) broken.push(...brokenNote(note, source))
  for (let at = 1; at < notes.length; at++)
    if (notes[at].start < notes[at - 1].end) broken.push('notes that overlap')
  for (const reading of readings) broken.push(...brokenFormulas(reading))
  for (const { links, faults } of statements) {
    for (const { left, sign, right } of links)
      for (const node of [left, sign, right]) broken.push(...outside(node, 0, source.length, 'a claim'))
    for (const fault of faults) broken.push(...outside(fault, 0, source.length, 'a fault of a claim'))
  }
  return [...new Set(broken)]
}

/** A file of claims has no sections; of everything else each character belongs to one. */
function tiles(sections, length, { path }) {
  let at = 0
  for (const { start, end } of sections) {
    if (start !== at || end <= start) return false
    at = end
  }
  return at === (path.endsWith('.claims') ? 0 : length)
}

/** What is read of a notebook lies inside one of its cells each. */
function brokenCells({ source, sections, notes, cells }) {
  const broken = []
  for (let at = 0; at < cells.length; at++)
    if (cells[at].start < (cells[at - 1]?.end ?? 0) || cells[at].end > source.length)
      broken.push('cells that overlap, or lie outside the source')
  const ranges = [...sections.flatMap(({ tokens, programs }) => [...tokens, ...programs]), ...notes]
  let at = 0
  for (const { start, end } of ranges.sort((one, other) => one.start - other.start)) {
    while (at < cells.length - 1 && cells[at + 1].start <= start) at++
    if (!(cells[at].start <= start && end <= cells[at].end)) broken.push('what runs over the end of its cell')
  }
  return broken
}

const outside = ({ start, end }, least, most, what) =>
  least <= start && start <= end && end <= most
    ? []
    : [`${what} outside its place: ${start} to ${end}, not in ${least} to ${most}`]

function brokenSection({ start, end, tokens, programs }, document) {
  const broken = []
  let from = start
  let [sentence, clause] = [0, 0]
  for (const token of tokens) {
    if (token.start < from) broken.push(`a ${token.kind} that overlaps the one before it`)
    from = Math.max(token.end, token.scaleEnd ?? 0)
    if (token.sentence !== sentence && token.sentence !== sentence + 1) broken.push('sentences out of order')
    if (token.clause < clause) broken.push('clauses out of order')
    ;[sentence, clause] = [token.sentence, token.clause]
    broken.push(...brokenToken(token, document))
  }
  if (from > end) broken.push('a token outside its section')
  let below = start
  for (const program of programs) {
    broken.push(...outside(program, below, end, 'a program'), ...brokenProgram(program, document))
    below = program.end
  }
  return [...broken, ...overlapping(tokens, programs)]
}

function overlapping(tokens, programs) {
  let at = 0
  for (const program of programs) {
    while (at < tokens.length && tokens[at].end <= program.start) at++
    const token = tokens[at]
    if (token && token.start < program.end && token.end > program.start)
      return [`a ${token.kind} in a program`]
  }
  return []
}

const LINE_END = /\r\n?|\n/
/** Blanks of special width may be read as plain ones. */
const plain = text => text.replace(/[\u00a0\u2000-\u200a\u202f\u205f]/g, ' ')

function brokenProgram({ text, start, end }, document) {
  const lines = plain(text).split('\n')
  const isIn = source => {
    const there = plain(source.slice(start, end)).split(LINE_END)
    return lines.length === there.length && lines.every((line, at) => there[at].endsWith(line))
  }
  // In HTML tags and entities inside code are covered.
  const isThere = isIn(document.source) || (isHtml(document) && isIn(document.text))
  return isThere ? [] : ['a program that does not stand in its place']
}

const isHtml = ({ path }) => path.endsWith('.html')

const QUOTE_MARKS = /^([ \t]*)((?:>[ \t]?)+)/gm
const unquoted = text => text.replace(QUOTE_MARKS, match => ' '.repeat(match.length))

/** What TeX says otherwise: a footnote stands in brackets. */
const SAID_AS = { '{': '(', '}': ')', ']': ':' }

/** A break that the layout sets has no width: blanks follow it, at most after what closes the word before it. */
const BEFORE_BLANKS = /^[^\p{L}\d\s]*\s/u
const MAX_CLOSING = 20

function brokenToken(token, document) {
  const { source, text } = document
  const { kind, start, end, inner } = token
  // In HTML an entity is what it stands for.
  const there = (isHtml(document) ? text : source).slice(start, end)
  const isThere = {
    word: () => there.replaceAll('*', '').replaceAll('’', "'").toLowerCase() === token.text,
    // On a page with decimal commas a figure is read with points.
    number: () => [there, text?.slice(start, end)].includes(token.written ?? token.text),
    stop: () => token.text === '' || token.text === there,
    break: () =>
      token.text === there ||
      (text !== undefined && token.text === SAID_AS[there]) ||
      (start === end && BEFORE_BLANKS.test(source.slice(end, end + MAX_CLOSING))),
    math: () => isFormulaThere(token, source, text),
    code: () => isFormulaThere(token, source, text),
  }[kind]()
  const broken = isThere ? [] : [`a ${kind} that does not stand in its place`]
  if (inner) broken.push(...outside(inner, start, end, `what is in a ${kind}`))
  return broken
}

/** The marks between a formula and its result are blanks. */
const unmarked = text => text.replace(/\$|\\[()]/g, mark => ' '.repeat(mark.length))

/** In TeX comments are blanks. */
function isFormulaThere({ text, inner }, source, read) {
  const there = source.slice(inner.start, inner.end)
  if ([there, unquoted(there), unmarked(there), unmarked(unquoted(there))].includes(text)) return true
  return read !== undefined && text.length === there.length
}

function brokenNote({ lines, attributes, start, end }, source) {
  const broken = outside({ start, end }, 0, source.length, 'a note')
  for (const line of attributes ? [attributes, ...lines] : lines)
    if (source.slice(line.start, line.start + line.text.length) !== line.text)
      broken.push('a line of a note that does not stand in its place')
  return broken
}

function brokenFormulas({ section, chains, failures }) {
  const broken = []
  for (const token of section.tokens) {
    if (token.kind !== 'math') continue
    const { start, end } = token.inner ?? token
    const [read, failure] = [chains.get(token), failures.get(token)]
    if (read === undefined && failure === undefined) broken.push('a formula that is neither read nor refused')
    // Behind a side that cannot be read the numbers may be.
    if (failure && read?.some(chain => chain.start <= start))
      broken.push('a formula that is read from its beginning, and refused')
    for (const chain of read ?? []) broken.push(...brokenChain(chain, start, end))
    if (failure && !(start <= failure.offset && failure.offset <= end))
      broken.push(`an error outside its formula: ${failure.offset}, not in ${start} to ${end}`)
    if (failure && !/^[^\r\n]+$/.test(failure.message))
      broken.push(`an error that is not said in one line: ${JSON.stringify(failure.message)}`)
  }
  return broken
}

function brokenChain(chain, start, end) {
  const { terms, signs, opens } = chain
  const broken = outside(chain, start, end, 'a chain')
  if (terms.length !== signs.length + 1) broken.push('a chain with signs that stand between no terms')
  for (const sign of opens ? [opens, ...signs] : signs) broken.push(...outside(sign, start, end, 'a sign'))
  for (let at = 1; at < signs.length; at++)
    if (signs[at].start < signs[at - 1].end) broken.push('signs out of order')
  // A walk of its own, since a recursive one would be as deep as what it checks.
  const nodes = [...terms]
  while (nodes.length > 0) {
    const node = nodes.pop()
    if (!(start <= node.start && node.start <= node.end && node.end <= end))
      broken.push(...outside(node, start, end, `a ${node.head}`))
    for (const arg of node.args) nodes.push(arg)
  }
  return broken
}
