import { word } from './documents.mjs'
import { chain, figure, formula } from './formulas.mjs'
import { mutateTokens } from './mutations.mjs'

/** Random reStructuredText, HTML and Org: what pages are written in, and pieces of it in any order. */

const bare = random => formula(random).replace(/^\$+|\$+$/g, '')

const RST = {
  inline: [
    random => `:math:\`${bare(random)}\``,
    random => `\`\`${chain(random, 1)}\`\``,
    random => `10\\ :sup:\`${figure(random)}\``,
    random => `\`${word(random)} <http://a.b>\`_`,
    random => `:ref:\`${word(random)}\` [1]_`,
  ],
  blocks: [
    random => `${word(random)} ${word(random)}\n${random.pick('=-~^"').repeat(random.between(1, 16))}\n\n`,
    random => `.. math:: ${bare(random)}\n   :label: a\n\n   ${bare(random)}\n\n   ${bare(random)}\n\n`,
    random => `.. ${random.pick(NAMES)}:: ${word(random)}\n   :name: b\n\n   ${prose(random, RST)}\n\n`,
    random => `${word(random)}::\n\n    ${chain(random, 1)}\n      x\n\n`,
    random =>
      `.. ${random.pick(['claim', 'errata-disable-next-line -- r', word(random)])}\n   ${chain(random, 1)}\n\n`,
    random => `+---+---+\n| a | ${prose(random, RST)} |\n+===+===+\n| 1 | ${bare(random)} |\n+---+---+\n\n`,
    random => `===  ===\n a    b\n===  ===\n1    ${prose(random, RST)}\n===  ===\n\n`,
    random => `${random.pick(['- ', '1. ', '   ', '* - ', '.. [1] ', ':a: '])}${prose(random, RST)}\n`,
  ],
  pieces: [
    ...'.. :: ``|`|:math:`|:sup:`|`_|\\ |[1]_|==== ====|====|----|+--+--+|| a || |.. math::|.. [1]|.. _a:|>>> |__ '.split(
      '|',
    ),
    ...['\n', '\n\n', '\n   ', '\n  - ', '\r\n', '\t', '|', '$', '\\(', '\\)', '::\n\n  '],
  ],
}
const NAMES =
  'note code-block csv-table list-table raw admonition figure unknown py:function math exercise'.split(' ')

const HTML = {
  inline: [
    random => `\\(${bare(random)}\\)`,
    random => `<code>${chain(random, 1)}</code>`,
    random => `10<sup>${figure(random)}</sup>`,
    random => `<script type="math/tex">${bare(random)}</script>`,
    random => `3 &times; 4 &lt; ${figure(random)}&nbsp;GB`,
    random => `<${random.pick(INLINE)}>${word(random)}</${random.pick(INLINE)}>`,
    random =>
      `<span class="katex"><math><mi>x</mi><annotation encoding="application/x-tex">${bare(random)}</annotation></math></span>`,
    random => `<math><mn>${figure(random)}</mn><mo>=</mo><mi>x</mi></math>`,
  ],
  blocks: [
    random => `<h${random.between(1, 7)}>${prose(random, HTML)}</h${random.between(1, 6)}>\n`,
    random => `<${random.pick(BLOCKS)}>${prose(random, HTML)}</${random.pick(BLOCKS)}>\n`,
    random => `<p>${prose(random, HTML)}\n`,
    random => `<table><tr><th>a<th>b<tr><td>1<td colspan=2>${prose(random, HTML)}</table>\n`,
    random => `<pre><code class="language-python">x = ${chain(random, 1)}\n  y &lt; <b>3</b></code></pre>\n`,
    random =>
      `<!-- ${random.pick(['claim', 'errata-disable-next-line -- r', 'a'])}\n${chain(random, 1)} -->\n`,
    random => `<head><title>${word(random)}</title><style>a{}</style></head>\n`,
  ],
  pieces: [
    ...'<|>|</|&|&lt;|&#x2212;|&nbsp|<!--|-->|<p>|</p>|<td>|</td>|<tr>|<table>|</table>|<pre>|</pre>|<br>|<sup>|</sup>'.split(
      '|',
    ),
    ...'<code>|</code>|<del>|</del>|<math>|</math>|<script type="math/tex">|</script>|<span class="katex">|</span>|<b>|</b>'.split(
      '|',
    ),
    ...[
      '<li>',
      '<h2>',
      '</h2>',
      '<annotation encoding="tex">',
      '`',
      '\\(',
      '\\]',
      '$',
      '\n',
      '<a b="',
      '<![CDATA[',
    ],
  ],
}
const INLINE = 'b em i span a sub sup del q s'.split(' ')
const BLOCKS = 'p div li ul blockquote section td tr table dl dd figcaption pre body head svg'.split(' ')

