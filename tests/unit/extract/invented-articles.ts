import type { ParagraphLike } from "./an-article.ts";

/** An invented text and who says what in it. */
export interface InventedArticle {
  readonly title: string;
  readonly paragraphs: readonly ParagraphLike[];
  /** Beginnings of sentences, each with its speaker as `wordingOf` words it. */
  readonly sentences?: readonly (readonly [beginning: string, speaker: string])[];
  /** Quotations without their marks, each with whose words they are; "nobody" where they are the article's own. */
  readonly quotations?: readonly (readonly [words: string, speaker: string])[];
}

/** Written for the tests in the manner of agencies, tabloids, local papers and translations; no real people or events. */
export const INVENTED: readonly InventedArticle[] = [
  {
    title: "an agency's report with a clause behind the quotation",
    paragraphs: [
      "NAIROBI, March 3 (Agency) - Floods killed at least 12 people in the western town of Busoro on Tuesday, officials said.",
      "“We lost everything in one night,” said Grace Akinyi, a mother of four who runs a shop near the river. “Nobody warned us.”",
      "County commissioner Peter Otieno told reporters that the bridge would be closed for a month. He said engineers were on their way.",
    ],
    sentences: [
      ["NAIROBI", "described: officials / reported"],
      ["“We lost", "named: Grace Akinyi / direct"],
      ["“Nobody", "named: Grace Akinyi / direct"],
      ["County commissioner", "named: Peter Otieno / reported"],
      ["He said engineers", "named: Peter Otieno / reported"],
    ],
    quotations: [
      ["We lost everything in one night,", "named: Grace Akinyi / direct"],
      ["Nobody warned us.", "named: Grace Akinyi / direct"],
    ],
  },
  {
    title: "a split quotation",
    paragraphs: [
      "“The harbour,” Mayor Linda Holm said on Friday, “will not be sold while I am in office.” The council meets again in May.",
    ],
    sentences: [
      ["“The harbour", "named: Linda Holm / direct"],
      ["The council", "article"],
    ],
    quotations: [
      ["The harbour,", "named: Linda Holm / direct"],
      ["will not be sold while I am in office.", "named: Linda Holm / direct"],
    ],
  },
  {
    title: "British single quotation marks",
    paragraphs: [
      "'It's the residents' fault,' said Tom Barrow, the park's keeper. 'They leave the gates open and the dogs get out.'",
      "A council spokeswoman said the gates would be mended 'as soon as possible'.",
    ],
    sentences: [
      ["'It's the", "named: Tom Barrow / direct"],
      ["'They leave", "named: Tom Barrow / direct"],
      ["A council", "described: A council spokeswoman / reported"],
    ],
    quotations: [
      ["It's the residents' fault,", "named: Tom Barrow / direct"],
      ["as soon as possible", "described: A council spokeswoman / direct"],
    ],
  },
  {
    title: "straight marks and a colon",
    paragraphs: [
      'Prime Minister Elena Marku was blunt: "We will not pay." Opposition lawmakers walked out of the chamber.',
      'Her finance minister, Ilir Dosti, added: "There is no money left to pay with."',
    ],
    sentences: [
      ["Prime Minister", "named: Elena Marku / direct"],
      ["Opposition", "article"],
      ["Her finance", "named: Ilir Dosti / direct"],
    ],
    quotations: [
      ["We will not pay.", "named: Elena Marku / direct"],
      ["There is no money left to pay with.", "named: Ilir Dosti / direct"],
    ],
  },
  {
    title: "scare quotes and titles of works",
    paragraphs: [
      "The so-called “Green Corridor” opened last year. Its supporters call it progress; the “corridor” is a dirt road. The film “Night Bus” was shot there.",
    ],
    sentences: [
      ["The so-called", "article"],
      ["The film", "article"],
    ],
    quotations: [
      ["Green Corridor", "nobody"],
      ["corridor", "nobody"],
      ["Night Bus", "nobody"],
    ],
  },
  {
    title: "partial quotations within reported speech",
    paragraphs: [
      "Foreign Minister Carlos Reyes described the talks as “useful” and said both sides had agreed to “avoid surprises” before the summit.",
      "The president of the chamber, Ana Duarte, denied that any deal was near.",
    ],
    sentences: [
      ["Foreign Minister", "named: Carlos Reyes / reported"],
      ["The president", "named: Ana Duarte / reported"],
    ],
    quotations: [
      ["useful", "named: Carlos Reyes / direct"],
      ["avoid surprises", "named: Carlos Reyes / direct"],
    ],
  },
  {
    title: "a quotation over three sentences with the clause at the end",
    paragraphs: [
      "“I came here in 1998. I had two suitcases and a telephone number. Today I employ forty people,” says Yusuf Demir, leaning on the counter.",
    ],
    sentences: [["“I came", "named: Yusuf Demir / direct"]],
    quotations: [
      [
        "I came here in 1998. I had two suitcases and a telephone number. Today I employ forty people,",
        "named: Yusuf Demir / direct",
      ],
    ],
  },
  {
    title: "a quotation that goes on in the next paragraph",
    paragraphs: [
      "Detective Maria Okafor read from her notes. “We found the car at noon.",
      "“The engine was still warm,” she said.",
      "The driver has not been found.",
    ],
    sentences: [
      ["Detective", "article"],
      ["“We found", "named: Maria Okafor / direct"],
      ["“The engine", "named: Maria Okafor / direct"],
      ["The driver", "article"],
    ],
  },
  {
    title: "groups that speak",
    paragraphs: [
      "Residents say the smell has been there for years. Doctors at the clinic warned that children were falling ill.",
      "Protesters chanted “Clean water now!” outside the plant. The company denied wrongdoing.",
      "Several former employees told this newspaper that filters were switched off at night.",
    ],
    sentences: [
      ["Residents say", "described: Residents / reported"],
      ["Doctors at", "described: Doctors at the clinic / reported"],
      ["Protesters", "described: Protesters / direct"],
      ["The company", "described: The company / reported"],
      ["Several former", "described: Several former employees / reported"],
    ],
    quotations: [["Clean water now!", "described: Protesters / direct"]],
  },
  {
    title: "according to",
    paragraphs: [
      "According to the health ministry, 14 patients were discharged on Sunday.",
      "The bridge was built in 1931, according to the local historian Wanda Kruk.",
      "The money, according to two people familiar with the matter, never arrived.",
      "Everything went according to plan.",
    ],
    sentences: [
      ["According to the health", "described: the health ministry / reported"],
      ["The bridge", "named: Wanda Kruk / reported"],
      ["The money", "described: two people / reported"],
      ["Everything", "article"],
    ],
  },
  {
    title: "impersonal speech has no speaker",
    paragraphs: [
      "It is said that the king never slept in the palace. He is believed to have left by sea.",
      "The thieves are reported to have fled on foot. No one has claimed responsibility.",
    ],
    sentences: [
      ["It is said", "article"],
      ["He is believed", "article"],
      ["The thieves", "article"],
      ["No one", "article"],
    ],
  },
  {
    title: "nothing said",
    paragraphs: [
      "The minister did not say when the road would reopen. She declined to comment on the cost.",
      "Asked about the delay, the contractor did not reply.",
      "The firm states its address on every invoice. The reported losses were small.",
    ],
    sentences: [
      ["The minister did", "article"],
      ["She declined", "article"],
      ["Asked about", "article"],
      ["The firm", "article"],
      ["The reported", "article"],
    ],
  },
  {
    title: "pronouns that change hands",
    paragraphs: [
      "Senator Ruth Adler met union leader Dan Pike on Monday. She said the law was dead.",
      "Pike disagreed. He told a rally that the fight had only begun. “They are afraid of us,” he said.",
    ],
    sentences: [
      ["Senator Ruth", "article"],
      ["She said", "named: Ruth Adler / reported"],
      ["He told", "named: Dan Pike / reported"],
      ["“They are", "named: Dan Pike / direct"],
    ],
  },
  {
    title: "the president and the former president",
    paragraphs: [
      "President Tomas Valdek dismissed the army chief on Thursday. Former president Jonas Brekke called the move “reckless”.",
      "The president said he had no choice. The former president said there was always a choice.",
    ],
    sentences: [
      ["President Tomas", "article"],
      ["Former president", "named: Jonas Brekke / reported"],
      ["The president said", "named: Tomas Valdek / reported"],
      ["The former president", "named: Jonas Brekke / reported"],
    ],
    quotations: [["reckless", "named: Jonas Brekke / direct"]],
  },
  {
    title: "an apposition between name and verb",
    paragraphs: [
      "Hanna Lindqvist, a glaciologist at the University of Tromsby, said the ice had lost two metres since spring.",
      "“That is more than in any year on record,” Lindqvist, who has led the station since 2015, told the Herald.",
    ],
    sentences: [
      ["Hanna", "named: Hanna Lindqvist / reported"],
      ["“That is", "named: Hanna Lindqvist / direct"],
    ],
  },
  {
    title: "attitudes and views",
    paragraphs: [
      "Okello is convinced that the vote was stolen. In his view, the commission never counted the northern boxes.",
      "Joseph Okello, a retired judge, has published his own tally.",
      "In the opinion of the court's president, Martha Njoroge, the tally proves nothing.",
    ],
    sentences: [
      ["Okello is", "named: Joseph Okello / reported"],
      ["In his view", "named: Joseph Okello / reported"],
      ["Joseph Okello, a", "article"],
      ["In the opinion", "named: Martha Njoroge / reported"],
    ],
  },
  {
    title: "participles that add",
    paragraphs: [
      "Amnesty lawyers criticised the ruling, calling it “a licence to torture”. The judge defended her decision, saying the evidence was clear.",
    ],
    sentences: [
      ["Amnesty lawyers", "described: Amnesty lawyers / reported"],
      ["The judge", "described: The judge / reported"],
    ],
    quotations: [["a licence to torture", "described: Amnesty lawyers / direct"]],
  },
  {
    title: "a tabloid",
    paragraphs: [
      "Heartbroken mum-of-two Kelly Sands has slammed airline bosses after being left stranded in Faro. “It was a total nightmare,” fumed Kelly, 34.",
      "She added: “The kids slept on the floor.”",
      "A spokesperson for the airline said: “We apologise for any inconvenience.”",
    ],
    sentences: [
      ["“It was", "named: Kelly Sands / direct"],
      ["She added", "named: Kelly Sands / direct"],
      ["A spokesperson", "described: A spokesperson for the airline / direct"],
    ],
    quotations: [
      ["It was a total nightmare,", "named: Kelly Sands / direct"],
      ["The kids slept on the floor.", "named: Kelly Sands / direct"],
      ["We apologise for any inconvenience.", "described: A spokesperson for the airline / direct"],
    ],
  },
  {
    title: "translated press with a comma after the mark",
    paragraphs: [
      "“We are waiting for an answer” , explained the union's secretary , Paulo Esteves.",
      "“Nobody has called us” , he lamented.",
    ],
    sentences: [
      ["“We are", "named: Paulo Esteves / direct"],
      ["“Nobody", "named: Paulo Esteves / direct"],
    ],
  },
  {
    title: "guillemets",
    paragraphs: ["« Nous avons gagné », said Marc Duval, the club's president. « C'est tout. »"],
    sentences: [["« Nous", "named: Marc Duval / direct"]],
    quotations: [
      ["Nous avons gagné", "named: Marc Duval / direct"],
      ["C'est tout.", "named: Marc Duval / direct"],
    ],
  },
  {
    title: "German marks",
    paragraphs: ["„Das Wasser stieg so schnell“, said the innkeeper Horst Bauer. „Wir hatten keine Zeit.“"],
    quotations: [
      ["Das Wasser stieg so schnell", "named: Horst Bauer / direct"],
      ["Wir hatten keine Zeit.", "named: Horst Bauer / direct"],
    ],
  },
  {
    title: "nested speech: the outer speaker speaks",
    paragraphs: [
      "Police chief Omar Haddad said that a witness had told officers the van was blue.",
      "“My mother always said ‘never sign anything’, and I should have listened,” Leila Haddad said.",
    ],
    sentences: [
      ["Police chief", "named: Omar Haddad / reported"],
      ["“My mother", "named: Leila Haddad / direct"],
    ],
  },
  {
    title: "a dependent clause reports, the sentence does not",
    paragraphs: [
      "The match was stopped after police said they had found a package. Two thousand fans, who were told to leave, waited outside.",
      "When the mayor announced that the fair would close, stall holders packed up.",
      "A man who said he was a nurse treated the wounded.",
    ],
    sentences: [
      ["The match", "article"],
      ["Two thousand", "article"],
      ["When the mayor", "article"],
      ["A man who", "article"],
    ],
  },
  {
    title: "an organisation with an acronym",
    paragraphs: [
      "The World Weather Council (WWC) expects a dry autumn. The WWC warned that reservoirs could fall by half.",
      "Doctors for Peace said its clinics were full.",
    ],
    sentences: [["The WWC", "named: World Weather Council / reported"]],
  },
  {
    title: "ministries are described as printed, and taken up",
    paragraphs: [
      "The Ministry of Agriculture announced that imports would stop on Monday. The ministry said stocks would last until June.",
      "Farmers welcomed the decision.",
    ],
    sentences: [
      ["The Ministry", "described: The Ministry of Agriculture / reported"],
      ["The ministry said", "described: The Ministry of Agriculture / reported"],
      ["Farmers", "described: Farmers / reported"],
    ],
  },
  {
    title: "two people of one surname",
    paragraphs: [
      "Brothers Ivan Petrov and Pavel Petrov run the mill. “We grind at night,” Ivan Petrov says.",
      "“The river is quieter then,” says Pavel.",
    ],
    sentences: [
      ["“We grind", "named: Ivan Petrov / direct"],
      ["“The river", "named: Pavel Petrov / direct"],
    ],
  },
  {
    title: "a possessive before a noun of speech",
    paragraphs: [
      "Bishop Anselm Roy's “day of silence” appeal was widely ignored. His call for calm went unheard.",
      "Minister Jana Novak gave the guards an order to “hold the line”.",
    ],
    sentences: [
      ["Bishop", "article"],
      ["His call", "article"],
    ],
    quotations: [
      ["day of silence", "named: Anselm Roy / direct"],
      ["hold the line", "named: Jana Novak / direct"],
    ],
  },
  {
    title: "an unclosed quotation",
    paragraphs: ["“The lights went out, said Nora Quist, a teacher. The school reopened on Tuesday."],
    sentences: [["The school", "article"]],
  },
  {
    title: "a stray closing mark",
    paragraphs: ["The crowd shouted “Shame!” ” The speaker left by the back door."],
    sentences: [["The speaker", "article"]],
    quotations: [["Shame!", "described: The crowd / direct"]],
  },
  {
    title: "inverted clauses without quotation marks",
    paragraphs: [
      "The ferry will not sail this winter, said harbour master Olav Dahl. Tickets will be refunded, the company said.",
    ],
    sentences: [
      ["The ferry", "named: Olav Dahl / reported"],
      ["Tickets", "described: the company / reported"],
    ],
  },
  {
    title: "papers and polls that speak",
    paragraphs: [
      "A report by the auditors found that half the money was missing. The study says the dam is safe.",
      "The newspaper Morgenpost reported on Saturday that the minister would resign.",
    ],
    sentences: [
      ["A report", "described: A report / reported"],
      ["The study", "described: The study / reported"],
      ["The newspaper", "named: Morgenpost / reported"],
    ],
  },
  {
    title: "first persons are the article's own",
    paragraphs: [
      "I think the mayor is wrong. We believe that readers deserve better. I said so in this column last week.",
    ],
    sentences: [
      ["I think", "article"],
      ["We believe", "article"],
      ["I said", "article"],
    ],
  },
  {
    title: "orders and demands",
    paragraphs: [
      "The judge ordered the release of the documents. General Luis Marte ordered his men to “shoot first”.",
      "Students demanded the rector's resignation.",
    ],
    sentences: [
      ["The judge", "article"],
      ["General", "named: Luis Marte / reported"],
      ["Students", "described: Students / reported"],
    ],
    quotations: [["shoot first", "named: Luis Marte / direct"]],
  },
  {
    title: "a passive with its speaker",
    paragraphs: ["The plan was described by Governor Alice Brand as “a gift to the rich”. It was praised by bankers."],
    sentences: [["The plan", "named: Alice Brand / reported"]],
    quotations: [["a gift to the rich", "named: Alice Brand / direct"]],
  },
  {
    title: "quoted as saying",
    paragraphs: [
      "Rebel leader Abu Salim was quoted as saying that talks were over. “We are done,” he was quoted as saying by local radio.",
    ],
    sentences: [
      ["Rebel leader", "named: Abu Salim / reported"],
      ["“We are", "named: Abu Salim / direct"],
    ],
  },
  {
    title: "a chain of quotations with one clause",
    paragraphs: [
      "Teacher Amina Diallo has taught under a tree for three years. “The roof fell in during the rains.” “Nobody came to repair it.”",
    ],
    sentences: [
      ["“The roof", "named: Amina Diallo / direct"],
      ["“Nobody came", "named: Amina Diallo / direct"],
    ],
  },
  {
    title: "a quoted paragraph after a reported one",
    paragraphs: [
      "Lawyer Petra Simic said her client would appeal.",
      "“There was no evidence at all, and the jury knew it.”",
    ],
    sentences: [["“There was", "named: Petra Simic / direct"]],
  },
  {
    title: "verbs that are ordinary here",
    paragraphs: [
      "The emperor ruled the valley for forty years. The factory added 200 jobs. She wrote three novels and read widely.",
      "The river charges through the gorge. Workers struck the main cable. The clock stated the wrong hour.",
    ],
    sentences: [
      ["The emperor", "article"],
      ["The factory", "article"],
      ["She wrote", "article"],
      ["The river", "article"],
    ],
  },
  {
    title: "nouns that look like verbs",
    paragraphs: [
      "Reports of gunfire reached the capital. The claims were never tested. Police reports describe a quiet night.",
      "Its demands include higher pay. The latest estimates put the cost at 3 million euros.",
    ],
    sentences: [
      ["Reports of", "article"],
      ["The claims", "article"],
      ["Its demands", "article"],
    ],
  },
  {
    title: "an interview told by form alone",
    paragraphs: [
      "What made you leave Nakuru for the sea?",
      "I was tired of dust. My aunt had a boat in Lamu and she needed hands.",
      "Did your family object?",
      "My father did not speak to me for a year. My mother told me, “Go before you grow old.”",
      "How do you fish now that the reef is dying?",
      "We go further out. It takes four hours and a lot of fuel.",
      "Is there any future in it?",
      "There is always a future. Maybe not for me.",
    ],
    sentences: [
      ["What made", "interviewer"],
      ["I was tired", "interviewee"],
      ["My aunt", "interviewee"],
      ["Did your", "interviewer"],
      ["My father did", "interviewee"],
      ["How do you", "interviewer"],
      ["It takes", "interviewee"],
      ["Maybe not", "interviewee"],
    ],
    quotations: [["Go before you grow old.", "described: My mother / direct / interviewee"]],
  },
  {
    title: "marked turns with a speaker quoted inside",
    paragraphs: [
      { text: "President Odhiambo has said the election will be free. Do you believe him?", turn: "interviewer" },
      { text: "No. He says that every year. The commission answers to him alone.", turn: "interviewee" },
    ],
    sentences: [
      ["President", "named: Odhiambo / reported / interviewer"],
      ["Do you", "interviewer"],
      ["No.", "interviewee"],
      ["He says", "named: Odhiambo / reported / interviewee"],
      ["The commission", "interviewee"],
    ],
  },
  {
    title: "questions and answers with letters",
    paragraphs: [
      "Q: When did the drought begin?",
      "A: In my memory it never ended.",
      "Q: Who helps?",
      "A: The church, mostly. The government promises wells.",
    ],
    sentences: [
      ["Q: When", "interviewer"],
      ["A: In my", "interviewee"],
      ["Q: Who", "interviewer"],
    ],
  },
  {
    title: "rhetorical questions make no interview",
    paragraphs: [
      "Who pays for all this?",
      "Taxpayers do, said economist Gil Brandt.",
      "The bill has doubled since 2019. Ministers blame the war.",
      "The union wants a cap on prices.",
    ],
    sentences: [
      ["Who pays", "article"],
      ["Taxpayers", "named: Gil Brandt / reported"],
      ["The bill", "article"],
      ["Ministers", "described: Ministers / reported"],
    ],
  },
  {
    title: "a headline that names its speaker",
    paragraphs: [
      { text: "Valdek: ‘No surrender’", part: "headline" },
      "President Tomas Valdek spoke on television on Sunday.",
    ],
    quotations: [["No surrender", "named: Tomas Valdek / direct"]],
  },
  {
    title: "a caption keeps out of the story",
    paragraphs: [
      "Minister Clara Voss opened the fair on Saturday.",
      { text: "Farmer Gus Tolan shows his prize bull.", part: "caption" },
      "She said the harvest had been good.",
    ],
    sentences: [
      ["She said", "named: Clara Voss / reported"],
      ["Farmer Gus", "article"],
    ],
  },
  {
    title: "tell with many hearers",
    paragraphs: [
      "Health Secretary Brian Mull told MPs on Wednesday that the hospital would not close. He warned them that costs were rising.",
      "He assured families that no patient would be moved.",
    ],
    sentences: [
      ["Health Secretary", "named: Brian Mull / reported"],
      ["He warned", "named: Brian Mull / reported"],
      ["He assured", "named: Brian Mull / reported"],
    ],
  },
  {
    title: "a speech with several sentences of report",
    paragraphs: [
      "In a speech to parliament, Chancellor Greta Storm accused her rivals of cowardice. She insisted that taxes would not rise. She also promised to build 40 schools.",
    ],
    sentences: [
      ["In a speech", "named: Greta Storm / reported"],
      ["She insisted", "named: Greta Storm / reported"],
      ["She also", "named: Greta Storm / reported"],
    ],
  },
  {
    title: "an unnamed man",
    paragraphs: [
      "A taxi driver, who asked not to be named, said he had paid the officers twice. “If you don't pay, you don't work,” he said.",
    ],
    sentences: [["A taxi", "described: A taxi driver / reported"]],
  },
  {
    title: "countries and capitals that speak",
    paragraphs: [
      "China said on Monday that the ship was in its waters. The Kremlin denied the report.",
      "Israel accused Iran of lying.",
    ],
    sentences: [
      ["China said", "named: China / reported"],
      ["Israel", "named: Israel / reported"],
    ],
  },
  {
    title: "experts between commas",
    paragraphs: ["The fish, experts say, will return within a decade. Tourism, however, has already collapsed."],
    sentences: [
      ["The fish", "described: experts / reported"],
      ["Tourism", "article"],
    ],
  },
  {
    title: "as somebody put it",
    paragraphs: [
      "The city is, as novelist Iris Kane put it, “a museum that forgot to close”.",
      "As the coach told reporters, the season is lost.",
    ],
    quotations: [["a museum that forgot to close", "named: Iris Kane / direct"]],
  },
  {
    title: "a long list of subjects",
    paragraphs: ["Nurses, teachers and bus drivers say they will strike in June."],
    sentences: [["Nurses", "described: Nurses, teachers and bus drivers / reported"]],
  },
  {
    title: "a phrase before the subject without a comma",
    paragraphs: [
      "On Thursday the interior ministry said 40 people had been arrested. In Lagos police fired into the air.",
      "Last week Governor Sam Iwu said the road was safe.",
    ],
    sentences: [
      ["On Thursday", "described: the interior ministry / reported"],
      ["In Lagos", "article"],
      ["Last week", "named: Sam Iwu / reported"],
    ],
  },
  {
    title: "somebody else's words in the middle of a story",
    paragraphs: [
      "Rescue workers dug through the night with their hands. By dawn the rain had stopped.",
      "“We heard a knock,” one of them, Emre Yildiz, recalled later.",
    ],
    sentences: [
      ["Rescue", "article"],
      ["“We heard", "named: Emre Yildiz / direct"],
    ],
  },
  {
    title: "tweets and posts",
    paragraphs: [
      "“Proud of our team,” Prime Minister Arjun Mehta tweeted. Opposition leader Sana Qureshi wrote on Facebook that the win was luck.",
      "In a statement posted on its website, the embassy urged citizens to stay indoors.",
    ],
    sentences: [
      ["“Proud", "named: Arjun Mehta / direct"],
      ["Opposition leader", "named: Sana Qureshi / reported"],
      ["In a statement", "described: the embassy / reported"],
    ],
  },
  {
    title: "conditional and future speech",
    paragraphs: [
      "Nobody knows what the court will say. The prosecutor is expected to ask for ten years. If the minister says no, the deal is off.",
    ],
    sentences: [
      ["Nobody", "article"],
      ["The prosecutor", "article"],
      ["If the minister", "article"],
    ],
  },
  {
    title: "a spouse of the same name",
    paragraphs: ["Mr Bell died in 2009. His widow, Joan Bell, sold the farm. “It was time,” Mrs Bell says."],
    sentences: [["“It was time", "named: Joan Bell / direct"]],
  },
  {
    title: "statements that differ",
    paragraphs: [
      "Police said three men had been shot, but witnesses spoke of at least seven. A hospital official put the number at five.",
      "The army says it fired in self-defence, while villagers insist that nobody was armed.",
    ],
    sentences: [
      ["Police said", "described: Police / reported"],
      ["The army", "described: The army / reported"],
    ],
  },
  {
    title: "a quotation before a long introduction of its speaker",
    paragraphs: [
      "“It is cheaper to move the village than to save it,” said Marek Zielinski, who heads the coastal department at the Institute of Oceanology in Sopot and has advised three governments.",
    ],
    sentences: [["“It is cheaper", "named: Marek Zielinski / direct"]],
  },
  {
    title: "a question asked",
    paragraphs: ["“Where are the boats?” asked Nina, the youngest of the sisters. Nobody answered."],
    sentences: [
      ["“Where", "named: Nina / direct"],
      ["Nobody", "article"],
    ],
  },
  {
    title: "songs, signs and walls",
    paragraphs: ["“Bread, not bombs”, read a banner on the town hall. Children sang “Hold the river” in the square."],
    quotations: [
      ["Bread, not bombs", "described: a banner / direct"],
      ["Hold the river", "described: Children / direct"],
    ],
  },
  {
    title: "both and neither",
    paragraphs: ["Both sides claimed victory. Neither offered proof. Some called it a draw."],
    sentences: [
      ["Both sides", "described: Both sides / reported"],
      ["Neither", "article"],
      ["Some called", "described: Some / reported"],
    ],
  },
  {
    title: "thinking and hoping",
    paragraphs: [
      "Mechanic Rosa Lima hopes that the factory will reopen. Her sister thinks it never will.",
      "Many here fear a second flood.",
    ],
    sentences: [
      ["Mechanic", "named: Rosa Lima / reported"],
      ["Her sister", "described: Her sister / reported"],
    ],
  },
  {
    title: "a foreign word in quotation marks",
    paragraphs: [
      "The drink is known as “airan” and is sold at every corner. Locals call the pass “the Devil's Saddle”.",
    ],
    sentences: [["The drink", "article"]],
    quotations: [["airan", "nobody"]],
  },
];
