/** Words by which a page says how it stands to a statement. */
export const STANCE_WORDS = {
  /** Words that only suppose. */
  suppose: "suppos* assum* imagin* pretend* hypothetical* hypothes* presum* presuppos* let's",
  /** Verbs of a case that is not so. */
  would: "would wouldn't could couldn't were weren't",
  /** Labels over what is not so: "Wrong.", "Attempt 1 (failed):". */
  wrongLabel:
    'wrong incorrect actual got false bad failed broken buggy flawed faulty invalid rejected retracted withdrawn superseded outdated nope oops',
  /** Verbs of leaving out what belongs there; a page that neglects or ignores something does so on purpose. */
  forgets: 'forget forgets forgot forgetting overlook overlooks overlooked overlooking',
  /** Verbs of losing a sign of a formula, and the signs that are lost: what comes out then is no result. */
  leavesOutSign:
    'drop drops dropped dropping omit omits omitted omitting lose loses losing lost miss misses missing skip skips skipping swap swaps swapping flip flips flipping misplace misplacing',
  signOfFormula:
    'minus minus-sign sign signs bracket brackets parenthesis parentheses exponent carry decimal-point decimal-comma',
  /** Words of an error that suggests itself. */
  tempting:
    'tempting tempted naive naively carelessly sloppily blindly hastily instinct intuition guess guessed seemingly apparently superficially',
  /** Verbs by which somebody tells something; a form that is a noun too, such as "claim", is not among them. */
  tell: 'say says said think thinks thought believe believes believed claimed claims asserts asserted argue argues argued writes wrote stated answered replied suggested insist insists insisted announced shouted declared maintains maintained told purport purports purported whisper whispers whispered shout shouts swears swore equates posted tweeted joked boasted',
  /** The same in forms that are nouns or verbs of things too: they count behind people alone. */
  tellOfPeople:
    'claim assert write state states report reports reported answer answers reply replies suggest suggests conclude concludes concluded announce declare output outputs guess guesses guessed hand hands handed submit submits submitted propose proposes proposed offer offers offered enter enters entered tries tried put-forward puts-forward came-up-with mix-up mixes-up mixed-up confuse confuses confused misapply misapplies misapplied chose picked voted ticked selected circled went-for continues continued goes-on went-on proceeds proceeded expect expects expected assume assumes assumed',
  /** Verbs of people who work something out. */
  work: 'get gets got obtain obtains obtained find finds found compute computes computed calculate calculates calculated make makes made add adds added simplify simplifies simplified cancel cancels cancelled canceled put puts typed type types use uses used',
  /** Words behind which "that …" is asserted; behind any other it is somebody's opinion, wish, fear or condition. */
  assertsThat:
    'show* note* notic* see* saw seen find* found hold* know* known recall* remember* follow* mean* meant impl* conclud* conclusion prove* proven proof observ* deduc* infer* establish* ensur* guarantee* verif* check* confirm* reveal* remark* emphasi* stress* mention* fact clear obvious evident plain true sure certain immediate out so such which now is are was us tell* given giv* demonstrat* illustrat* indicat* learn* realis* realiz* appreciate aware get* obtain* have has yield* deriv* comput* calculat* estimat* lead* result* amount* identity consequence forget surpris* fortunate* recogni* explain* understand* agree* say says said overlook* truth right correct viz namely conced* admit* acknowledg* doubt coincidence',
  /** Machines and media that print what is not the page's own statement. */
  machine:
    'code linter* checker validator* auditor* program* script* calculator* computer* compiler* interpreter* chatbot* chatgpt gpt* llm* assistant* bot bots console terminal screen* spreadsheet* slide* board blackboard whiteboard poster* newspaper* headline* website* sheet* excel matlab dashboard*',
  /** Verbs by which they print it. */
  prints:
    'show shows showed print prints printed return returns returned display displays displayed produce produces produced give gives gave have had has hallucinat* complain* spit* read reads complete completes completed',
  /** Documents that are not the page itself: what they say is reported, where no "this" or "our" makes them the author's. */
  document:
    'paper* article* brochure* manual* flyer* leaflet* pamphlet* label* website* homepage book books textbook* handbook* guide guides guidebook* preprint* abstract* magazine* catalog* datasheet* documentation docs specification* wikipedia encyclopedia* encyclopaedia* invoice* receipt* menu menus advertisement* script* prospectus blog* post posts report reports memo memos readme tweet tweets meme memes',
  /** Documents that hold settings: what they have is what somebody has written there. */
  settings: 'config configs configuration settings manifest homework worksheet',
  /** Parts of a document that speak for it. */
  partOfDocument: 'file page chapter section text entry itself',
  /** Words that begin what says which document it is: "the paper by Lee", "the label on the box". */
  whichOne: 'by of from on in at for that which also still now then even online behind under',
  /** Verbs of documents; "has" is none: a book has pages. */
  documentTells:
    'state states lists list listed quote quotes quoted mention mentions mentioned promise promises promised advertise advertises advertised print prints printed show shows showed give gives gave read reads',
  /** Words of the author behind what a document says, and other words that begin a statement of the page's own. */
  ownAgain: 'so hence thus therefore but however while whereas which we i our',
  /** Labels of what somebody, or a model, typed. */
  transcript: 'prompt input output completion query user assistant response human transcript teacher pupil',
  /** People whose statements a page may correct. */
  people:
    'reporter* commenter* reviewer* referee* critic* politician* minister* journalist* commentator* vendor* salesman advert* student* pupil* beginner* learner* novice* reader* neighbour* neighbor* contestant* freshman freshmen someone somebody people friend* colleague* classmate* author authors blogger* candidate* intern* kid* child children others voter*',
  /** Those who speak for the page itself, or for mathematics. */
  speaker:
    'we i you us one this that it which theorem law rule formula equation lemma definition proposition corollary result also as have has just already identity inequality proof table figure and or is are can will may then there to hamilton bayes cauchy schwarz jensen markov chebyshev taylor gauss euler fermat pythagoras vieta cramer rolle lagrange kirchhoff newton ohm hooke stirling wilson',
  /** Nouns for something that is wrong. */
  mistake:
    'mistake mistakes typo typos misprint misprints slip slips blunder blunders fallacy fallacies fallacious myth myths misconception misconceptions misunderstanding pitfall pitfalls bug bugs buggy joke jokes nonsense nonsensical absurdity distractor distractors trap traps temptation temptations erratum errata corrigendum corrigenda oops sic freshman bogus hoax',
  /** Adjectives for what is not so. */
  wrong:
    'wrong false untrue incorrect preposterous mistaken erroneous invalid flawed bogus impossible absurd inconsistent contradictory unsound ridiculous fallacious nonsense nonsensical',
  /** Adverbs of somebody's error. */
  wrongly: 'wrongly falsely incorrectly mistakenly erroneously invalidly',
  /** Words that turn round what stands behind them. */
  not: "not never no nor neither cannot can't hardly isn't aren't wasn't weren't doesn't don't didn't won't mustn't shouldn't couldn't needn't haven't hasn't",
  notEither: 'neither nor',
  /** Adjectives and verbs that deny what stands beside them. */
  untrue: 'false untrue contradict* impossible absurd',
  /** Words that deny a statement in words, but not a formula beside them. */
  lacking: 'without fails',
  /** Nobody at all. */
  nobody: 'nobody no-one',
  /** Verbs that deny their object. */
  deny: 'refuse refuses refused deny denies denied doubt doubts doubted reject rejects rejected refute refutes refuted disprove disproves disproved contradict contradicts contradicted violate violates violated violating fail fails failed failing rule-out',
  /** Adjectives for what is so. */
  right: 'true right correct valid so case hold holds',
  /** What a proof by contradiction ends in. */
  contradiction:
    'contradiction contradictions absurd absurdity impossible impossibility inconsistent inconsistency incompatible infeasible infeasibility unsatisfiable unsolvable insoluble nonsense',
  /** What a value is tried for; what comes out where it is put in need not be so. */
  candidate: 'solution solutions root roots zeros counterexample counterexamples',
  /** Words for a value that does not pass. */
  ruledOut: 'extraneous spurious',
  /** What is said of a compound statement says nothing of its parts. */
  compound:
    'implication implications biconditional biconditionals conditional disjunction disjunctions conjunction conjunctions equivalence',
  /** Parts of an implication. */
  antecedent: 'antecedent antecedents premise premises hypothesis hypotheses consequent',
  /** Verbs of those who mark, and of those who warn: what they speak of is what others write. */
  penalises:
    'penalise penalises penalised penalising penalize penalizes penalized penalizing withhold withholds withheld withholding watch-out-for look-out-for',
  /** Words that put one thing in the place of another. */
  replace: 'replace replaces replaced replacing correct corrected amend amended',
  /** An older state of a text. */
  former: 'early earlier previous old original first former outdated',
  text: 'version versions edition editions draft drafts printing printings text manuscript print release printout printouts',
  /** The same, which speak for themselves where they are not old. */
  guide: 'docs documentation handout readme changelog wiki',
  /** Tasks about statements that need not be so. */
  decide: 'say state tell decide determine check verify judge investigate examine discuss',
  mark: 'label classify mark circle tick choose select pick identify spot find locate correct fix explain',
  /** Words that call something wrong wherever they stand in its sentence. */
  callsWrong: 'mistake* wrong incorrect error* erroneous contrary slip',
  /** What is scored as wrong is no mistake. */
  scored:
    'answer* option* guess* prediction* predict* label* class* response* completion* token* choice* rollout* sample* generation* side sign preference* order* ranking*',
  /** An error that is a quantity, by the word before it and behind it. */
  measuredBefore:
    'standard margin relative absolute percentage percent rounding mean squared square test training validation residual sampling',
  measuredBehind: 'rate* bar* term* of is bound* function margin',
  /** Words of a passage that tells of something that went wrong: what it prints may be that. */
  fault:
    'incorrect* flaw flaws glitch* mistake mistakes mistaken* misread misreads miscount* miscalculat* misprint* misconception* misunderst* typo typos bug bugs buggy fake bogus fallac* corrupt* stale hallucinat* erroneous* invalid flawed corrected corrects erratum nonsense* absurd* untrue naively sloppy carelessly apologi* discrepanc* astray confidently',
  /** Nouns for a fault that is somewhere, and what says where. */
  located:
    'mistake mistakes error errors typo typos bug bugs slip slips fault faults flaw flaws misprint misprints',
  /** What is called so is a statement, and no number of things: "the 2 + 2 = 5 claim". */
  statementNoun:
    'claim claims statement statements equation equations formula formulas identity identities line lines result results answer answers step steps assertion idea myth rule argument entry example case above below',
  /** Words before what the page takes for given: "on the 3 · 7 = 21 days". */
  ofWhatIsGiven: 'the these those its their our your his her my all',
  /** Words by which a sentence puts right what went wrong before. */
  repairs:
    'should correcting correct correctly corrected repair* fix fixed fixing right indeed instead properly now actually once',
} as const
