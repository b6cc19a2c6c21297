import { doubleCsrf } from "csrf-csrf";
import csurf from "csurf";
import express from "express";
import lusca from "lusca";
import methodOverride from "method-override";
import { ApolloServer } from "@apollo/server";

lusca({ csrf: false }); // error[no-csrf-disabled]: Protection against forged requests is switched off
lusca({ csrf: { angular: true } });
new ApolloServer({ csrfPrevention: false }); // error[no-csrf-disabled]: Protection against forged requests is switched off
csurf({ ignoreMethods: ["GET", "DELETE"] }); // error[no-csrf-disabled]: Requests that change something need no token
doubleCsrf({ ignoredMethods: ["GET", "POST"] }); // error[no-csrf-disabled]: Requests that change something need no token
doubleCsrf({ ignoredMethods: ["GET", "HEAD"] });

const app = express();
app.use(csurf());
app.use(express.json());
app.use(methodOverride("_method")); // error[no-csrf-disabled]: another method after their token was looked at
const other = express();
other.use(methodOverride("_method"));
other.use(csurf());
