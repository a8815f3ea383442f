import type { InventedArticle } from "./invented-articles.ts";

/** A fourth set, written when the rules stood; what its first run missed was mended in general terms. */
export const INVENTED_FOUR: readonly InventedArticle[] = [
  {
    title: "an agency on a coup",
    paragraphs: [
      "PORT SALIS (Agency) - Soldiers in Belmara said on Sunday they had seized power and dissolved the cabinet, hours after heavy gunfire was heard near the presidential palace.",
      "Colonel Amadou Sy, who leads the junta, appeared on television in battle dress. “We have decided to put an end to the regime,” he said, flanked by a dozen officers.",
      "The whereabouts of President Felix Ndour were not immediately known. His office could not be reached. The African Union condemned the coup and demanded his release.",
      "“It was like a war,” said Marie Toure, a nurse who lives near the palace. “My children hid under the bed.”",
      "Analysts had warned for months that discontent in the barracks was growing.",
    ],
    sentences: [
      ["PORT SALIS", "described: Soldiers / reported"],
      ["Colonel Amadou", "article"],
      ["“We have decided", "named: Amadou Sy / direct"],
      ["The whereabouts", "article"],
      ["His office", "article"],
      ["The African Union", "named: African Union / reported"],
      ["“It was like", "named: Marie Toure / direct"],
      ["“My children", "named: Marie Toure / direct"],
      ["Analysts had", "described: Analysts / reported"],
    ],
  },
  {
    title: "a trial abroad",
    paragraphs: [
      "A Vienna court on Tuesday sentenced former minister Georg Haller to four years. Haller, 62, showed no emotion as Judge Petra Wimmer read the verdict.",
      "“You sold your country for a watch,” Wimmer said. The prosecution had sought six years; the defence had called for an acquittal.",
      "Haller's lawyers said they would lodge an appeal. “This is a political judgment,” one of them, Karl Lanz, told reporters outside the courthouse, adding that his client was “calm”.",
    ],
    sentences: [
      ["A Vienna", "article"],
      ["“You sold", "named: Petra Wimmer / direct"],
      ["Haller's lawyers", "described: Haller's lawyers / reported"],
      ["“This is a political", "named: Karl Lanz / direct"],
    ],
    quotations: [["calm", "named: Karl Lanz / direct"]],
  },
  {
    title: "a village and a mine",
    paragraphs: [
      "The company says the water is clean. Ask Rosaura Quispe, and she will hold up a jar of brown liquid. “Would you drink this?” she asks.",
      "In 2019, the mine promised new wells. None has been dug. A spokesman, Luis Palma, blames the pandemic.",
      "Quispe's neighbours believe the mine is buying time. They point to the lease, which ends in 2030.",
    ],
    sentences: [
      ["The company says", "described: The company / reported"],
      ["“Would you", "named: Rosaura Quispe / direct"],
      ["None has", "article"],
      ["A spokesman", "named: Luis Palma / reported"],
      ["Quispe's neighbours", "described: Quispe's neighbours / reported"],
    ],
  },
  {
    title: "parliament, in the style of a wire",
    paragraphs: [
      "Lawmakers rejected a no-confidence motion against Prime Minister Hana Dvorak by three votes. “Tonight reason won,” Dvorak tweeted minutes later.",
      "Jan Sykora, the leader of the opposition Civic Bloc, said the result was “bought and paid for”, without giving evidence.",
      "The president's spokeswoman said that he would not intervene.",
    ],
    sentences: [
      ["Lawmakers", "article"],
      ["“Tonight", "named: Hana Dvorak / direct"],
      ["Jan Sykora", "named: Jan Sykora / reported"],
      ["The president's", "described: The president's spokeswoman / reported"],
    ],
    quotations: [["bought and paid for", "named: Jan Sykora / direct"]],
  },
  {
    title: "health advice",
    paragraphs: [
      "Eating fish twice a week lowers the risk of stroke, a study of 40,000 nurses suggests.",
      "“We cannot prove cause and effect,” cautioned Dr. Meera Nair of the Heart Institute, who led the work. But the link, she said, was strong.",
      "The findings were published in the journal Pulse. Critics point out that nurses are not typical.",
    ],
    sentences: [
      ["Eating fish", "described: a study of 40,000 nurses / reported"],
      ["“We cannot", "named: Meera Nair / direct"],
      ["But the link", "named: Meera Nair / reported"],
      ["The findings", "article"],
      ["Critics point", "described: Critics / reported"],
    ],
  },
  {
    title: "culture",
    paragraphs: [
      "“Salt Road”, the new film by Ayla Demirci, opens with a funeral. Demirci calls it “a comedy, sort of”.",
      "She wrote the script in six weeks. The critic Bernard Hull called it the best film of the year.",
      "For Hull, the secret lies in the silence.",
    ],
    sentences: [
      ["Demirci calls", "named: Ayla Demirci / reported"],
      ["She wrote", "article"],
      ["The critic", "named: Bernard Hull / reported"],
    ],
    quotations: [
      ["Salt Road", "nobody"],
      ["a comedy, sort of", "named: Ayla Demirci / direct"],
    ],
  },
  {
    title: "an accident",
    paragraphs: [
      "Two hikers were found dead on Mount Orel on Saturday, mountain rescuers said in a statement. They had been missing since Thursday.",
      "“The weather turned within minutes,” rescue chief Ivo Kranjc explained. He urged walkers to check the forecast.",
      "Their names have not been released.",
    ],
    sentences: [
      ["Two hikers", "described: mountain rescuers / reported"],
      ["They had been", "article"],
      ["“The weather", "named: Ivo Kranjc / direct"],
      ["He urged", "named: Ivo Kranjc / reported"],
      ["Their names", "article"],
    ],
  },
  {
    title: "trade",
    paragraphs: [
      "Beijing has called the tariffs “a stick that will break”. Commerce Ministry spokesman Gao Lin said China would respond “in kind”.",
      "Washington insists the measures are legal. The World Trade Organization has yet to rule.",
      "It is unclear when talks will resume, but both sides say they are open to them.",
    ],
    sentences: [
      ["Beijing has", "named: Beijing / reported"],
      ["Commerce Ministry", "named: Gao Lin / reported"],
      ["Washington insists", "named: Washington / reported"],
      ["The World Trade", "article"],
      ["It is unclear", "described: both sides / reported"],
    ],
    quotations: [
      ["a stick that will break", "named: Beijing / direct"],
      ["in kind", "named: Gao Lin / direct"],
    ],
  },
  {
    title: "an old woman remembers",
    paragraphs: [
      "Olha Melnyk is ninety-one and has outlived three governments. “The first one took our cow,” she remembers. “The second one took the house. The third one took my son.”",
      "What does she want from the fourth? “To be left alone.”",
    ],
    sentences: [
      ["Olha Melnyk", "article"],
      ["“The first", "named: Olha Melnyk / direct"],
      ["What does", "article"],
      ["“To be", "named: Olha Melnyk / direct"],
    ],
  },
  {
    title: "sport and money",
    paragraphs: [
      "The league announced on Monday that it would expand to 20 clubs. Its chairman, Rui Salgado, predicted “the most exciting season ever”.",
      "Smaller clubs fear for their income. “We will be the ones who pay,” Torres FC president Nuno Brito told radio station Onda.",
    ],
    sentences: [
      ["The league", "described: The league / reported"],
      ["Its chairman", "named: Rui Salgado / reported"],
      ["“We will be", "named: Nuno Brito / direct"],
    ],
    quotations: [["the most exciting season ever", "named: Rui Salgado / direct"]],
  },
];
