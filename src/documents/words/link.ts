import { HiddenFinder } from '../model/hidden-source.js'
import { endAt } from '../model/match-at.js'

const DESTINATION =
  /\(\s{0,99}(?:<[^<>\r\n]{0,1999}>|(?:[^\s()<[\]]|\([^\s()[\]]{0,199}\)){0,1999})(?:\s{1,99}(?:"[^"]{0,999}"|'[^']{0,999}'))?\s{0,99}\)/y
const REFERENCE = /\[[^[\]]{0,999}\]/y
const NOTE = /\[\^[^[\]\s]{1,99}\]:?/y
const TAG = /<\/?[A-Za-z][A-Za-z0-9-]{0,30}(?:\s[^<>]{0,1999})?\/?>/y
const ADDRESS = /<[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]{0,1999}>|<[^\s<>@]{1,99}@[^\s<>@]{1,199}>/y
const ENTITY = /&(?:[A-Za-z][A-Za-z0-9]{1,31}|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});/y
const COMMAND = /\\[A-Za-z]+/y

/** The end of what follows the `]` of a link and says where it leads, or `at` if this is no link. */
export function endOfTarget(text: string, at: number): number {
  return endAt(DESTINATION, text, at) ?? endAt(REFERENCE, text, at) ?? at
}

/** The end of a footnote's mark, or 0. */
export const endOfNote = (text: string, at: number): number => endAt(NOTE, text, at) ?? 0

/** The end of an entity, or 0. */
export const endOfEntity = (text: string, at: number): number => endAt(ENTITY, text, at) ?? 0

/** The end of a TeX command in prose, or 0. */
export const endOfCommand = (text: string, at: number): number => endAt(COMMAND, text, at) ?? 0

/** Finds the markup between `<` and `>`: comments, tags, addresses. */
export class MarkupFinder {
  private readonly hidden: HiddenFinder

  constructor(private readonly text: string) {
    this.hidden = new HiddenFinder(text)
  }

  /** The end of the markup that begins at this place, or 0. Ask in rising order. */
  endOf(at: number): number {
    const hidden = this.hidden.endOf(at)
    if (hidden !== null && hidden !== Infinity) return hidden
    return endAt(TAG, this.text, at) ?? endAt(ADDRESS, this.text, at) ?? 0
  }
}
