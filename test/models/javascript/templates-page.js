// Pages load the engines by scripts of their own.
Mustache.escape = (text) => text; // error[no-html-injection]: not escaped
Handlebars.compile(decodeURIComponent(location.hash.slice(1)))({}); // error[no-code-injection]
Handlebars.compile("<p>{{text}}</p>")({ text: location.hash });
