// Starts `getrouw lsp` for files of the language getrouw.
const {workspace} = require("vscode");
const {LanguageClient} = require("vscode-languageclient/node");

let client;

exports.activate = async () => {
  const command = workspace.getConfiguration("getrouw").get("path", "getrouw");
  const server = {command, args: ["lsp"]};
  client = new LanguageClient("getrouw", "getrouw", server, {documentSelector: [{scheme: "file", language: "getrouw"}]});
  await client.start();
};

exports.deactivate = () => client?.stop();
