import os

import aio_pika
import boto3
import confluent_kafka
import nats
import paho.mqtt.client as mqtt
import pika
import redis
from aio_pika import IncomingMessage
from aiokafka import AIOKafkaConsumer
from kafka import KafkaConsumer


def on_message(client, userdata, msg):
    os.system(msg.payload.decode())  # error[no-command-injection]: reaches a shell command
    os.system(f"echo {msg.qos}")


def subscribed():
    client = mqtt.Client()
    client.on_message = on_message


def on_delivery(channel, method, properties, body):
    os.system(body.decode())  # error[no-command-injection]: reaches a shell command
    channel.basic_ack(method.delivery_tag)


def rabbit():
    connection = pika.BlockingConnection()
    channel = connection.channel()
    channel.queue_declare("jobs")
    channel.basic_consume("jobs", on_delivery)
    method, properties, body = channel.basic_get("jobs")
    os.system(body.decode())  # error[no-command-injection]: reaches a shell command
    connection.close()


async def taken(message):
    async with message.process():
        os.system(message.body.decode())  # error[no-command-injection]: reaches a shell command


async def typed(message: IncomingMessage):
    os.system(message.body.decode())  # error[no-command-injection]: reaches a shell command


async def rabbits():
    connection = await aio_pika.connect_robust("amqps://broker.example.com")
    channel = await connection.channel()
    queue = await channel.declare_queue("jobs")
    await queue.consume(taken)
    os.system((await queue.get()).body.decode())  # error[no-command-injection]: reaches a shell command
    async with queue.iterator() as messages:
        async for message in messages:
            os.system(message.body.decode())  # error[no-command-injection]: reaches a shell command


def logs():
    consumer = KafkaConsumer("jobs")
    consumer.subscribe(["jobs"])
    for message in consumer:
        os.system(message.value.decode())  # error[no-command-injection]: reaches a shell command
        os.system(f"echo {message.offset}")
    other = confluent_kafka.Consumer({})
    other.subscribe(["jobs"])
    message = other.poll(1.0)
    if message.error():
        return
    os.system(message.value().decode())  # error[no-command-injection]: reaches a shell command
    for each in other.consume(10):
        os.system(each.value().decode())  # error[no-command-injection]: reaches a shell command


async def more_logs():
    os.system((await AIOKafkaConsumer("jobs").getone()).value)  # error[no-command-injection]: reaches a shell command


async def on_nats(message):
    os.system(f"echo {message.reply}")
    os.system(message.data.decode())  # error[no-command-injection]: reaches a shell command


async def nats_jobs():
    client = await nats.connect("tls://broker.example.com")
    await client.subscribe("jobs", cb=on_nats)
    os.system((await client.request("name")).data.decode())  # error[no-command-injection]: reaches a shell command
    await client.publish("jobs", b"done")


def redis_jobs():
    listener = redis.Redis().pubsub()
    listener.subscribe("jobs")
    for message in listener.listen():
        os.system(message["data"])  # error[no-command-injection]: reaches a shell command
    os.system(listener.get_message()["data"])  # error[no-command-injection]: reaches a shell command


def sqs():
    for message in boto3.client("sqs").receive_message(QueueUrl="jobs")["Messages"]:
        os.system(message["Body"])  # error[no-command-injection]: reaches a shell command
