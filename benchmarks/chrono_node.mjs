// Tag texts with chrono-node's German locale.
//
//   node chrono_node.mjs FOLDER     tag every .txt (name: anything_YYYY-MM-DD.txt),
//                                   print how many timexes were found
//   node chrono_node.mjs -          read [{text, reference}, …] as JSON, write
//                                   [[{start, text, known}, …], …]
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import * as german from "chrono-node/de";

const noon = (day) => new Date(`${day}T12:00:00`);

if (process.argv[2] === "-") {
  const texts = JSON.parse(readFileSync(0, "utf8"));
  const found = texts.map(({ text, reference }) =>
    german.parse(text, noon(reference)).flatMap((result) =>
      [result.start, result.end].filter(Boolean).slice(0, 1).map((end) => ({
        start: result.index,
        text: result.text,
        known: Object.fromEntries(
          ["year", "month", "day", "weekday", "hour", "minute"].map((part) => [
            part,
            end.isCertain(part) ? end.get(part) : null,
          ]),
        ),
        date: ["year", "month", "day"].map((part) => end.get(part)),
      })),
    ),
  );
  process.stdout.write(JSON.stringify(found));
} else {
  const folder = process.argv[2];
  let count = 0;
  for (const name of readdirSync(folder).sort()) {
    const text = readFileSync(join(folder, name), "utf8");
    count += german.parse(text, noon(name.slice(-14, -4))).length;
  }
  console.log(count);
}
