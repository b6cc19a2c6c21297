const webpack = require("webpack");
const rspack = require("@rspack/core");
const alone = require("webpack").default;

module.exports = {
  plugins: [
    new webpack.DefinePlugin({ "process.env": JSON.stringify(process.env) }), // error[no-client-side-secret]: every visitor's browser
    new webpack.webpack.DefinePlugin({ KEY: JSON.stringify(process.env.OPENAI_API_KEY) }), // error[no-client-side-secret]: every visitor's browser
    new rspack.rspack.DefinePlugin({ KEY: JSON.stringify(process.env.OPENAI_API_KEY) }), // error[no-client-side-secret]: every visitor's browser
    new alone.DefinePlugin({ "process.env.NODE_ENV": JSON.stringify(process.env.NODE_ENV) }),
    new webpack.EnvironmentPlugin(["OPENAI_API_KEY", "NODE_ENV"]), // error[no-client-side-secret]: every visitor's browser
    new webpack.EnvironmentPlugin(["NODE_ENV", "STRIPE_PUBLISHABLE_API_KEY"]),
  ],
};
