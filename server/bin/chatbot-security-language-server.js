#!/usr/bin/env node
// Starts the built server; the transport is chosen by the arguments (`--stdio`).
import "../dist/main.js";
