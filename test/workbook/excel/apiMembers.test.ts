import { readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { excelClasses } from "../../excelHost/officeClient";

/** Every Excel the program runs on has at least this set; what is later must be asked for. */
const MINIMUM = 7;
const FOLDERS = ["src/workbook/excel", "src/commands"];

interface Use {
  /** `Range.getRowProperties`. */
  readonly member: string;
  readonly className: string;
  readonly memberName: string;
  readonly place: string;
  /** ExcelApi 1.x that has the member. */
  readonly set: number;
  /** ExcelApi 1.x that the code has made sure of at that point. */
  readonly guard: number;
  /** A class of the client, not a shape of plain data. */
  readonly isClass: boolean;
}

const uses = collectUses();

describe("members of the Excel API that the code uses", () => {
  it("are found by this test", () => {
    const members = new Set(uses.map(({ member }) => member));
    for (const member of ["Range.formulas", "Range.getRowProperties", "Worksheet.shapes", "CustomXmlPart.setXml"]) {
      expect(members).toContain(member);
    }
  });

  it("exist in the client that is shipped", () => {
    const classes = excelClasses();
    const missing = uses.filter(
      ({ isClass, className, memberName }) => isClass && !(memberName in (classes[className]?.prototype ?? {})),
    );
    expect(missing.map(describeUse)).toEqual([]);
  });

  it("belong to the requirement set that is asked for before they are used", () => {
    expect(uses.filter(({ set, guard }) => set > guard).map(describeUse)).toEqual([]);
  });
});

function describeUse({ member, place, set, guard }: Use): string {
  return `${member} at ${place} needs ExcelApi 1.${set}, asked for is 1.${guard}`;
}

function collectUses(): readonly Use[] {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith(".ts"))
      .map((file) => join(folder, file)),
  );
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: ["office-js"],
    strict: true,
    noEmit: true,
    skipLibCheck: true,
  });
  const checker = program.getTypeChecker();
  return files.flatMap((file) => {
    const source = program.getSourceFile(file);
    return source ? usesIn(source, checker) : [];
  });
}

