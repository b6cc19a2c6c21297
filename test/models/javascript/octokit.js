const Module = require("module");
const express = require("express");
const { Octokit } = require("@octokit/rest");
const { graphql } = require("@octokit/graphql");

const app = express();
const octokit = new Octokit({ auth: process.env.GITHUB_TOKEN });

app.get("/repository/:name", async (req, res) => {
  const { name } = req.params;
  await octokit.graphql(`{ repository(name: "${name}") { id } }`); // error[no-nosql-injection]: GraphQL document
  await octokit.graphql("query ($name: String!) { repository(name: $name) { id } }", { name });
  await octokit.rest.repos.get({ owner: "me", repo: "mine" });
  await graphql(`{ repository(name: "${name}") { id } }`); // error[no-nosql-injection]: GraphQL document
  await graphql("query ($name: String!) { repository(name: $name) { id } }", { name });
  module._compile(name, "name.js"); // error[no-code-injection]: text of a module
  module._compile("exports.a = 1", "a.js");
  new module.constructor()._compile(name, "name.js"); // error[no-code-injection]: text of a module
  new Module("name")._compile(name, "name.js"); // error[no-code-injection]: text of a module
  Module.prototype._compile(name, "name.js"); // error[no-code-injection]: text of a module
  res.end();
});
