import { Chat } from "./chat";
const page = (
  <main className="page" {...props} hidden data-id={id} onClick={() => send(id)}>
    Hello, {user.name}!
    <Chat.Message text={text} />
    <>
      <svg:path d="M0" />
      {...items}
      {/* nothing */}
    </>
    <this.component />
    <div dangerouslySetInnerHTML={{ __html: html }} title=<b /> />
  </main>
);
