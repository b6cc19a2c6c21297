/**
 * Pictures, sound and video: canvas and its successors, sharp, jimp, gm, ImageMagick, fluent-ffmpeg, the YouTube downloaders. Most take an
 * address or a path in the same place. Bytes are neither: a value of which nothing is known but that it is untrusted counts as an address
 * only, and as a path only when it is text put together here.
 */
import type { Library, Member, Sink, Summary } from "../../engine/summary.js";
import { CHAIN, gives, HARMLESS, makes, named, SAFE_CALL } from "./rows.js";

const RETRIEVED = { kind: "retrieved" } as const;
const INFO = { kind: "retrieved", structured: true } as const;

/** Text with something literal in it that is no address. */
const PUT_TOGETHER = "^(?!https?:)[^]*[^\\uFFFC]";

const fetched = (arg: string, use: string): Sink => ({ arg, kind: "url", when: [{ arg, type: "string" }], detail: { use } });
const opened = (arg: string, use: string): Sink => ({ arg, kind: "path", when: [{ arg, matches: PUT_TOGETHER }], detail: { use } });
const written = (arg: string): Sink => ({ arg, kind: "path", when: [{ arg, type: "string" }], detail: { use: "file write" } });
const either = (arg: string, use: string): readonly Sink[] => [fetched(arg, use), opened(arg, use)];

const IMAGE = "image that is fetched or opened";
const VIDEO = "media that is fetched or opened";
const writing: Member = { call: { sinks: [written("0")], returns: { same: "this" } } };

const ffmpeg: Summary = { sinks: either("0", VIDEO), returns: { type: "fluent-ffmpeg.Command" } };
const options: Member = {
  call: {
    sinks: [{ arg: "0.[]", kind: "argument", detail: { use: "ffmpeg argument" } }],
    returns: { same: "this" },
  },
};

/** The downloaders that know YouTube's addresses only. */
const info: Member = gives({ source: INFO });
const download: Summary = { sinks: [fetched("0", "address that is downloaded")], returns: { source: INFO } };
const downloading: Member = { call: download };
const ARGUMENTS: Sink = { arg: "0.[]", kind: "argument", detail: { use: "yt-dlp argument" } };

const gm: Summary = { sinks: either("0", IMAGE), returns: { type: "gm.Image" } };

