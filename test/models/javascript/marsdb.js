const express = require("express");
const { Collection } = require("marsdb");
const MarsDB = require("marsdb");
const { MongoClient } = require("mongodb");

const app = express();
const reviews = new Collection("reviews");
const orders = new MarsDB.Collection("orders");

app.get("/reviews/:id", (req, res) => {
  reviews.find({ $where: `this.product == ${req.params.id}` }).then((found) => res.json(found)); // error[no-nosql-injection]
  orders.find({ number: String(req.params.id) });
});

// Versions before 3 give the database itself.
MongoClient.connect(process.env.MONGO, (error, db) => {
  app.get("/old/:id", (req, res) => {
    db.collection("notes").find({ $where: `this.id == '${req.params.id}'` }); // error[no-nosql-injection]
    res.end();
  });
});
