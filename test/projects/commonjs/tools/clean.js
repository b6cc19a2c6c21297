const word = (text) => text.replace(/[^a-z]/g, "");
const trimmed = (text) => text.trim();
Object.assign(exports, { word, trimmed });
