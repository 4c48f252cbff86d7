import { allDoubts } from '../../rules/doubts/doubt.js'
import { allRules, type Example, type Rule } from '../../rules/rule.js'
import { jsonText } from '../text/json-text.js'

const PAD = 26

/** Every rule and doubt, a line each. */
export function rulesText(
  rules: readonly Rule[] = allRules(),
  doubts: readonly AnyDoubt[] = allDoubts(),
): string {
  const line = ({ id, summary }: Rule | AnyDoubt) => `${id.padEnd(PAD)} ${summary}`
  return `${['rules', ...rules.map(line), '', 'doubts', ...doubts.map(line)].join('\n')}\n`
}

/** The same as one JSON object. */
export function rulesJson(version: string): string {
  const rules = allRules().map(({ check: _, stage = 'law', ...rule }) => ({ ...rule, stage }))
  const doubts = allDoubts().map(({ id, summary, examples }) => ({ id, summary, examples }))
  return jsonText({ errata: version, rules, doubts })
}

/** The page of the manual about a rule, in Markdown. */
export function rulePage({ id, summary, why, source, examples: { right, wrong } }: Rule): string {
  return [
    `# ${id}`,
    summary,
    why,
    ...(source === null ? [] : [`Source: ${source}.`]),
    ...examples('Right', right),
    ...examples('Wrong', wrong),
    `\`<!-- errata-disable-next-line ${id} -- the reason -->\` lets what it finds on the next line pass.`,
  ]
    .join('\n\n')
    .concat('\n')
}

/** The page of the manual about a doubt. */
export const doubtPage = ({ id, summary, examples }: AnyDoubt): string =>
  [
    `# ${id}`,
    summary,
    'Where it applies, a statement that is false as it was read is left undecided, and the finding names it.',
    ...(examples.length === 0 ? [] : ['## Example', ...examples.map(inFence)]),
  ]
    .join('\n\n')
    .concat('\n')

type AnyDoubt = ReturnType<typeof allDoubts>[number]

const inFence = (text: string): string => `\`\`\`markdown\n${text.trim()}\n\`\`\``

function examples(heading: string, of: readonly Example[]): string[] {
  if (of.length === 0) return []
  const shown = of.map(
    ({ given, states }) => `${given === undefined ? '' : `${given}\n\n`}Note that ${states}.`,
  )
  return [`## ${heading}`, ...shown.map(inFence)]
}
