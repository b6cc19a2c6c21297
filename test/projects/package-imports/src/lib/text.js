export const shout = (text) => text.toUpperCase();
export const digits = (text) => text.replace(/\D/g, "");
