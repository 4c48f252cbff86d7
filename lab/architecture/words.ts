import ts from 'typescript'
import { lineOf, type Project, parse, roomOf, visit } from './imports.js'

/** Words that carry the grammar of English: no table of units, of functions or of names in a protocol is made of them. */
const GRAMMAR = new Set(
  `a an the and or but nor if then else so thus hence therefore because since as while whereas when whenever
  where wherever whether unless until although though is are was were be been being am has have had does did
  can could may might must shall should will would not no never none nothing neither of in on at by for from to into
  with without within under over among per than that this these those which who whose what how why it its he she
  they them their we us our you your i my some any all every each both either several many most few such same
  other another only just also even still yet very about after before again here there says said called suppose
  assume equals gives becomes roughly approximately equivalently`.split(/\s+/),
)

/** The rooms that may know English: their own, and the packs of a field. */
const MAY_KNOW = new Set(['english', 'fields'])

/** A word or a phrase, without what a regular expression puts around it. */
const plain = (part: string): string =>
  part
    .replace(/\\[bsd][+*?]?|[?^$]|\\+/g, ' ')
    .trim()
    .toLowerCase()

const isPhrase = (part: string): boolean => /^[a-z]+(?:['’][a-z]+)?(?: [a-z]+)*$/.test(part)

/** Whether some strings are a list of English words: at least three, two of them from the grammar of English. */
function isWordList(parts: readonly string[]): boolean {
  const phrases = parts.map(plain).filter(isPhrase)
  const ofGrammar = phrases.filter(phrase => {
    const words = phrase.split(' ')
    return words.length > 1 ? words.some(word => GRAMMAR.has(word)) : GRAMMAR.has(phrase)
  })
  return phrases.length >= 3 && ofGrammar.length >= 2
}

/** The lists that a node holds: the members of an array, the words of a split string, the choices of a pattern. */
function listsOf(node: ts.Node): string[][] {
  if (ts.isArrayLiteralExpression(node))
    return [node.elements.filter(ts.isStringLiteralLike).map(({ text }) => text)]
  if (ts.isRegularExpressionLiteral(node) || ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) {
    const text = node.getText()
    // Behind a backslash stand commands of LaTeX: `\(?:in|to|approx)`.
    const groups = text.replaceAll(/\\{1,2}\((?:\?:)?[^()]*\)/g, '()').split(/[()]/)
    const choices = groups.map(group => group.replace(/^\?[:=!]/, '').split('|'))
    const words = isSplit(node) ? [text.slice(1, -1).split(' ')] : []
    return [...choices.filter(({ length }) => length > 1), ...words]
  }
  return []
}

const isSplit = ({ parent }: ts.Node): boolean =>
  ts.isPropertyAccessExpression(parent) && parent.name.text === 'split'

/** Lists of English words outside the rooms that may know English, one complaint for each file. */
export function wordLists(project: Project): string[] {
  return [...project].flatMap(([file, text]) => {
    if (!file.startsWith('src/') || MAY_KNOW.has(roomOf(file))) return []
    let line: number | undefined
    visit(parse(text), node => {
      if (line === undefined && listsOf(node).some(isWordList)) line = lineOf(node)
    })
    return line === undefined ? [] : [`${file}:${line}: expected no list of English words outside english/`]
  })
}

/** Words of which one table speaks for all of src. */
const SPOKEN_ONCE = ['billion', 'arctan']

/** The files after the first, in order, that know such a word. */
export function repeated(project: Project): string[] {
  return SPOKEN_ONCE.flatMap(word => {
    const pattern = new RegExp(`\\b${word}\\b`)
    const [first, ...others] = [...project].filter(
      ([file, text]) => file.startsWith('src/') && pattern.test(text),
    )
    return others.map(([file]) => `${file}: expected ${word} in one file, got it in ${first?.[0]} too`)
  })
}
