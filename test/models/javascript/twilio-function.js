const { exec } = require("child_process");

exports.handler = function (context, event, callback) { // spurious[require-webhook-verification]: sender is not verified
  const twiml = new Twilio.twiml.MessagingResponse();
  exec(`wc ${event.Body}`); // error[no-command-injection]: Chat text `event.Body`
  exec(`wc ${event.From} ${event.MessageSid}`);
  twiml.message(event.Body);
  callback(null, twiml);
};
