import type { Document } from '../model/document.js'
import type { Macros } from './macro.js'

/** A document whose formulas may use these macros. */
export function withMacros(document: Document, macros: Macros): Document {
  if (macros.size === 0) return document
  return { ...document, sections: document.sections.map(section => ({ ...section, macros })) }
}
