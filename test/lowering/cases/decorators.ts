import { Body, Controller, Post } from "@nestjs/common";
@Controller("chat")
@Injectable
export class ChatController {
  @Input() text: string;
  @Post("send") @HttpCode(200) async send(@Body("text") text: string, @Req() { user }) {
    return text + user;
  }
  @tracked accessor count = 0;
}
const K = @sealed class {};
