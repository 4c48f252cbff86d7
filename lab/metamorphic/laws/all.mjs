// @ts-check
// Every law, a family after the other.
import { characters } from './characters.mjs'
import { containers } from './containers.mjs'
import { delimiters } from './delimiters.mjs'
import { dressings } from './dressing.mjs'
import { falsified } from './falsified.mjs'
import { figures } from './figures.mjs'
import { frames } from './frames.mjs'
import { functionForms } from './functions.mjs'
import { insertions } from './insertion.mjs'
import { layouts } from './layout.mjs'
import { mixtures } from './mixture.mjs'
import { names } from './names.mjs'
import { notations } from './notation.mjs'
import { plainArithmetic } from './plain.mjs'
import { repetitions } from './repetition.mjs'
import { sides } from './sides.mjs'
import { spacing } from './spacing.mjs'
import { stops } from './stops.mjs'
import { structures } from './structure.mjs'
import { units } from './units.mjs'
import { wordings } from './wording.mjs'

/** @type {readonly import('../trial.mjs').Law[]} */
export const LAWS = [
  ...delimiters,
  ...notations,
  ...functionForms,
  ...mixtures,
  ...dressings,
  ...structures,
  ...spacing,
  ...stops,
  ...figures,
  ...plainArithmetic,
  ...units,
  ...characters,
  ...layouts,
  ...containers,
  ...insertions,
  ...repetitions,
  ...names,
  ...wordings,
  ...sides,
  ...falsified,
  ...frames,
]
