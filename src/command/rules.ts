import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Broken, brokenOfDoubt, brokenOfFunction, brokenOfRule } from '../audit/examples.js'
import { doubtPage, rulePage, rulesJson, rulesText } from '../report/audit/rule-pages.js'
import { shownLine } from '../report/text/printable.js'
import { allDoubts } from '../rules/doubts/doubt.js'
import { allRules, ruleOf } from '../rules/rule.js'
import type { Added } from './plugin/handed.js'
import { loadPlugins } from './plugins.js'
import type { Streams } from './streams.js'
import { EXIT, UsageError } from './usage-error.js'
import { writeReport } from './write-report.js'

export interface RulesFlags {
  readonly format: 'text' | 'json'
  readonly plugin?: readonly string[]
  /** The folder that the pages of the manual are written into. */
  readonly write?: string
}

/**
 * Lists the rules and doubts, or says all about one, and judges the examples of what plug-ins add. Answers with the exit
 * code: 1 where one of those does not do what it should, with a line for each.
 */
export async function runRules(
  id: string | undefined,
  flags: RulesFlags,
  version: string,
  { output, diagnostics }: Pick<Streams, 'output' | 'diagnostics'>,
): Promise<number> {
  const added = await loadPlugins('rules', flags.plugin ?? [])
  if (flags.write === undefined) {
    const all = () => (flags.format === 'json' ? rulesJson(version) : rulesText())
    await writeReport('rules', id === undefined ? all() : pageOf(id), undefined, output)
  } else await writePages(flags.write)
  const broken = brokenOf(added)
  for (const line of broken) diagnostics.write(shownLine(`errata: rules: ${line}`))
  return broken.length > 0 ? EXIT.findings : EXIT.clean
}

const brokenOf = ({ rules, doubts, functions, books }: Added): Broken[] => [
  ...rules.flatMap(brokenOfRule),
  ...doubts.flatMap(doubt =>
    brokenOfDoubt(
      doubt,
      books.map(({ exercises }) => exercises),
    ),
  ),
  ...functions.flatMap(brokenOfFunction),
]

function pageOf(id: string): string {
  const rule = ruleOf(id)
  if (rule) return rulePage(rule)
  const doubt = allDoubts().find(one => one.id === id)
  if (doubt) return doubtPage(doubt)
  throw new UsageError(`rules: expected a rule or doubt that \`errata rules\` lists, got ${id}`)
}

async function writePages(folder: string): Promise<void> {
  const pages = [
    ...allRules().map(rule => [rule.id, rulePage(rule)] as const),
    ...allDoubts().map(doubt => [`doubts/${doubt.id}`, doubtPage(doubt)] as const),
  ]
  try {
    for (const [name, text] of pages) {
      const file = join(folder, `${name}.md`)
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, text)
    }
  } catch {
    throw new UsageError(`rules: expected a folder that can be written, got ${folder}`)
  }
}
