import type { Document } from '../documents/model/document.js'

/** Where each word of a document is first said, so that a law can ask what its reader has heard by then. */
export class FirstMentions {
  private readonly first = new Map<string, number>()

  constructor({ sections }: Pick<Document, 'sections'>) {
    for (const { tokens } of sections)
      for (const { kind, text, start } of tokens)
        if (kind === 'word' && !this.first.has(text)) this.first.set(text, start)
  }

  /** Whether one of these words stands before an offset; a plural counts as its singular. */
  by(offset: number, words: readonly string[]): boolean {
    return words.some(word => [word, `${word}s`].some(form => (this.first.get(form) ?? offset) < offset))
  }
}
