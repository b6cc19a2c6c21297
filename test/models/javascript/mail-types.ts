import type { Transporter } from "nodemailer";

export async function send(transport: Transporter) {
  await transport.sendMail({ html: location.hash }); // error[no-html-injection]: Request data
}
