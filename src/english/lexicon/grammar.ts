/** Words that carry a sentence, and name nothing in it. */
export const GRAMMAR_WORDS = {
  article: 'a an the',
  pointer: 'this that these those it which',
  /** Words that speak of what the sentence before was about. */
  pointsBack: 'it its this these they their then there such',
  person: 'i we you he she they one',
  possessive: 'its their our my your his her whose',
  every: 'every each all any arbitrary',
  /** Other words that stand before a noun in the place of an article. */
  determiner: 'both either neither another such some no',
  copula: 'is are was were be been being',
  /** Verbs that make a passive as a copula does: "gets multiplied". */
  passive: 'get gets',
  having: 'have has had having',
  doing: 'do does did',
  modal: 'can may might could would will shall should must',
  preposition:
    'of in on at by for from to with without into onto upon over under between within through until after before against than as about around',
  joining: 'and or',
  contrast: 'while whereas but',
  /** Words behind which the second of two compared things stands. */
  comparison: 'against versus vs than unlike compared',
  causal: 'since because',
  inference: 'so thus hence therefore then',
  relative: 'that which where with who',
  /** Other words behind which a statement may begin. */
  opensStatement: 'as get',
  /** Words for a place or a time, or a case. */
  qualifies: 'when where',
  circumstance: 'whenever if there here again now otherwise',
  /** Adverbs of a place or a time, behind a quantity too: "5.6 m up". */
  placed: 'up down off out away ago apart',
  /** Adverbs that go on with a sentence. */
  adverb: 'not only also both even still just either namely i.e. e.g. however',
  /** Verbs that begin a sentence and speak to the reader. */
  imperative: 'let suppose note',
  /** Exceptions: "but", "save". */
  exception: 'beyond but except besides save',
  /** Words of a comparison of two things named before. */
  ordinalPointer: 'former latter respectively',
} as const
