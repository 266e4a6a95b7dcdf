import { Matrix, pseudoInverse, SingularValueDecomposition } from "ml-matrix";
import type { Equation, EquationSystem } from "../../../../src/core/balance/joint/equation";

/**
 * Gauss–Newton the textbook way and with none of the program's code: derivatives by differences (exact, for every
 * variable stands once in a product), unmeasured variables projected out by the null space of their columns, W = G S Gᵀ
 * pseudo-inverted. For small systems of similar size only.
 */
export interface DenseEquations {
  readonly values: ReadonlyMap<string, number>;
  /** Of readings only. */
  readonly sigmas: ReadonlyMap<string, number>;
  readonly objective: number;
  readonly degreesOfFreedom: number;
}

export function solveEquationsDensely({ variables, equations, correlations = [] }: EquationSystem): DenseEquations {
  const values = new Map(variables.map((each) => [each.id, each.kind === "unmeasured" ? each.start : each.value]));
  const read = variables.filter((each) => each.kind === "measured");
  const unread = variables.filter((each) => each.kind === "unmeasured").map(({ id }) => id);
  const y = Matrix.columnVector(read.map(({ value }) => value));
  const S = Matrix.diag(read.map(({ sigma }) => sigma ** 2));
  for (const { between, coefficient } of correlations) {
    const [a, b] = between.map((name) => read.findIndex(({ id }) => id === name)) as [number, number];
    S.set(a, b, coefficient * read[a]!.sigma * read[b]!.sigma);
    S.set(b, a, S.get(a, b));
  }
  const linear = equations.filter(({ terms }) => terms.every(({ of }) => of.length < 2));
  let result = { objective: 0, degreesOfFreedom: 0, covariance: S };
  for (let step = 0; step < 25; step++) {
    const used = step === 0 ? linear : equations;
    if (used.length === 0) continue;
    const A = jacobian(
      used,
      values,
      read.map(({ id }) => id),
    );
    const x = Matrix.columnVector(read.map(({ id }) => values.get(id)!));
    const f = Matrix.columnVector(used.map((each) => evaluate(each, values)));
    const B = unread.length > 0 ? jacobian(used, values, unread) : Matrix.zeros(used.length, 1);
    const P = leftNullSpace(B);
    const r = f.clone().add(A.mmul(Matrix.sub(y, x)));
    const G = P.mmul(A);
    const inverse = pseudoInverse(G.mmul(S).mmul(G.transpose()), 1e-10 * S.max());
    const g = P.mmul(r);
    const moved = S.mmul(G.transpose()).mmul(inverse).mmul(g);
    const u = pseudoInverse(B).mmul(Matrix.sub(A.mmul(moved), r));
    read.forEach(({ id }, i) => values.set(id, y.get(i, 0) - moved.get(i, 0)));
    unread.forEach((id, i) => values.set(id, values.get(id)! + u.get(i, 0)));
    result = {
      objective: g.transpose().mmul(inverse).mmul(g).get(0, 0),
      degreesOfFreedom: rankOf(G),
      covariance: Matrix.sub(S, S.mmul(G.transpose()).mmul(inverse).mmul(G).mmul(S)),
    };
  }
  const { covariance, ...rest } = result;
  const sigmas = new Map(read.map(({ id }, i) => [id, Math.sqrt(Math.max(0, covariance.get(i, i)))]));
  return { ...rest, values, sigmas };
}

export function evaluate({ terms }: Equation, values: ReadonlyMap<string, number>): number {
  return terms.reduce((sum, { factor, of }) => sum + of.reduce((product, id) => product * values.get(id)!, factor), 0);
}

function jacobian(equations: readonly Equation[], values: ReadonlyMap<string, number>, names: readonly string[]) {
  return new Matrix(
    equations.map((each) =>
      names.map((name) => {
        const shifted = (by: number) => evaluate(each, new Map(values).set(name, by));
        return shifted(1) - shifted(0);
      }),
    ),
  );
}

function rankOf(matrix: Matrix): number {
  const { diagonal } = new SingularValueDecomposition(matrix, { autoTranspose: true });
  return diagonal.filter((each) => each > 1e-8 * diagonal[0]!).length;
}

/** Rows that span what is left of the equations when every combination of the columns is ignored. */
function leftNullSpace(columns: Matrix): Matrix {
  const square = Matrix.sub(Matrix.eye(columns.rows), columns.mmul(pseudoInverse(columns)));
  const { diagonal, leftSingularVectors } = new SingularValueDecomposition(square);
  const kept = diagonal.flatMap((each, k) => (each > 0.5 ? [k] : []));
  if (kept.length === 0) return Matrix.zeros(1, columns.rows);
  return leftSingularVectors.subMatrixColumn(kept).transpose();
}