export const library: Library = {
  name: "media",
  modules: {
    canvas: "canvas",
    "@napi-rs/canvas": "canvas",
    "skia-canvas": "canvas",
    sharp: "sharp",
    jimp: "jimp",
    gm: "gm",
    imagemagick: "imagemagick",
    "fluent-ffmpeg": "fluent-ffmpeg",
    "ytdl-core": "ytdl",
    "@distube/ytdl-core": "ytdl",
    "discord-ytdl-core": "ytdl",
    "play-dl": "ytdl",
    "youtube-dl-exec": "youtube-dl",
    "youtube-dl": "youtube-dl",
    "yt-dlp-exec": "youtube-dl",
    "yt-dlp-wrap": "yt-dlp-wrap",
    "yt-search": "yt-search",
    "youtube-sr": "yt-search",
  },
  types: {
    canvas: {
      members: {
        default: { type: "canvas" },
        loadImage: { call: { sinks: either("0", IMAGE) } },
        registerFont: { call: { sinks: [{ arg: "0", kind: "path", detail: { use: "font file" } }] } },
      },
    },
    sharp: {
      call: { sinks: [opened("0", "image that is opened")], returns: { type: "sharp.Image" } },
      members: { ...named(["cache", "concurrency"], HARMLESS) },
    },
    "sharp.Image": {
      members: {
        toFile: writing,
        composite: { call: { sinks: [opened("0.[].input", "image that is opened")], returns: { same: "this" } } },
        ...named(["toBuffer", "metadata", "stats"], HARMLESS),
        pipe: gives({ same: "0" }),
        "*": CHAIN,
      },
    },
    jimp: {
      members: {
        read: { call: { sinks: either("0", IMAGE), returns: { type: "jimp.Image" } } },
        loadFont: { call: { sinks: either("0", "font that is fetched or opened") } },
        ...named(["default", "Jimp"], { type: "jimp" }),
      },
      new: { sinks: either("0", IMAGE), returns: { type: "jimp.Image" } },
    },
    "jimp.Image": {
      members: { ...named(["write", "writeAsync"], writing), ...named(["getBuffer", "getBufferAsync", "getWidth"], HARMLESS), "*": CHAIN },
    },
    gm: { call: gm, members: { subClass: gives({ type: "gm" }) } },
    "gm.Image": {
      members: { ...named(["write", "writeAsync"], writing), ...named(["toBuffer", "stream", "identify", "size"], HARMLESS), "*": CHAIN },
    },
    imagemagick: {
      members: {
        convert: { call: { sinks: [{ arg: "0.[]", kind: "argument", detail: { use: "ImageMagick argument" } }] } },
        identify: { call: { sinks: [opened("0", "image that is opened")] } },
        ...named(["resize", "crop"], { call: { sinks: [opened("0.srcPath", "image that is opened"), written("0.dstPath")] } }),
      },
    },
    "fluent-ffmpeg": {
      call: ffmpeg,
      members: {
        ...named(["setFfmpegPath", "setFfprobePath"], {
          call: { sinks: [{ arg: "0", kind: "argument", detail: { use: "program to run" } }] },
        }),
        ffprobe: {
          call: { sinks: either("0", VIDEO), callbacks: [{ arg: "1+", params: [{ type: "Error" }, { source: INFO }], runs: "now" }] },
        },
      },
    },
    "fluent-ffmpeg.Command": {
      members: {
        ...named(["input", "addInput", "mergeAdd"], { call: { sinks: either("0", VIDEO), returns: { same: "this" } } }),
        ...named(["output", "save", "saveToFile", "addOutput", "mergeToFile", "concat"], writing),
        ...named(["inputOptions", "outputOptions", "addOptions", "addInputOptions", "addOutputOptions", "inputOption"], options),
        ...named(["screenshots", "takeScreenshots", "thumbnail"], {
          call: { sinks: [written("0.folder"), written("0.filename")], returns: { same: "this" } },
        }),
        ...named(["on"], { call: { callbacks: [{ arg: "1", params: [{}], runs: "now" }], returns: { same: "this" } } }),
        ...named(["pipe", "stream"], gives({ type: "stream.Stream" })),
        ...named(["kill", "ffprobe"], HARMLESS),
        "*": CHAIN,
      },
    },
    ytdl: {
      call: { returns: { type: "stream.Stream" } },
      members: {
        ...named(["getInfo", "getBasicInfo", "video_info", "video_basic_info", "search", "playlist_info", "spotify"], info),
        ...named(["validateURL", "validateID", "getVideoID", "yt_validate", "validate", "setToken", "chooseFormat"], SAFE_CALL),
        ...named(["stream", "stream_from_info"], gives({ fields: { stream: { type: "stream.Stream" }, type: { safe: true } } })),
      },
    },
    "youtube-dl": {
      call: download,
      members: { ...named(["youtubeDl", "exec", "raw", "getInfo"], downloading), create: gives({ type: "youtube-dl" }) },
    },
    "yt-dlp-wrap": { members: { default: makes({ type: "yt-dlp-wrap.Wrap" }) }, new: { returns: { type: "yt-dlp-wrap.Wrap" } } },
    "yt-dlp-wrap.Wrap": {
      members: {
        exec: { call: { sinks: [ARGUMENTS], returns: { type: "EventEmitter" } } },
        execPromise: { call: { sinks: [ARGUMENTS], returns: { source: RETRIEVED } } },
        execStream: { call: { sinks: [ARGUMENTS], returns: { type: "stream.Stream" } } },
        getVideoInfo: downloading,
        ...named(["setBinaryPath", "getVersion"], HARMLESS),
      },
    },
    "yt-search": {
      call: { returns: { source: INFO } },
      members: { ...named(["search", "searchOne", "getVideo"], info), default: { type: "yt-search" } },
    },
  },
};
