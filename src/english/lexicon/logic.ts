/** Words of logic and of sets, and of what uses their signs otherwise. */
export const LOGIC_WORDS = {
  /** Words of classical propositional logic. */
  logic:
    'proposition* logic logical* boolean tautolog* truth-table truth-value truth-values truth-functional connective connectives conjunction* disjunction* negation* biconditional contrapositive contradiction* disjunct* conjunct*',
  /** Logics and orders in which not every classical law is one, and other things that are written with their signs. */
  otherLogic:
    'intuitionis* constructive* heyting lattice* semilattice* poset posets fuzzy many-valued multi-valued three-valued 3-valued four-valued 4-valued kleene lukasiewicz łukasiewicz modal paraconsistent substructural relevance-logic linear-logic quantum minimal-logic wedge exterior multivector* bivector* stopping-time stopping-times idempotent-semiring tropical type-theory',
  /** Words of a page on which a bar over a set, or a prime, takes its complement. */
  complement: "complement* morgan morgan's universe universal-set sample-space event events",
  /** What such a bar is elsewhere: the closure of a set. */
  topology:
    'topolog* closure closures interior interiors boundary dense hausdorff neighbourhood* neighborhood* limit-point limit-points accumulation-point accumulation-points conjugate conjugates closed-set closed-sets open-set open-sets metric-space',
  /** Words that bring a name in, of which nothing else is known then. */
  introduces: 'let suppose consider assume given fix take denote',
} as const
