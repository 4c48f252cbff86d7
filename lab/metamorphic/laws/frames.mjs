// @ts-check
// False statements where nothing asserts them.
import { sidesOf } from '../relations.mjs'
import { atEnd, wholeNumeric } from './insertion.mjs'
import { ARITHMETIC } from './sides.mjs'

/** @typedef {import('../trial.mjs').Law} Law @typedef {import('../page.mjs').Page} Page @typedef {import('../../fuzz/random.mjs').Random} Random */

/** Statements of a page that hold, with another result; a plain product where it has none. @param {Page} page @param {Random} random */
function falseFormula(page, random) {
  const choices = wholeNumeric(page).flatMap(({ formula: { body }, found }) => {
    const sides = sidesOf(body)
    const isKnown =
      found.verdict === 'holds' &&
      sides &&
      /^(?:=|\\approx)$/.test(sides.sign) &&
      /^\s*\d+(?:\.\d+)?\s*$/.test(sides.right)
    if (!isKnown) return []
    const right = sides.right.trim().replace(/^\d/, digit => String(((Number(digit) + 3) % 9) + 1))
    return ARITHMETIC.test(sides.left) || /\\frac|\\times|\\cdot/.test(sides.left)
      ? [`${sides.left.trim()} ${sides.sign} ${right}`]
      : []
  })
  return random.pick([
    ...choices,
    '17 \\times 23 = 401',
    '12 + 9 = 31',
    '\\frac{3}{8} = 0.735',
    '2^{10} = 1000',
  ])
}

/** Sentences in which F is a formula that they do not assert. */
const SENTENCES = [
  ['contradiction', 'Suppose for contradiction that F.'],
  ['wrong-to-say', 'It is wrong to say that F.'],
  ['true-or-false', 'True or false: F?'],
  ['mistake', 'A common mistake is to write F.'],
  ['question', 'Is it true that F?'],
  ['counterfactual', 'If it were the case that F, we would be done.'],
  ['nobody', 'Nobody should write F.'],
  ['claim-is-false', 'The claim F is false.'],
  ['do-not-write', 'Do not write F.'],
  ['student-wrong', 'A student answered F, which is not correct.'],
  ['had-we', 'Had we forgotten the carry, we would have found F.'],
  ['check-whether', 'Check whether F.'],
  ['wrong-computation', 'Here is a wrong computation: F.'],
  ['marked-wrong', 'F (this is wrong).'],
  ['find-the-error', 'Find the error: F.'],
  ['not-the-case', 'It is not the case that F.'],
  ['would-imply', 'This would imply F, which is absurd.'],
  ['cannot', 'We cannot have F.'],
  ['far-from', 'It is simply untrue that F.'],
  ['first-attempt', 'My first attempt, F, was wrong.'],
  ['misprint', 'The first printing had F, a misprint.'],
  ['imagine', 'Imagine a world in which F.'],
  ['instead-of', 'Many people write F by mistake.'],
  ['why-not', 'Why is F wrong?'],
]

/** Blocks of Markdown. */
const BLOCKS = [
  ['struck', '~~F~~'],
  ['struck-sentence', '~~So we have F.~~'],
  ['quote', 'A reader sent us this wrong line:\n\n> F\n>\n> — a letter of May'],
  ['options', 'Which of these is right?\n\n(A) F\n\n(B) None of them'],
  ['option-list', 'Which one of these is correct?\n\n- F\n- none of them'],
  ['comment', '<!-- so F holds -->'],
  ['table-of-mistakes', '| wrong | why |\n|---|---|\n| F | a slip |'],
  ['section-of-mistakes', '## Common mistakes\n\n- Writing F.'],
]

/** @param {string} name @param {string} text @param {(page: Page) => boolean} isFor @returns {Law} */
const frame = (name, text, isFor) => ({
  name: `frame-${name}`,
  kind: 'framed',
  says: `in "${text.replace(/\n+/g, ' ⏎ ')}" nothing asserts F`,
  change: (page, random) => {
    if (!isFor(page)) return null
    const formula = falseFormula(page, random)
    const isDisplay = page.kind !== 'txt' && / F\.$/.test(text) && random.chance(0.3)
    const written = isDisplay
      ? text.replace(/ F\.$/, () => `\n$$${formula}.$$`)
      : text.replace('F', () => `$${formula}$`)
    return atEnd(page, written)
  },
})

/** @type {Law[]} */
export const frames = [
  ...SENTENCES.map(([name = '', text = '']) => frame(name, text, () => true)),
  ...BLOCKS.map(([name = '', text = '']) => frame(name, text, page => page.isMarkdown)),
  frame('comment-in-tex', '% so F holds', page => page.isTex),
  frame('struck-in-tex', '\\sout{F}', page => page.isTex),
]
