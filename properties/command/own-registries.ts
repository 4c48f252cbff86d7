import { afterAll, beforeAll, vi } from 'vitest'

type CommandLine = typeof import('./command-line.js').errata

/**
 * The command line over registries of its own: property files share their modules, and what a plug-in defines in one of
 * them is not to be seen by another.
 */
export function ownCommandLine(): CommandLine {
  let errata: CommandLine | null = null
  beforeAll(async () => {
    vi.resetModules()
    errata = (await import('./command-line.js')).errata
  })
  afterAll(() => {
    vi.resetModules()
  })
  return (...args) => errata!(...args)
}