function usesIn(source: ts.SourceFile, checker: ts.TypeChecker): readonly Use[] {
  const found: Use[] = [];
  const visit = (node: ts.Node): void => {
    for (const [name, symbol] of [...symbolsAt(node, checker), ...loadedAt(node, checker)]) {
      const use = memberUse(symbol, name, node);
      if (use) found.push(use);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

type Named = readonly [string, ts.Symbol];

/** `range.formulas`, `{ formula }` of a NamedItem. */
function symbolsAt(node: ts.Node, checker: ts.TypeChecker): readonly Named[] {
  if (ts.isPropertyAccessExpression(node)) {
    const symbol = checker.getSymbolAtLocation(node.name);
    return symbol ? [[node.name.text, symbol]] : [];
  }
  if (!ts.isBindingElement(node)) return [];
  const name = node.propertyName ?? node.name;
  if (!ts.isIdentifier(name)) return [];
  const symbol = checker.getTypeAtLocation(node.parent).getProperty(name.text);
  return symbol ? [[name.text, symbol]] : [];
}

/** Paths handed to `load`: `items/charts/items/name`. */
function loadedAt(node: ts.Node, checker: ts.TypeChecker): readonly Named[] {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return [];
  const [argument] = node.arguments;
  if (node.expression.name.text !== "load" || !argument) return [];
  const type = checker.getTypeAtLocation(node.expression.expression);
  return textOf(argument, checker).flatMap((paths) => paths.split(",").flatMap((path) => namedIn(path, type, checker)));
}

/** The text of a literal, of a constant, or of a template of them; texts of a union of literals. */
function textOf(node: ts.Expression, checker: ts.TypeChecker): readonly string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isBinaryExpression(node)) {
    return textOf(node.left, checker).flatMap((left) => textOf(node.right, checker).map((right) => left + right));
  }
  if (ts.isTemplateExpression(node)) {
    const parts = node.templateSpans.map((span) => (textOf(span.expression, checker)[0] ?? "") + span.literal.text);
    return [node.head.text + parts.join("")];
  }
  const initializer = constantOf(node, checker);
  return initializer ? textOf(initializer, checker) : literalsOf(node, checker);
}

function constantOf(node: ts.Expression, checker: ts.TypeChecker): ts.Expression | undefined {
  const symbol = checker.getSymbolAtLocation(node);
  const target = symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const declaration = target?.valueDeclaration;
  return declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
}

function literalsOf(node: ts.Expression, checker: ts.TypeChecker): readonly string[] {
  const type = checker.getTypeAtLocation(node);
  const texts = (type.isUnion() ? type.types : [type]).flatMap((one) => (one.isStringLiteral() ? [one.value] : []));
  if (texts.length === 0) throw new Error(`load(${node.getText()}) cannot be followed`);
  return texts;
}

function namedIn(path: string, start: ts.Type, checker: ts.TypeChecker): readonly Named[] {
  const named: Named[] = [];
  let type: ts.Type = start;
  for (const name of path.trim().split("/")) {
    const symbol = type.getProperty(name);
    if (!symbol) throw new Error(`load path ${path}: ${name} is unknown to the types`);
    named.push([name, symbol]);
    const next = checker.getTypeOfSymbol(symbol);
    type = name === "items" ? (next.getNumberIndexType() ?? next) : next;
  }
  return named;
}

function memberUse(symbol: ts.Symbol, memberName: string, node: ts.Node): Use | undefined {
  const declaration = symbol.declarations?.[0];
  const parent = declaration && excelType(declaration);
  if (!declaration || !parent?.name) return undefined;
  const source = node.getSourceFile();
  const className = parent.name.text;
  return {
    member: `${className}.${memberName}`,
    className,
    memberName,
    place: `${source.fileName}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`,
    set: setOf(declaration) ?? setOf(parent) ?? 1,
    guard: Math.max(MINIMUM, guardOf(node)),
    isClass: ts.isClassDeclaration(parent) && !["RequestContext"].includes(className),
  };
}

/** The class or interface of the Excel API that declares the member. */
function excelType(declaration: ts.Node): ts.ClassDeclaration | ts.InterfaceDeclaration | undefined {
  const { parent } = declaration;
  if (!ts.isClassDeclaration(parent) && !ts.isInterfaceDeclaration(parent)) return undefined;
  return parent.getSourceFile().fileName.includes("office-js") && isInExcel(parent) ? parent : undefined;
}

function isInExcel(node: ts.Node): boolean {
  for (let at = node.parent; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isModuleDeclaration(at) && at.name.text === "Excel") return true;
  }
  return false;
}

/** `[Api set: ExcelApi 1.9]` in the comment before a declaration. */
function setOf(declaration: ts.Node): number | undefined {
  const text = declaration.getSourceFile().text.slice(declaration.getFullStart(), declaration.getStart());
  const match = /\[Api set: ExcelApi(?:Online)? (?:1\.(\d+)|(\w+))/.exec(text);
  if (!match) return undefined;
  return match[1] === undefined ? Infinity : Number(match[1]);
}

/** Inside `if (session.isSetSupported("1.9"))`, or after `if (!session.isSetSupported("1.9")) return`. */
function guardOf(node: ts.Node): number {
  let guard = 0;
  for (let at = node; !ts.isSourceFile(at); at = at.parent) {
    const { parent } = at;
    if (ts.isIfStatement(parent) && parent.thenStatement === at) guard = Math.max(guard, askedIn(parent.expression));
    if (ts.isBlock(parent)) guard = Math.max(guard, guardBefore(at, parent));
  }
  return guard;
}

function guardBefore(node: ts.Node, block: ts.Block): number {
  const earlier = block.statements.filter((statement) => statement.pos < node.pos);
  const guards = earlier.map((statement) =>
    ts.isIfStatement(statement) && leaves(statement.thenStatement) ? refusedIn(statement.expression) : 0,
  );
  return Math.max(0, ...guards);
}

function askedIn(condition: ts.Expression): number {
  const match = /^[\w.]*isSetSupported\("1\.(\d+)"\)$/.exec(condition.getText());
  return match ? Number(match[1]) : 0;
}

function refusedIn(condition: ts.Expression): number {
  const isNot = ts.isPrefixUnaryExpression(condition) && condition.operator === ts.SyntaxKind.ExclamationToken;
  return isNot ? askedIn(condition.operand) : 0;
}

function leaves(statement: ts.Statement): boolean {
  return ts.isReturnStatement(statement) || (ts.isBlock(statement) && statement.statements.some(leaves));
}
