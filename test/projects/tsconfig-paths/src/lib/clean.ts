export const word = (text: string): string => text.replace(/\W/g, "");
