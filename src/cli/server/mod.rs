//! The language server: messages of an editor in, answers and findings out. The one module that knows the protocol.

mod translate;
mod uri;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use lsp_server::{ErrorCode, Message, Notification, Request, RequestId, Response};
use lsp_types::{
    CodeAction, CodeActionKind, CodeActionParams, CodeActionProviderCapability, CompletionOptions, CompletionParams,
    DidChangeTextDocumentParams, DidCloseTextDocumentParams, DidOpenTextDocumentParams, DocumentSymbolParams, DocumentSymbolResponse,
    GotoDefinitionParams, GotoDefinitionResponse, Hover, HoverContents, HoverParams, HoverProviderCapability, InitializeParams,
    InitializeResult, Location, MarkupContent, MarkupKind, OneOf, PublishDiagnosticsParams, Range, ServerCapabilities, ServerInfo,
    TextDocumentSyncCapability, TextDocumentSyncKind, TextEdit, Uri, WorkspaceEdit,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value as Json;

use crate::editor::{Folders, Workspace};
use crate::locale::{Lang, Locale};
use crate::rubric::fix::Safety;
use translate::Lines;
use uri::{path_of, uri_of};

/// Where a server stands in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    /// Nothing was agreed on yet.
    New,
    Ready,
    /// The editor asked to end.
    Ending,
    /// It is over; whether the editor had asked for it.
    Over {
        was_asked: bool,
    },
}

/// A server of one editor.
pub struct Server<'a> {
    workspace: Workspace<'a>,
    folders: Folders<'a>,
    /// The language that the editor speaks is taken where none was asked for.
    takes_locale: bool,
    stage: Stage,
    open: BTreeMap<String, Open>,
    /// Files whose findings have to be told anew.
    changed: BTreeSet<String>,
}

/// A file that the editor has open.
struct Open {
    uri: Uri,
    version: i32,
}

/// What keeps a request from being answered.
struct Refusal {
    code: ErrorCode,
    why: String,
}

impl<'a> Server<'a> {
    pub fn new(folders: Folders<'a>, lang: Lang, takes_locale: bool) -> Self {
        let workspace = Workspace::new(folders, lang);
        Self { workspace, folders, takes_locale, stage: Stage::New, open: BTreeMap::new(), changed: BTreeSet::new() }
    }

    /// Whether nothing more is to be said, and if so whether that was agreed.
    pub fn is_over(&self) -> Option<bool> {
        match self.stage {
            Stage::Over { was_asked } => Some(was_asked),
            _ => None,
        }
    }

    /// Takes a message, and answers a request.
    pub fn take(&mut self, message: Message) -> Option<Message> {
        match message {
            Message::Request(request) => Some(self.answer(request).into()),
            Message::Notification(notification) => {
                self.note(notification);
                None
            }
            Message::Response(_) => None,
        }
    }

    /// The findings of all files that changed since.
    pub fn findings(&mut self) -> Vec<Message> {
        let changed = std::mem::take(&mut self.changed);
        let concerned: BTreeSet<String> = changed.iter().flat_map(|file| self.workspace.concerned(file)).collect();
        let told = |file: String| {
            let open = self.open.get(&file)?;
            let lines = Lines::of(self.workspace.text(&file)?);
            let diagnostics = self.workspace.flaws(&file).iter().map(|flaw| lines.diagnostic(flaw)).collect();
            let params = PublishDiagnosticsParams { uri: open.uri.clone(), diagnostics, version: Some(open.version) };
            notification("textDocument/publishDiagnostics", params)
        };
        concerned.into_iter().filter_map(told).collect()
    }

    fn answer(&mut self, request: Request) -> Response {
        let id = request.id.clone();
        let answered = match (self.stage, request.method.as_str()) {
            (Stage::New, "initialize") => read(request.params).map(|params| self.begin(&params)),
            (Stage::New, _) => Err(Refusal { code: ErrorCode::ServerNotInitialized, why: "initialize comes first".to_owned() }),
            (Stage::Ready, "shutdown") => {
                self.stage = Stage::Ending;
                Ok(Json::Null)
            }
            (Stage::Ready, "textDocument/hover") => read(request.params).map(|params| json(self.hover(&params))),
            (Stage::Ready, "textDocument/definition") => read(request.params).map(|params| json(self.definition(&params))),
            (Stage::Ready, "textDocument/completion") => read(request.params).map(|params| json(self.completions(&params))),
            (Stage::Ready, "textDocument/documentSymbol") => read(request.params).map(|params| json(self.symbols(&params))),
            (Stage::Ready, "textDocument/codeAction") => read(request.params).map(|params| json(self.actions(&params))),
            (Stage::Ready, method) => Err(Refusal { code: ErrorCode::MethodNotFound, why: method.to_owned() }),
            (Stage::Ending | Stage::Over { .. }, _) => Err(Refusal { code: ErrorCode::InvalidRequest, why: "it is over".to_owned() }),
        };
        respond(id, answered)
    }

    fn begin(&mut self, params: &InitializeParams) -> Json {
        if let Some(locale) = params.locale.as_deref().and_then(Locale::from_tag).filter(|_| self.takes_locale) {
            self.workspace = Workspace::new(self.folders, locale.lang);
        }
        self.stage = Stage::Ready;
        let capabilities = ServerCapabilities {
            text_document_sync: Some(TextDocumentSyncCapability::Kind(TextDocumentSyncKind::FULL)),
            hover_provider: Some(HoverProviderCapability::Simple(true)),
            definition_provider: Some(OneOf::Left(true)),
            document_symbol_provider: Some(OneOf::Left(true)),
            code_action_provider: Some(CodeActionProviderCapability::Simple(true)),
            completion_provider: Some(CompletionOptions {
                trigger_characters: Some([" ", "[", "{", ","].map(str::to_owned).into()),
                ..CompletionOptions::default()
            }),
            ..ServerCapabilities::default()
        };
        let info = ServerInfo { name: "getrouw".to_owned(), version: Some(env!("CARGO_PKG_VERSION").to_owned()) };
        json(InitializeResult { capabilities, server_info: Some(info) })
    }

