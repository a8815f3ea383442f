import type { InventedArticle } from "./invented-articles.ts";

/** A second set, written without a look at the rules: its first run is what was reported as agreement on unseen text. */
export const INVENTED_TWO: readonly InventedArticle[] = [
  {
    title: "a court report",
    paragraphs: [
      "A jury in Leeds has found a former scout leader guilty of fraud, ending a trial that lasted nine weeks.",
      "Prosecutors said Gareth Pryce, 61, used donations to pay for holidays. Pryce, of Mill Lane, had denied all charges.",
      "“You betrayed children,” Judge Helen Oram told him. She added that a prison sentence was inevitable.",
      "Outside court, Pryce's solicitor said he would appeal.",
    ],
    sentences: [
      ["A jury", "article"],
      ["Prosecutors said", "described: Prosecutors / reported"],
      ["Pryce, of Mill Lane", "named: Gareth Pryce / reported"],
      ["“You betrayed", "named: Helen Oram / direct"],
      ["She added", "named: Helen Oram / reported"],
      ["Outside court", "described: Pryce's solicitor / reported"],
    ],
  },
  {
    title: "an earthquake, from an agency",
    paragraphs: [
      "ANKORA (Agency) — A strong earthquake shook the Tarim valley early on Sunday, killing at least 31 people and trapping dozens, the governor's office said.",
      "“We are still pulling people out,” Governor Selim Kaya told state television. “The next hours are decisive.”",
      "The quake had a magnitude of 6.1, the Geological Survey said. It was felt as far away as the coast, according to residents.",
      "Kaya, who was elected last year, ordered schools to close.",
    ],
    sentences: [
      ["“We are still", "named: Selim Kaya / direct"],
      ["“The next", "named: Selim Kaya / direct"],
      ["The quake", "named: Geological Survey / reported"],
      ["It was felt", "described: residents / reported"],
      ["Kaya, who", "article"],
    ],
  },
  {
    title: "a business story",
    paragraphs: [
      "Shares in Nordvik Energy fell 8% on Wednesday after the company cut its forecast. Chief executive Lars Holt blamed weak demand in Asia.",
      "“The first half was worse than we had hoped,” Holt said in an interview. He expects prices to recover by autumn.",
      "Analysts at Brenner Bank said the shares were still too expensive. “There is more pain to come,” they wrote in a note to clients.",
    ],
    sentences: [
      ["Shares in", "article"],
      ["Chief executive", "named: Lars Holt / reported"],
      ["“The first", "named: Lars Holt / direct"],
      ["Analysts at", "described: Analysts at Brenner Bank / reported"],
      ["“There is", "described: Analysts at Brenner Bank / direct"],
    ],
  },
  {
    title: "a football report",
    paragraphs: [
      "United won 2-0 on Saturday. Manager Pep Solano was pleased. “We ran more than they did,” he said afterwards.",
      "Captain Jamie Orr scored both goals. “I just hit it,” laughed Orr. “My mum will be happy.”",
      "The visitors' coach, Didier Mbala, complained that the second goal was offside.",
    ],
    sentences: [
      ["United won", "article"],
      ["“We ran", "named: Pep Solano / direct"],
      ["“I just", "named: Jamie Orr / direct"],
      ["“My mum", "named: Jamie Orr / direct"],
      ["The visitors", "named: Didier Mbala / reported"],
    ],
  },
  {
    title: "a political column",
    paragraphs: [
      "The government wants us to believe that the cuts are over. They are not. Ministers talk of “efficiency”, but what they mean is fewer nurses.",
      "Does anybody still trust the chancellor? He promised growth and gave us queues.",
      "The finance ministry insists that spending has risen every year. That is true only if you ignore inflation.",
    ],
    sentences: [
      ["They are not", "article"],
      ["Does anybody", "article"],
      ["The finance ministry", "described: The finance ministry / reported"],
      ["That is true", "article"],
    ],
  },
  {
    title: "translated from the French",
    paragraphs: [
      "“It is a scandal”, denounces Sylvie Garnier, president of the parents' association. “Our children have been without a teacher since September.”",
      "Contacted by telephone, the rectorate assures that a replacement “will arrive in the coming days”.",
      "For Garnier, these promises are worth nothing.",
    ],
    sentences: [
      ["“It is a scandal", "named: Sylvie Garnier / direct"],
      ["“Our children", "named: Sylvie Garnier / direct"],
      ["Contacted", "described: the rectorate / reported"],
    ],
    quotations: [["will arrive in the coming days", "described: the rectorate / direct"]],
  },
  {
    title: "Kenyan newspaper",
    paragraphs: [
      "Kisumu Governor Achieng Odera has dismissed claims that county land was sold to a foreign investor.",
      "Speaking in Kondele on Tuesday, Odera termed the reports “malicious propaganda” and dared her critics to produce evidence.",
      "“Let them bring the title deed here,” she charged.",
      "Her deputy, Mathew Ochieng', however, said an audit was under way.",
    ],
    sentences: [
      ["Kisumu Governor", "named: Achieng Odera / reported"],
      ["“Let them", "named: Achieng Odera / direct"],
    ],
    quotations: [
      ["malicious propaganda", "named: Achieng Odera / direct"],
      ["Let them bring the title deed here,", "named: Achieng Odera / direct"],
    ],
  },
  {
    title: "Indian English",
    paragraphs: [
      "Chief Minister Ramesh Patil on Monday said that the state would waive farm loans. Mr. Patil was addressing a rally in Nashik.",
      "Opposition leader Kavita Deshmukh, meanwhile, alleged that the waiver was an eyewash. “Farmers have been cheated thrice,” Ms. Deshmukh said.",
    ],
    sentences: [
      ["Chief Minister", "named: Ramesh Patil / reported"],
      ["Mr. Patil was", "article"],
      ["Opposition leader", "named: Kavita Deshmukh / reported"],
      ["“Farmers have", "named: Kavita Deshmukh / direct"],
    ],
  },
  {
    title: "a science story",
    paragraphs: [
      "Bees can count to four, a team at the University of Malmby reports in the journal Apidology.",
      "“They do it without language,” says lead author Ines Ferro. Her colleagues trained the insects with sugar.",
      "Not everyone is convinced. Biologist Karl Stamm, who was not involved in the study, thinks the bees simply recognise shapes.",
    ],
    sentences: [
      ["“They do it", "named: Ines Ferro / direct"],
      ["Her colleagues", "article"],
      ["Not everyone", "article"],
      ["Biologist Karl", "named: Karl Stamm / reported"],
    ],
  },
  {
    title: "a war dispatch",
    paragraphs: [
      "Shelling resumed at dawn in the border town of Velsk. At least three houses burned down.",
      "The army's spokesman, Colonel Viktor Hrenko, said the fire had come from the eastern bank; the rebels denied it.",
      "“They hit the school again,” a woman who gave her name as Oksana said, pointing at the smoke.",
      "Reporters were not allowed past the bridge.",
    ],
    sentences: [
      ["Shelling", "article"],
      ["The army's", "named: Viktor Hrenko / reported"],
      ["“They hit", "described: a woman / direct"],
      ["Reporters were", "article"],
    ],
  },
  {
    title: "an obituary",
    paragraphs: [
      "Edith Sommer, who has died aged 94, was the first woman to captain a ferry on the lake. She never married.",
      "“A ship does not care who steers it,” she liked to say.",
      "Her nephew Paul remembers her as “strict but funny”.",
    ],
    sentences: [
      ["Edith Sommer", "article"],
      ["She never", "article"],
      ["“A ship", "named: Edith Sommer / direct"],
    ],
    quotations: [["strict but funny", "named: Paul / direct"]],
  },
  {
    title: "police blotter",
    paragraphs: [
      "A 23-year-old man was arrested on Friday on suspicion of stealing a tractor. Police believe he drove it to the pub.",
      "Sergeant Amy Lowe said: “It was not a high-speed chase.”",
      "Anyone with information is asked to call the station.",
    ],
    sentences: [
      ["A 23-year-old", "article"],
      ["Police believe", "described: Police / reported"],
      ["Sergeant", "named: Amy Lowe / direct"],
      ["Anyone", "article"],
    ],
  },
  {
    title: "diplomacy",
    paragraphs: [
      "US Ambassador Janet Cole urged both governments to return to talks, warning that “time is not on our side”.",
      "The European Commission said it was “deeply concerned”. A Commission official, speaking on condition of anonymity, said sanctions were possible.",
      "Moscow rejected the accusation as “absurd”.",
    ],
    sentences: [
      ["US Ambassador", "named: Janet Cole / reported"],
      ["The European", "named: European Commission / reported"],
      ["A Commission", "described: A Commission official / reported"],
      ["Moscow", "named: Moscow / reported"],
    ],
    quotations: [
      ["time is not on our side", "named: Janet Cole / direct"],
      ["absurd", "named: Moscow / direct"],
    ],
  },
  {
    title: "a feature with dialogue",
    paragraphs: [
      "The kettle whistles. Old Tobias pours the tea and shakes his head.",
      "“You city people,” he says. “Always in a hurry.”",
      "His wife Marta sets down the bread. “Leave them be,” she tells him.",
      "“I'm only talking,” says Tobias.",
    ],
    sentences: [
      ["The kettle", "article"],
      ["“You city", "named: Tobias / direct"],
      ["“Always", "named: Tobias / direct"],
      ["“Leave them", "named: Marta / direct"],
      ["“I'm only", "named: Tobias / direct"],
    ],
  },
  {
    title: "a long interview with statements for questions",
    paragraphs: [
      "Dr Amadi, you have worked in the camp since it opened. What has changed?",
      "Everything and nothing. There are more tents, and there is less water.",
      "The agency says rations are sufficient. Is that so?",
      "The agency counts sacks. I count children. Last month a mother asked me whether salt can be eaten.",
      "What did you tell her?",
      "I told her to come back the next day.",
      "Will you stay?",
      "Until they close it, or me.",
    ],
    sentences: [
      ["Dr Amadi", "interviewer"],
      ["Everything", "interviewee"],
      ["The agency says", "described: The agency / reported / interviewer"],
      ["I count", "interviewee"],
      ["What did you tell", "interviewer"],
      ["I told her", "interviewee"],
      ["Will you", "interviewer"],
      ["Until", "interviewee"],
    ],
  },
  {
    title: "statistics office",
    paragraphs: [
      "Unemployment rose to 9.4% in June, official data showed on Thursday. The statistics office said it was the highest rate since 2014.",
      "Labour Minister Sofia Anders said she was “not surprised” by the figures.",
      "Economists polled by Agency had expected 9.1%.",
    ],
    sentences: [
      ["Unemployment", "described: official data / reported"],
      ["The statistics office", "described: The statistics office / reported"],
      ["Labour Minister", "named: Sofia Anders / reported"],
    ],
    quotations: [["not surprised", "named: Sofia Anders / direct"]],
  },
  {
    title: "somebody denies through a lawyer",
    paragraphs: [
      "Through his lawyer, the banker said he had done nothing wrong. “My client is innocent,” the lawyer, Eva Brandt, said.",
      "The judge is due to rule on Friday.",
    ],
    sentences: [
      ["Through his", "described: the banker / reported"],
      ["“My client", "named: Eva Brandt / direct"],
      ["The judge", "article"],
    ],
  },
  {
    title: "a report and its authors",
    paragraphs: [
      "Transparency Watch published its annual index on Monday. The group said bribery was common in 40 ports.",
      "“Inspectors expect a gift,” the report says. “Captains bring one.”",
      "Port authorities did not immediately respond to a request for comment.",
    ],
    sentences: [
      ["Transparency Watch", "article"],
      ["The group", "named: Transparency Watch / reported"],
      ["“Inspectors", "described: the report / direct"],
      ["“Captains", "described: the report / direct"],
      ["Port authorities", "article"],
    ],
  },
  {
    title: "city council",
    paragraphs: [
      "Councillor Ben Adeyemi wondered aloud whether the statue was worth the money. “It looks like a potato,” he said, to laughter.",
      "The artist, Mila Rosen, took it well. “Potatoes feed people,” she replied.",
      "The vote was postponed until next week, Mayor Quinn said through a spokesman.",
    ],
    sentences: [
      ["“It looks", "named: Ben Adeyemi / direct"],
      ["“Potatoes", "named: Mila Rosen / direct"],
      ["The vote", "named: Quinn / reported"],
    ],
  },
  {
    title: "history as the article tells it",
    paragraphs: [
      "In 1911 the railway reached the pass. Engineers had warned that the slope would slide, and it did.",
      "The town was called Port Alder until 1954. It is now known as Ridge.",
    ],
    sentences: [
      ["In 1911", "article"],
      ["The town", "article"],
      ["It is now", "article"],
    ],
  },
  {
    title: "a weather service",
    paragraphs: [
      "Heavy snow will fall overnight, forecasters said, and drivers should stay at home.",
      "“Don't travel unless you must,” the road agency advised on its website.",
    ],
    sentences: [
      ["Heavy snow", "described: forecasters / reported"],
      ["“Don't travel", "described: the road agency / direct"],
    ],
  },
  {
    title: "a letter quoted at length",
    paragraphs: [
      "In the letter, seen by this newspaper, the captain wrote: “The pumps failed at two. We had no flares. The men behaved well.”",
      "The letter ends with a list of names.",
    ],
    sentences: [
      ["In the letter", "described: the captain / direct"],
      ["We had no", "described: the captain / direct"],
      ["The men", "described: the captain / direct"],
      ["The letter", "article"],
    ],
  },
  {
    title: "he said, she said",
    paragraphs: [
      "Actor Nick Farrow and singer Ada Lane have parted. Farrow said they remained friends; Lane said nothing.",
      "“We grew apart,” he told a magazine. She has since moved to Lisbon.",
    ],
    sentences: [
      ["Actor Nick", "article"],
      ["Farrow said", "named: Nick Farrow / reported"],
      ["“We grew", "named: Nick Farrow / direct"],
      ["She has since", "article"],
    ],
  },
  {
    title: "parliament",
    paragraphs: [
      "The bill passed by 61 votes to 58. Green party leader Nils Aberg called it “a black day for the forests”.",
      "His party has vowed to take the law to court. Supporters argue that the mills need timber.",
      "Aberg's claim that half the trees will go is disputed by the forestry board.",
    ],
    sentences: [
      ["The bill", "article"],
      ["Green party", "named: Nils Aberg / reported"],
      ["Supporters", "described: Supporters / reported"],
    ],
    quotations: [["a black day for the forests", "named: Nils Aberg / direct"]],
  },
];
