import grpc from "@grpc/grpc-js";
import nodemailer from "nodemailer";

grpc.credentials.createInsecure(); // error[no-insecure-transport]: The channel is not encrypted
grpc.credentials.createSsl();
nodemailer.createTransport({ host: "mail.example.com", ignoreTLS: true }); // error[no-insecure-transport]: Mail goes out in the clear
nodemailer.createTransport({ host: "mail.example.com", secure: true });
