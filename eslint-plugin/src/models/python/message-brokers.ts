/** Messages that programs read from brokers and queues: MQTT, RabbitMQ, Kafka, NATS, Redis, SQS. Whoever may publish there has written them. */
import type { Given, HandlerShape, Library, Member } from "../../engine/summary.js";
import { RETRIEVED, RETRIEVED_DATA } from "../javascript/llm-vocabulary.js";
import { gives, HARMLESS, makes, named } from "../javascript/rows.js";

const text: Member = { source: RETRIEVED };
const BODY: Given = { source: RETRIEVED };

/** `client.on_message = on_message`: the function is known by what it is given. */
const shapes: readonly HandlerShape[] = [
  {
    exported: ["*"],
    imports: ["paho.mqtt.client", "paho.mqtt", "paho"],
    params: { msg: { type: "paho.Message" }, message: { type: "paho.Message" } },
    needs: ["msg", "message"],
    alongside: ["client", "userdata"],
    uncalled: true,
  },
];

export const library: Library = {
  name: "message brokers",
  modules: {
    pika: "pika",
    aio_pika: "aio_pika",
    "aio_pika.abc": "aio_pika",
    kafka: "kafka",
    aiokafka: "kafka",
    confluent_kafka: "confluent_kafka",
    nats: "nats",
  },
  shapes,
  types: {
    "paho.Message": { members: { ...named(["payload", "topic"], text), ...named(["qos", "retain", "mid"], { safe: true }) } },

    pika: { members: { ...named(["BlockingConnection", "SelectConnection"], makes({ type: "pika.Connection" })) } },
    "pika.Connection": { members: { channel: gives({ type: "pika.Channel" }), close: HARMLESS } },
    "pika.Channel": {
      members: {
        basic_consume: {
          call: { callbacks: [{ arg: "1|on_message_callback=", params: [{ type: "pika.Channel" }, {}, {}, BODY], runs: "entry" }] },
        },
        basic_get: gives({ fields: { 0: {}, 1: {}, 2: { source: RETRIEVED } } }),
        ...named(["queue_declare", "basic_publish", "basic_ack", "basic_qos", "start_consuming"], HARMLESS),
      },
    },
    aio_pika: {
      members: {
        ...named(["IncomingMessage", "AbstractIncomingMessage"], { type: "aio_pika.Message" }),
        ...named(["connect", "connect_robust"], gives({ type: "aio_pika.Channel" })),
      },
    },
    "aio_pika.Channel": {
      members: {
        ...named(["channel", "declare_queue", "get_queue"], gives({ type: "aio_pika.Channel" })),
        consume: { call: { callbacks: [{ arg: "0|callback=", params: [{ type: "aio_pika.Message" }], runs: "entry" }] } },
        get: gives({ type: "aio_pika.Message" }),
        iterator: gives({ type: "aio_pika.Channel" }),
      },
      element: { type: "aio_pika.Message" },
    },
    "aio_pika.Message": { members: { ...named(["body", "headers"], text), ...named(["ack", "process", "nack"], HARMLESS) } },

    kafka: { members: { ...named(["KafkaConsumer", "AIOKafkaConsumer"], makes({ type: "kafka.Consumer" })) } },
    "kafka.Consumer": {
      element: { type: "kafka.Message" },
      members: { getone: gives({ type: "kafka.Message" }), ...named(["subscribe", "start", "stop", "close", "commit"], HARMLESS) },
    },
    "kafka.Message": {
      members: { ...named(["value", "key", "headers"], text), ...named(["topic", "offset", "partition"], { safe: true }) },
    },
    confluent_kafka: { members: { Consumer: makes({ type: "confluent_kafka.Consumer" }) } },
    "confluent_kafka.Consumer": {
      members: {
        poll: gives({ type: "confluent_kafka.Message" }),
        consume: gives({ type: "confluent_kafka.Message", list: true }),
        ...named(["subscribe", "close"], HARMLESS),
      },
    },
    "confluent_kafka.Message": {
      members: { ...named(["value", "key"], gives({ source: RETRIEVED })), ...named(["error", "topic", "offset"], HARMLESS) },
    },

    nats: { members: { connect: gives({ type: "nats.Client" }) } },
    "nats.Client": {
      members: {
        subscribe: { call: { callbacks: [{ arg: "cb=", params: [{ type: "nats.Message" }], runs: "entry" }], returns: {} } },
        request: gives({ type: "nats.Message" }),
        ...named(["publish", "flush", "drain"], HARMLESS),
      },
    },
    "nats.Message": { members: { data: text, reply: { safe: true } } },

    "redis.Client": { members: { pubsub: gives({ type: "redis.PubSub" }) } },
    "redis.PubSub": {
      members: {
        listen: gives({ source: RETRIEVED_DATA, list: true }),
        get_message: gives({ source: RETRIEVED_DATA }),
        ...named(["subscribe", "psubscribe", "unsubscribe"], HARMLESS),
      },
    },
    "boto3.Client": { members: { receive_message: gives({ source: RETRIEVED_DATA }) } },
  },
};
