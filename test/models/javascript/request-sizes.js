import bodyParser from "body-parser";
import express from "express";
import fileUpload from "express-fileupload";
import Fastify, { fastify } from "fastify";
import formidable, { IncomingForm } from "formidable";
import multer from "multer";

const app = express();
app.use(express.json({ limit: "500mb" })); // error[no-disabled-protection]: more than a hundred megabytes
app.use(express.json({ limit: "10mb" }));
app.use(express.urlencoded({ extended: true, limit: "2 GB" })); // error[no-disabled-protection]: more than a hundred megabytes
app.use(bodyParser.text({ limit: Infinity })); // error[no-disabled-protection]: more than a hundred megabytes
app.use(bodyParser.raw({ limit: 1024 * 1024 * 1024 })); // error[no-disabled-protection]: more than a hundred megabytes
app.use(fileUpload()); // error[no-disabled-protection]: of any size
app.use(fileUpload({ createParentPath: true })); // error[no-disabled-protection]: of any size
app.use(fileUpload({ limits: { fileSize: 1024 * 1024 } }));
app.use(fileUpload({ limits: { fileSize: Infinity } })); // error[no-disabled-protection]: more than a hundred megabytes
app.use(fileUpload({ limits: { fileSize: 1024 * 1024 * 1024 } })); // error[no-disabled-protection]: more than a hundred megabytes
export const upload = multer({ dest: "uploads/" }); // error[no-disabled-protection]: of any size
export const limited = multer({ dest: "uploads/", limits: { fileSize: 2_000_000 } });
export const chosen = multer(options);
export const forms = [
  formidable({ maxFileSize: 4 * 1024 * 1024 * 1024 }), // error[no-disabled-protection]: more than a hundred megabytes
  new IncomingForm({ maxTotalFileSize: Infinity }), // error[no-disabled-protection]: more than a hundred megabytes
  formidable({ maxTotalFileSize: 1024 * 1024 * 1024 }), // error[no-disabled-protection]: more than a hundred megabytes
  formidable({ maxFileSize: Infinity }), // error[no-disabled-protection]: more than a hundred megabytes
  formidable({}),
];
export const servers = [
  Fastify({ bodyLimit: 1024 * 1024 * 1024 }), // error[no-disabled-protection]: more than a hundred megabytes
  fastify({ bodyLimit: Infinity }), // error[no-disabled-protection]: more than a hundred megabytes
  Fastify({ bodyLimit: 1024 * 1024 }),
];
