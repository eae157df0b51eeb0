// Runs BullMQ jobs, and says of each after how many nanoseconds it began: bullmq-worker.mjs PORT
import { Worker } from "bullmq";

const worker = new Worker(
  "starts",
  async (job) => {
    console.log(String(process.hrtime.bigint() - BigInt(job.data.started)));
  },
  { connection: { host: "127.0.0.1", port: Number(process.argv[2]) }, concurrency: 8 },
);
await worker.waitUntilReady();
console.log("ready");
process.stdin.on("end", () => process.exit()).resume();
