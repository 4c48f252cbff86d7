import type { Note } from '../documents/model/note.js'
import { firstBehind } from '../documents/model/range.js'

/**
 * Whether a statement stands outside all notes, which are in order and do not overlap. In plain text nothing hides what
 * a comment says, so that the lines of a claim are met as prose too; they are the claim's alone.
 */
export function outsideNotes(
  notes: readonly Note[],
): (place: { readonly from: number; readonly to: number }) => boolean {
  return ({ from, to }) => {
    const next = notes[firstBehind(notes, ({ end }) => end > from)]
    return next === undefined || next.start >= to
  }
}
