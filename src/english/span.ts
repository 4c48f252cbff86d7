import type { Word } from './word.js'

const SPANS: Readonly<Record<string, string>> = { from: 'to', between: 'and' }

/** Whether two words stand around the lower end of a span: "from … to …", "between … and …". */
export const isSpan = (first: Word, link: Word): boolean =>
  first.kind === 'word' && Object.hasOwn(SPANS, first.text) && SPANS[first.text] === link.text
