import { describe, expect, test } from 'vitest'
import {
  ARGUMENTS,
  ENVIRONMENT_ARGUMENTS,
  HEADINGS,
  LISTS,
  PARTING,
  TABLES,
} from '../../../src/documents/tex/commands.js'

const words = (text: string) => text.split(' ')

test('headings stand as deep as their classes set them', () =>
  expect(Object.fromEntries(HEADINGS)).toEqual({
    part: 1,
    chapter: 1,
    addchap: 1,
    section: 2,
    addsec: 2,
    frametitle: 2,
    subsection: 3,
    framesubtitle: 3,
    subsubsection: 4,
    paragraph: 5,
    subparagraph: 6,
  }))

describe('the arguments of a command', () => {
  const ONE = [
    // References, citations, files, settings, counters, metadata: of each kind several.
    ...words(
      'label ref eqref pageref autoref cref Cref vref nameref thref cite citep citet citealp citeyear',
    ),
    ...words('parencite textcite autocite footcite nocite fullcite input include subfile includegraphics'),
    ...words('bibliography bibliographystyle addbibresource bibitem usepackage documentclass url index'),
    ...words('glsadd vspace hspace addvspace pagestyle thispagestyle pagenumbering color rowcolor cellcolor'),
    ...words('graphicspath theoremstyle hypersetup geometry lstset sisetup tikzset usetikzlibrary'),
    ...words('lstinputlisting verbatiminput includepdf cline cmidrule stepcounter newcounter value phantom'),
    ...words('hphantom vphantom todo author date institute thanks affil email keywords usetheme'),
    ...words('allowdisplaybreaks numberwithin DeclareSIUnit selectlanguage hyphenation enlargethispage'),
    ...words('pdfbookmark tag ensuremath arraystretch newtcolorbox mdfsetup crefname newlist setlist'),
  ]
  test('is hidden where it is a name, a file or a setting', () => {
    for (const name of ONE) expect([name, ARGUMENTS.get(name)]).toEqual([name, ['hidden']])
  })

  test.each([
    ['setlength addtolength setcounter addtocounter newtheorem newlength rule', ['hidden', 'hidden']],
    [
      'fontsize import inputminted counterwithin settowidth addcontentsline titleformat',
      ['hidden', 'hidden'],
    ],
    ['newenvironment renewenvironment definecolor', ['hidden', 'hidden', 'hidden']],
    ['href textcolor colorbox hyperlink hypertarget raisebox parbox', ['hidden', 'prose']],
    ['scalebox captionof foreignlanguage rotatebox', ['hidden', 'prose']],
    ['multicolumn multirow fcolorbox resizebox', ['hidden', 'hidden', 'prose']],
    ['textbf textit emph underline textsc bfseries textsl uline strong', ['emphasis']],
    ['footnote footnotetext marginpar sidenote marginnote', ['aside']],
    ['caption title subtitle exercisetitle', ['apart']],
    ['textsuperscript textsubscript', ['raised']],
  ])('%s: %j', (names, kinds) => {
    for (const name of words(names)) expect([name, ARGUMENTS.get(name)]).toEqual([name, kinds])
  })

  test('are prose for any other', () => {
    for (const name of ['', 'text', 'mbox', 'section', 'item']) expect(ARGUMENTS.has(name)).toBe(false)
  })
})

describe('the arguments of an environment', () => {
  test.each([
    [
      'tabular longtable supertabular xtabular NiceTabular tblr longtblr array minipage multicols',
      ['hidden'],
    ],
    ['adjustbox adjustwidth list thebibliography tasks spacing', ['hidden']],
    ['tabular* tabularx tabulary xltabular wrapfigure wraptable', ['hidden', 'hidden']],
    ['frame block alertblock exampleblock', ['apart']],
  ])('%s: %j', (names, kinds) => {
    for (const name of words(names)) expect(ENVIRONMENT_ARGUMENTS.get(name)).toEqual(kinds)
  })

  test('are prose for any other', () => {
    for (const name of ['', 'itemize', 'center']) expect(ENVIRONMENT_ARGUMENTS.has(name)).toBe(false)
  })
})

test('a page, a rule and a table of contents end a paragraph', () =>
  expect([...PARTING].sort()).toEqual(
    [
      ...['appendix', 'bigskip', 'cleardoublepage', 'clearpage', 'hrule', 'maketitle', 'newpage'],
      ...['pagebreak', 'par', 'tableofcontents'],
    ].sort(),
  ))

test('lists have items, or questions and their parts', () =>
  expect([...LISTS].sort()).toEqual(
    [
      ...['itemize', 'enumerate', 'description', 'compactitem', 'compactenum', 'inparaenum', 'list'],
      ...['trivlist', 'questions', 'parts', 'tasks'],
    ].sort(),
  ))

test('tables are those of LaTeX and of its packages', () =>
  expect([...TABLES].sort()).toEqual(
    [
      ...['tabular', 'tabular*', 'tabularx', 'tabulary', 'xltabular', 'longtable', 'supertabular'],
      ...['xtabular', 'NiceTabular', 'tblr', 'longtblr'],
    ].sort(),
  ))
