import type { Note } from '../documents/model/note.js'
import {
  type Directive,
  type DirectiveFault,
  type Enabling,
  readDirective,
} from '../documents/notes/directive.js'
import type { Verdict } from '../math/judges/verdict.js'
import type { Judged } from '../rules/judged.js'
import { namesOf } from '../rules/names.js'
import type { DirectiveReach } from './directive-reach.js'

/** A directive, or one rule of it, that there is nothing for. */
export interface IdleDirective {
  readonly note: Note
  /** Null for one that is about all rules. */
  readonly rule: string | null
  readonly because: string
}

/** What a document's directives do to what was found in it. */
export interface Suppression {
  /** Why a statement is not to be reported, of each that is not. */
  readonly reasons: ReadonlyMap<Judged, string>
  readonly faults: readonly DirectiveFault[]
  readonly idle: readonly IdleDirective[]
}

/** The rule of findings about directives; they are made when suppression is done, so that none suppresses another. */
export const DIRECTIVE = 'directive'

const NOTHING: Suppression = { reasons: new Map(), faults: [], idle: [] }

/**
 * Applies the directives among notes to the statements beside them, which stand in order, in time that grows with both
 * alike; where the directives reach is asked only where there are any.
 */
export function suppress(
  judged: readonly Judged[],
  notes: readonly Note[],
  reach: () => DirectiveReach,
): Suppression {
  const directives = notes.filter(({ kind }) => kind === DIRECTIVE).map(readDirective)
  if (directives.length === 0) return NOTHING
  const suppressor = new Suppressor(reach())
  return suppressor.run(judged, directives)
}

/** One rule of a directive. */
interface Entry {
  readonly directive: Directive
  readonly rule: string
  isUsed: boolean
}

/** Stands for every rule. */
const ALL = '*'

const rulesOf = (rules: readonly string[]): readonly string[] =>
  rules.length > 0 ? [...new Set(rules)] : [ALL]

class Suppressor {
  private readonly entries: Entry[] = []
  private readonly byLine = new Map<number | null, Map<string, Entry>>()
  /** The regions that are open at the statement that is looked at, by rule. */
  private readonly open = new Map<string, Entry>()
  private readonly idle: IdleDirective[] = []

  constructor(private readonly reach: DirectiveReach) {}

  run(
    judged: readonly Judged[],
    directives: readonly (Directive | Enabling | DirectiveFault)[],
  ): Suppression {
    const regions = directives.filter(({ reach }) => reach === 'region' || reach === 'end') as (
      | Directive
      | Enabling
    )[]
    for (const one of directives) if (one.reach === 'line' || one.reach === 'next-line') this.onLine(one)
    const reasons = new Map<Judged, string>()
    let next = 0
    for (const statement of judged) {
      while (next < regions.length && regions[next]!.note.start <= statement.from) this.pass(regions[next++]!)
      const entry = this.entryFor(statement)
      if (!entry) continue
      entry.isUsed = true
      reasons.set(statement, entry.directive.reason)
    }
    while (next < regions.length) this.pass(regions[next++]!)
    const faults = directives.flatMap(one => (one.reach === 'none' ? one : []))
    return { reasons, faults, idle: this.allIdle() }
  }

  private onLine(directive: Directive): void {
    const { reach, note } = directive
    const line = reach === 'line' ? this.reach.ownLine(note) : this.reach.nextLine(note)
    const there = this.byLine.get(line) ?? new Map<string, Entry>()
    this.byLine.set(line, there)
    this.enter(directive, there)
  }

  /** Of two directives that say the same, the first counts. */
  private enter(directive: Directive, into: Map<string, Entry>): void {
    for (const rule of rulesOf(directive.rules)) {
      const entry = { directive, rule, isUsed: false }
      this.entries.push(entry)
      if (!into.has(rule)) into.set(rule, entry)
    }
  }

  /** A region begins or ends. */
  private pass(one: Directive | Enabling): void {
    if (one.reach !== 'end') {
      this.enter(one, this.open)
      return
    }
    const named: readonly (string | null)[] = one.rules.length > 0 ? one.rules : [null]
    for (const rule of named)
      if (rule === null ? this.open.size === 0 : !this.open.has(rule))
        this.idle.push({ note: one.note, rule, because: 'nothing is disabled there' })
    for (const rule of one.rules) this.open.delete(rule)
    if (one.rules.length === 0) this.open.clear()
  }

  private entryFor(statement: Judged): Entry | undefined {
    const { rule, judgement } = statement
    const keys = suppressingKeys(rule, judgement.verdict)
    const there = [...this.reach.linesOf(statement).flatMap(line => this.byLine.get(line) ?? []), this.open]
    for (const entries of there) {
      const key = keys.find(one => entries.has(one))
      if (key !== undefined) return entries.get(key)
    }
    return undefined
  }

  private allIdle(): IdleDirective[] {
    const unused = this.entries.filter(({ isUsed }) => !isUsed)
    const idle = unused.map(({ directive: { note }, rule }): IdleDirective => {
      return { note, rule: rule === ALL ? null : rule, because: 'there is nothing to suppress' }
    })
    return [...idle, ...this.idle].sort((a, b) => a.note.start - b.note.start)
  }
}

/** By what names a statement can be suppressed: what holds by none, what is unread by its own name alone. */
function suppressingKeys(rule: string, verdict: Verdict): readonly string[] {
  if (verdict === 'holds') return []
  const named = [...namesOf(rule), verdict]
  return verdict === 'unread' ? named : [...named, ALL]
}
