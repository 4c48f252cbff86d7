// @ts-check
// A copy of the working tree in a temporary folder: bugs are planted there and never in the tree itself.
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Copies what git knows and what it does not ignore, links the packages, and answers with the folder. */
export function copyTree() {
  const folder = mkdtempSync(path.join(tmpdir(), 'errata-planted-'))
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  for (const file of listed.split('\0'))
    if (file !== '' && existsSync(file)) cpSync(file, path.join(folder, file))
  symlinkSync(realpathSync('node_modules'), path.join(folder, 'node_modules'))
  return folder
}

/** @param {string} folder */
export const removeTree = folder => rmSync(folder, { recursive: true, force: true })
