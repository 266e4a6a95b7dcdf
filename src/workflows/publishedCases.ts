import type { EquationSystem } from "../core/balance/joint/equation";
import { atNode, OUTSIDE, type End, type Flow, type Network } from "../core/balance/network";
import type { PublishedEquations } from "../standards/balance/publishedEquations";
import type { PublishedNetwork } from "../standards/balance/publishedNetworks";

/** A published network as the reconciliation takes it. */
export function publishedNetwork({ id, flows }: PublishedNetwork): Network {
  const end = (node: number): End => (node === 0 ? OUTSIDE : atNode(String(node)));
  return {
    name: id,
    layer: { kind: "mass" },
    unit: "t",
    flows: flows.map(([no, from, to, value, sigma]): Flow => ({
      id: no,
      name: no,
      from: end(from),
      to: end(to),
      amount: value === undefined ? { kind: "unmeasured" } : { kind: "measured", value, sigma: sigma ?? 0 },
      origins: [],
    })),
    origins: [],
  };
}

/** A published problem of products, coefficients and correlations as the Gauss–Newton reconciliation takes it. */
export function publishedSystem(published: PublishedEquations): EquationSystem {
  const { measured, unmeasured, exact, equations, correlations = [] } = published;
  return {
    variables: [
      ...Object.entries(measured).map(([id, [value, sigma]]) => ({ id, kind: "measured", value, sigma }) as const),
      ...Object.entries(unmeasured).map(([id, start]) => ({ id, kind: "unmeasured", start }) as const),
      ...Object.entries(exact).map(([id, value]) => ({ id, kind: "exact", value }) as const),
    ],
    equations: equations.map((terms, k) => ({
      id: `${published.id} ${k + 1}`,
      terms: terms.map(([factor, ...of]) => ({ factor, of })),
    })),
    correlations: correlations.map(([a, b, coefficient]) => ({ between: [a, b] as const, coefficient })),
  };
}
