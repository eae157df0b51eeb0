// BullMQ's updateProgress: bullmq-updates.mjs PORT, then on the input the progress of a job, in
// JSON, and after it numbers of updates. Each is answered with the nanoseconds that they took.
import { Queue } from "bullmq";
import { createInterface } from "node:readline";

const JOBS = 1000;
const AT_ONCE = 100;

const queue = new Queue("updates", { connection: { host: "127.0.0.1", port: Number(process.argv[2]) } });
await queue.waitUntilReady();
const jobs = await queue.addBulk(Array.from({ length: JOBS }, () => ({ name: "job", data: {} })));

async function update(progress, count) {
  for (let done = 0; done < count; done += AT_ONCE) {
    const batch = [];
    for (let i = done; i < done + AT_ONCE; i++) {
      batch.push(jobs[i % JOBS].updateProgress({ ...progress, version: i }));
    }
    await Promise.all(batch);
  }
}

let progress;
for await (const line of createInterface({ input: process.stdin })) {
  if (progress === undefined) {
    progress = JSON.parse(line);
    continue;
  }
  const begun = process.hrtime.bigint();
  await update(progress, Number(line));
  console.log(String(process.hrtime.bigint() - begun));
}
process.exit();
