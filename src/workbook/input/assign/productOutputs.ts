import type { Quantity } from "../../../core/quantity/quantity";
import type { GradableSystem } from "../../../core/grading/system";
import { normaliseText } from "../../cells/normalise";

/** Product of every weight by output, with the name of its indicator. */
type Products = readonly { readonly product: string; readonly name: string }[];

export function productsOf(system: GradableSystem): Products {
  if (system.method === "requirements") return [];
  return system.classes.flatMap(({ indicators }) =>
    indicators.flatMap(({ weight, name }) =>
      weight.kind === "sharedByOutput" ? [{ product: weight.product, name }] : [],
    ),
  );
}

/**
 * The outputs under the product names of the system: a column `产量:单面板` serves the weight of 单面板, or, where the
 * rule names no product exactly so, the indicator whose name holds it (the longest such product).
 */
export function productOutputs(
  products: Products,
  outputs: Readonly<Record<string, Quantity>>,
): Readonly<Record<string, Quantity>> {
  if (products.length === 0) return outputs;
  const written = Object.keys(outputs).map((key) => ({ key, plain: normaliseText(key) }));
  const served: Record<string, Quantity> = { ...outputs };
  for (const { product, name } of products) {
    const exact = written.find(({ plain }) => plain === normaliseText(product));
    const inName = written.filter(({ plain }) => normaliseText(name).includes(plain));
    const found = exact ?? inName.sort((a, b) => b.plain.length - a.plain.length)[0];
    const quantity = found && outputs[found.key];
    if (quantity) served[product] = quantity;
  }
  return served;
}