const ORG = {
  inline: [
    random => `=${chain(random, 1)}= and ~${word(random)}~`,
    random => `\\(${bare(random)}\\) [[http://a][${word(random)}]]`,
    random => `/${word(random)}/ +${chain(random, 1)}+ [fn:1]`,
  ],
  blocks: [
    random =>
      `${'*'.repeat(random.between(1, 7))} ${random.pick(['TODO ', ''])}${prose(random, ORG)} :tag:\n`,
    random =>
      `#+begin_${random.pick(REGIONS)} python\n${chain(random, 1)}\n  x\n#+end_${random.pick(REGIONS)}\n`,
    random => `\\begin{align}\n${bare(random)}\n+ 1\n\\end{align}\n`,
    random => `| a | ${prose(random, ORG)} |\n|---+---|\n| 1 | $${bare(random)}$ |\n`,
    random => `${random.pick(['- ', '+ ', '1) ', '  * ', '- [X] ', ': ', '# '])}${prose(random, ORG)}\n`,
    random => `# ${random.pick(['claim', 'errata-disable-next-line -- r'])}\n# ${chain(random, 1)}\n`,
    random => `#+${random.pick(['TITLE', 'CAPTION', 'RESULTS'])}: ${prose(random, ORG)}\n:A:\n:b: 1\n:END:\n`,
  ],
  pieces: [
    ...'* |#+begin_src|#+end_src|#+begin_quote|#+end_quote|#+|# |: |:A:|:END:|[[|]]|][|<<|>>|=|~|+|/|@@a:|[fn:1]|-----'.split(
      '|',
    ),
    ...[
      '|',
      '|-',
      '\n',
      '\n\n',
      '\n- ',
      '\n  ',
      '\r',
      '`',
      '$',
      '\\[',
      '\\]',
      '\\begin{align}',
      '\\end{align}',
    ],
  ],
}
const REGIONS = 'src example quote export comment latex theorem'.split(' ')

const prose = (random, markup) =>
  random
    .list(random.between(1, 6), () =>
      random.weighted([
        [10, () => word(random)],
        [4, () => random.pick(markup.inline)(random)],
        [3, () => formula(random)],
        [2, () => figure(random)],
        [1, () => chain(random, 1)],
        [0.4, () => random.pick(markup.pieces)],
      ])(),
    )
    .join(' ')

/** Who writes such documents, pieces of them in any order, and one small piece; damage is that of tokens. */
function writerOf(markup, ending) {
  const block = random =>
    random.weighted([
      [3, () => `${prose(random, markup)}${random.pick(['.\n\n', '.\n', '\n'])}`],
      [4, () => random.pick(markup.blocks)(random)],
    ])()
  const piece = random =>
    random.weighted([
      [4, () => random.pick(markup.pieces)],
      [2, () => random.pick(markup.pieces) + random.pick(markup.pieces)],
      [2, () => prose(random, markup)],
      [2, () => block(random)],
    ])()
  const repeated = make => (random, length) => {
    let text = ''
    while (text.length < length) text += make(random)
    return text
  }
  const soup = repeated(random => (random.chance(0.7) ? random.pick(markup.pieces) : prose(random, markup)))
  return {
    document: repeated(block),
    soup,
    piece,
    wrap: (_, text) => text,
    mutate: mutateTokens,
    own: [ending],
  }
}

export const rst = writerOf(RST, '.rst')
export const html = writerOf(HTML, '.html')
export const org = writerOf(ORG, '.org')
