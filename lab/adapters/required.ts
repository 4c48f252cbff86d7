import { pythonWith } from './python.mjs'

/**
 * A Python that has the library, or null, which skips what needs it. Where ERRATA_REQUIRE_LIBRARIES is set, as continuous
 * integration does, its absence is a failure: throws Error.
 */
export function pythonIfAny(library: string): string | null {
  try {
    return pythonWith(library)
  } catch (error) {
    if (process.env.ERRATA_REQUIRE_LIBRARIES) throw error
    return null
  }
}
