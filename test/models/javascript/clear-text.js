import { Bucket } from "aws-cdk-lib/aws-s3";
import { Client as BasicClient } from "basic-ftp";
import Ftp from "ftp";
import JsFtp from "jsftp";
import OldTelnet, { Telnet } from "telnet-client";
import grpc from "@grpc/grpc-js";
import telnet from "telnet";
import nodemailer from "nodemailer";

grpc.credentials.createInsecure(); // error[no-insecure-transport]: The channel is not encrypted
grpc.credentials.createSsl();
nodemailer.createTransport({ host: "mail.example.com", ignoreTLS: true }); // error[no-insecure-transport]: Mail goes out in the clear
nodemailer.createTransport({ host: "mail.example.com", secure: true });
nodemailer.createTransport({ host: "mail.example.com", requireTLS: false }); // error[no-insecure-transport]
nodemailer.createTransport({ host: "mail.example.com", requireTLS: true });

const { encryption } = process;
const files = new Ftp();
files.on("ready", () => files.list(() => {}));
files.connect({ host: "files.example.com", secure: false }); // error[no-insecure-transport]
files.connect({ host: "files.example.com" }); // error[no-insecure-transport]
files.connect({ host: "files.example.com", secure: true });
files.connect({ host: "files.example.com", secure: process.env.SECURE === "1" });
const basic = new BasicClient();
await basic.access({ host: "files.example.com" }); // error[no-insecure-transport]
await basic.access({ host: "files.example.com", secure: "implicit" });
basic.close();
new JsFtp({ host: "files.example.com" }); // error[no-insecure-transport]
const terminal = new Telnet();
terminal.on("ready", () => {});
await terminal.connect({ host: "switch.example.com", port: 23 }); // error[no-insecure-transport]
await terminal.exec("uptime"); // error[no-insecure-transport]: over Telnet
terminal.on("data", (text) => text.length); // error[no-insecure-transport]: over Telnet
telnet.createServer((client) => client.write("hello")).listen(23); // error[no-insecure-transport]: over Telnet
new OldTelnet().end();
new Bucket(this, "files", { enforceSSL: false, encryption }); // error[no-insecure-transport]: in the clear
new Bucket(this, "files", { enforceSSL: true, encryption });
