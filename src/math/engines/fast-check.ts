/** The one import of fast-check: what draws and shrinks, in the audit as in the conformance runs. */
export { default as fc } from 'fast-check'
