import { cleaned } from '../tex/literals.js'

/** A file that a TeX source takes in, or is a part of, as it is named there. */
export interface Reference {
  readonly name: string
  /** What may have been left off its name. */
  readonly endings: readonly string[]
}

const SOURCE = ['', '.tex']
const PACKAGE = ['.sty']
const CLASS = ['.cls']

const NAME = String.raw`([^{}\\\r\n]{1,200})`
const TAKEN = new RegExp(
  [
    String.raw`\\(?:input|include|subfile|subfileinclude|loadglsentries)\s{0,9}\{${NAME}\}`,
    String.raw`\\input[ \t]{1,9}([\w./-]{1,200})`,
    String.raw`\\(?:sub)?(?:import|inputfrom|includefrom)\*?\s{0,9}\{${NAME}\}\s{0,9}\{${NAME}\}`,
    String.raw`\\(?:usepackage|RequirePackage)\s{0,9}(?:\[[^\]]{0,500}\])?\s{0,9}\{${NAME}\}`,
    String.raw`\\(?:documentclass|LoadClass)\s{0,9}(?:\[([^\]]{0,500})\])?\s{0,9}\{${NAME}\}`,
  ].join('|'),
  'g',
)
/** What editors ask for: the source that a chapter is a part of. */
const ROOT = /^[ \t]{0,9}%[ \t]{0,9}!\s{0,9}TE?X root[ \t]{0,9}=[ \t]{0,9}([^\r\n]{1,200})/gim
/** More than this no source takes in. */
const MAX = 500

/** The files that a TeX source names, in order: inputs, packages, classes, and the source that it says it belongs to. */
export function referencesIn(source: string): readonly Reference[] {
  const roots = [...source.slice(0, 5000).matchAll(ROOT)].map(([, name]) => reference(name!, SOURCE))
  const taken = [...cleaned(source).text.matchAll(TAKEN)].flatMap(([, ...groups]) => takenBy(groups))
  return [...roots, ...taken].slice(0, MAX)
}

/** In the order of the groups: an input, one without braces, a folder and a file in it, packages, options and a class. */
function takenBy(groups: readonly (string | undefined)[]): Reference[] {
  const [input, bare, folder, file, packages, options, documentClass] = groups
  const plain = input ?? bare
  if (plain !== undefined) return [reference(plain, SOURCE)]
  if (folder !== undefined) return [reference(`${folder.trim()}/${file!}`, SOURCE)]
  if (packages !== undefined) return packages.split(',').map(name => reference(name, PACKAGE))
  // `\documentclass[../main]{subfiles}` names the source that it is a part of.
  if (documentClass!.trim() === 'subfiles') return options ? [reference(options, SOURCE)] : []
  return [reference(documentClass!, CLASS)]
}

const reference = (name: string, endings: readonly string[]): Reference => ({ name: name.trim(), endings })
