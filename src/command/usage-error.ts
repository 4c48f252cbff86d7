/** What a user can mend: bad usage or unreadable input. One line: who, expected, got. Exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

export const EXIT = { clean: 0, findings: 1, usage: 2, fault: 4 } as const
