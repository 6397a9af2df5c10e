package answer

// Words by which a name is told from what only looks like one, in small letters
// and without 's, each in one list only. A word too many here lets a name pass;
// one too few stops a reason that names nobody.
const (
	titles    = " mr mrs ms miss mx "
	particles = " da de del della der den di dos du van von bin binti ibn al el la le "

	// everyday words begin sentences, or carry a capital wherever they stand.
	everyday = " a about after again agencies agency agreed all also although am an and another any are around as asked at august aunt " +
		"baby bank based because been before being berkshire both boy british brother but by called carer carers child children " +
		"christian christmas colleague concern concerns consent contacted could dad daughter december decision despite did " +
		"discussed do does domestic during each easter english european eve facebook family father february feedback following " +
		"for friday friend from gave girl grandad grandfather grandma grandmother grandparents guidance had has have he her " +
		"here him hindu his history holiday how however i if in information initial instagram internet irish is it its january " +
		"jewish july known lancashire last later legal leigh letter level levels likely living looked made male manchester many " +
		"march men met monday mother mum muslim my myself neighbour new next no nobody none not notes nothing november now " +
		"october of ofsted on once one only open or our out over parents partner persistent person phoned please polish " +
		"possible present previous professional professionals quote rang reason received records red referral referred reported " +
		"reports reviewed risk romanian said same saturday saw scottish seen sees september shared she sibling siblings sikh " +
		"since snapchat some somebody someone son spoke spoken stafford staffordshire stage stepfather stepmother stoke stoke- " +
		"on-trent substance sunday supervision support teams telephoned term that the their them then there these they this " +
		"those though thought three threshold thresholds thursday tiktok to today told tool trent tuesday two unborn uncle " +
		"under unknown until update urdu very visited warrington was we wednesday well welsh were what whatsapp when where " +
		"which while who wigan with without wokingham wolverhampton woman women worried worry would written year years yes " +
		"yesterday your youtube zoom "

	// roleWords name what somebody does, at which rank, in which field.
	roleWords = " abuse accommodation adolescent adult adviser advisor advocate assistant associate attachment attendance audiologist " +
		"autism behaviour bursar camhs case chad chair chaplain chief childminder children's clinical clinician cllr co- coach " +
		"community complex constable consultant coordinator councillor counselling counsellor cpn custody dentist deputy " +
		"designated detective dietitian difficulties director disability disabled doctor doctors door dr duty early education " +
		"educational emergency executive exploitation form fostering founder front general governor gps guardian harm head " +
		"headmaster headmistress headteacher health help home homeless hours housing imam inclusion independent injury " +
		"inspector instructor intake intervention junior key lado language lead leader leads learning lecturer liaison line " +
		"local manager managers marac mash mast matron mental mentor midwife missing multi-agency named needs neglect " +
		"neighbourhood neonatal neurologist night nurse nurses obstetrician officer on-call optician ordinator out-of-hours " +
		"outreach paediatric paediatrician paramedic parent parenting pastor pastoral personal pharmacist phase physiotherapist " +
		"play practice practitioner prevent priest principal probation prof professor protection psychiatrist psychologist " +
		"psychotherapist pupil radiographer registrar rev reverend reviewing safeguard safeguarding secondary senco senior " +
		"sergeant sexual sgt sir sister solicitor specialised specialist speech staff student supervising supervisor surgeon " +
		"targeted teacher teaching technician therapist trainee trainer tutor urgent vicar vice violence virtual visitor " +
		"visitors volunteer warden welfare well-being wellbeing worker workers youth "

	// organisations and what else can carry a name with capitals: where one of
	// these stands with it, it is nobody's.
	organisations = " academy action agreement aid alliance ambulance army assessment association authority barnardo board borough care " +
		"center centre charity childline church city class clinic college committee company conference continuum council county " +
		"court cross department directorate discussion division encompass force forum foundation framework greater group homes " +
		"hospice hospital house hub incident infirmary institute kingdom lodge log meeting midlands ministry mosque nation " +
		"network newspaper notice nursery observer office operation order organisation panel partnership pathway people plan " +
		"plus police policy pre-school preschool primary procedure procedures process profile programme project protocol " +
		"provider pub refuge relate report review scheme school schools section service services social society start station " +
		"strategy supermarket surgery synagogue system team temple thames together trust union unit university valley village " +
		"visit work "

	// shortened names that the field uses, always in capitals.
	shortened = " acas adhd ahp and asc asd at caf cafcass camhs cce chc cin cme cpp csa csc cse cypmhs dbs dfe dna dsl dsls dsp dwp edt " +
		"eha ehat ehcp ehe eyfs fgc fgm fii frt gcp gdpr gmp gps hbv icpc idva iro isva kcsie lac lado lscb lscp mappa marac " +
		"marf mash mast nai neet nhs npcc nspcc pex pip plo pru pvp ref sarc sdq sen senco send slt spa spoc sudi tac taf wst " +
		"yjs yos yot "
)
