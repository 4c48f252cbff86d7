import { readFileSync } from 'node:fs'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { FORMATS } from '../report/audit/report.js'
import { CONFORM_FORMATS } from '../report/conform/conform-formats.js'
import { type AuditFlags, runAudit } from './audit.js'
import { type ClaimsFlags, runClaims } from './claims.js'
import { type ConformFlags, runConform } from './conform.js'
import { failureOf, oneLine } from './failure.js'
import { FIXTURE_ACTIONS, type FixtureAction, runFixtures } from './fixtures.js'
import { type ProveFlags, runProve } from './prove.js'
import { REPORT_ACTIONS, type ReportAction, type ReportFlags, runReport } from './report.js'
import { type RulesFlags, runRules } from './rules.js'
import type { Streams } from './streams.js'
import { EXIT } from './usage-error.js'

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string
}

const DEFAULT_SEED = 15
const DEFAULT_POINTS = 300
const DEFAULT_FRESH = 40

function count(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Expected a whole number of at most 9 digits.')
  return Number(text)
}

function positiveCount(text: string): number {
  const value = count(text)
  if (value === 0) throw new InvalidArgumentError('Expected at least 1.')
  return value
}

const atMost =
  (most: number) =>
  (text: string): number => {
    const value = positiveCount(text)
    if (value > most) throw new InvalidArgumentError(`Expected at most ${most}.`)
    return value
  }

/** More processes than this only stand in each other's way. */
const MAX_JOBS = 256
/** A day: a timer of JavaScript overflows after 24. */
const MAX_SECONDS = 86_400

const collected = (file: string, before: readonly string[] = []): readonly string[] => [...before, file]

type Done = (exitCode: number) => void

const formats = (choices: readonly string[] = ['text', 'json']) =>
  new Option('--format <format>', 'how to report').choices(choices).default('text')

/** Runs one command line, given without the names of the program, and answers with its exit code. */
export async function runProgram(args: readonly string[], streams: Streams): Promise<number> {
  let exitCode: number = EXIT.clean
  const done: Done = code => {
    exitCode = code
  }
  try {
    await program(streams, done).parseAsync(args, { from: 'user' })
    return exitCode
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.clean : EXIT.usage
    const failure = failureOf(error)
    streams.diagnostics.write(failure.message)
    return failure.exitCode
  }
}

function program(streams: Streams, done: Done): Command {
  const root = new Command('errata')
    .description('Finds the errors in worked mathematics.')
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: text => streams.output.write(text),
      writeErr: text => streams.diagnostics.write(text),
      outputError: (text, write) => write(oneLine(text)),
    })
    .showSuggestionAfterError(false)
  addAudit(root, streams, done)
  addProve(root, streams, done)
  addClaims(root, streams, done)
  addRules(root, streams, done)
  addConform(root, streams, done)
  addFixtures(root, streams, done)
  addReport(root, streams, done)
  return root
}

function addAudit(root: Command, streams: Streams, done: Done): void {
  root
    .command('audit')
    .description('judge every statement of a document')
    .argument(
      '[file...]',
      'documents (.md, .markdown, .txt, .tex, .ipynb, .rst, .html, .htm, .org), folders of them, or - for standard input',
    )
    .option(
      '--book <book>',
      'judge the claims of a book too, chapter-15 or a plug-in that defines one',
      collected,
    )
    .option('--plugin <file>', 'load what a module adds; may be given more than once', collected)
    .option('--claims <file>', 'judge the claims of a file too; may be given more than once', collected)
    .option('--baseline <file>', 'ignore the findings that a file lists')
    .option('--write-baseline <file>', 'list in a file what fails now, and ignore it from here on')
    .addOption(formats(FORMATS))
    .option('--output <file>', 'write the report to a file')
    .option('--strict', 'fail on conditional and undecided statements too', false)
    .option('--seed <n>', 'seed of the sampled points', count, DEFAULT_SEED)
    .option('--points <n>', 'how many points a statement is tried at', positiveCount, DEFAULT_POINTS)
    .option('--no-color', 'no colours')
    .option('--quiet', 'say nothing beside the report', false)
    .option('-v, --verbose', 'show every finding', false)
    .action(async (files: string[], flags: AuditFlags, command: Command) => {
      if (files.length === 0 && flags.claims === undefined)
        command.showHelpAfterError().error('audit: expected a document, got none')
      done(await runAudit(files, flags, version, streams))
    })
}

