import { SendEmailCommand, SESClient } from "@aws-sdk/client-ses";
import sendgrid from "@sendgrid/mail";
import express from "express";
import Mailgun from "mailgun.js";
import nodemailer from "nodemailer";
import { ServerClient } from "postmark";
import { Resend } from "resend";

const app = express();
const transport = nodemailer.createTransport({ host: "localhost" });
const resend = new Resend(process.env.RESEND);
const mailgun = new Mailgun(FormData).client({ key: process.env.MAILGUN });
sendgrid.setApiKey(process.env.SENDGRID);
transport.verify();

app.post("/contact", async (req, res) => {
  const name = String(req.body.name);
  await transport.sendMail({ to: "a@example.org", subject: name, text: name });
  await transport.sendMail({ to: "a@example.org", html: `<p>${name}</p>` }); // error[no-html-injection]: Request data
  await transport.sendMail({ to: "a@example.org", html: "<p>hello</p>", attachments: [{ filename: name, content: name }] });
  await transport.sendMail({ to: "a@example.org", attachments: [{ path: `uploads/${name}` }] }); // error[no-path-traversal]
  await transport.sendMail({ to: "a@example.org", attachments: [{ href: name }] }); // error[no-ssrf]
  await sendgrid.send({ to: "a@example.org", html: `<p>${name}</p>` }); // error[no-html-injection]
  await sendgrid.send([{ to: "a@example.org", html: `<p>${name}</p>` }]); // error[no-html-injection]
  await sendgrid.send({ to: "a@example.org", text: name });
  await resend.emails.send({ to: "a@example.org", html: `<p>${name}</p>` }); // error[no-html-injection]
  await new ServerClient(process.env.POSTMARK).sendEmail({ HtmlBody: `<p>${name}</p>`, TextBody: name }); // error[no-html-injection]
  await mailgun.messages.create("example.org", { html: `<p>${name}</p>`, text: name }); // error[no-html-injection]
  await new SESClient({}).send(new SendEmailCommand({ Message: { Body: { Html: { Data: `<p>${name}</p>` } } } })); // error[no-html-injection]
});

app.post("/forgot", async (req, res) => {
  await transport.sendMail({ to: req.body.to, html: `<a href="https://${req.headers.host}/reset">Reset</a>` }); // error[no-open-redirect]: the host that the request names
  await transport.sendMail({ to: req.body.to, text: `https://${req.headers.host}/reset` }); // error[no-open-redirect]: the host that the request names
  await transport.sendMail({ to: req.body.to, text: `https://${req.hostname}/reset` }); // error[no-open-redirect]: the host that the request names
  const link = `https://${req.hostname}/reset`;
  await transport.sendMail({ to: req.body.to, text: `Open ${link}` }); // error[no-open-redirect]: the host that the request names
  await transport.sendMail({ to: req.body.to, text: `Open ${process.env.HOST}/reset` });
  await transport.sendMail({ to: req.body.to, text: `https://${process.env.HOST}/reset` });
});
