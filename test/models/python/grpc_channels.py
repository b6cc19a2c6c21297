"""Channels and ports of gRPC."""

import os

import grpc

grpc.insecure_channel("models.example.com:50051")  # error[no-insecure-transport]: in the clear
grpc.aio.insecure_channel("models.example.com:50051")  # error[no-insecure-transport]: in the clear
grpc.insecure_channel("localhost:50051")
grpc.insecure_channel("embedder:50051")
grpc.insecure_channel("unix:///run/models.sock")
grpc.insecure_channel(os.environ["MODELS"])
grpc.secure_channel("models.example.com:443", grpc.ssl_channel_credentials())

server = grpc.server(None)
server.add_insecure_port("[::]:50051")  # error[no-insecure-transport]: in the clear
server.add_insecure_port("127.0.0.1:50051")
server.add_secure_port("[::]:443", grpc.ssl_server_credentials([]))
server.start()
