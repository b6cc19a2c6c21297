import Messenger, { boot } from "@intercom/messenger-js-sdk";
import { useIntercom } from "react-use-intercom";

const { app, person, proof } = window.page;

Intercom("boot", { app_id: app, email: person.email }); // error[require-origin-check]: reads and writes as that person
Intercom("update", { user_id: person.id }); // error[require-origin-check]: reads and writes as that person
Intercom("boot", { app_id: app, user_id: person.id, user_hash: proof });
Intercom("boot", { app_id: app });
Intercom("show");

window.intercomSettings = { app_id: app, email: person.email }; // error[require-origin-check]: reads and writes as that person
window.intercomSettings = { app_id: app, email: person.email, user_hash: proof };

window.intercomSettings = { app_id: app, user_id: person.id }; // error[require-origin-check]: reads and writes as that person

Messenger({ app_id: app, email: person.email }); // error[require-origin-check]: reads and writes as that person
Messenger({ app_id: app, user_id: person.id }); // error[require-origin-check]: reads and writes as that person
Messenger({ app_id: app, intercom_user_jwt: proof });
boot({ app_id: app, email: person.email, user_hash: proof });
boot({ app_id: app, email: person.email }); // error[require-origin-check]: reads and writes as that person
boot({ app_id: app, user_id: person.id }); // error[require-origin-check]: reads and writes as that person

export function Help() {
  const messenger = useIntercom();
  messenger.boot({ userId: person.id }); // error[require-origin-check]: reads and writes as that person
  messenger.boot({ email: person.email }); // error[require-origin-check]: reads and writes as that person
  messenger.update({ userId: person.id, userHash: proof });
}
