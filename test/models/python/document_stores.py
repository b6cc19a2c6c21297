import boto3
import mongoengine
import motor
import redis
from bson import ObjectId, json_util
from flask import Flask, request
from flask_pymongo import PyMongo
from mongosanitizer.sanitizer import sanitize
from neo4j import GraphDatabase
from pymongo import DESCENDING, MongoClient

app = Flask(__name__)
mongo = PyMongo(app)
client = MongoClient("mongodb://localhost")
users = client["bot"]["users"]


def documents():
    data = request.get_json()
    users.find_one({"name": data["name"]})  # error[no-nosql-injection]: reaches a database filter
    users.find(data).sort("name", DESCENDING).limit(5)  # error[no-nosql-injection]: reaches a database filter
    users.find_one({"name": str(data["name"])})
    users.find_one({"name": request.args["name"]})
    users.find_one({"_id": ObjectId(request.args["id"])})
    users.find({"$where": "this.name == '" + request.args["name"] + "'"})  # error[no-nosql-injection]: reaches the script that the database runs
    users.update_one({"name": "fixed"}, {"$set": data})  # error[require-input-validation]: reaches a database write or filter
    users.distinct("name", data)  # error[no-nosql-injection]: reaches a database filter
    users.aggregate(data)  # error[no-nosql-injection]: reaches a database filter
    users.map_reduce("function() {" + request.args["code"] + "}", "function() {}", "out")  # error[no-nosql-injection]: reaches the script that the database runs
    users.insert_one({"name": request.args["name"]})
    users.create_index("name")
    for user in users.find({}):
        print(user["name"])
    print(users.update_one({}, {}).modified_count)
    client.get_database("bot").get_collection("users").find(data)  # error[no-nosql-injection]: reaches a database filter
    client.bot.users.find(data)  # error[no-nosql-injection]: reaches a database filter
    mongo.db.users.find(data)  # error[no-nosql-injection]: reaches a database filter


def inserts():
    users.insert_one(request.get_json())  # error[require-input-validation]: reaches a database write or filter


async def async_documents():
    other = motor.motor_asyncio.AsyncIOMotorClient("mongodb://localhost")
    await other.bot.users.find_one(request.get_json())  # error[no-nosql-injection]: reaches a database filter
    await other.bot.users.find({}).to_list(10)


async def keys():
    store = redis.Redis(host="localhost")
    store.set("name", request.args["name"])
    print(store.get(request.args["name"]))
    store.eval("return " + request.args["name"], 0)  # error[no-nosql-injection]: reaches the script that the database runs
    store.eval("return KEYS[1]", 1, request.args["name"])
    redis.from_url("redis://localhost").pipeline().eval(request.args["name"], 0)  # error[no-nosql-injection]: reaches the script that the database runs
    await redis.asyncio.Redis.from_url("redis://localhost").get("name")


def amazon():
    table = boto3.resource("dynamodb").Table("users")
    table.scan(FilterExpression="name = " + request.args["name"])  # error[no-nosql-injection]: reaches the expression of a query
    table.query(KeyConditionExpression="name = :name", ExpressionAttributeValues={":name": request.args["name"]})
    table.get_item(Key={"name": request.args["name"]})
    table.put_item(Item=request.get_json())  # error[require-input-validation]: reaches a database write or filter
    s3 = boto3.Session().client("s3")
    s3.upload_file(request.args["name"], "bucket", "key")  # error[no-path-traversal]: reaches the file that is read
    s3.download_file("bucket", "key", request.args["name"])  # error[no-path-traversal]: reaches the file that is written
    s3.get_object(Bucket="bucket", Key=request.args["name"])
    s3.put_object(Bucket="bucket", Key="key")
    table.scan(ScanFilter=request.get_json()["filter"])  # error[no-nosql-injection]: reaches a database filter
    table.query(QueryFilter=request.get_json())  # error[no-nosql-injection]: reaches a database filter
    boto3.client("dynamodb").query(KeyConditions=request.get_json()["keys"])  # error[no-nosql-injection]: reaches a database filter
    table.scan(ScanFilter={"name": {"AttributeValueList": [request.args["name"]], "ComparisonOperator": "EQ"}})
    boto3.client("dynamodb").scan(FilterExpression="name = " + request.args["name"])  # error[no-nosql-injection]: reaches the expression of a query


def graph():
    MongoClient().bot.command(request.get_json())  # error[no-nosql-injection]: reaches a database filter
    MongoClient().bot.command("ping")
    driver = GraphDatabase.driver("neo4j://localhost")
    with driver.session() as session:
        session.run("MATCH (n {name: '" + request.args["name"] + "'}) RETURN n")  # error[no-nosql-injection]: reaches a Cypher statement
        session.run("MATCH (n {name: $name}) RETURN n", name=request.args["name"])
        session.execute_read(read, request.args["name"])
        session.close()
    driver.execute_query("MATCH (n {name: '" + request.args["name"] + "'}) RETURN n")  # error[no-nosql-injection]: reaches a Cypher statement
    driver.close()


def read(transaction, name):
    transaction.run("MATCH (n {name: '" + name + "'}) RETURN n")  # error[no-nosql-injection]: reaches a Cypher statement


def raw_documents():
    wanted = json_util.loads(request.args["wanted"])
    MongoClient().bot.notes.find({"name": wanted})  # error[no-nosql-injection]: reaches a database filter
    mongoengine.get_db().notes.find(wanted)  # error[no-nosql-injection]: reaches a database filter
    name = request.args["name"]
    stage = {"$function": {"body": "function (n) { return n == '" + name + "' }", "args": ["$n"], "lang": "js"}}
    MongoClient().bot.notes.aggregate([{"$match": {"$expr": stage}}])  # error[no-nosql-injection]: reaches the script that the database runs
    MongoClient().bot.command({"mapReduce": "notes", "map": f"function () {{ emit('{name}') }}"})  # error[no-nosql-injection]: reaches the script that the database runs
    sanitize(wanted)
    MongoClient().bot.notes.find({"name": wanted})
    return json_util.dumps(wanted)
