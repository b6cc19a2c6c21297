import { BrowserWindow, ipcMain, shell } from "electron";

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
