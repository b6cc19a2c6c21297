import { Application } from "./application.js";
import fastifyOAuth from "@fastify/oauth2";
import { ConfidentialClientApplication } from "@azure/msal-node";
import { InstallProvider } from "@slack/oauth";
import DiscordOauth2 from "discord-oauth2";
import { OAuth2Client } from "google-auth-library";
import { Issuer } from "openid-client";
import SlackStrategy from "passport-slack";
import { OAuth2Strategy } from "passport-oauth2";
import simple, { AuthorizationCode } from "simple-oauth2";

const { ID, SECRET, ORIGIN } = process.env;
const keys = { clientID: ID, clientSecret: SECRET };
const done = (access, refresh, profile, next) => next(null, profile);

export const off = new SlackStrategy({ ...keys, state: false }, done); // error[no-insecure-oauth]: The login has no `state`
export const missing = new OAuth2Strategy({ clientID: ID, clientSecret: SECRET }, done); // error[no-insecure-oauth]: The login has no `state`
export const proven = new OAuth2Strategy({ clientID: ID, clientSecret: SECRET, pkce: true, state: true }, done);
export const elsewhere = new OAuth2Strategy(Application.login, done);

const issuer = new Issuer({ issuer: ORIGIN });
export const first = new issuer.Client({ client_id: ID }).authorizationUrl({ scope: "openid" }); // error[no-insecure-oauth]: The login has no `state`
export async function later(challenge) {
  const found = await Issuer.discover(ORIGIN);
  return new found.Client({ client_id: ID }).authorizationUrl({ scope: "openid", code_challenge: challenge });
}

export const written = new OAuth2Strategy({ clientID: ID, clientSecret: "kitchen-door", state: true }, done); // error[no-hardcoded-crypto-key]: secret of an OAuth client

const discord = new DiscordOauth2({ clientId: ID, clientSecret: SECRET });
export const link = discord.generateAuthUrl({ scope: ["identify"] }); // error[no-insecure-oauth]: The login has no `state`
export const older = simple.create({ client: { id: ID } }).authorizationCode.authorizeURL({ scope: "repo" }); // error[no-insecure-oauth]: no `state`
export const terminal = new OAuth2Client(ID, SECRET).generateAuthUrl({ scope: ["mail"] }); // error[no-insecure-oauth]: no `state`
export const teams = new ConfidentialClientApplication({ auth: { clientId: ID } }).getAuthCodeUrl({ scopes: ["user.read"] }); // error[no-insecure-oauth]: no `state`

export const installer = new InstallProvider({ clientId: ID, stateVerification: false }); // error[no-insecure-oauth]: The `state` of the login is not compared
export const plugin = [fastifyOAuth, { name: "github", checkStateFunction: () => true }]; // error[no-insecure-oauth]: not compared
export const provider = { id: "custom", clientId: ID, checks: ["none"] }; // error[no-insecure-oauth]: not compared
export const page = { domain: ORIGIN, clientID: ID, responseType: "token id_token" }; // error[no-insecure-oauth]: implicit flow
export const registration = { client_name: "bot", redirect_uris: ["*"] }; // error[no-insecure-oauth]: The code of a login may be sent to any address
export const dashboard = { clientID: ID, callbackURL: "http://bot.example.com/callback" }; // error[no-insecure-oauth]: in the clear
export const implicit = { response_type: "token", client_id: ID, redirect_uri: ORIGIN, state: SECRET }; // error[no-insecure-oauth]: implicit flow

export const newer = new AuthorizationCode({ client: { id: ID } }).authorizeURL({ scope: "repo", state: SECRET });
export const unbound = { response_type: "code", client_id: ID, redirect_uri: ORIGIN }; // error[no-insecure-oauth]: The login has no `state`
export const clear = { client_id: ID, redirect_uri: "http://bot.example.com/callback" }; // error[no-insecure-oauth]: in the clear

/** What is no login, or does everything right. */
export const image = { method: "get", responseType: "arraybuffer" };
export const auth = { authorizationParams: { response_type: "code", scope: "openid profile" } };
export const refresh = { grant_type: "refresh_token", client_id: ID };
export const checks = ["none"];
