import { describe, expect, it } from "vitest";
import { messageKeyOf, type PlaceId, platformOf, type Tenant, tenantOf, userIdOf } from "../../../src/domain/ids.ts";

describe("ids", () => {
  it.each([
    ["of an empty name", ""],
    ["longer than any platform's", "x".repeat(256)],
    ["with a control character", "U1\u0000"],
    ["with a line break", "U1\nU2"],
    ["with half a character", "U\ud83d"],
  ])("refuses one %s", (_title, id) => {
    expect(() => userIdOf(id)).toThrow(expect.objectContaining({ code: "id-invalid" }));
    expect(() => tenantOf("slack", id)).toThrow(expect.objectContaining({ code: "id-invalid" }));
  });

  it("keeps what the platform calls it", () => {
    expect(messageKeyOf("alert 7 – “é” 🛳")).toBe("alert 7 – “é” 🛳");
  });

  it("tells the same name on two platforms apart", () => {
    const [workspace, server] = [tenantOf("slack", "1"), tenantOf("discord", "1")];

    expect(workspace).not.toBe(server);
    expect([platformOf(workspace), platformOf(server)]).toEqual(["slack", "discord"]);
  });

  it("lets no id stand for another, and no text for an id", () => {
    // @ts-expect-error A text is no tenant until it was checked.
    const text: Tenant = "slack:T1";
    // @ts-expect-error A user is no place.
    const user: PlaceId = userIdOf("U1");

    expect(() => platformOf("elsewhere:T1" as Tenant)).toThrow(expect.objectContaining({ code: "id-invalid" }));
    expect([text, user]).toHaveLength(2);
  });
});
