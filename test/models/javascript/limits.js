export const settings = [
  { maxSteps: Infinity }, // error[require-llm-limits]: switched off
  { maxTurns: null }, // error[require-llm-limits]: switched off
  { maxIterations: -1 }, // error[require-llm-limits]: switched off
  { maxSteps: 5 },
];
