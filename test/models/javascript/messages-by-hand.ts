import axios from "axios";
import { look } from "./look.js";

const line = axios.create({ baseURL: "https://api.line.me" });
const telegram = `https://api.telegram.org/bot${process.env.TOKEN}`;

export async function tell(chat: string, replyToken: string, adminChat: string) {
  try {
    await look(chat);
  } catch (error) {
    const text = (error as Error).message;
    await line.post("/v2/bot/message/reply", { replyToken, messages: [{ type: "text", text }] }); // error[no-error-disclosure]: a chat message
    await axios({ method: "post", url: `${telegram}/sendMessage`, data: { chat_id: chat, text } }); // error[no-error-disclosure]: a chat message
    await fetch(`${telegram}/sendMessage`, { method: "POST", body: JSON.stringify({ chat_id: chat, text }) }); // error[no-error-disclosure]: a chat message
    await axios.post(`${telegram}/sendMessage`, { chat_id: adminChat, text });
    await axios.post("https://logs.example.com/errors", { text });
    await line.post("/v2/bot/message/reply", { replyToken, messages: [{ type: "text", text: "Please try again." }] });
  }
}