function addProve(root: Command, streams: Streams, done: Done): void {
  root
    .command('prove')
    .description('prove or refute the claims of the book, as the built-in chapter makes them')
    .argument('[claim...]', 'claims as `errata claims` lists them; nothing named: all')
    .option('--certificates <folder>', 'write certificates (JSON, SMT-LIB, SymPy) into an empty folder')
    .addOption(formats())
    .option('--output <file>', 'write the report to a file')
    .option('--seed <n>', 'seed of the sampled points', count, DEFAULT_SEED)
    .option('--points <n>', 'how many points a statement is tried at', positiveCount, DEFAULT_POINTS)
    .action(async (ids: string[], flags: ProveFlags) => {
      done(await runProve(ids, flags, version, streams))
    })
}

function addClaims(root: Command, streams: Streams, done: Done): void {
  root
    .command('claims')
    .description('list the claims of the built-in book')
    .option('--exercise <number>', 'those of one exercise')
    .addOption(formats())
    .option('--output <file>', 'write the list to a file')
    .action(async (flags: ClaimsFlags) => {
      done(await runClaims(flags, version, streams))
    })
}

function addRules(root: Command, streams: Streams, done: Done): void {
  root
    .command('rules')
    .description('list what errata looks for, and the doubts that leave a finding undecided')
    .argument('[id]', 'all about one of them')
    .option(
      '--plugin <file>',
      'the rules and doubts of a module too, and judge its examples; may be given more than once',
      collected,
    )
    .option('--write <folder>', 'write a page for each rule and doubt')
    .addOption(formats())
    .action(async (id: string | undefined, flags: RulesFlags) => {
      done(await runRules(id, flags, version, streams))
    })
}

function addConform(root: Command, streams: Streams, done: Done): void {
  root
    .command('conform')
    .description('test an implementation against 50 digits: `conform [smoke] [options] -- COMMAND…`')
    .argument('[command...]', 'the adapter, behind --; the word smoke before it asks the basics only')
    .option('--module <file>', 'a JavaScript module instead of a command')
    .option('--plugin <file>', 'ask the operations of a module too; may be given more than once', collected)
    .option('--suite <name>', 'only this suite or operation; may be given more than once', collected)
    .option('--dtype <name>', 'only this format; may be given more than once', collected)
    .addOption(
      new Option('--require <level>', 'what fails: another formula, or lost digits too')
        .choices(['formula', 'accurate'])
        .default('formula'),
    )
    .option('--known <file>', 'a file of known failures; the run fails if one of them passes now')
    .option('--update-known', 'rewrite that file', false)
    .option('--bounds <file>', 'greatest errors in ulps, which must not grow; written where there is none')
    .option('--save <file>', 'keep counterexamples in a file, and ask them again')
    .option('--jobs <n>', 'how many implementations run side by side', atMost(MAX_JOBS), 1)
    .option('--start-timeout <s>', 'seconds until the adapter must have started', atMost(MAX_SECONDS))
    .option('--case-timeout <s>', 'seconds until it must have answered a case', atMost(MAX_SECONDS))
    .option('--shard <i/n>', 'the i-th of n parts of the run')
    .addOption(formats(CONFORM_FORMATS))
    .option('--output <file>', 'write the report to a file')
    .option('--seed <n>', 'seed of the order and of the fresh cases', count, DEFAULT_SEED)
    .option('--points <n>', 'fresh cases for each operation and format', count, DEFAULT_FRESH)
    .option('--no-color', 'no colours')
    .option('--quiet', 'no diagnostics', false)
    .action(async (command: string[], flags: ConformFlags) => {
      done(await runConform(command, flags, version, streams))
    })
}

function addFixtures(root: Command, streams: Streams, done: Done): void {
  const fixtures = root.command('fixtures').description('the vectors that conformance is tested against')
  for (const action of Object.keys(FIXTURE_ACTIONS) as FixtureAction[]) {
    fixtures
      .command(action)
      .description(FIXTURE_ACTIONS[action])
      .argument('[folder]', 'another folder than that of the package')
      .option('--plugin <file>', 'the operations of a module too; may be given more than once', collected)
      .action(async (folder: string | undefined, flags: { plugin?: readonly string[] }) => {
        done(await runFixtures(action, folder, flags, streams))
      })
  }
}

function addReport(root: Command, streams: Streams, done: Done): void {
  const report = root.command('report').description('put reports of conformance runs together')
  for (const action of Object.keys(REPORT_ACTIONS) as ReportAction[]) {
    const { meaning, formats: choices } = REPORT_ACTIONS[action]
    const added = report
      .command(action)
      .description(meaning)
      .argument('<file...>', 'reports as json or jsonl')
      .addOption(formats(choices))
      .option('--output <file>', 'write the report to a file')
      .option('--no-color', 'no colours')
      .action(async (files: string[], flags: ReportFlags) => {
        done(await runReport(action, files, flags, version, streams))
      })
    if (action === 'merge')
      added.option(
        '--plugin <file>',
        'know the operations of a module too; may be given more than once',
        collected,
      )
  }
}
