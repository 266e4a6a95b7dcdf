/**
 * The page that plays Excel on the web: it embeds one page of an add-in and answers what the unmodified office.js in it
 * asks by postMessage. Workbook requests go on to the server of this page, where the host workbook is.
 */

interface Message {
  readonly _messageType: number;
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: Readonly<Record<string, unknown>> | null;
}

interface RichApiRequest {
  readonly Actions: readonly { readonly Id: number }[];
  readonly ObjectPaths: Readonly<Record<string, { readonly Name: string }>>;
}

/** What the tests ask of Excel. */
export interface ExcelPage {
  /** Embeds a page of the add-in, as opening the pane or the hidden page of the ribbon does. */
  open(page: EmbeddedPage): void;
  /** Clicks a ribbon button of kind ExecuteFunction; resolves when the add-in says `event.completed()`. */
  press(functionName: string): Promise<void>;
  /** Methods of Office that were asked for and that this page does not have. */
  readonly unanswered: readonly string[];
}

export interface EmbeddedPage {
  readonly url: string;
  /** Highest ExcelApi set, e.g. `1.15`. */
  readonly excelApi: string;
  /** `zh-CN` */
  readonly language: string;
  /** Opened for viewing only. */
  readonly isReadOnly: boolean;
}

const REQUEST = 0;
const INVOKE = 0;
const REGISTER_EVENT = 1;
const ANSWER = 0;
const EVENT = 1;

/** Dispatch numbers of `executeMethod` in office.js. */
const LOAD_SETTINGS = 75;
const SAVE_SETTINGS = 76;
const RICH_API_REQUEST = 93;
const COMMAND_COMPLETED = 94;

const ADD_IN_SERVICE = "Microsoft.InternalService.AddinInternalService";
const RIBBON_EVENT = "appCommandInvoked";
const DIALOG_EVENT = "dialogMessageReceived";
const CONVERSATION = "conversation";
const CONTROL = "add-in";

class PlayedExcel implements ExcelPage {
  readonly unanswered: string[] = [];
  private frame: HTMLIFrameElement | undefined;
  private page: EmbeddedPage = { url: "about:blank", excelApi: "1.15", language: "zh-CN", isReadOnly: false };
  private settings: readonly (readonly [string, string])[] = [];
  private registered: Message | undefined;
  private isReady = false;
  private readonly waiting: (() => void)[] = [];
  private readonly pressed = new Map<string, () => void>();

  constructor() {
    window.addEventListener("message", (event) => {
      if (event.source === this.frame?.contentWindow && typeof event.data === "string") void this.receive(event.data);
    });
  }

  open(page: EmbeddedPage): void {
    this.frame?.remove();
    this.page = page;
    this.registered = undefined;
    this.isReady = false;
    const frame = document.createElement("iframe");
    frame.name = JSON.stringify({
      baseFrameName: "add-in",
      hostInfo: `Excel$Web$16.01$${page.language}$$$$0`,
      xdmInfo: `${CONVERSATION}$${CONTROL}$${location.origin}`,
    });
    frame.title = "add-in";
    frame.src = page.url;
    this.frame = frame;
    document.body.append(frame);
  }

  async press(functionName: string): Promise<void> {
    if (!this.isReady) await new Promise<void>((resolve) => this.waiting.push(resolve));
    const id = String(this.pressed.size);
    const completed = new Promise<void>((resolve) => this.pressed.set(id, resolve));
    const invoked = { 0: id, 1: functionName, 2: JSON.stringify({ source: { id: functionName } }) };
    if (this.registered) this.send(this.registered, { _responseType: EVENT, _data: invoked });
    await completed;
  }

  private async receive(text: string): Promise<void> {
    const message = JSON.parse(text) as Message;
    if (message._messageType !== REQUEST) return;
    const answer = await this.answer(message);
    if (answer !== undefined) this.send(message, { _responseType: ANSWER, _data: answer });
  }

  private send(to: Message, parts: object): void {
    const { _actionName, _conversationId, _correlationId } = to;
    const envelope = { _messageType: 1, _errorCode: 0, _origin: location.origin, _serializerVersion: 1 };
    const text = JSON.stringify({ ...envelope, _actionName, _conversationId, _correlationId, ...parts });
    this.frame?.contentWindow?.postMessage(text, new URL(this.page.url, location.href).origin);
  }

