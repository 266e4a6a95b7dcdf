import type { Noticed } from "../../outcome/outcome";
import type { Flow, Network } from "../network";
import { LEAST_AMOUNT } from "../screenFlows";
import type { Content } from "../substanceNetwork";
import type { JointFinding } from "./findings";
import type { JointRelation } from "./jointSystem";

/** By substance, then by id of flow. */
export type Contents = ReadonlyMap<string, ReadonlyMap<string, Content>>;

/** A content that is no number, is negative, has a negative uncertainty or cannot be computed with is not analysed. */
export function screenContents(
  { name: balance }: Network,
  flows: readonly Flow[],
  contents: Contents,
): Noticed<Contents, JointFinding> {
  const findings: JointFinding[] = [];
  const value = new Map<string, ReadonlyMap<string, Content>>();
  for (const [substance, shares] of contents) {
    const usable = new Map<string, Content>();
    for (const { id: flow, name, origins } of flows) {
      const content = shares.get(flow);
      if (!content) continue;
      if (isUsable(content)) usable.set(flow, content);
      else
        findings.push({
          ...{ balance, flow, name, substance, origins, ...content },
          code: "balance.contentNotUsable",
          severity: "error",
        });
    }
    value.set(substance, usable);
  }
  return { value, findings };
}

/** In t per unit of the balance no content is that large (a million t pure is 10^6), and its square can be computed with. */
const MOST_CONTENT = 1e9;

function isUsable({ share, sigma }: Content): boolean {
  return [share, sigma].every((each) => each === 0 || (each >= LEAST_AMOUNT && each <= MOST_CONTENT));
}

/** A relation that names a flow which is not in the balance binds nothing. */
export function screenRelations(
  { name: balance, origins }: Network,
  flows: readonly Flow[],
  relations: readonly JointRelation[],
): Noticed<readonly JointRelation[], JointFinding> {
  const known = new Set(flows.map(({ id }) => id));
  const findings: JointFinding[] = [];
  const value = relations.filter((relation) => {
    const named = relation.kind === "closure" ? [relation.flow] : [relation.outlet, ...relation.inlets];
    const missing = named.find((flow) => !known.has(flow));
    if (missing === undefined) return true;
    findings.push({
      ...{ balance, origins, relation: relation.id, flow: missing },
      code: "balance.relationFlowUnknown",
      severity: "error",
    });
    return false;
  });
  return { value, findings };
}
