// @ts-check
// False statements where nothing asserts them.
import { sidesOf } from '../relations.mjs'
import { atEnd, wholeNumeric } from './insertion.mjs'

/** @typedef {import('../trial.mjs').Law} Law @typedef {import('../page.mjs').Page} Page @typedef {import('../../fuzz/random.mjs').Random} Random */

/** Statements that are wrong, each with what is right. */
const SLIPS = [
  ['17 \\times 23 = 401', '17 \\times 23 = 391'],
  ['12 + 9 = 31', '12 + 9 = 21'],
  ['\\frac{3}{8} = 0.735', '\\frac{3}{8} = 0.375'],
  ['2^{10} = 1000', '2^{10} = 1024'],
]

/**
 * A statement of a page that holds, with another result, and as it was; one of the slips where it has none.
 * @param {Page} page @param {Random} random @returns {readonly string[]}
 */
function falseFormula(page, random) {
  const choices = wholeNumeric(page).flatMap(({ formula: { body }, found }) => {
    const sides = sidesOf(body)
    const isKnown =
      found.verdict === 'holds' &&
      sides &&
      /^(?:=|\\approx)$/.test(sides.sign) &&
      /^\s*\d+(?:\.\d+)?\s*$/.test(sides.right)
    if (!isKnown || !/\\frac|\\times|\\cdot|\+/.test(sides.left)) return []
    const right = sides.right.trim().replace(/[1-9]/, digit => String(((Number(digit) + 3) % 9) + 1))
    return [[`${sides.left.trim()} ${sides.sign} ${right}`, body.trim()]]
  })
  return random.pick([...choices, ...SLIPS])
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
  ['bogus', 'Contrast this with the bogus identity F.'],
  ['broken-key', 'A calculator with a broken key showed F.'],
  ['asked-and-answered', 'F? No.'],
  ['certainly-not', 'F? Certainly not.'],
  ['no-means', 'By no means does it follow that F.'],
  ['tempted', 'One might be tempted to conclude that F.'],
  ['naive', 'The naive answer F forgets the carry.'],
  ['fall-for', 'Don\u2019t fall for F.'],
  ['never-write', "You mustn't write F."],
  ['crossed-out', 'The following line was crossed out: F.'],
  ['spot', 'Spot the slip in F.'],
  ['rule-out', 'It remains to rule out F.'],
  ['how-absurd', 'This shows how absurd F is.'],
  ['program-printed', 'My program printed F, which told me that something was off.'],
  ['no-points', 'Anyone who writes F gets no points.'],
  ['decide', 'Decide whether F holds.'],
  ['prove-or-disprove', 'Prove or disprove: F.'],
  ['does-not-hold', 'F does not hold.'],
  ['is-not-true', 'The statement F is not true.'],
  ['fails', 'The equation F fails.'],
  ['dash-wrong', 'F \u2014 wrong!'],
  ['cross', '\u274c F'],
  ['ballot', '\u2717 F'],
  ['wrong-right', 'Wrong: F. Right: T.'],
  ['not-but', 'It is not F but T.'],
  ['instead', 'He wrote F instead of T.'],
  ['should-be', 'F should be T.'],
  ['erratum', 'Erratum: for F read T.'],
  ['earlier-version', 'An earlier version of this page said F; that was a slip.'],
  ['whoever', 'Whoever believes that F should stop here.'],
  ['disagree', 'Alice claims that F. Bob shows that she is wrong.'],
  ['which-of', 'Which of F and T is right?'],
  ['contrary', 'Contrary to what the leaflet says, F is false.'],
  ['unless', 'Unless F, we are done.'],
  ['lest', 'Keep the carry, or you will get F.'],
  ['without-carry', 'Without the carry one gets F, so keep it.'],
]

/** Blocks of Markdown. */
const BLOCKS = [
  ['struck', '~~F~~'],
  ['struck-sentence', '~~So we have F.~~'],
  ['quote', 'A reader sent us this wrong line:\n\n> F\n>\n> — a letter of May'],
  [
    'quote-with-words',
    'A reader sent us this wrong line:\n\n> So we have F as required.\n>\n> \u2014 a letter of May',
  ],
  ['options', 'Which of these is right?\n\n(A) F\n\n(B) None of them'],
  ['option-list', 'Which one of these is correct?\n\n- F\n- none of them'],
  ['comment', '<!-- so F holds -->'],
  ['table-of-mistakes', '| wrong | why |\n|---|---|\n| F | a slip |'],
  ['wrong-column', '| wrong | right |\n|---|---|\n| F | T |'],
  ['deleted', '<del>F</del> T'],
  ['struck-tag', '<s>F</s>'],
  ['bold-incorrect', '**Incorrect.** F'],
  ['bold-wrong', '**Wrong:** F\n\n**Right:** T'],
  ['heading-wrong', '## Wrong\n\nF\n\n## Right\n\nT'],
  ['where-is-the-slip', 'A student writes:\n\n> F\n\nWhere is the slip?'],
  ['what-is-wrong', 'What is wrong below?\n\n- F'],
  ['task', '- [ ] check F'],
  ['code', '```\nassert F\n```'],
  ['section-of-mistakes', '## Common mistakes\n\n- Writing F.'],
]

/** @param {string} name @param {string} text @param {(page: Page) => boolean} isFor @returns {Law} */
const frame = (name, text, isFor) => ({
  name: `frame-${name}`,
  kind: 'framed',
  says: `in "${text.replace(/\n+/g, ' ⏎ ')}" nothing asserts F`,
  change: (page, random) => {
    if (!isFor(page)) return null
    const [wrong = '', right = ''] = falseFormula(page, random)
    const isDisplay = page.kind !== 'txt' && / F\.$/.test(text) && random.chance(0.3)
    const shown = isDisplay
      ? text.replace(/ F\.$/, () => `\n$$${wrong}.$$`)
      : text.replace(/\bF\b/, () => `$${wrong}$`)
    return atEnd(
      page,
      shown.replace(/\bT\b/, () => `$${right}$`),
    )
  },
})

/** @type {Law[]} */
export const frames = [
  ...SENTENCES.map(([name = '', text = '']) => frame(name, text, () => true)),
  ...BLOCKS.map(([name = '', text = '']) => frame(name, text, page => page.isMarkdown)),
  frame('comment-in-tex', '% so F holds', page => page.isTex),
  frame('struck-in-tex', '\\sout{F}', page => page.isTex),
  frame('cancelled-in-tex', '\\st{F}', page => page.isTex),
  frame('switched-off', '\\iffalse F \\fi', page => page.isTex),
  frame('comment-environment', '\\begin{comment}\nF\n\\end{comment}', page => page.isTex),
  frame('todo', '\\todo{check F}', page => page.isTex),
]
