import { balanceTexts } from "./balance";
import { balanceInputTexts } from "./balanceInput";
import { balanceRelationTexts } from "./balanceRelation";
import { checkTexts } from "./check";
import { coolingTowerTexts } from "./coolingTower";
import { drawingTexts } from "./drawing";
import { energyTexts } from "./energy";
import { gradingTexts } from "./grading";
import { guideTexts } from "./guide";
import { indicatorTexts } from "./indicators";
import { inputTexts } from "./input";
import { jointBalanceTexts } from "./jointBalance";
import { readTexts } from "./read";
import { recogniseTexts } from "./recognise";
import { statedBalanceTexts } from "./statedBalance";
import { waterTexts } from "./water";

export const en = {
  ...readTexts,
  ...recogniseTexts,
  ...inputTexts,
  ...indicatorTexts,
  ...gradingTexts,
  ...checkTexts,
  ...guideTexts,
  ...drawingTexts,
  ...balanceTexts,
  ...jointBalanceTexts,
  ...balanceInputTexts,
  ...balanceRelationTexts,
  ...coolingTowerTexts,
  ...statedBalanceTexts,
  ...energyTexts,
  ...waterTexts,
};
