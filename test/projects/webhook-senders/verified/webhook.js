export function webhook(req, res) {
  for (const entry of req.body.entry) console.log(entry.messaging.length);
  res.sendStatus(200);
}
