// @ts-check
// The regular expressions that src builds as it runs: most of them of the word lists of English.

import { readdirSync } from 'node:fs'

/** @typedef {import('./written.mjs').Pattern} Pattern */

/** Threads, processes and the command itself begin to work as they are loaded. */
const ENTRIES = /^(?:cli|.*-worker|module-process|module-memory)\.js$/

/**
 * Loads every module of dist and audits the documents, and answers with each pattern that was built on the way. Nothing
 * may have loaded dist before.
 *
 * @param {readonly { name: string, text: string }[]} documents
 * @returns {Promise<Pattern[]>}
 */
export async function builtPatterns(documents) {
  const root = new URL('../../', import.meta.url)
  const { found, stop } = watched(root.href)
  try {
    for (const { parentPath, name } of readdirSync(new URL('dist', root), {
      recursive: true,
      withFileTypes: true,
    }))
      if (name.endsWith('.js') && !ENTRIES.test(name)) await import(`${parentPath}/${name}`)
    const { auditDocuments, readDocuments } = await import(new URL('dist/index.js', root).href)
    const options = { book: [], effort: { seed: 1, points: 10 } }
    for (const { name, text } of documents) auditDocuments(readDocuments(text, name), options)
  } finally {
    stop()
  }
  return [...found.values()]
}

/**
 * Notes every pattern that a file of dist builds, until it is told to stop.
 *
 * @param {string} root
 */
function watched(root) {
  const Native = globalThis.RegExp
  /** @type {Map<string, Pattern>} */
  const found = new Map()
  const file = new Native(`${root}(dist/[^:]+)\\.js:`)
  const note = (/** @type {RegExp} */ pattern) => {
    const [, module] = file.exec(new Error('where').stack ?? '') ?? []
    const key = `${pattern.source}/${pattern.flags}`
    if (module && !found.has(key))
      found.set(key, {
        file: `${module.replace('dist', 'src')}.ts`,
        source: pattern.source,
        flags: pattern.flags,
      })
    return pattern
  }
  globalThis.RegExp = new Proxy(Native, {
    construct: (target, given, type) => note(Reflect.construct(target, given, type)),
    apply: (target, self, given) => note(Reflect.apply(target, self, given)),
  })
  const stop = () => {
    globalThis.RegExp = Native
  }
  return { found, stop }
}
