import type { Document } from '../../documents/model/document.js'
import type { NoteLine } from '../../documents/model/note.js'
import { firstBehind } from '../../documents/model/range.js'
import { type ClaimBlock, placeOf, readClaimBlock } from '../../documents/notes/claim-block.js'
import type { SearchEffort } from '../../math/engines/search.js'
import type { Judgement } from '../../math/judges/judgement.js'
import { LatexError } from '../../notation/latex/lexer/latex-error.js'
import { nameOf } from '../../page/exercises.js'
import { type Judged, unread } from '../judged.js'
import { defineRule } from '../rule.js'
import { judgeOwnLink, reasonOf } from './judge.js'
import { faultAt, type OwnLink, type OwnStatement, readStatement } from './read.js'

/** The rule of a claim without an id. */
const UNNAMED = 'claim'

export const authoredClaim = defineRule({
  id: UNNAMED,
  summary: 'What an author claims in the document is judged on the domain that it states.',
  why: 'A formula of a page often leaves out for which values it holds; a claim beside it says so.',
  source: null,
  examples: {
    right: [{ states: '$x + x = 2x$ <!-- claim\nfor: x in R\nx + x = 2x\n-->' }],
    wrong: [],
  },
  stage: 'rest',
  check: () => [],
})

/**
 * Judges what the authors of a document claim in it. Nothing is lost: a line that cannot be read is unread at the
 * character that stops it, and where a block's domains or definitions cannot be read, so is all that leans on them.
 */
export function auditOwnClaims(
  document: Document,
  effort: SearchEffort,
  taken: ReadonlySet<string>,
  judgeAsPage: JudgeAsPage = () => null,
): Judged[] {
  const ids = new Set<string | null>(taken)
  return document.notes.flatMap(note => {
    if (note.kind !== 'claim') return []
    const section = document.sections[firstBehind(document.sections, ({ end }) => note.start < end)]
    const block = readClaimBlock(note)
    const judged = new BlockAudit(block, section ? nameOf(section) : null, judgeAsPage).all(
      document.source,
      effort,
      ids,
    )
    if (block.id !== null) ids.add(block.id)
    return judged
  })
}

/** What the rules of a page say of one relation of a claim; null where none judges it. */
type JudgeAsPage = (link: OwnLink, statement: OwnStatement, effort: SearchEffort) => Judgement | null

class BlockAudit {
  private readonly rule: string

  constructor(
    private readonly block: ClaimBlock,
    private readonly exercise: string | null,
    private readonly judgeAsPage: JudgeAsPage,
  ) {
    this.rule = block.id ?? UNNAMED
  }

  all(source: string, effort: SearchEffort, ids: ReadonlySet<string | null>): Judged[] {
    const { id, faults, note } = this.block
    const found = faults.map(one => this.fault(one, one.explanation))
    if (ids.has(id))
      found.push(this.fault(note, `expected an id of its own, got ${id}, which names another rule`))
    if (found.length > 0) return [...found, ...this.leaning()]
    try {
      const statement = readStatement(this.block)
      const judged = statement.links.map(link => this.link(link, statement, source, effort))
      return [...judged, ...statement.faults.map(one => this.fault(one, one.explanation, one.reason))]
    } catch (error) {
      return [this.stopped(error), ...this.leaning()]
    }
  }

  private link(link: OwnLink, statement: OwnStatement, source: string, effort: SearchEffort): Judged {
    const { rule, exercise } = this
    const { start, end } = link.right
    try {
      const judgement = this.judgement(link, statement, source, effort)
      return { rule, exercise, from: link.left.start, to: end, start, end, judgement, through: [] }
    } catch (error) {
      return this.stopped(error)
    }
  }

  /** What has no term, or what no engine of terms settles, is asked of the rules. */
  private judgement(link: OwnLink, statement: OwnStatement, source: string, effort: SearchEffort): Judgement {
    try {
      const own = judgeOwnLink(link, statement, source, effort)
      const isOpen = own.verdict === 'unread' || own.reason === 'no-engine'
      return (isOpen && this.judgeAsPage(link, statement, effort)) || own
    } catch (error) {
      const found = error instanceof LatexError ? this.judgeAsPage(link, statement, effort) : null
      if (found) return found
      throw error
    }
  }

  /** Unread at the character that an error names; a block that grows too large, as a whole. */
  private stopped(error: unknown): Judged {
    if (error instanceof RangeError) return this.fault(this.block.note, error.message, 'too-large')
    if (!(error instanceof LatexError)) throw error
    const line = lineAt(this.block, error.offset)
    const place = line ? faultAt(error.offset, line) : this.block.note
    return this.fault(place, error.message, error.reason)
  }

  /** What is claimed under domains or definitions that nobody can read. */
  private leaning(): Judged[] {
    return this.block.relations.map(line =>
      this.fault(placeOf(line), 'not judged: its block says something that cannot be read'),
    )
  }

  private fault(
    place: { readonly start: number; readonly end: number },
    explanation: string,
    reason: LatexError['reason'] = 'syntax',
  ): Judged {
    return unread(this.rule, this.exercise, place, reasonOf(reason), explanation)
  }
}

function lineAt({ domains, definitions, relations }: ClaimBlock, offset: number): NoteLine | undefined {
  return [...domains, ...definitions, ...relations].find(
    ({ text, start }) => start <= offset && offset <= start + text.length,
  )
}
