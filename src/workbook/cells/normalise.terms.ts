/** Brackets that mean the same as ( ); 《》 marks titles of documents and stays. */
export const bracketPairs: Readonly<Record<string, string>> = {
  "（": "(",
  "）": ")",
  "[": "(",
  "]": ")",
  "［": "(",
  "］": ")",
  "【": "(",
  "】": ")",
  "〔": "(",
  "〕": ")",
  "{": "(",
  "}": ")",
};

export const superscripts: Readonly<Record<string, string>> = {
  "⁰": "0",
  "¹": "1",
  "²": "2",
  "³": "3",
  "⁴": "4",
  "⁵": "5",
  "⁶": "6",
  "⁷": "7",
  "⁸": "8",
  "⁹": "9",
  "⁺": "+",
  "⁻": "-",
};
