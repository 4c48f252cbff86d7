export type WordKind =
  | 'word' //   text in lower case
  | 'number' // a figure in prose: text holds its digits without separators, or the digits a word stands for (`eight`)
  | 'math' //   text is what stands between the delimiters
  | 'code' //   inline code: text is what stands between the backticks
  | 'break' //  a comma, colon, bracket or dash
  | 'stop' //   the end of a sentence, list item, cell or paragraph

/** A word of a text, or what stands in the place of one: all that this room knows of it. */
export interface Word {
  readonly kind: WordKind
  readonly text: string
  readonly start: number
  readonly end: number
  /** Counted through the section. */
  readonly sentence: number
  readonly clause: number
  /** Inside brackets, or in a comparison ("unlike PPO"). */
  readonly aside: boolean
  /** number: as written, if a word or digits with separators. */
  readonly written?: string
  /** number: what is glued to it or follows after one space and scales it: the name of a scale, its letter, or ×. */
  readonly scale?: string
  /** number: from the figure to the end of its scale, where it has one. */
  readonly scaleEnd?: number
}
