import type { Words } from "./Words.ts"

export const en: Words = {
  function: `a an the and or of to in on at by for with from into within across per via through while during that
    which who whom whose this these those it its their our my i we he she his her they is are was were be been being
    has have had having do does did doing also so then thus where when between among toward towards under upon after
    before since until against onto out up off them me each including include includes included such like eg ie etc both well`,
  neutral: `use used uses using handle handled handles handling carry carried carries carrying perform performed
    performs performing work worked works working contribute contributed
    contributes contributing contribution contributions help helped helps helping assist assisted assists assisting
    support supported supports supporting participate participated participating part take took taken taking make made
    makes making task tasks duty duties activity activities role help based related ensure ensured ensuring
    serve served serving given give gave giving order basis way keep kept keeping need needs needed together
    necessary relevant required respective consisting involving involved follow followed following
    apply applied applying provide provided provides providing conduct conducted conducting undertook undertaken
    utilise utilised utilising utilize utilized utilizing deal dealt dealing sure
    clearly focus focused focusing area areas purpose`,
  groups: `
    make made making build built building develop development create creation creating write wrote written writing implement implementation program code coded coding construct construction produce production
    design architect conceive concept sketch model create creation make made making
    draw drew drawn drawing drawings
    write wrote written writing draft drafted drafting compose composed composing author authored note noted record recorded recording
    start started starting begin began begun initiate initiated launch launched
    finish finished finishing complete completed completing completion end ended
    leave left leaves leaving departure
    make made making draw drew drawn
    improve improvement enhance enhancement better refine optimise optimize optimisation optimization streamline
    analyse analyze analysis analyses examine examination review assess assessment evaluate evaluation investigate investigation
    test tests testing check verify verification validate validation control controls review inspect inspection examine monitor monitored monitoring
    teach taught teaching train training trained coach coaching instruct instruction lesson lessons
    mentor mentored mentoring guide guided tutor tutored coach
    organise organize organisation organization arrange arrangement plan planned planning schedule scheduled
    coordinate coordination coordinated liaise liaised
    liaise liaised liaison contact contacts contacted contacting communicate communicated communication correspond corresponded correspondence
    inform informed informing tell told telling notify notified notifying notification report reported reporting alert alerted
    enter entered entering entry entries input record recorded recording register registered log logged logging key keyed type typed typing
    place placed placing put putting
    list listed listing lists catalogue catalogued catalog cataloged
    hold held holding run ran running host hosted hosting
    distribute distributed distributing distribution
    fill filled filling complete completed
    change changed changing modify modified modification alter altered alteration amend amended
    show showed shown showing demonstrate demonstrated demonstration present presented
    load loaded loading
    unload unloaded unloading
    gather gathered collate collated
    correct corrected correcting correction corrections fix fixed proofread proofreading
    attend attended attending attendance
    copy copied copying duplicate duplicated
    remove removed removing removal delete deleted
    add added adding addition
    request requested requesting ask asked asking
    compare compared comparing comparison
    assign assigned assigning allocate allocated allocation
    show showed guide guided tour
    answer answered reply replied respond response responses responding
    prepare preparation draft drafted drafting compile compiled compilation make made making
    document documented documentation record recorded recording
    manage managed managing management administer administered administration oversee oversaw overseen oversight run ran running
    operate operated operating operation operations run ran running drive drove driven driving
    lead led leading head headed direct directed directing spearhead spearheaded
    supervise supervised supervising supervision oversee oversaw
    maintain maintained maintaining maintenance upkeep service serviced servicing care cared caring keep kept keeping
    repair repaired repairs fix fixed fixing resolve resolved resolving resolution solve solved solving troubleshoot troubleshooting
    install installed installation set setup deploy deployed deployment deploying roll rolled rollout launch launched
    configure configured configuration set setup
    migrate migrated migration move moved moving transfer transferred port ported
    automate automated automation automatic automatically
    monitor monitored monitoring track tracked tracking watch watched follow followed
    report reported reporting reports present presented presentation
    sell sold selling sale sales
    buy bought buying purchase purchased purchasing procure procured procurement
    negotiate negotiated negotiation negotiations
    customer customers client clients clientele
    user users
    employee employees staff personnel worker workers
    child children kid kids
    shop shops store stores
    goods merchandise wares
    photo photos photograph photographs picture pictures
    leaflet leaflets flyer flyers brochure brochures
    email emails e-mail e-mails mail mails
    lorry lorries truck trucks
    colleague colleagues coworker coworkers
    team teams group groups
    error errors bug bugs defect defects fault faults issue issues problem problems
    time duration period
    cost costs expense expenses expenditure spending
    revenue turnover income
    site website sites websites web
    database databases db
    server servers
    daily day everyday
    weekly week
    monthly month
    yearly year annual annually
    quarterly quarter
    invoice invoices invoicing bill bills billing
    order orders ordering
    stock inventory
    hire hired hiring recruit recruited recruiting recruitment
    translate translated translation
    calculate calculated calculation compute computed computation
    collect collected collection gather gathered gathering
    process processed processing handle handled
    clean cleaned cleaning cleansing
    publish published publishing publication post posted
    edit edited editing revise revised revision
    care cared caring
    cook cooked cooking
    drive drove driven driving
    deliver delivered delivery deliveries delivering ship shipped shipping supply supplied supplying
    welcome welcomed greet greeted receive received receiving
    advise advised advising advice counsel counselled recommend recommended recommendation
    explain explained explaining explanation present presented instruct instructed
    visualise visualize visualisation visualization chart charts plot plots dashboard dashboards
    research researched researching investigate
    replace replaced replacing replacement substitute substituted rewrite rewrote rewritten
    integrate integrated integrating integration connect connected connecting connection link linked
    secure secured securing security protect protected protection
    update updated updating refresh refreshed date up-to-date
    data information
    feature features functionality functionalities
    interview interviewed interviewing interviews
    communicate communicated communication talk talked
    work worked working collaborate collaborated collaborating collaboration cooperate cooperated cooperation jointly alongside
    company firm
    school schools
    pupil pupils student students learner learners
    patient patients
    supplier suppliers vendor vendors
    budget budgets
    contract contracts agreement agreements
    event events
    campaign campaigns
    file files filing
    call calls phone phoned
    meeting meetings
    promote promoted promotion promoting market marketed marketing advertise advertised advertising
    inspect inspected inspection inspections audit audited auditing audits
    assemble assembled assembling assembly compile compiled
    treat treated treating treatment treatments
    feed fed feeding
    accompany accompanied accompanying escort escorted escorting
    serve served serving wait waited waiting
    stock stocked stocking restock restocked replenish replenished
    erect erected build built construct constructed
    reconcile reconciled reconciliation match matched matching
    forecast forecasts forecasting estimate estimates projection projections
    screen screened screening shortlist
    onboard onboarded onboarding induct inducted induction
    patrol patrolled patrolling patrols guard guarded guarding
    film filmed filming shoot shot shooting
    survey surveys surveyed questionnaire questionnaires poll polls
    interpret interpreted interpreting interpretation translate translated translation
    bring brought bringing deliver delivered
    search searched searching seek sought look looked
    speak spoke speaking talk talked
    till tills register registers
    rent rented rental rentals lease leased
    lend lent loan loans
    plant planted planting sow sowed sown cultivate cultivated
    harvest harvested harvesting pick picked
    sew sewed sewn sewing stitch stitched
    paint painted painting
    wash washed washing launder laundered laundry
    cook cooked cooking prepare prepared
    bake baked baking
    mix mixed mixing blend blended
    join joined joining
    meet met meeting meetings
    allow allowed enable enabled permit permitted
    ensure ensured guarantee
    welcome welcomed host hosted
    print printed printing
    scan scanned digitise digitised digitize digitized digitisation digitization
    upload uploaded download downloaded
    simplify simplified simplification streamline streamlined
    replace replaced swap swapped exchange exchanged
    rank ranked order ordered
    approve approved approval authorise authorised authorisation
    settle settled settlement pay paid
    claim claims complaint complaints
    car cars vehicle vehicles
    tenant tenants lodger lodgers
    room rooms
    worksite worksites site sites
    doctor doctors physician physicians
    class classes lesson lessons
    parent parents family families
    achieve achieved achieving attain attained reach reached reaching
    identify identified identification find found detect detected detection discover discovered spot spotted
    suggest suggested suggestion propose proposed proposal recommend recommended
    introduce introduced introduction launch launched adopt adopted adoption
    define defined definition specify specified specification
    discuss discussed discussion discussions talk talked
    convert converted conversion transform transformed transformation
    sort sorted sorting classify classified classification categorise categorised
    measure measured measurement measurements
    pack packed packing package packaged packaging
    transport transported transportation carry carried move moved
    register registered registration enrol enrolled enrolment sign
    book booked booking bookings reserve reserved reservation reservations
    store stored storing storage save archive archived
    choose chose chosen choice select selected selection pick picked
    open opened opening openings
    close closed closing closure
    pay paid paying payment payments
    send sent sending dispatch dispatched
    receive received receiving receipt reception intake
    learn learned learnt learning
    read reading
    count counted counting counts
    refactor refactored refactoring restructure restructured restructuring rework reworked
    debug debugged debugging
    adapt adapted adaptation adjust adjusted adjustment customise customised customize customized
    standardise standardised standardize standardized harmonise harmonised unify unified
    negotiate negotiated bargain
    renovate renovated renovation refurbish refurbished
    visit visited visits
    guest guests visitor visitors
    machine machines equipment
    product products item items
    tool tools
    method methods approach
    half halved halving
    responsible responsibility responsibilities accountable answerable charge`,
  directions: [
    `increase increased increasing increases grow grew grown growth growing raise raised raising boost boosted boosting rise rose risen higher gain gained gains expand expanded expansion accelerate accelerated faster`,
    `reduce reduced reducing reduction reductions cut cutting cuts lower lowered lowering decrease decreased decreasing decreases shorten shortened shortening drop dropped fewer save saved saving savings slash slashed minimise minimize minimised minimized`,
  ],
  claims: `lead led leading leader leaders leadership leads head headed heading chief director directed manager managers
    manage managed managing management supervise supervised supervisor owner owned founder founded cofounder principal senior expert throughout
    experts expertise specialist professional certified certification certificate accredited licensed award awards
    awarded winning winner won prize honours honors degree bachelor bachelors master masters phd doctorate doctor mba
    diploma graduate top best first leading premier largest biggest fastest highest record unique sole solely alone
    only exclusively independently personally entire entirely all every always fully successfully successful
    significantly significant dramatically substantially considerably massively greatly extensively extensive global
    globally international internationally worldwide national nationwide multinational enterprise large major key
    critical strategic numerous several many multiple various over above exceeding beyond officer executive president
    vice partner architect consultant advanced fluent native proficient mastery as spearhead spearheaded pioneered
    pioneer proven renowned prestigious excellent outstanding exceptional high-performing`,
  hedges: `
    assist assisted assists assisting assistance help helped helps helping support supported supports supporting contribute contributed contributing contribution contributions participate participated participation participating collaborate collaborated involved part aid aided shadow shadowed observe observed member alongside
    supervision supervised guidance under
    about approximately around roughly nearly almost circa estimated estimate approx
    plan planned planning propose proposed proposal intended aim aimed expected
    try tried attempt attempted
    partly partially partial
    prototype prototypes draft pilot poc mock demo
    basic beginner elementary introductory
    junior trainee intern internship apprentice assistant student volunteer volunteered
    part-time temporary freelance
    some few occasionally sometimes
    small minor
    nominated nominee nomination candidate shortlisted finalist runner-up
    pursuing ongoing unfinished incomplete progress attended enrolled
    deputy acting interim associate vice substitute
    will would could might should upcoming future
    failed failing fail
    chapter chapters portion portions fraction subset excerpt excerpts
    aisle aisles shelf shelves corner
    second
    third
    fourth bronze silver consolation
    regional
    part-time weekend weekends seasonal
    or
    simulated fictional hypothetical`,
  negations: `except excluding no not never without none cannot neither nor non`,
  numbers: `one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13
    fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fifty=50 sixty=60
    seventy=70 eighty=80 ninety=90 hundred=100 thousand=1000 million=1000000 billion=1000000000 hundreds thousands
    millions billions dozen dozens twice thrice double doubled doubling triple tripled tripling quadruple quadrupled
    tenfold twofold threefold fivefold half halved halving thirds`,
  shared: [
    `team teams colleague colleagues coworkers we us together jointly`,
    `with alongside collaborate collaborated collaboration contributed helped assisted supported participated crew`,
  ],
  less: [
    [
      `\\b(?:up to|at most|less than|fewer than|under|no more than|a maximum of|nearly|almost)\\s+(?=\\p{Sc}?\\d)`,
    ],
    [
      `\\b(?:received|attend(?:ed|ing)|complet(?:ed|ing)|underwent|took(?! part)|taking(?! part)) (?:\\w+ ){0,3}(?:trainings?|courses?|lessons?|classes|coaching|instruction|workshops?)\\b`,
      `\\b(?:trained in|attendance|trainee|learn\\w*|studied|completion)\\b`,
    ],
    [
      `\\b(?:trained|supervised|mentored|taught|coached|managed|led|guided|overseen|instructed|directed|assigned|hired) by\\b|\\bunder (?:the |my )?(?:[\\w'’]+ ){0,4}(?:supervision|guidance|direction|leadership|management|authority)\\b`,
      `\\b(?:engineer|manager|nurse|doctor|teacher|chief|officer|supervisor|director|senior)(?:['’]s)? (?:supervision|guidance)\\b`,
    ],
  ],
  joints: `and then while but or plus whereas`,
  singular: `a an one single`,
  definite: `the this that`,
  plural: `several some many few these those`,
  many: ``,
  phrases: [
    [`as (?:a )?(?:part|member) of (?:the|a|our|my) team(?! (?:of|that|who|led|with))`, ""],
    [`by me|(?:on|by) my own part`, ""],
    [`look(?:ed|ing|s)? after|t(?:ook|ake|akes|aking|aken) care of`, "cared for"],
    [`in charge of`, "responsible for"],
    [
      `(?:kept|keep|keeping|stayed|stay) (?:in )?(?:contact|touch) with|(?:was|were) in (?:contact|touch) with`,
      "contacted",
    ],
    [`put (?:in|into) (?:place|practice)|brought in`, "introduced"],
    [`set(?:ting)?[ -]up`, "setup"],
    [`came up with`, "developed"],
    [`hand(?:ed|ing) out|g(?:ave|iving) out|pass(?:ed|ing) out`, "distributed"],
    [
      `fill(?:ed|ing) in for|st(?:ood|anding|and) in for|cover(?:ed|ing) for|substitut(?:ed|ing) for`,
      "replaced",
    ],
    [`(?:wrote|writing|noted|noting|took|taking) down`, "recorded"],
    [`pick(?:ed|ing) up`, "collected"],
    [`on an? (daily|weekly|monthly|quarterly|yearly) basis`, "$1"],
    [`go(?:ing|es)? through|went through`, "reviewed"],
    [`(?:put|putting) together`, "assembled"],
    [`g(?:ot|et|etting) rid of`, "removed"],
    [`(?:kept|keeping|keep|brought|bringing) (.{1,40}?) up[ -]to[ -]date`, "updated $1"],
    [
      `every (?=(?:\\w+ )?(?:day|week|month|year|quarter|morning|evening|night|afternoon|weekend|(?:mon|tues|wednes|thurs|fri|satur|sun)day))`,
      "each ",
    ],
  ],
  managing: [
    `responsible responsibility accountable answerable`,
    `manager manageress management head director chief lead leader president`,
    `manage managed manages managing management`,
  ],
}
