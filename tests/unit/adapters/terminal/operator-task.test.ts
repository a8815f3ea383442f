import { describe, expect, it } from "vitest";
import { operatorTaskOf } from "../../../../src/adapters/terminal/operator-task.ts";

describe("operatorTaskOf", () => {
  it.each([
    [["backup", "/srv/friday.sqlite"], { kind: "backup", file: "/srv/friday.sqlite", mayReplace: false }],
    [["backup", "--overwrite", "./friday"], { kind: "backup", file: "./friday", mayReplace: true }],
    [["restore", "friday.sqlite", "--overwrite"], { kind: "restore", file: "friday.sqlite", mayReplace: true }],
    [["forget", "U024BE7LH"], { kind: "forget", user: "U024BE7LH" }],
    [["forget", "<@U024BE7LH|anna>"], { kind: "forget", user: "U024BE7LH" }],
    [["forget", "80351110224678912"], { kind: "forget", user: "80351110224678912" }],
  ])("reads %j as a task", (args, task) => {
    expect(operatorTaskOf(args)).toEqual(task);
  });

  it.each([
    [["restore", "order"]],
    [["restore", "order", "in", "Almaty"]],
    [["backup"]],
    [["backup", "troops"]],
    [["forget", "Tokayev"]],
    [["forget", "it"]],
    [["ask", "backup", "a.sqlite"]],
    [["how", "many"]],
    [[]],
  ])("leaves %j to the reader's commands", (args) => {
    expect(operatorTaskOf(args)).toBeUndefined();
  });
});
