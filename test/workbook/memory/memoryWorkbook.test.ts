import { memoryWorkbook } from "../../../src/workbook/memory/memoryWorkbook";
import { describeWorkbookContract } from "../workbookContract";

describeWorkbookContract("the workbook in memory", async (seed) => memoryWorkbook(seed));
