import { app, BrowserWindow, contextBridge, ipcMain, ipcRenderer, session, shell } from "electron";

const win = new BrowserWindow();
win.loadFile("index.html");
win.loadURL("https://a.example/");
win.webContents.send("ready");

ipcMain.handle("open", (event, address: string, file: string) => {
  shell.openExternal(address); // error[no-ssrf]: address that is opened
  if (address === "https://a.example/") shell.openExternal(address);
  shell.openPath(file); // error[no-path-traversal]: opened with its program
  shell.trashItem(file); // error[no-path-traversal]: file removal
  win.loadURL(address); // error[no-ssrf]: address that is opened
  win.loadFile(file); // error[no-path-traversal]: page that is opened
  win.webContents.executeJavaScript(`show("${address}")`); // error[no-code-injection]: script in the window
  win.webContents.executeJavaScript("show()");
  win.webContents.downloadURL(address); // error[no-ssrf]: address that is opened
});

new BrowserWindow({ webPreferences: { sandbox: false } }); // error[no-disabled-protection]: outside of Chromium's sandbox
new BrowserWindow({ webPreferences: { experimentalFeatures: true } }); // error[no-disabled-protection]: unfinished features
new BrowserWindow({ webPreferences: { sandbox: true, experimentalFeatures: false } });

app.commandLine.appendSwitch("ignore-certificate-errors"); // error[no-insecure-tls]: not verified
app.commandLine.appendSwitch("lang", "de");
app.on("certificate-error", (event, contents, url, error, certificate, callback) => {
  event.preventDefault();
  callback(true); // error[no-insecure-tls]: nobody has verified
});
app.on("certificate-error", (event, contents, url, error, certificate, callback) => callback(false));
app.once("ready", () => win.show());
session.defaultSession.setCertificateVerifyProc((request, callback) => callback(0)); // error[no-insecure-tls]: nobody has verified
session.fromPartition("chat").setCertificateVerifyProc((request, callback) => callback(-3));

contextBridge.exposeInMainWorld("electron", { ipcRenderer }); // error[no-disabled-protection]: all of `ipcRenderer`
contextBridge.exposeInMainWorld("renderer", ipcRenderer); // error[no-disabled-protection]: all of `ipcRenderer`
contextBridge.exposeInMainWorld("chat", { send: (text: string) => ipcRenderer.send("chat", text) });

win.webContents.setWindowOpenHandler(({ url, frameName }) => {
  shell.openExternal(url); // error[no-ssrf]: address that is opened
  win.webContents.downloadURL(`https://files.example/${frameName}`);
  return { action: "deny" };
});
win.webContents.on("will-navigate", (event, url) => {
  event.preventDefault();
  shell.openExternal(url); // error[no-ssrf]: address that is opened
  shell.openExternal(event.url); // error[no-ssrf]: address that is opened
});
win.webContents.once("did-finish-load", () => win.show());
app.on("open-url", (event, url) => win.loadURL(new URL(url).searchParams.get("page"))); // error[no-ssrf]: address that is opened
app.on("web-contents-created", (event, contents) => contents.on("will-redirect", (moved, url) => shell.openExternal(url))); // error[no-ssrf]: address that is opened
