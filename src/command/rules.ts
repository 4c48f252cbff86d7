import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import '../audit/audit.js'
import { doubtPage, rulePage, rulesJson, rulesText } from '../report/audit/rule-pages.js'
import { allDoubts } from '../rules/doubts/doubt.js'
import { allRules, ruleOf } from '../rules/rule.js'
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

/** Lists the rules and doubts, or says all about one, and answers with the exit code. */
export async function runRules(
  id: string | undefined,
  flags: RulesFlags,
  version: string,
  { output }: Pick<Streams, 'output'>,
): Promise<number> {
  await loadPlugins('rules', flags.plugin ?? [])
  if (flags.write !== undefined) {
    await writePages(flags.write)
    return EXIT.clean
  }
  const all = () => (flags.format === 'json' ? rulesJson(version) : rulesText())
  await writeReport('rules', id === undefined ? all() : pageOf(id), undefined, output)
  return EXIT.clean
}

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
