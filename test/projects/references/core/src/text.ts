export const decorate = (text: string): string => `echo ${text}`;