    /// Takes note of what happened in the editor. What cannot be read is of no account: nobody waits for an answer.
    fn note(&mut self, notification: Notification) {
        match notification.method.as_str() {
            "exit" => self.stage = Stage::Over { was_asked: self.stage == Stage::Ending },
            "textDocument/didOpen" => {
                let Ok(params) = read::<DidOpenTextDocumentParams>(notification.params) else { return };
                let document = params.text_document;
                self.set(document.uri, document.version, document.text);
            }
            "textDocument/didChange" => {
                let Ok(params) = read::<DidChangeTextDocumentParams>(notification.params) else { return };
                // Every change is the whole text.
                let Some(change) = params.content_changes.into_iter().last() else { return };
                self.set(params.text_document.uri, params.text_document.version, change.text);
            }
            // Files beside those that are open may have been written too.
            "textDocument/didSave" => self.changed.extend(self.open.keys().cloned()),
            "textDocument/didClose" => {
                let Ok(params) = read::<DidCloseTextDocumentParams>(notification.params) else { return };
                let Some(file) = path_of(&params.text_document.uri) else { return };
                self.workspace.close(&file);
                self.open.remove(&file);
                self.changed.remove(&file);
            }
            _ => {}
        }
    }

    fn set(&mut self, uri: Uri, version: i32, text: String) {
        let Some(file) = path_of(&uri) else { return };
        self.workspace.set(&file, text);
        self.open.insert(file.clone(), Open { uri, version });
        self.changed.insert(file);
    }

    /// An open file by its address: its path and its lines.
    fn lines_of(&self, uri: &Uri) -> Option<(String, Lines<'_>)> {
        let file = path_of(uri)?;
        let lines = Lines::of(self.workspace.text(&file)?);
        Some((file, lines))
    }

    fn hover(&self, params: &HoverParams) -> Option<Hover> {
        let at = &params.text_document_position_params;
        let (file, lines) = self.lines_of(&at.text_document.uri)?;
        let (start, end, value) = self.workspace.hover(&file, lines.own_position(at.position))?;
        let contents = HoverContents::Markup(MarkupContent { kind: MarkupKind::Markdown, value });
        Some(Hover { contents, range: Some(lines.range(start, end)) })
    }

    fn definition(&self, params: &GotoDefinitionParams) -> Option<GotoDefinitionResponse> {
        let at = &params.text_document_position_params;
        let (file, lines) = self.lines_of(&at.text_document.uri)?;
        let target = self.workspace.definition(&file, lines.own_position(at.position))?;
        let uri = uri_of(&target.file)?;
        // Of a file that is not open only the line is known, since columns are counted in its letters.
        let range = Lines::of(self.workspace.text(&target.file).unwrap_or_default()).range(target.at, target.at);
        Some(GotoDefinitionResponse::Scalar(Location { uri, range }))
    }

    fn completions(&self, params: &CompletionParams) -> Vec<lsp_types::CompletionItem> {
        let at = &params.text_document_position;
        let Some((file, lines)) = self.lines_of(&at.text_document.uri) else { return Vec::new() };
        let offered = self.workspace.completions(&file, lines.own_position(at.position));
        offered.into_iter().map(|completion| lines.completion(completion)).collect()
    }

    fn symbols(&self, params: &DocumentSymbolParams) -> Option<DocumentSymbolResponse> {
        let (file, lines) = self.lines_of(&params.text_document.uri)?;
        let parts = self.workspace.outline(&file).into_iter().map(|part| lines.symbol(part)).collect();
        Some(DocumentSymbolResponse::Nested(parts))
    }

    fn actions(&self, params: &CodeActionParams) -> Vec<CodeAction> {
        let Some((file, lines)) = self.lines_of(&params.text_document.uri) else { return Vec::new() };
        let Range { start, end } = params.range;
        let within = (lines.own_position(start).line, lines.own_position(end).line);
        let action = |fix: crate::editor::QuickFix| {
            let edit = TextEdit { range: lines.range(fix.edit.start, fix.edit.end), new_text: fix.edit.text };
            CodeAction {
                title: fix.title,
                kind: Some(CodeActionKind::QUICKFIX),
                diagnostics: Some(vec![lines.diagnostic(&fix.flaw)]),
                edit: Some(WorkspaceEdit::new(HashMap::from([(params.text_document.uri.clone(), vec![edit])]))),
                is_preferred: Some(fix.edit.safety == Safety::Safe),
                ..CodeAction::default()
            }
        };
        self.workspace.quick_fixes(&file, within).into_iter().map(action).collect()
    }
}

fn read<T: DeserializeOwned>(params: Json) -> Result<T, Refusal> {
    serde_json::from_value(params).map_err(|error| Refusal { code: ErrorCode::InvalidParams, why: error.to_string() })
}

/// A value as JSON. The protocol's types have text for keys and no figures without an end, so that all of them can be written.
fn json(value: impl Serialize) -> Json {
    serde_json::to_value(value).unwrap_or_default()
}

fn respond(id: RequestId, answered: Result<Json, Refusal>) -> Response {
    match answered {
        Ok(result) => Response::new_ok(id, result),
        Err(Refusal { code, why }) => Response::new_err(id, code as i32, why),
    }
}

fn notification(method: &str, params: impl Serialize) -> Option<Message> {
    Some(Notification { method: method.to_owned(), params: serde_json::to_value(params).ok()? }.into())
}
