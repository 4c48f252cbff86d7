import { stat } from 'node:fs/promises'
import { dirname, relative, resolve, sep } from 'node:path'

/** The folder of the repository that a folder lies in, or null. */
export async function repositoryOf(folder: string): Promise<string | null> {
  for (const at of andAbove(resolve(folder))) if (await stat(resolve(at, '.git')).catch(() => null)) return at
  return null
}

/**
 * The folder within which the files lie that may define the macros of what was named: its repository; else the folder
 * that was named; for a file the working directory where it lies in it, else the folder that it lies in.
 */
export async function projectOf(named: string, isFolder: boolean): Promise<string> {
  const folder = isFolder ? resolve(named) : dirname(resolve(named))
  const repository = await repositoryOf(folder)
  if (repository !== null) return repository
  return !isFolder && isWithin(folder, process.cwd()) ? process.cwd() : folder
}

export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || resolve(way) === way)
}

/** A folder and those above it, the nearest first, as far as the last one. */
export function andAbove(folder: string, last?: string): string[] {
  const above = dirname(folder)
  return folder === last || folder === above ? [folder] : [folder, ...andAbove(above, last)]
}
