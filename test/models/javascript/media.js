const { createCanvas, loadImage, registerFont } = require("canvas");
const napi = require("@napi-rs/canvas").default;
const { Client } = require("discord.js");
const express = require("express");
const ffmpeg = require("fluent-ffmpeg");
const fs = require("fs");
const gm = require("gm").subClass({ imageMagick: true });
const imagemagick = require("imagemagick");
const Jimp = require("jimp");
const path = require("path");
const play = require("play-dl");
const sharp = require("sharp");
const ytdl = require("ytdl-core");
const youtubedl = require("youtube-dl-exec");
const YTDlpWrap = require("yt-dlp-wrap").default;
const OtherWrap = require("yt-dlp-wrap");
const search = require("yt-search");

new Client({ intents: [] }).on("messageCreate", async (message) => {
  const picture = createCanvas(100, 100).getContext("2d");
  picture.drawImage(await loadImage(message.content.split(" ")[1]), 0, 0); // error[no-ssrf]
  picture.drawImage(await napi.loadImage(message.content), 0, 0); // error[no-ssrf]
  picture.drawImage(await loadImage(`images/${message.content}.png`), 0, 0); // error[no-path-traversal]
  picture.drawImage(await loadImage(message.author.displayAvatarURL({ extension: "png" })), 0, 0);
  picture.drawImage(await loadImage(path.join(__dirname, "images", "fixed.png")), 0, 0);
  registerFont(`fonts/${message.content}.ttf`, { family: "x" }); // error[no-path-traversal]
});

const app = express();
app.use(express.json());

app.post("/pictures", async (req, res) => {
  const { q } = req.body;
  await sharp(req.file.buffer).resize(10, 10).toFile(`out/${q}.png`); // error[no-path-traversal]
  await sharp(path.join("images", q)).toBuffer(); // error[no-path-traversal]
  await sharp(q).png().pipe(res);
  sharp.cache(false);
  sharp("base.png").composite([{ input: `stickers/${q}.png` }]); // error[no-path-traversal]
  const image = await Jimp.read(q); // error[no-ssrf]
  await image.resize(10, 10).writeAsync(q); // error[no-path-traversal]
  new Jimp(q); // error[no-ssrf]
  await Jimp.loadFont(Jimp.FONT_SANS_32_BLACK);
  await Jimp.loadFont(q); // error[no-ssrf]
  await image.getBufferAsync("image/png");
  await Jimp.default.read("fixed.png");
  gm(q).resize(10).write("out.png", () => {}); // error[no-ssrf]
  gm(`images/${q}`).toBuffer(() => {}); // error[no-path-traversal]
  gm("fixed.png").write(q, () => {}); // error[no-path-traversal]
  imagemagick.convert(["in.png", q], () => {}); // error[no-command-injection]
  imagemagick.identify(`images/${q}`, () => {}); // error[no-path-traversal]
  imagemagick.resize({ srcPath: "in.png", dstPath: `out/${q}` }, () => {}); // error[no-path-traversal]
});

app.post("/media", (req, res) => {
  const { q } = req.body;
  ffmpeg(q).toFormat("mp3").save("out.mp3"); // error[no-ssrf]
  ffmpeg(path.join("uploads", q)).save("out.mp3"); // error[no-path-traversal]
  ffmpeg("in.mp4").input(q).outputOptions([q, "-shortest", `title=${q}`]).save(`out/${q}`); // error[no-ssrf] // error[no-command-injection] // error[no-path-traversal]
  ffmpeg(`https://example.org/${q}`)
    .on("end", () => res.end())
    .pipe(res);
  ffmpeg("in.mp4").screenshots({ count: 1, folder: "out", filename: `${q}.png` }); // error[no-path-traversal]
  ffmpeg("in.mp4").kill("SIGKILL");
  ffmpeg.setFfmpegPath(q); // error[no-command-injection]
  ffmpeg.ffprobe(q, (error, data) => res.json(data)); // error[no-ssrf]
});

app.post("/downloads", async (req, res) => {
  const { q } = req.body;
  if (!ytdl.validateURL(q)) return;
  ytdl(q).pipe(fs.createWriteStream("out.mp4"));
  const info = await ytdl.getInfo(q);
  fs.createWriteStream(`out/${info.videoDetails.title}.mp4`); // error[no-path-traversal]
  const { stream } = await play.stream(q);
  stream.pipe(res);
  await youtubedl(q, { dumpSingleJson: true }); // error[no-ssrf]
  await youtubedl.exec(`https://example.org/${q}`);
  youtubedl.create("bin").exec(q); // error[no-ssrf]
  const wrap = new YTDlpWrap();
  wrap.exec([q, "-f", "best"]).on("close", () => res.end()); // error[no-command-injection]
  wrap.exec(["-f", "best", "--", q]);
  wrap.execStream([q]).pipe(res); // error[no-command-injection]
  fs.unlinkSync(await new OtherWrap().execPromise(["--", "x"])); // error[no-path-traversal]
  await wrap.getVideoInfo(q); // error[no-ssrf]
  wrap.setBinaryPath("bin/yt-dlp");
  fs.unlinkSync((await search(q)).videos[0].title); // error[no-path-traversal]
  fs.unlinkSync((await search.default.search(q))[0].title); // error[no-path-traversal]
});
