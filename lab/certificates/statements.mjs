// @ts-check
// node lab/certificates/statements.mjs [--spoiled] [FOLDER]
//
// Writes the certificates of all statements that properties/math/certificates proves, for check.mjs. With --spoiled each is
// turned into false ones, that claim to be proved, and true ones, that claim to be refuted: then no certificate may agree.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { FreshModules } from '../mutation/fresh-modules.mjs'

const STATEMENTS = 'properties/math/certificates/obligations.ts'

const args = process.argv.slice(2)
const isSpoiled = args.includes('--spoiled')
const folder = args.find(arg => !arg.startsWith('--')) ?? 'reports/certificates'

const modules = new FreshModules(new Map())
for (const file of [STATEMENTS, 'src/math/certificates/certificate.ts', 'src/math/term/term.ts'])
  await modules.prepare(resolve(file))
const evaluate = modules.fresh()

/** @param {string} file @returns {any} */
const load = file => evaluate(resolve(file))

/** Wrong claims: an error in the ninth digit or an order turned round is proved, a true statement is false somewhere. */
function spoiler() {
  const { add } = load('src/math/term/term.ts')
  return (/** @type {any} */ { id, obligation }) => {
    const { relation, left, outcome } = obligation
    const proved = { ...obligation, outcome: 'proved', witness: null }
    const claims =
      outcome === 'refuted'
        ? [proved]
        : [
            relation === '='
              ? { ...proved, left: add(left, '1e-9') }
              : { ...proved, relation: relation === '>' ? '<' : '>' },
            { ...obligation, outcome: 'refuted', witness: {} },
          ]
    return claims.map((claim, place) => ({ id: `${id} (${place})`, obligation: claim }))
  }
}

const { obligations } = load(STATEMENTS)
const { certificateFiles } = load('src/math/certificates/certificate.ts')
const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
const spoil = spoiler()
const wanted = isSpoiled ? obligations.flatMap(spoil) : obligations
const files = certificateFiles(wanted, version)
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
for (const { name, text } of files) writeFileSync(join(folder, name), text)
process.stdout.write(`${wanted.length} statements, ${files.length} files in ${folder}\n`)
