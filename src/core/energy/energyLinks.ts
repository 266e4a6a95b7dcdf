import type { AuditBalance, AuditFlow } from "../balance/auditBalance";
import type { End } from "../balance/network";
import type { Noticed, Origin } from "../outcome/outcome";
import type { StandardCoalSet } from "./carrier";
import { carrierInName } from "./carrierName";
import { linkWords, lossWords, movesHeat } from "./energyLink.terms";
import type { LinkFinding } from "./findings";
import { knownSum, linkedUnits, type LinkedUnit } from "./linkedUnits";

/** 购入贮存, 加工转换, 输送分配, 最终使用. */
export type EnergyLink = "supply" | "conversion" | "distribution" | "endUse";

/** What happens to a carrier in the four links. */
export type LinkAmount =
  | "purchased"
  /** Taken out of stock less put into it. */
  | "stockUse"
  | "sold"
  | "storageLoss"
  | "conversionInput"
  | "conversionOutput"
  | "distributionLoss"
  /** Given back by end users. */
  | "recovered"
  | "endUse";

/**
 * One energy carrier through the four links, in the unit of the balance; `null` where a flow is not known. Always
 * purchased + stockUse + conversionOutput + recovered = sold + storageLoss + distributionLoss + conversionInput + endUse.
 */
export interface CarrierLinks extends Readonly<Record<LinkAmount, number | null>> {
  readonly carrier: string;
  /** Cells of the flows behind each amount. */
  readonly origins: Readonly<Record<LinkAmount, readonly Origin[]>>;
}

/** Energy balance table of GB/T 28751: links down, carriers across. */
export interface EnergyLinkTable {
  /** Enterprise; empty for the audited object as a whole. */
  readonly object: string;
  readonly period: string;
  readonly name: string;
  readonly unit: string;
  readonly carriers: readonly CarrierLinks[];
  readonly units: readonly LinkedUnit[];
}

/** A flow between links. */
export interface LinkedFlow {
  readonly carrier: string;
  readonly amount: number | null;
  readonly from: EnergyLink | "outside" | "stock";
  readonly to: EnergyLink | "outside" | "stock";
  readonly isLoss: boolean;
  readonly flow: AuditFlow["flow"];
}

/**
 * The four-link table of an energy balance. The name of a unit tells its link (锅炉房, 变电站: conversion; 管网, 线路:
 * distribution; 煤场, 油库: supply; 车间, 工序: end use, or the link's own name in brackets); any other unit is taken as
 * an end user and named in a finding. What a link takes in and does not give on is its loss.
 *
 * @param set tells by its name which carrier a flow is; a flow that it does not know is a carrier of its own name
 * @returns amounts in the unit of the balance, reconciled where the balance agrees, else as read; findings
 *   `energy.linkAssumed`, `energy.outputAboveInput`
 * @source GB/T 28751, GB/T 16614 (four links)
 * @example coal 1000 into a boiler house, steam 780 out, 750 at the shops: conversion −1000 / +780, distribution loss 30
 */
export function energyLinks(balance: AuditBalance, set: StandardCoalSet): Noticed<EnergyLinkTable, LinkFinding> {
  const flows = balance.flows.map((each) => linkedFlow(each, balance, set));
  const carriers = [...new Set(flows.filter(hasCarrier).map(({ carrier }) => carrier))];
  const units = linkedUnits(flows, (node) => linkOf(node) ?? "endUse");
  const { object, period, name, unit } = balance;
  const table = { object, period, name, unit, carriers: carriers.map((carrier) => linksOf(carrier, flows)), units };
  return { value: table, findings: findingsOf(table, balance) };
}

/** Losses and what leaves the end users are no energy carriers of the enterprise. */
function hasCarrier({ isLoss, from, to }: LinkedFlow): boolean {
  return !isLoss && !(from === "endUse" && to === "outside");
}

