import { inputShapes } from "../../../src/workbook/input/readAudit";
import { normaliseHeading } from "../../../src/workbook/cells/normalise";
import { splitHeading } from "../../../src/workbook/cells/unitText";
import { spellingsOf } from "../../../src/workbook/recognise/headingIndex";

const headings = inputShapes.flatMap(({ columns }) => columns.flatMap((column) => column.headings));

test("every heading of the shapes is known with its unit and year and without", () => {
  for (const heading of new Set(headings)) {
    const bare = normaliseHeading(splitHeading(heading).name);
    const expected = [...new Set([normaliseHeading(heading), bare])].filter((text) => text !== "");
    expect([heading, ...spellingsOf(heading)]).toEqual([heading, ...expected]);
  }
});
