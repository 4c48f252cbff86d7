import fc from 'fast-check'

/** Words that are neither numbers, nor abbreviations, nor heads, nor TeX. */
export const word = fc.constantFrom(
  ...[
    'loss',
    'policy',
    'reward',
    'gradient',
    'tokens',
    'model',
    'scales',
    'budget',
    'falls',
    'Compute',
    'Kaplan',
    'PPO',
  ],
)
const formula = fc.constantFrom(
  'x',
  'a_1 * b_2',
  'N = 20',
  '\\alpha + \\beta',
  'x^{2} - 1',
  'f(x) < 3',
  '\\frac{1}{2}',
)
const snippet = fc.constantFrom('x = 1', 'a * b', 'f(x)', 'a$b$c', 'x_1 and y', '**p**')

const words = fc.array(word, { minLength: 1, maxLength: 4 }).map(all => all.join(' '))
/** A piece of prose, with what Markdown may put around words and formulas. */
const inline = fc.oneof(
  words,
  formula.map(text => `$${text}$`),
  snippet.map(text => `\`${text}\``),
  snippet.map(text => `\`\` ${text} \`\``),
  words.map(text => `*${text}*`),
  words.map(text => `**${text}**`),
  fc.tuple(words, formula).map(([text, math]) => `[${text} $${math}$](http://host/path "title")`),
  words.map(text => `${text},`),
  words.map(text => `(${text})`),
)
export const sentence = fc
  .tuple(word, fc.array(inline, { minLength: 1, maxLength: 5 }))
  .map(([first, rest]) => `${[first, ...rest].join(' ')}.`)

const lines = fc.array(sentence, { minLength: 1, maxLength: 3 }).map(all => all.join('\n'))
const heading = fc
  .tuple(fc.integer({ min: 1, max: 6 }), words)
  .map(([level, text]) => `${'#'.repeat(level)} ${text}`)
const setext = words.map(text => `${text}\n===`)
const display = formula.map(text => `$$\n${text}\n+ ${text}\n$$`)
const fence = fc
  .tuple(fc.constantFrom('```', '````', '~~~'), fc.constantFrom('', 'python', 'text'), snippet, snippet)
  .map(([mark, language, first, second]) => `${mark}${language}\n${first}\n\n  ${second}\n${mark}`)
const indented = fc.tuple(snippet, snippet).map(([first, second]) => `    ${first}\n\n      ${second}`)
const comment = words.map(text => `<!-- ${text}\n\n${text} -->`)
const leaf = fc.oneof(lines, heading, setext, display, fence, comment)

const inset = (text: string, first: string, rest: string) =>
  text
    .split('\n')
    .map((line, index) => (index === 0 ? first : line === '' ? rest.trimEnd() : rest) + line)
    .join('\n')
const quote = fc.oneof(lines, display, fence).map(text => inset(text, '> ', '> '))
const bullet = fc
  .array(
    fc.oneof(
      lines,
      fc.tuple(lines, fc.oneof(display, fence)).map(all => all.join('\n\n')),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map(items => items.map(item => inset(item, '- ', '  ')).join('\n'))
const numbered = fc
  .array(lines, { minLength: 1, maxLength: 3 })
  .map(items => items.map((item, index) => inset(item, `${index + 1}. `, '   ')).join('\n'))

/** Documents as people write them: every construct closed, blank lines between the blocks. */
export const ordinary = fc
  .array(fc.oneof({ weight: 6, arbitrary: leaf }, quote, bullet, numbered), { minLength: 1, maxLength: 8 })
  .map(blocks => `${blocks.join('\n\n')}\n`)

/** The same, beginning with code that stands in by four columns, which only the start of a document makes certain. */
export const withIndented = fc.tuple(indented, ordinary).map(([code, rest]) => `${code}\n\n${rest}`)