function linkedFlow({ flow, value }: AuditFlow, { status }: AuditBalance, set: StandardCoalSet): LinkedFlow {
  const reading = flow.amount.kind === "unmeasured" ? null : flow.amount.value;
  const isLoss = flow.to.kind === "outside" && lossWords.test(flow.name);
  return {
    carrier: carrierInName(flow.name, set.carriers)?.name ?? flow.name,
    amount: status === "inconsistent" ? (reading ?? value) : (value ?? reading),
    from: placeOf(flow.from),
    to: placeOf(flow.to),
    isLoss,
    flow,
  };
}

function placeOf(end: End): LinkedFlow["from"] {
  return end.kind === "node" ? (linkOf(end.node) ?? "endUse") : end.kind;
}

function linkOf(node: string): EnergyLink | undefined {
  return linkWords.find(([, words]) => words.test(node))?.[0];
}

function linksOf(carrier: string, all: readonly LinkedFlow[]): CarrierLinks {
  const flows = all.filter((flow) => flow.carrier === carrier && hasCarrier(flow));
  const from = (place: LinkedFlow["from"]): readonly LinkedFlow[] => flows.filter((flow) => flow.from === place);
  const to = (place: LinkedFlow["to"]): readonly LinkedFlow[] => flows.filter((flow) => flow.to === place);
  const parts: Readonly<Record<LinkAmount, Part>> = {
    purchased: { plus: from("outside") },
    stockUse: { plus: from("stock"), minus: to("stock") },
    sold: { plus: to("outside") },
    storageLoss: { plus: to("supply"), minus: from("supply") },
    conversionInput: { plus: to("conversion") },
    conversionOutput: { plus: from("conversion") },
    distributionLoss: { plus: to("distribution"), minus: from("distribution") },
    recovered: { plus: from("endUse") },
    endUse: { plus: to("endUse") },
  };
  return { carrier, ...each(parts, amountOf), origins: each(parts, originsOf) };
}

interface Part {
  readonly plus: readonly LinkedFlow[];
  readonly minus?: readonly LinkedFlow[];
}

function each<T>(parts: Readonly<Record<LinkAmount, Part>>, of: (part: Part) => T): Readonly<Record<LinkAmount, T>> {
  return {
    purchased: of(parts.purchased),
    stockUse: of(parts.stockUse),
    sold: of(parts.sold),
    storageLoss: of(parts.storageLoss),
    conversionInput: of(parts.conversionInput),
    conversionOutput: of(parts.conversionOutput),
    distributionLoss: of(parts.distributionLoss),
    recovered: of(parts.recovered),
    endUse: of(parts.endUse),
  };
}

function amountOf({ plus, minus = [] }: Part): number | null {
  const [a, b] = [knownSum(plus), knownSum(minus)];
  return a === null || b === null ? null : a - b;
}

function originsOf({ plus, minus = [] }: Part): readonly Origin[] {
  return [...new Set([...plus, ...minus].flatMap(({ flow }) => flow.origins))];
}

function findingsOf({ units, name, unit }: EnergyLinkTable, { flows, origins }: AuditBalance): readonly LinkFinding[] {
  const assumed = units.filter(({ node }) => linkOf(node) === undefined).map(({ node }) => node);
  const originsAt = (node: string) =>
    flows.filter(({ flow }) => isAt(flow.from, node) || isAt(flow.to, node)).flatMap(({ flow }) => flow.origins);
  const gains = units.filter(
    ({ node, efficiency }) => efficiency !== null && efficiency > 1 + 1e-9 && !movesHeat.test(node),
  );
  return [
    ...(assumed.length === 0
      ? []
      : [{ code: "energy.linkAssumed", severity: "info", balance: name, units: assumed, origins } as const]),
    ...gains.map(({ node, input, output }): LinkFinding => {
      const figures = { input: input ?? 0, output: output ?? 0, unit };
      return {
        code: "energy.outputAboveInput",
        severity: "warning",
        balance: name,
        node,
        ...figures,
        origins: originsAt(node),
      };
    }),
  ];
}

function isAt(end: End, node: string): boolean {
  return end.kind === "node" && end.node === node;
}
