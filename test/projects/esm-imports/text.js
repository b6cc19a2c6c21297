export default function argumentOf(text) {
  return text.split(" ").slice(1).join(" "); // via
}
export const PREFIX = "!";