  private async answer(message: Message): Promise<object | undefined> {
    if (message._actionType === REGISTER_EVENT) return this.register(message);
    if (message._actionType !== INVOKE) return { Error: 0 };
    switch (message._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        return this.context();
      case "ContextActivationManager_notifyHost":
        return undefined;
      case "executeMethod":
        return this.execute(message._data ?? {});
      default:
        this.unanswered.push(message._actionName);
        return { Error: 5001, Version: 1 };
    }
  }

  private register(message: Message): object {
    if (message._actionName === RIBBON_EVENT) this.registered = message;
    if (message._actionName === DIALOG_EVENT) showDialog(String(message._data?.["targetId"]));
    return { Error: 0, Version: 1 };
  }

  /** What office.js learns of Excel when it starts. */
  private context(): object {
    const { excelApi, language, isReadOnly } = this.page;
    const sets = { ExcelApi: excelApi, DialogApi: "1.2", AddInCommands: "1.1", RibbonApi: "1.2", SharedRuntime: "1.1" };
    return {
      _id: CONTROL,
      _appName: 16, // Excel on the web
      _appVersion: "16.01",
      _appMinorVersion: 1,
      _appUILocale: language,
      _dataLocale: language,
      _docUrl: `${location.origin}/audit.xlsx`,
      _clientMode: isReadOnly ? 0 : 1,
      _settings: this.settings,
      _reason: "documentOpened",
      _osfControlType: 1, // task pane
      _eToken: encodeURIComponent('<r v="0"><t aid="" cid="0"/></r>'), // office.js reads it as XML
      _correlationId: "",
      _appInstanceId: CONTROL,
      _requirementMatrix: JSON.stringify(sets),
      _hostFullVersion: "16.0.0.0",
      _addinName: "add-in",
      _appDomains: [],
    };
  }

  private async execute(data: Readonly<Record<string, unknown>>): Promise<object> {
    const { DispatchId } = data["DdaMethod"] as { readonly DispatchId: number };
    switch (DispatchId) {
      case RICH_API_REQUEST:
        return this.askWorkbook((data["ArrayData"] as readonly string[])[4] ?? "");
      case LOAD_SETTINGS:
        return { Error: 0, Version: 1, Settings: this.settings };
      case SAVE_SETTINGS:
        this.settings = (data["DdaSettingsMethod"] as { readonly Properties: PlayedExcel["settings"] }).Properties;
        return { Error: 0, Version: 1 };
      case COMMAND_COMPLETED:
        this.pressed.get(String(data["0"]))?.();
        return { Error: 0, Version: 1 };
      default:
        this.unanswered.push(`executeMethod ${DispatchId}`);
        return { Error: 5001, Version: 1 };
    }
  }

  private async askWorkbook(request: string): Promise<object> {
    const { ObjectPaths } = JSON.parse(request) as RichApiRequest;
    if (Object.values(ObjectPaths).some(({ Name }) => Name === ADD_IN_SERVICE)) return this.takeReady(request);
    const response = await fetch("workbook", { method: "POST", body: request });
    const body = await response.text();
    const refusal = response.headers.get("x-office-error");
    if (refusal !== null) return { Error: Number(refusal), Version: 1 };
    return { Error: 0, Version: 1, Data: [200, [], body] };
  }

  /** Meant for the program, not for the workbook: the ribbon's functions can be called from now on. */
  private takeReady(request: string): object {
    const { Actions } = JSON.parse(request) as RichApiRequest;
    this.isReady = true;
    this.waiting.splice(0).forEach((resolve) => resolve());
    const body = JSON.stringify({ Results: Actions.map(({ Id }) => ({ ActionId: Id, Value: null })) });
    return { Error: 0, Version: 1, Data: [200, [], body] };
  }
}

/** A dialog of `displayDialogAsync`, which asks for it by listening to what it will say. */
function showDialog(wish: string): void {
  const { url } = JSON.parse(wish) as { readonly url: string };
  const frame = document.createElement("iframe");
  frame.title = "dialog";
  frame.src = url;
  document.body.append(frame);
}

declare global {
  interface Window {
    excel: ExcelPage;
  }
}

window.excel = new PlayedExcel();
