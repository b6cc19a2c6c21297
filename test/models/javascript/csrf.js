import { doubleCsrf } from "csrf-csrf";
import csurf from "csurf";
import lusca from "lusca";
import { ApolloServer } from "@apollo/server";

lusca({ csrf: false }); // error[no-csrf-disabled]: Protection against forged requests is switched off
lusca({ csrf: { angular: true } });
new ApolloServer({ csrfPrevention: false }); // error[no-csrf-disabled]: Protection against forged requests is switched off
csurf({ ignoreMethods: ["GET", "DELETE"] }); // error[no-csrf-disabled]: Requests that change something need no token
doubleCsrf({ ignoredMethods: ["GET", "POST"] }); // error[no-csrf-disabled]: Requests that change something need no token
doubleCsrf({ ignoredMethods: ["GET", "HEAD"] });
