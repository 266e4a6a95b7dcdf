/** What flows of a cooling tower are called, by 水类型 or by name; matched anywhere in the text. */
export const evaporationWord = /蒸发/;
export const driftWord = /风吹|飘[洒散逸水]|飞溅|飞散/;
export const consumedWord = /^耗|耗水|损耗|消耗|蒸发|风吹|飘[洒散逸水]|飞溅|飞散/;
export const makeUpWord = /补|取水|新水|新鲜水|自来水|软[化]?水|纯水|除盐水|中水|再生水|回用|串联|非常规/;
export const blowDownWord = /排|废水|污水|浓水/;
export const circulationWord = /循环|间接冷却|直接冷却|冷却回水|冷却给水|冷却供水/;
/** 循环补充水 is make-up, not circulation. */
export const refillWord = /补/;
