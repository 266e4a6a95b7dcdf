/** What `npm start` says: where the pages are, and how Excel learns of the manifest. Menus as in docs/install.md. */
const CERTIFICATE = {
  trusted: (ca) => `证书：系统已信任（${ca}）。 Certificate: trusted by this system.`,
  refused: (ca) => `证书：未能装入系统的受信任根证书，Excel 会显示空白面板或证书警告。请双击下面的文件，
  安装到「受信任的根证书颁发机构」，或请管理员安装：
  ${ca}
Certificate: it could not be added to the trusted root certificates, so Excel will show a blank pane or a warning.
  Install the file above there by hand, or ask your administrator.`,
  notAsked: (ca) => `证书：文件已生成，没有改动系统的信任设置。要在本机的 Excel 或浏览器中使用，请先信任：
  ${ca}
Certificate: the files were made, the system's list of trusted authorities was left alone. Trust the file above first.`,
};

function sideloading({ port, manifest, trusted, ca }) {
  return `
清审已就绪 / QingShen is being served
  https://localhost:${port}/                首页 start page
  https://localhost:${port}/browser.html    网页版（不需要 Excel） browser page, no Excel needed

${CERTIFICATE[trusted](ca)}

加载项清单 / manifest: ${manifest}

【Windows 版 Excel】
  1. 把 manifest.xml 复制到一个共享文件夹（要用 \\\\电脑名\\共享名 的网络路径，不能用本地路径）。
  2. 文件 › 选项 › 信任中心 › 信任中心设置 › 受信任的加载项目录：填入该网络路径，添加目录，勾选「在菜单中显示」。
  3. 重新启动 Excel：插入 › 我的加载项 › 共享文件夹 › 清审（新版 Excel：开始 › 加载项 › 更多加载项 › 共享文件夹）。
[Excel on Windows]
  1. Copy manifest.xml into a shared folder (a network path \\\\computer\\share, not a local one).
  2. File > Options > Trust Center > Trust Center Settings > Trusted Add-in Catalogs: add that path, tick Show in Menu.
  3. Restart Excel: Insert > My Add-ins > Shared Folder (newer: Home > Add-ins > More Add-ins > Shared Folder).

【Mac 版 Excel】
  把 manifest.xml 复制到下面的文件夹（没有就新建），重新启动 Excel：插入 › 我的加载项 的下拉箭头 › 开发人员加载项。
[Excel on Mac] Copy manifest.xml into this folder (make it if missing), restart Excel, then Insert > the arrow beside My
  Add-ins > Developer Add-ins:
  ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef

【网页版 Excel】插入 › 加载项（Office 加载项）› 我的加载项 › 管理我的加载项 › 上载我的加载项，选 manifest.xml。
[Excel on the web] Insert > Add-ins > My Add-ins > Manage My Add-ins > Upload My Add-in, choose manifest.xml.

详见 docs/install.md。按 Ctrl+C 停止。 More in docs/install.md. Ctrl+C stops.
`;
}

const PORT_TAKEN = (port) =>
  `端口 ${port} 已被占用：请先关闭占用它的程序。Port ${port} is taken: stop the program that uses it.\n`;
const BUILDING = "正在构建任务窗格和网页版 … building the pane and the browser page …\n";

module.exports = { BUILDING, PORT_TAKEN, sideloading };
