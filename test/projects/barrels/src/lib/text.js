export const upper = (text) => text.toUpperCase();
export const fixed = () => "date";
