package answer

// Words by which a name is told from what only looks like one, in small letters
// and without 's, each in one list only. A word too many here lets a name pass;
// one too few stops a reason that names nobody.
const (
	titles    = " mr mrs ms miss mx "
	particles = " da de del della der den di dos du van von bin binti ibn al el la le "

	// everyday words begin sentences, or carry a capital wherever they stand.
	everyday = " a about additional after afterwards again agencies agency agreed aldi all also although " +
		"always am an and android another any apple arabic are around arrangements as asda asked assuming at " +
		"august aunt autumn baby bank barnardo's based because been before being bengali berkshire besides " +
		"birmingham both boy briefly britain british brother bruise bruises bruising but by called can't carer " +
		"carer's carers catholic certainly child child's children christian christmas church's clearly colleague " +
		"concern concerns confident consent considering contacted could couldn't credit currently dad daughter " +
		"december decision despite did didn't discussed diwali do does domestic don't during each earlier easter " +
		"eid emotional england english english's europe european eve even eventually everybody everyone evidence " +
		"facebook families family family's father father's february feedback female finally first following for " +
		"fortnite french friday friend from funds further gave generally genital german girl given google graded " +
		"grandad grandfather grandma grandmother grandmother's grandparents guidance gujarati had half halloween " +
		"has have having he he'd he's hearing her here here's him hindi hindu his history holiday holidays how " +
		"however i i'm i've identification if immediately in information initial injuries inn instagram instead " +
		"internet ireland irish is isn't it it's italian its itself january jewish july knowing known lancashire " +
		"last later legal leigh letter level levels lidl like likely links liverpool living london looked low made " +
		"male manchester many march matrix maybe meanwhile men met monday more most mostly mother mother's much " +
		"mum muslim mutilation my myself nearly neighbour neighbours neither never new next no nobody none not " +
		"notes nothing november now obviously occasionally occupational october of ofsted often on on-trent once " +
		"one only open or otherwise our out outside over overall parent's parents partner partner's per perhaps " +
		"persistent person phoned playstation please polish portuguese possible present previous private probably " +
		"professional professionals public punjabi pupils quite quote ramadan rang rather really reason received " +
		"recently records red referral referred regularly repeatedly reported reports reviewed right risk roblox " +
		"roma romanian safety said same saturday saw scotland scottish seeing seen sees september serious several " +
		"shared she she'd she's sibling siblings significant significantly signs sikh simply since snapchat so " +
		"somali some somebody someone sometimes son soon sorry south spanish spoke spoken spring stafford " +
		"staffordshire stage stepfather stepmother still stoke stoke- strengths strong substance suddenly summer " +
		"sunday supervision support sure teams telephoned term terms tesco thank thanks that that's the their them " +
		"then therapy there there's these they they'd they're thinking this those though thought three threshold " +
		"thresholds thursday tiktok to today told tonight too tool traveller travellers trent triangle troubled " +
		"tuesday twice two uk ukrainian unborn uncle under universal unknown unless until update urdu us use " +
		"useful usually very visited wales warmth warrington was wasn't we we'd we're we've wednesday well welsh " +
		"were what what's whatsapp when whenever where whether which while whilst who why wigan winter with " +
		"without wokingham wolverhampton woman women won't working world worried worry would written xbox year " +
		"years yes yesterday yet you've your youtube zoom "

	// roleWords name what somebody does, at which rank, in which field.
	roleWords = " behavioural development developmental factors intra familial extra extra-familial " +
		"self-care skills independence indicators abuse accommodation adolescent adult adviser advisor advocate " +
		"assistant associate attachment attendance audiologist autism behaviour bursar camhs case chad chair " +
		"chaplain chief childminder children's clinical clinician cllr co- coach community complex constable " +
		"consultant coordinator councillor counselling counsellor cpn custody dentist deputy designated detective " +
		"dietitian difficulties director disability disabled doctor doctors door dr duty early education " +
		"educational emergency executive exploitation form fostering founder front general governor gps guardian " +
		"harm head headmaster headmistress headteacher health help home homeless hours housing imam inclusion " +
		"independent injury inspector instructor intake intervention junior key lado language lead leader leads " +
		"learning lecturer liaison line local manager managers marac mash mast matron mental mentor midwife " +
		"missing multi-agency named needs neglect neighbourhood neonatal neurologist night nurse nurses " +
		"obstetrician officer on-call optician ordinator out-of-hours outreach paediatric paediatrician paramedic " +
		"parent parenting pastor pastoral personal pharmacist phase physiotherapist play practice practitioner " +
		"prevent priest principal probation prof professor protection psychiatrist psychologist psychotherapist " +
		"pupil radiographer registrar rev reverend reviewing safeguard safeguarding secondary senco senior " +
		"sergeant sexual sgt sir sister solicitor specialised specialist speech staff student supervising " +
		"supervisor surgeon targeted teacher teaching technician therapist trainee trainer tutor urgent vicar vice " +
		"violence virtual visitor visitors volunteer warden welfare well-being wellbeing worker workers youth "

	// organisations and what else can carry a name with capitals: where one of
	// these stands with it, it is nobody's.
	organisations = " academy act action acts agreement aid alliance ambulance army assessment association " +
		"authority barnardo board borough care center centre charity childline church city class clinic code " +
		"college committee company conference continuum convention council county court cross department " +
		"directorate discussion division encompass estate force forest forum foundation framework greater group " +
		"homes hospice hospital house hub incident infirmary institute kingdom link lodge log meeting midlands " +
		"ministry mosque nation network newspaper notice nursery observer office operation order organisation " +
		"panel partnership pathway people plan playground plus police policy pool portal pre-school preschool " +
		"primary procedure procedures process profile programme project protocol provider pub reans refuge relate " +
		"report review scheme school schools screening section service services social society start station " +
		"strategy supermarket surgery synagogue system team temple thames together trust union unit university " +
		"valley village visit web week work "

	// shortened names that the field uses, always in capitals.
	shortened = " acas adhd ahp and asc asd at caf cafcass camhs cce chc cin cme cpp csa csc cse cypmhs dbs " +
		"dfe dna dsl dsls dsp dwp edt eha ehat ehcp ehe eyfs fgc fgm fii frt gcp gdpr gmp gps hbv icpc idva iro " +
		"isva kcsie lac lado lscb lscp mappa marac marf mash mast nai neet nhs npcc nspcc pex pip plo pru pvp ref " +
		"sarc sdq sen senco send slt spa spoc sudi tac taf upn wst yjs yos yot "
)
