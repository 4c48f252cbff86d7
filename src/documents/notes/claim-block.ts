import type { Note, NoteLine } from '../model/note.js'

/** Something that a claim block says and that cannot be read: what was expected there, and what stands there. */
export interface BlockFault {
  readonly start: number
  readonly end: number
  readonly explanation: string
}

/** A claim of an author, line by line, before its mathematics is read. */
export interface ClaimBlock {
  readonly id: string | null
  /** What the lines `for:` say of the values of symbols. */
  readonly domains: readonly NoteLine[]
  /** What the lines `where:` and `given:` say that symbols are. */
  readonly definitions: readonly NoteLine[]
  /** What is claimed, a line each. */
  readonly relations: readonly NoteLine[]
  /** What cannot be read; then nothing is judged. */
  readonly faults: readonly BlockFault[]
  readonly note: Note
}

const FIELD = /^\s*([A-Za-z][A-Za-z-]+)[ \t]*:(?!=)/
const FIELDS = 'id, for, where, given'
const CHANGES = new RegExp(String.raw`#|\b(?:${FIELDS.replaceAll(', ', '|')})\s*[=:]`, 'i')
/** Permanent names, as of the book: `15.13/advantages`, `shift`. */
const ID = /^[\p{L}\p{N}][\p{L}\p{N}._/-]{0,99}$/u

/** Reads what stands in a claim note. A line of TeX comment or of blanks says nothing; every other line counts. */
export function readClaimBlock(note: Note): ClaimBlock {
  const block: Growing = {
    id: null,
    domains: [],
    definitions: [],
    relations: [],
    faults: openingFaults(note),
  }
  for (const line of note.lines) {
    if (/^\s*(?:%|$)/.test(line.text)) continue
    const field = FIELD.exec(line.text)
    if (field) addField(block, field[1]!.toLowerCase(), rest(line, field[0].length), line)
    else block.relations.push(line)
  }
  if (block.relations.length === 0)
    block.faults.push({ ...extentOf(note), explanation: 'expected a relation, got none' })
  return { ...block, note }
}

interface Growing {
  id: string | null
  readonly domains: NoteLine[]
  readonly definitions: NoteLine[]
  readonly relations: NoteLine[]
  readonly faults: BlockFault[]
}

function addField(block: Growing, name: string, value: NoteLine, line: NoteLine): void {
  const fault = (explanation: string) => block.faults.push({ ...placeOf(line), explanation })
  const got = value.text.trim()
  if (name === 'for') block.domains.push(value)
  else if (name === 'where' || name === 'given') block.definitions.push(value)
  else if (name !== 'id') fault(`expected one of the lines ${FIELDS}, or a relation, got ${name}`)
  else if (block.id !== null) fault(`expected one id, got another: ${got}`)
  else if (!ID.test(got)) fault(`expected an id of letters, digits and . _ / -, got ${got || 'nothing'}`)
  else block.id = got
}

const rest = ({ text, start }: NoteLine, from: number): NoteLine => {
  return { text: text.slice(from), start: start + from }
}

/** Where a line stands without the blanks around it. */
export function placeOf({ text, start }: NoteLine): { readonly start: number; readonly end: number } {
  const from = start + text.length - text.trimStart().length
  return { start: from, end: Math.max(from, start + text.trimEnd().length) }
}

/** What opens a note: what is wrong with a note as a whole is said there. */
function extentOf({ start, end, lines, attributes }: Note) {
  if (attributes) return { start, end: Math.max(start + 1, attributes.start) }
  const first = lines.find(({ text }) => text.trim() !== '')
  if (!first) return { start, end }
  return { start, end: first.start > start ? first.start : placeOf(first).end }
}

/** Attributes in braces are for who renders the page; what would change the claim needs a line of its own. */
function openingFaults(note: Note): BlockFault[] {
  const { attributes, missing } = note
  const opening = extentOf(note)
  const faults: BlockFault[] = []
  if (missing !== null)
    faults.push({ ...opening, explanation: `expected ${missing} to close the claim, got the end` })
  if (!attributes) return faults
  const said = attributes.text.trim()
  const [braces] = /(?:\{[^{}]*\}?|[^{]*\})?/.exec(said)!
  const outside = said.slice(braces.length)
  if (CHANGES.test(braces) || !/^[\w\s.,-]*$/.test(outside))
    faults.push({ ...placeOf(attributes), explanation: `expected a line of its own for ${said}` })
  return faults
}
