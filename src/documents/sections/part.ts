import { RUN_IN } from '../model/block.js'
import type { WrittenHead } from './label.js'

/** What an exercise's head says of where the exercise ends. */
export interface HeadPlace {
  readonly label: string
  /** `Part`, `Exercise`, or nothing. */
  readonly word: string
  readonly form: WrittenHead['form']
  /** Of a heading 1 to 6, else RUN_IN. */
  readonly depth: number
}

/** `15.5 (b)` and `15.5b` name a part of 15.5. */
const WITH_PART = /^(.*\d)(?:\s?\([a-z]\)|[a-z])$/

/**
 * Follows the heads of a document and says of each which exercise it is a part of.
 *
 * `15.5 (b)` is a part of 15.5. `(b)` and `Part 2` are parts of the exercise that they stand in, and so is a whole
 * number in a deeper heading or a run-in head below the heading of an exercise. A heading without a label that is as
 * high as the exercise's ends the exercise; so does any behind a run-in head, whose depth nobody knows.
 */
export class PartFinder {
  private owner: HeadPlace | null = null

  /** A heading that is no head. */
  passHeading(depth: number): void {
    if (this.owner && depth <= this.owner.depth) this.owner = null
  }

  /** The label of the exercise that the next head is a part of, or null if it begins an exercise. */
  ownerOf(head: HeadPlace): string | null {
    const stem = WITH_PART.exec(head.label)?.[1]
    if (stem !== undefined) {
      if (this.owner?.label !== stem) this.owner = { ...head, label: stem }
      return stem
    }
    if (this.owner && isPartOf(head, this.owner)) return this.owner.label
    this.owner = head.form === 'bracketed' ? null : head
    return null
  }
}

function isPartOf(head: HeadPlace, owner: HeadPlace): boolean {
  const isDeeper = head.depth > owner.depth
  if (head.form === 'bracketed') return true
  if (/part/i.test(head.word)) return isDeeper || head.depth === RUN_IN
  const isNamed = owner.word !== '' || owner.form === 'dotted'
  return head.word === '' && head.form === 'whole' && isNamed && isDeeper
}
