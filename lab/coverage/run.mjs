// @ts-check
// npm run coverage [-- FOLDER LINES BRANCHES]
//
// Builds src into dist, runs the properties against dist under c8, prints each folder's coverage, and fails where
// a folder stays below what it must reach or the report misses a file. The folder is that of another project laid out
// like this one, with thresholds of its own; coverage.property.ts plants one to see that a branch never taken is reported on its line.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { complaints, hasNothingToRun, leastOf, percent, sumsByFolder } from './folders.mjs'

const [root = '.', lines, branches] = process.argv.slice(2)
process.chdir(root)
const require = createRequire(import.meta.url)

/** Where the command of an installed package lies. @param {string} name @param {string} [command] */
function commandOf(name, command = name) {
  const manifest = require.resolve(`${name}/package.json`)
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'))
  return path.join(path.dirname(manifest), typeof bin === 'string' ? bin : bin[command])
}

/** Runs a Node program to its end, and ends with its exit code where that is not 0. @param {string[]} args */
function run(...args) {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

/** @param {string} text */
const print = text => process.stdout.write(`${text}\n`)

rmSync('dist', { recursive: true, force: true })
rmSync('coverage', { recursive: true, force: true })
run(commandOf('typescript', 'tsc'), '-p', 'tsconfig.build.json')

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  .sort()
const withoutCode = sources.filter(file =>
  hasNothingToRun(readFileSync(`dist/${file.replace(/\.ts$/, '.js')}`, 'utf8')),
)
const expected = sources.filter(file => !withoutCode.includes(file)).map(file => `src/${file}`)
const excluded = ['**/*.d.ts', ...withoutCode.map(file => `src/${file}`)]
run(
  commandOf('c8'),
  ...['--all', '--src', 'dist', '--exclude-after-remap', '--include', 'src/**', '--include', 'dist/**'],
  ...excluded.flatMap(pattern => ['--exclude', pattern]),
  ...['--reports-dir', 'coverage', '--temp-directory', 'coverage/tmp'],
  ...['json-summary', 'json', 'html'].flatMap(reporter => ['--reporter', reporter]),
  ...[process.execPath, commandOf('vitest'), 'run', '--config', 'vitest.coverage.config.ts'],
)

/** @type {Record<string, import('./folders.mjs').Counts>} */
const report = JSON.parse(readFileSync('coverage/coverage-summary.json', 'utf8'))
delete report.total
const files = new Map(
  Object.entries(report).map(([file, counts]) => [
    path.relative('.', file).replaceAll(path.sep, '/'),
    counts,
  ]),
)

print('\nfolder             lines   branches')
for (const [folder, counts] of sumsByFolder(files)) {
  const shares = [percent(counts.lines), percent(counts.branches)].map(share =>
    `${share.toFixed(1)} %`.padStart(9),
  )
  print(folder.padEnd(15) + shares.join('  '))
}
print(`\n${files.size} files reported; ${withoutCode.length} with nothing to run: ${withoutCode.join(' ')}`)

const least = lines === undefined ? leastOf : () => ({ lines: Number(lines), branches: Number(branches) })
const wrong = complaints(files, expected, least)
for (const sentence of wrong) print(sentence)
process.exitCode = wrong.length === 0 ? 0 : 1
