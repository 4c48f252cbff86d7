// @ts-check
// The same page as a file of another kind.
import { inOrder } from '../edits.mjs'
import { someOf } from '../places.mjs'

/** @typedef {import('../trial.mjs').Law} Law @typedef {import('../page.mjs').Page} Page @typedef {import('../edits.mjs').Edit} Edit */

const HEAD = '\\documentclass{article}\n\\usepackage{amsmath}\n\\begin{document}\n'
const UNKNOWN_IN_PROSE = /[_#&~\\<>[\]|^"]|^\s*(?:[-+]|\d+[.)])\s|\d\$/m

/** Headings, bold words, formulas and plain words are all that it knows to say in TeX. @param {Page} page @returns {Edit[] | null} */
function toTex(page) {
  if (!page.isMarkdown || page.formulas.some(({ open }) => open.startsWith('\\begin'))) return null
  const headings = page.opaque.map(one => ({ one, found: /^(#{1,3}) (.*)$/.exec(page.text(one)) }))
  if (headings.some(({ found }) => found === null || /[$_#&`\\]/.test(found[2] ?? ''))) return null
  const prose = page.prose.map(one => page.text(one))
  if (prose.some(text => UNKNOWN_IN_PROSE.test(text)) || prose.join('').replace(/\*\*/g, '').includes('*'))
    return null
  return inOrder([
    { start: 0, end: 0, text: HEAD, isOurs: true },
    ...headings.map(({ one, found }) => ({
      ...rangeOf(one),
      text: `\\${'sub'.repeat((found?.[1]?.length ?? 1) - 1)}section{${found?.[2]?.replace(/%/g, '\\%')}}`,
    })),
    ...page.prose.flatMap(one => proseToTex(page, one)),
    ...page.formulas
      .filter(({ open }) => open === '$$')
      .flatMap(({ start, from, to, end }) => [
        { start, end: from, text: '\\[' },
        { start: to, end, text: '\\]' },
      ]),
    { start: page.source.length, end: page.source.length, text: '\n\\end{document}\n', isOurs: true },
  ])
}

/** @param {import('../edits.mjs').Range} range */
const rangeOf = ({ start, end }) => ({ start, end })

/** @param {Page} page @param {import('../edits.mjs').Range} part @returns {Edit[]} */
function proseToTex(page, part) {
  let isOpen = false
  return [...page.text(part).matchAll(/\*\*|%/g)].map(({ 0: found, index }) => {
    if (found === '**') isOpen = !isOpen
    const text = found === '%' ? '\\%' : isOpen ? '\\textbf{' : '}'
    return { start: part.start + index, end: part.start + index + found.length, text }
  })
}

const KNOWN_OPAQUE = /^(?:%|\\%$|\\(?:sub)*section\*?\{|\\(?:begin|end)\{document\}|\\label\{|\\,$|\\ $)/

/** @param {Page} page @returns {Edit[] | null} */
function fromTex(page) {
  if (!page.isTex || /\\newcommand|\\def\b/.test(page.source)) return null
  const [preamble] = page.opaque
  const hasPreamble = preamble && /\\begin\{document\}$/.test(page.text(preamble))
  const rest = hasPreamble ? page.opaque.slice(1) : page.opaque
  if (
    rest.some(one => !KNOWN_OPAQUE.test(page.text(one))) ||
    page.prose.some(one => /[{}#*]|``/.test(page.text(one)))
  )
    return null
  return inOrder([
    ...(hasPreamble ? [{ ...rangeOf(preamble), text: '', isOurs: /** @type {const} */ (true) }] : []),
    ...rest.map(one => ({ ...rangeOf(one), text: commandInMarkdown(page.text(one)) })),
    ...page.prose.flatMap(part =>
      [...page.text(part).matchAll(/~/g)].map(({ index }) => ({
        start: part.start + index,
        end: part.start + index + 1,
        text: ' ',
      })),
    ),
    ...page.formulas.flatMap(formulaInMarkdown),
  ])
}

/** @param {string} command */
function commandInMarkdown(command) {
  const heading = /^\\((?:sub)*)section\*?\{(.*)\}$/.exec(command)
  if (heading) return `\n${'#'.repeat(1 + (heading[1] ?? '').length / 3)} ${heading[2]}\n`
  return command === '\\%' ? '%' : command === '\\,' ? ' ' : ''
}

/** @param {import('../spans.mjs').Formula} formula @returns {Edit[]} */
function formulaInMarkdown({ start, from, to, end, open }) {
  if (!open.startsWith('\\begin')) return []
  const isRows = /align|eqnarray|gather|flalign/.test(open)
  return [
    { start, end: from, text: isRows ? '$$\\begin{aligned}' : '$$' },
    { start: to, end, text: isRows ? '\\end{aligned}$$' : '$$' },
  ]
}

/** @type {Law[]} */
export const containers = [
  {
    name: 'markdown-to-tex',
    kind: 'kept',
    says: 'a page of Markdown is written in TeX',
    becomes: 'tex',
    change: toTex,
  },
  {
    name: 'tex-to-markdown',
    kind: 'kept',
    says: 'a page of TeX is written in Markdown',
    becomes: 'md',
    change: fromTex,
  },
  {
    name: 'notebook',
    kind: 'kept',
    says: 'a page of Markdown is the cell of a notebook',
    becomes: 'ipynb',
    change: page =>
      page.isMarkdown
        ? [{ start: page.source.length, end: page.source.length, text: '\n', isOurs: true }]
        : null,
  },
  {
    name: 'preamble',
    kind: 'kept',
    says: 'a page of Markdown begins with its title and date between lines of three hyphens',
    change: page =>
      page.isMarkdown && !/^---|^\ufeff/.test(page.source)
        ? someOf([{ start: 0, end: 0, text: '---\ntitle: Notes\ndate: 2024-05-06\n---\n\n', isOurs: true }])
        : null,
  },
  {
    name: 'tex-preamble',
    kind: 'kept',
    says: 'a page of TeX has a preamble',
    change: page =>
      page.isTex && !page.source.includes('\\begin{document}')
        ? [
            { start: 0, end: 0, text: HEAD, isOurs: true },
            { start: page.source.length, end: page.source.length, text: '\n\\end{document}\n', isOurs: true },
          ]
        : null,
  },
]
