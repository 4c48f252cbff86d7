/** Words that join a statement to what stands around it, or narrow it. */
export const DISCOURSE_WORDS = {
  /** What makes of "that" a purpose: "so that", "such that". */
  soThat: 'so such',
  /** Words by which a sentence gives a name to something. */
  definesName: 'let write define put denote call',
  /** First words of a sentence that makes another function out of one. */
  changesThing:
    'add multiply replace substitute shift scale double halve square cube swap drop remove next instead divide subtract stretch reflect rotate restrict modify change increment decrement increase decrease update',
  /** Before the value that a name is given: "set x to 6". */
  leadsToValue: 'to by',
  /** Words by which a value of a function is not its own: it is read off, rounded or cut short. */
  notItsOwn:
    'order ignoring dropping neglecting interpolat* extrapolat* approximat* lookup sensor measured observed nearest nearest-neighbour tiny dual linearis* lineariz* quantis* quantiz* normalis* normaliz* simulat* estimat* noisy',
  /** Words of phrases that only lead on: "in fact", "in other words". */
  leadsOn: 'in other words',
  /** Words behind which a case is meant. */
  condition: 'if when whenever unless once provided until',
  /** Conditions that take a case out. */
  leavesOut: 'unless except until beyond afterwards thereafter',
  /** Words for an end that a formula stops at. */
  capped: 'capped clipped saturat* truncat*',
  alternative: 'or',
  /** Words for all cases that are left. */
  otherwise: 'otherwise else elsewhere',
  /** Words that give what stands behind them. */
  gives:
    'with for at let given give take taking suppose supposing assume assuming if when where consider considering using use uses used set setting choose choosing pick say under fix has have had having whose',
  /** Words that conclude it. */
  concludes:
    'gives giving so hence thus therefore then yield* get gets getting obtain* find finds result* equals becomes comes amounts totals makes means implies consequently accordingly leaves works i.e.',
  /** Words that only say that something is so. */
  states: 'is are was were be',
  /** Words that point at what was computed last: "this is N = 5". */
  pointing: 'this that which',
  /** Other words right before a formula that only say it: "we have 2x = 6". */
  says: 'have that get then',
  /** Words by which a sentence leaves the case that was spoken of. */
  anotherCase:
    'instead other* another second third alternatively versus vs doubl* halv* halve tripl* quadrupl* twice half larger smaller bigger different differently respectively former latter previous* original* new old case if were was unlike whereas compare* contrast each either warmup regime* transient cooldown',
  /** Words by which the members of a sequence stop following its recurrence, or are rounded on the way. */
  leavesRecurrence:
    'until unless except capped cap most rounded rounding rounds nearest integer integers sorted sorting',
  /** Words for another way to go from one member to the next. */
  ofMethod: 'rule method scheme algorithm',
  /** Sequences whose members nobody guesses by equal steps. */
  namedSequence: 'prime primes primorial* fibonacci lucas catalan',
  /** Words of a sentence in which an equation says what is sought. */
  seeks:
    'solve* solving equation* solution* unknown* satisf* requiring requirement* must target* goal threshold constraint* condition* setting until unless',
  /** What a task asks to do with an equation, whose symbols are unknown then. */
  solve: 'solve',
  /** The same where we are who does it: "we need 2x = 6", but "this needs 6ND operations". */
  weSeek: 'need want require set root roots',
  /** Words of a sentence that gives a symbol a value of its own: in it the symbol is not what it was. */
  ownCase:
    'with for at if when suppose* assum* consider* now next then so hence thus gives get becomes finally first last same again whether',
  /** Words for a value that solves an equation, and for what such values are. */
  root: 'solution solutions root roots zeros zeroes eigenvalue eigenvalues',
  realNumber: 'real distinct exactly following',
  /** Words for an equation that holds of a function, and for how it is solved. */
  ofDifferentialEquation:
    'differential equation* ode odes initial value problem ivp boundary general unique explicit exact complete full integrat* separat* variables both sides constant* arbitrary solv* satisf* given',
  /** Verbs that say of a function that it solves an equation. */
  solves: 'solve* satisf*',
  characteristic: 'characteristic auxiliary indicial',
  /** Words by which a function is tried, or solves an equation only nearly, in a limit or at rest. */
  ofTrial:
    'guess* try tries trying trial ansatz form setting set equilibri* steady stationary critical nullcline* isocline* vanish* neglect* ignor* negligible small large linear* approximat* numerical* euler* perturb* asymptotic* terminal limit* truncat* series tangent* near picard iterat* homogeneous complementary reduced',
  rootKind: 'double repeated complex conjugate imaginary',
  /** Words by which a page leaves a solution out, or may do so elsewhere. */
  leavesOutRoot:
    'extraneous reject* discard* spurious valid invalid admissible inadmissible exclud* check checks checking domain cannot positive negative nonzero nonnegative whole integer* natural complex impossible length width height distance age people',
  /** Words of numbers that are not real, of which a symbol may be one. */
  complexNumber: 'complex imaginary unity gaussian quaternion*',
  /** What a name is called. */
  complexName: 'complex-number complex-constant complex-variable complex-scalar',
  realName:
    'real-number real-constant real-variable real-scalar reals integer whole-number natural-number angle',
  complexKind: 'complex',
  realKind: 'real',
  /** Phrases of a text in which i is the imaginary unit. */
  complexTopic:
    'complex-number complex-plane complex-conjugat* complex-root complex-solution complex-value complex-valued complex-analysis complex-arithmetic complex-exponential complex-variable complex-eigenvalue complex-modulus complex-argument complex-form complex-amplitude complex-impedance complex-power imaginary-unit imaginary-part imaginary-number imaginary-axis imaginary-root purely-imaginary pure-imaginary argand moivre* demoivre* euler*-formula euler*-identity root-of-unity roots-of-unity cube-root-of-unity gaussian-integer polar-form',
  /** Words of an algebra in which i is one of several units. */
  severalUnits: 'quaternion* octonion* versor* unit-vector basis-vector',
  /** Words right before a letter that counts or measures something. */
  beforeIndex:
    'each every any all some index indices row column step iteration iterate token position item node layer current currents rate interest player particle sample observation state agent site counter loop variable vertex term entry element component dimension user year day',
  /** "The $i$-th". */
  ordinal: 'th st nd rd -th',
  /** Verbs behind the "to" of an aim. */
  aims: 'get reach achieve obtain have make attain hit ensure guarantee',
  /** Words behind which a comparison is what is wanted, or what is asked about. */
  requires: 'while whether for require* need want* check* case where',
  /** Words that weaken a statement. */
  hedge: 'can may might could often usually typically sometimes tends generally necessarily need',
  /** Words of a sentence about some cases, or about what is nearly so. */
  restricts: 'only asymptotically roughly sometimes instead mostly usually often typically case special',
  /** Words right behind a symbol that leave some of its values: "for all $x$ of the same sign", "that occur". */
  narrowsSymbol: 'in on of between within inside outside over above below that which whose who not other',
  /** Words between "in" and the formula of a set. */
  ofSet: 'interval range set',
  /** Words between symbols and the condition that they meet: "for $a$ and $b$ with $a + b = 1$". */
  restrictsBehind: 'with where obeying satisfying solving',
  /** Words that give it right behind them: "a budget of C = 4". */
  joins: 'of from',
  /** Words right before a comparison that says what a symbol ranges over. */
  ranges: 'for with where when whenever if let assume suppose given',
  /** Words that lead to the symbols that a formula speaks of: "for $x > 0$". */
  leadsToSymbol: 'for with when where',
  /** What a task asks to do with the conditions of a list. */
  asksOfList: 'maximise maximize minimise minimize draw sketch show prove',
  /** Words of a sentence that states a formula, and says nothing more of it. */
  plainClaim:
    'we have it follows that get obtain clearly always in fact both also true inequality identity equality formula',
  /** Words that lead to a list of formulas, and say nothing more of them. */
  headsClaims: 'following identities formulas laws rules facts properties inequalities these',
  /** Words that suppose a case, or bring a symbol in: "if $n$ is an integer", "let $x > 0$". */
  supposesRange: 'if let suppose assume',
  /** Words by which a sentence claims something of some values only. */
  narrows:
    'such satisf* except subject some exist* fails fail while whether otherwise elsewhere remaining case where large small enough sufficiently',
  /** Words of a sentence that says of which numbers a formula is meant, or how closely. */
  restrictsNumbers:
    'odd even acute obtuse unequal distinct almost sides neighbourhood neighborhood sufficiently eventually neglect* lower-order small-enough that-are-not greater-than less-than larger-than smaller-than between divisible multiple-of multiples-of prime primes composite perfect-square perfect-squares squarefree coprime unit-circle unit-sphere higher-order leading-order lowest-order first-order second-order modulo',
  /** Words behind a claim in words by which it speaks of some cases. */
  narrowsBehind: 'where limit except',
  /** Words of a supposition that are neither a condition nor a verb. */
  supposesCase: 'case whether instead',
  /** Words behind a condition, which say what it comes to: "$\\det A = 0$ means that …". */
  saysMeaning: 'means implies indicates signals signifies',
  /** Other words that stand between two formulas of one display. */
  joinsFormulas: 'as given gives implies yields means by let',
  /** Words that say the same again. */
  again: 'i.e. i.e ie i e that is or which',
  againInFull: 'that-is which-is equivalently',
  /** Words by which a phrase says under what something is so. */
  accompanies: 'with without using',
  underCondition: 'under on despite',
  /** What the words "for", "of", "if" lead to is what the formula before them is about. */
  leadsToTopic: 'for of on if when where',
  beforeTopic: 'it they is are of',
  /** Words that explain the symbols of the sentence before. */
  explains: 'here where with',
  /** What "it is 385" may be said of. */
  subject: 'it this that which sum',
  /** Words that give the value of a symbol to a formula before: "for n = 10 it is 385". */
  givesCase: 'for at with',
} as const
