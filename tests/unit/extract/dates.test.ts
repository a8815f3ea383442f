import { describe, expect, it } from "vitest";
import { datesOf } from "../../../src/extract/dates.ts";

describe("datesOf", () => {
  it.each([
    ["On January 8 he was held", ["January 8 day"]],
    ["Almaty, Jan. 5, 2022", ["Jan. 5, 2022 day"]],
    ["on Tuesday, March 3, it rained", ["Tuesday, March 3 day"]],
    ["the 14th of July 1789", ["the 14th of July 1789 day"]],
    ["2022-01-09 and 01/08/2022", ["2022-01-09 day", "01/08/2022 day"]],
    ["January 7th", ["January 7th day"]],
    ["in March 2019, and since May", ["March 2019 month", "May month"]],
    ["until early December 2020", ["early December 2020 month"]],
    ["In 2011, in 1986 and on", ["2011 year", "1986 year"]],
    ["the 2019 election", ["2019 year"]],
    ["in the 1990s", ["the 1990s year"]],
    ["since Tuesday; last Friday night", ["Tuesday weekday", "last Friday night weekday"]],
    ["Yesterday and today", ["Yesterday relative", "today relative"]],
    ["last month, earlier this week", ["last month relative", "earlier this week relative"]],
    ["Several years ago", ["Several years ago relative"]],
    ["in recent days", ["in recent days relative"]],
    ["for 30 years", ["for 30 years duration"]],
    ["for three decades, for hours", ["for three decades duration", "for hours duration"]],
  ])("reads %j", (text, dates) => {
    expect(datesOf(text).map(({ span, kind }) => `${text.slice(span.start, span.end)} ${kind}`)).toEqual(dates);
  });

  it.each([
    ["2000 people", "2000 people fled"],
    ["a verb", "It may rain; they march on"],
    ["an ordinal", "a second danger"],
    ["a price", "It cost $2019."],
  ])("finds none in %s", (_label, text) => {
    expect(datesOf(text)).toEqual([]);
  });

  it("gives spans of the whole text", () => {
    expect(datesOf("xx In 2011.", { start: 3, end: 11 })).toEqual([{ span: { start: 6, end: 10 }, kind: "year" }]);
  });
});
