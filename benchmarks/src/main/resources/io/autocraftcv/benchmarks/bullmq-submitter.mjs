// Adds a BullMQ job for each line of its input: bullmq-submitter.mjs PORT
import { Queue } from "bullmq";
import { createInterface } from "node:readline";

const queue = new Queue("starts", { connection: { host: "127.0.0.1", port: Number(process.argv[2]) } });
await queue.waitUntilReady();
console.log("ready");
for await (const line of createInterface({ input: process.stdin })) {
  queue.add(line, { started: String(process.hrtime.bigint()) });
}
process.exit();
