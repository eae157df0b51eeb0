// What Lighthouse says of the pages of a running application, on its phone: lighthouse.mjs ADDRESS
// Prints a line for each page, and ends with 1 if one is below what it must be.
import lighthouse from "lighthouse";
import { argv, env, exit } from "node:process";
import { launch } from "puppeteer-core";

const MUST = { accessibility: 100, "best-practices": 95, performance: 95 };
const POSTING = `Software Engineer
Lehmann Ceramics, Selb

Keeps the software of our kilns running.

Requirements
- Three years of experience with Java
- SQL
`;
const PROFILE = {
  do: "save",
  "basics.name": "Ada Weaver",
  "basics.email": "ada.weaver@example.com",
  "basics.summary": "Software engineer for machines that must not stop.",
  "work[0].was": "",
  "work[0].position": "Software Engineer",
  "work[0].name": "Wollwerk GmbH",
  "work[0].startDate": "2019-03",
  "work[0].highlights": "Halved the time that the looms stand still with Java\nTaught four apprentices",
  "skills[0].was": "",
  "skills[0].name": "Java",
};
const address = argv[2];
let cookie = "";

async function send(path, type, body) {
  const answer = await fetch(address + path, {
    method: "POST",
    redirect: "manual",
    headers: { "Content-Type": type, Origin: address, Cookie: cookie },
    body,
  });
  cookie ||= (answer.headers.get("set-cookie") ?? "").split(";")[0];
  return answer;
}

/** Where a form leads. */
async function form(path, fields) {
  const answer = await send(path, "application/x-www-form-urlencoded", new URLSearchParams(fields));
  return answer.headers.get("location");
}

/** How a task ended. */
async function task(name, fields) {
  const started = await send(`/api/${name}/`, "application/json", JSON.stringify(fields));
  const { task_id: id } = await started.json();
  let version = 0;
  for (;;) {
    const answer = await fetch(`${address}/api/progress/${id}/?wait=25`, {
      headers: { Cookie: cookie, "If-None-Match": `"${version}"` },
    });
    const now = answer.status === 200 ? await answer.json() : { version };
    if (now.completed) return now;
    version = now.version;
  }
}

/** What it says of a page. It asks to be run again where its trace has no beginning. */
async function judged(path, again = 2) {
  const page = await browser.newPage();
  const { lhr } = await lighthouse(
    address + path,
    { onlyCategories: Object.keys(MUST), disableStorageReset: true, logLevel: "error" },
    undefined,
    page,
  );
  await page.close();
  return lhr.runtimeError && again > 0 ? judged(path, again - 1) : lhr;
}

const job = (await task("scrape-with-progress", { text: POSTING })).job_id;
const profile = await form("/profiles/", {});
await form(profile, PROFILE);
const written = await task("generate-documents-with-progress", {
  job_id: job,
  profile_id: profile.split("/").pop(),
  document_types: ["resume", "cover_letter"],
  output_formats: ["pdf", "docx"],
});

const browser = await launch({
  executablePath: env.CHROME_PATH,
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});
const [cookieName, value] = cookie.split("=");
await browser.setCookie({ name: cookieName, value, domain: new URL(address).hostname });
const documents = `/documents/${written.documents_id}`;
const pages = { home: "/", posting: `/jobs/${job}`, profile, documents, compare: `${documents}/compare` };
let fell = false;
for (const [name, path] of Object.entries(pages)) {
  const report = await judged(path);
  const found = Object.entries(MUST).map(([category, must]) => {
    const score = Math.round(100 * report.categories[category].score);
    fell ||= score < must;
    return `${category} ${score}${score < must ? ` (must be ${must})` : ""}`;
  });
  console.log(`${name}: ${found.join(", ")}`);
  const audits = Object.values(report.audits).filter((audit) => audit.score !== null && audit.score < 0.9);
  console.log(audits.map((audit) => `  ${audit.id}: ${audit.title} ${audit.displayValue ?? ""}\n`).join(""));
}
await browser.close();
exit(fell ? 1 : 0);
