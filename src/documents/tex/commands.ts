/** What becomes of an argument: it is hidden, read as prose, a heading, a remark in brackets, or a paragraph of its own. */
export type Argument = 'hidden' | 'prose' | 'emphasis' | 'heading' | 'aside' | 'apart' | 'raised'

const named = <T>(names: string, value: T): [string, T][] => names.split(' ').map(name => [name, value])

/** How deep the title of a heading command stands. */
export const HEADINGS: ReadonlyMap<string, number> = new Map([
  ...named('part chapter addchap', 1),
  ...named('section addsec frametitle', 2),
  ...named('subsection framesubtitle', 3),
  ...named('subsubsection', 4),
  ...named('paragraph', 5),
  ...named('subparagraph', 6),
])

const ONE_HIDDEN =
  'label ref eqref pageref autoref cref Cref vref nameref thref cite citep citet citealp citealt citeauthor citeyear ' +
  'parencite textcite autocite footcite nocite fullcite input include includeonly subfile includegraphics ' +
  'bibliography bibliographystyle addbibresource bibitem usepackage RequirePackage documentclass url nolinkurl index ' +
  'glsadd vspace hspace addvspace pagestyle thispagestyle pagenumbering color rowcolor cellcolor columncolor ' +
  'graphicspath theoremstyle hypersetup geometry lstset sisetup setminted tikzset pgfplotsset usetikzlibrary ' +
  'lstinputlisting verbatiminput includepdf cline cmidrule stepcounter refstepcounter newcounter value phantom ' +
  'hphantom vphantom todo author date institute thanks affil email keywords subjclass usetheme usecolortheme ' +
  'allowdisplaybreaks numberwithin DeclareSIUnit onehalfspacing selectlanguage hyphenation enlargethispage ' +
  'pdfbookmark tag ensuremath arraystretch newtcolorbox mdfsetup crefname tcbset newlist setlist'

/** What the arguments of a command are, optional ones, which are hidden, left out; for any other command: prose. */
export const ARGUMENTS: ReadonlyMap<string, readonly Argument[]> = new Map<string, readonly Argument[]>([
  ...named<readonly Argument[]>(ONE_HIDDEN, ['hidden']),
  ...named<readonly Argument[]>(
    'setlength addtolength setcounter addtocounter newtheorem newlength rule fontsize import inputminted ' +
      'counterwithin settowidth addcontentsline titleformat',
    ['hidden', 'hidden'],
  ),
  ...named<readonly Argument[]>('newenvironment renewenvironment definecolor', [
    'hidden',
    'hidden',
    'hidden',
  ]),
  ...named<readonly Argument[]>(
    'href textcolor colorbox hyperlink hypertarget raisebox parbox scalebox captionof foreignlanguage rotatebox',
    ['hidden', 'prose'],
  ),
  ...named<readonly Argument[]>('multicolumn multirow fcolorbox resizebox', ['hidden', 'hidden', 'prose']),
  ...named<readonly Argument[]>('textbf textit emph underline textsc bfseries textsl uline strong', [
    'emphasis',
  ]),
  ...named<readonly Argument[]>('footnote footnotetext marginpar sidenote marginnote', ['aside']),
  ...named<readonly Argument[]>('caption title subtitle exercisetitle', ['apart']),
  ...named<readonly Argument[]>('textsuperscript textsubscript', ['raised']),
])

/** Commands that end a paragraph. */
export const PARTING: ReadonlySet<string> = new Set(
  'par newpage clearpage cleardoublepage pagebreak hrule maketitle tableofcontents appendix bigskip'.split(
    ' ',
  ),
)

/** What the arguments of an environment are. */
export const ENVIRONMENT_ARGUMENTS: ReadonlyMap<string, readonly Argument[]> = new Map<
  string,
  readonly Argument[]
>([
  ...named<readonly Argument[]>(
    'tabular longtable supertabular xtabular NiceTabular tblr longtblr array minipage multicols adjustbox ' +
      'adjustwidth list thebibliography tasks spacing',
    ['hidden'],
  ),
  ...named<readonly Argument[]>('tabular* tabularx tabulary xltabular wrapfigure wraptable', [
    'hidden',
    'hidden',
  ]),
  ...named<readonly Argument[]>('frame block alertblock exampleblock', ['apart']),
])

export const LISTS: ReadonlySet<string> = new Set(
  'itemize enumerate description compactitem compactenum inparaenum list trivlist questions parts tasks'.split(
    ' ',
  ),
)

export const TABLES: ReadonlySet<string> = new Set(
  'tabular tabular* tabularx tabulary xltabular longtable supertabular xtabular NiceTabular tblr longtblr'.split(
    ' ',
  ),
)
