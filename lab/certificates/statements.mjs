// @ts-check
// npm run build && node lab/certificates/statements.mjs [--spoiled] [FOLDER]
//
// Writes the certificates of all statements of properties/proof/statements, for check.mjs. With --spoiled each is turned
// into false ones, that claim to be proved, and true ones, that claim to be refuted: then no certificate may agree.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import ts from 'typescript'

const STATEMENTS = 'properties/proof/statements'
/** As deep as the statements themselves, so that their imports need but another folder. */
const COMPILED = 'reports/compiled/statements'

const args = process.argv.slice(2)
const isSpoiled = args.includes('--spoiled')
const folder = args.find(arg => !arg.startsWith('--')) ?? 'reports/certificates'

/** @param {string} path */
const load = path => import(pathToFileURL(resolve(path)).href)

function compileStatements() {
  mkdirSync(COMPILED, { recursive: true })
  for (const file of readdirSync(STATEMENTS)) {
    const source = readFileSync(join(STATEMENTS, file), 'utf8')
    const { outputText } = ts.transpileModule(source, {
      compilerOptions: { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext },
    })
    const text = outputText.replaceAll("'../../../src/", "'../../../dist/")
    writeFileSync(join(COMPILED, file.replace(/\.ts$/, '.js')), text)
  }
}

/** Wrong claims: an error in the ninth digit or an order turned round is proved, a true statement is false somewhere. */
async function spoiler() {
  const { add } = await load('dist/math/term/term.js')
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

compileStatements()
const { obligations } = await load(join(COMPILED, 'obligations.js'))
const { certificateFiles } = await load('dist/math/certificates/certificate.js')
const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
const spoil = await spoiler()
const wanted = isSpoiled ? obligations.flatMap(spoil) : obligations
const files = certificateFiles(wanted, version)
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
for (const { name, text } of files) writeFileSync(join(folder, name), text)
process.stdout.write(`${wanted.length} statements, ${files.length} files in ${folder}\n`)
