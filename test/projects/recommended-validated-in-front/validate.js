export const parsed = (schema) => (req, res, next) => {
  const result = schema.safeParse(req.body);
  if (!result.success) return res.status(400).json({ error: "bad request" });
  req.body = result.data;
  next();
};

export const trying = (schema) => (req, res, next) => {
  try {
    req.body = schema.parse(req.body);
    next();
  } catch {
    res.status(400).end();
  }
};

// It lets pass what it has not looked at.
export const looking = (schema) => (req, res, next) => {
  if (req.query.strict) req.body = schema.parse(req.body);
  next();
};
