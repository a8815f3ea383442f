import type { InventedArticle } from "./invented-articles.ts";

/** A third set, again written without a look at the rules, longer and with more turns of phrase. */
export const INVENTED_THREE: readonly InventedArticle[] = [
  {
    title: "unrest, as an opinion writer has it",
    paragraphs: [
      "President Ilia Darban told the nation that 3 000 mercenaries had crossed the border. He claims they were paid in gold. Where is the gold? No coin has been shown.",
      "His interior minister boasted that order was restored in two days. Darban has been lying for years, and everybody knows it.",
      "It is often said that power corrupts. In Marenia it merely promotes. Critics are branded 'agents' and locked up.",
      "The people shouted ''thief, go home'' and broke the windows of his party's office.",
      "Darban might flee. There is talk that his family has already left.",
    ],
    sentences: [
      ["President Ilia", "named: Ilia Darban / reported"],
      ["He claims", "named: Ilia Darban / reported"],
      ["Where is", "article"],
      ["No coin", "article"],
      ["His interior", "described: His interior minister / reported"],
      ["Darban has been", "article"],
      ["It is often", "article"],
      ["Critics are", "article"],
      ["The people shouted", "described: The people / direct"],
      ["There is talk", "article"],
    ],
    quotations: [
      ["agents", "nobody"],
      ["thief, go home", "described: The people / direct"],
    ],
  },
  {
    title: "an expert speaks to the paper",
    paragraphs: [
      "A researcher on water rights at the Delta Institute (in Rotterdam), the Dutch Pieter van Aalst called the dam “a slow disaster”. “The river has no advocate in that country. When the reservoir fills, three provinces go dry.” , he told the Courier.",
      "Van Aalst is worried that the treaty will not be renewed. “Nobody in the capital reads it.”",
      "According to the expert, the minister understood the danger. “He nodded, and then he signed,” recalled van Aalst.",
    ],
    sentences: [
      ["A researcher", "named: Pieter van Aalst / reported"],
      ["“The river", "named: Pieter van Aalst / direct"],
      ["Van Aalst is", "named: Pieter van Aalst / reported"],
      ["“Nobody in", "named: Pieter van Aalst / direct"],
      ["According to the expert", "named: Pieter van Aalst / reported"],
      ["“He nodded", "named: Pieter van Aalst / direct"],
    ],
  },
  {
    title: "a reporter's own journey",
    paragraphs: [
      "For two days, Samira Haidari and her brothers walked along the railway. In silence.",
      "“We slept in a pipe. The soldiers passed above us, ”says Samira, reached by telephone in the north.",
      "The student, born in a village near the lake, does not want her picture taken.",
      "On Sunday, the country's prime minister, Goran Illic, gave the border guards permission to “use every means”. He maintains that those who come are “invaders”.",
      "“They have sent 200 families back since May,” Lucy Oduya, head of the legal office at Refuge International, told me on Monday.",
    ],
    sentences: [
      ["For two days", "article"],
      ["“We slept", "named: Samira Haidari / direct"],
      ["The student", "article"],
      ["On Sunday", "named: Goran Illic / reported"],
      ["He maintains", "named: Goran Illic / reported"],
      ["“They have", "named: Lucy Oduya / direct"],
    ],
    quotations: [
      ["use every means", "named: Goran Illic / direct"],
      ["invaders", "named: Goran Illic / direct"],
    ],
  },
  {
    title: "rights and reactions",
    paragraphs: [
      "Lawyers, pastors and those released last week describe beatings in the port prison. The authorities continue to insist that no prisoner was harmed.",
      "Open Door International wrote of “systematic cruelty” and said that “guards acted on orders from above.”",
      "After its publication, the justice ministry in talks with ODI replied that it was “prepared to examine every complaint.”",
      "Prime Minister Dacian Moldo has rejected the findings, insisting that the country can “wash its own linen.” He has also attacked a parliamentary motion that asked for an inquiry, calling it “theatre.”",
      "There is much “noise and rumour” about the prisons, Moldo suggested on the radio.",
    ],
    sentences: [
      ["Lawyers, pastors", "described: Lawyers, pastors and those released last week / reported"],
      ["The authorities", "described: The authorities / reported"],
      ["Open Door", "named: Open Door International / reported"],
      ["There is much", "named: Dacian Moldo / reported"],
    ],
    quotations: [
      ["systematic cruelty", "named: Open Door International / direct"],
      ["prepared to examine every complaint.", "described: the justice ministry / direct"],
      ["wash its own linen.", "named: Dacian Moldo / direct"],
      ["theatre.", "named: Dacian Moldo / direct"],
      ["noise and rumour", "named: Dacian Moldo / direct"],
    ],
  },
  {
    title: "an interview without names",
    paragraphs: [
      "Bread has doubled in price since Friday, and the prime minister has resigned. What is happening in your country?",
      "What happens everywhere when the young have no work. The resignation changes nothing.",
      "Soldiers have taken the airport.",
      "They say that they protect it. From whom? The passengers?",
      "Who profits from the chaos?",
      "The same families as before. The former president said on the radio, “My hands are clean”, and people laughed.",
      "How will it end?",
      "I don't know. We are tired.",
    ],
    sentences: [
      ["Bread has", "interviewer"],
      ["The resignation", "interviewee"],
      ["Soldiers have", "unclear"],
      ["Who profits", "interviewer"],
      ["The same", "interviewee"],
      ["How will", "interviewer"],
      ["We are tired", "interviewee"],
    ],
    quotations: [["My hands are clean", "described: The former president / direct / interviewee"]],
  },
  {
    title: "market day",
    paragraphs: [
      "“Onions, three for a coin!” cries a boy. His uncle, Farid, corrects him: “Two.”",
      "Prices have trebled, traders complain. “Last year I ate meat,” says one. Another shrugs: “Last year I had a shop.”",
    ],
    sentences: [
      ["“Onions", "described: a boy / direct"],
      ["His uncle", "named: Farid / direct"],
      ["Prices have", "described: traders / reported"],
      ["“Last year I ate", "described: one / direct"],
      ["Another shrugs", "described: Another / direct"],
    ],
  },
  {
    title: "a summit",
    paragraphs: [
      "Finnish Prime Minister Aino Lehto and her Estonian counterpart, Mart Tamm, met in Turku on Wednesday. “We see eye to eye,” Lehto said after the talks. Tamm agreed. “Almost,” he joked.",
      "Lehto's spokesman later clarified that the pipeline had not been discussed.",
      "The opposition in Tallinn accused Tamm of weakness.",
    ],
    sentences: [
      ["Finnish Prime", "article"],
      ["“We see", "named: Aino Lehto / direct"],
      ["“Almost", "named: Mart Tamm / direct"],
      ["Lehto's spokesman", "described: Lehto's spokesman / reported"],
      ["The opposition", "described: The opposition / reported"],
    ],
  },
  {
    title: "a strike",
    paragraphs: [
      "Train drivers will walk out on Monday, their union announced on Thursday. The union's leader, Bea Hartmann, said the railway had “left us no choice”.",
      "The railway regretted the decision and promised to run replacement buses.",
      "“My shift starts at five, and there is no bus at five,” said one commuter, who gave her name only as Lena.",
    ],
    sentences: [
      ["Train drivers", "described: their union / reported"],
      ["The union's", "named: Bea Hartmann / reported"],
      ["“My shift", "described: one commuter / direct"],
    ],
    quotations: [["left us no choice", "named: Bea Hartmann / direct"]],
  },
  {
    title: "a sentence with two speakers",
    paragraphs: [
      "Mayor Rita Sorel said the tower was safe, but the fire chief, Noel Baptiste, warned that its stairs were too narrow.",
      "“I would not sleep there,” Baptiste said. Sorel did not comment.",
    ],
    sentences: [
      ["Mayor Rita", "named: Rita Sorel / reported"],
      ["“I would", "named: Noel Baptiste / direct"],
      ["Sorel did", "article"],
    ],
  },
  {
    title: "sources who will not be named",
    paragraphs: [
      "The general has been under house arrest since Tuesday, three sources close to the palace told the Observer. One of them said his telephones had been cut.",
      "The palace declined to comment. A diplomat in the capital confirmed the account.",
    ],
    sentences: [
      ["The general", "described: three sources / reported"],
      ["One of them", "described: One of them / reported"],
      ["The palace", "article"],
      ["A diplomat", "described: A diplomat / reported"],
    ],
  },
  {
    title: "a headline with a verb",
    paragraphs: [
      { text: "‘We Were Never Asked’: Islanders Fight New Port", part: "headline" },
      "People on Skarra say they learnt of the port from the newspaper.",
      { text: "“Nobody asked”", isSubhead: true },
      "Fisherman Aron Lund keeps the letter in a drawer. It is addressed “to whom it may concern”.",
    ],
    sentences: [
      ["People on", "described: People / reported"],
      ["“Nobody asked", "article"],
      ["Fisherman", "article"],
    ],
  },
  {
    title: "a speech in the past perfect",
    paragraphs: [
      "Admiral Kenji Mori had warned in 2018 that the hull was weak. In a letter he had begged the ministry to keep the ship in port.",
      "The ministry never answered. Today it says that no such letter exists.",
    ],
    sentences: [
      ["Admiral Kenji", "named: Kenji Mori / reported"],
      ["The ministry never", "article"],
    ],
  },
  {
    title: "quotations in Russian style",
    paragraphs: [
      "«Мы не уедем», — said Galina Orlova, who has lived on the square for forty years. Deputy mayor Oleg Titov noted that the houses “are not fit to live in”.",
    ],
    sentences: [
      ["«Мы", "named: Galina Orlova / direct"],
      ["Deputy mayor", "named: Oleg Titov / reported"],
    ],
  },
  {
    title: "dashes for commas",
    paragraphs: [
      "The vaccine – which costs two dollars – will be free, Health Minister Ayo Bankole said. Nurses – there are only nine – doubt it.",
    ],
    sentences: [["The vaccine", "named: Ayo Bankole / reported"]],
  },
  {
    title: "what a court found",
    paragraphs: [
      "The Supreme Court ruled on Friday that the tax was lawful. Justice Imelda Cruz, writing for the majority, said the law was “clear on its face”.",
      "In dissent, Justice Paul Okon argued that his colleagues had “rewritten the statute”.",
    ],
    sentences: [
      ["Justice Imelda", "named: Imelda Cruz / reported"],
      ["In dissent", "named: Paul Okon / reported"],
    ],
    quotations: [
      ["clear on its face", "named: Imelda Cruz / direct"],
      ["rewritten the statute", "named: Paul Okon / direct"],
    ],
  },
];
