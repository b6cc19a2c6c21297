/**
 * The server's own words in the language of the client. English is the key; what is not translated stays English, and so do the rules: their
 * messages and pages, the steps of a path, and the log.
 */

const GERMAN = {
  "Show data flow": "Datenfluss anzeigen",
  "{0} ({1} steps): Show data flow": "{0} ({1} Schritte): Datenfluss anzeigen",
  "{0} ({1} steps, {2} sources): Show data flow": "{0} ({1} Schritte, {2} Quellen): Datenfluss anzeigen",
  "Disable {0} for this line": "{0} für diese Zeile deaktivieren",
  "Disable {0} for this file": "{0} für diese Datei deaktivieren",
  "Disable {0} for this project": "{0} für dieses Projekt deaktivieren",
  "Apply every safe chatbot-security fix": "Alle sicheren Behebungen von chatbot-security anwenden",
  "Remove this comment": "Diesen Kommentar entfernen",
  "Add to the baseline": "In die Baseline aufnehmen",
  "Path: {0}": "Weg: {0}",
  "line {0}": "Zeile {0}",
  "{0}, line {1}": "{0}, Zeile {1}",
  "The origin of the data is unknown.": "Die Herkunft der Daten ist unbekannt.",
  "also: {0}": "auch: {0}",
  "Chatbot Security: scanning": "Chatbot Security: Prüfung",
  "{0} of {1} programs analysed": "{0} von {1} Programmen analysiert",
  "{0} of {1} files": "{0} von {1} Dateien",
  "{0} is not analysed: it has {1} characters, more than {2}": "{0} wird nicht analysiert: {1} Zeichen, mehr als {2}",
  "the finding is no longer there": "der Befund ist nicht mehr da",
  "a file of this kind has no comments": "eine Datei dieser Art hat keine Kommentare",
  "here is no call of an imported function and no parameter of an exported one":
    "hier ist kein Aufruf einer importierten und kein Parameter einer exportierten Funktion",
  "a parameter is no sanitizer": "ein Parameter ist keine Bereinigungsfunktion",
  "there is no folder for a {0}": "es gibt keinen Ordner für {0}",
  "there is no {0}": "es gibt kein {0}",
  "the edit could not be made; the output channel says why": "die Änderung konnte nicht gemacht werden; der Grund steht im Ausgabekanal",
};

export type Text = keyof typeof GERMAN;
type Translation = Readonly<Record<Text, string>>;

const FRENCH: Translation = {
  "Show data flow": "Afficher le flux de données",
  "{0} ({1} steps): Show data flow": "{0} ({1} étapes) : afficher le flux de données",
  "{0} ({1} steps, {2} sources): Show data flow": "{0} ({1} étapes, {2} sources) : afficher le flux de données",
  "Disable {0} for this line": "Désactiver {0} pour cette ligne",
  "Disable {0} for this file": "Désactiver {0} pour ce fichier",
  "Disable {0} for this project": "Désactiver {0} pour ce projet",
  "Apply every safe chatbot-security fix": "Appliquer tous les correctifs sûrs de chatbot-security",
  "Remove this comment": "Supprimer ce commentaire",
  "Add to the baseline": "Ajouter à la base de référence",
  "Path: {0}": "Chemin : {0}",
  "line {0}": "ligne {0}",
  "{0}, line {1}": "{0}, ligne {1}",
  "The origin of the data is unknown.": "L’origine des données est inconnue.",
  "also: {0}": "aussi : {0}",
  "Chatbot Security: scanning": "Chatbot Security : analyse",
  "{0} of {1} programs analysed": "{0} programmes analysés sur {1}",
  "{0} of {1} files": "{0} fichiers sur {1}",
  "{0} is not analysed: it has {1} characters, more than {2}": "{0} n’est pas analysé : {1} caractères, plus de {2}",
  "the finding is no longer there": "le résultat n’est plus là",
  "a file of this kind has no comments": "un fichier de ce type n’a pas de commentaires",
  "here is no call of an imported function and no parameter of an exported one":
    "il n’y a ici ni appel d’une fonction importée ni paramètre d’une fonction exportée",
  "a parameter is no sanitizer": "un paramètre n’est pas une fonction d’assainissement",
  "there is no folder for a {0}": "il n’y a pas de dossier pour {0}",
  "there is no {0}": "il n’y a pas de {0}",
  "the edit could not be made; the output channel says why": "la modification n’a pas pu être faite ; le canal de sortie dit pourquoi",
};

const JAPANESE: Translation = {
  "Show data flow": "データ フローを表示",
  "{0} ({1} steps): Show data flow": "{0} ({1} ステップ): データ フローを表示",
  "{0} ({1} steps, {2} sources): Show data flow": "{0} ({1} ステップ、{2} 個のソース): データ フローを表示",
  "Disable {0} for this line": "この行で {0} を無効にする",
  "Disable {0} for this file": "このファイルで {0} を無効にする",
  "Disable {0} for this project": "このプロジェクトで {0} を無効にする",
  "Apply every safe chatbot-security fix": "chatbot-security の安全な修正をすべて適用",
  "Remove this comment": "このコメントを削除",
  "Add to the baseline": "ベースラインに追加",
  "Path: {0}": "経路: {0}",
  "line {0}": "{0} 行目",
  "{0}, line {1}": "{0}、{1} 行目",
  "The origin of the data is unknown.": "データの出所は不明です。",
  "also: {0}": "別のソース: {0}",
  "Chatbot Security: scanning": "Chatbot Security: スキャン中",
  "{0} of {1} programs analysed": "{1} 個中 {0} 個のプログラムを解析済み",
  "{0} of {1} files": "{1} 個中 {0} 個のファイル",
  "{0} is not analysed: it has {1} characters, more than {2}": "{0} は解析されません: {1} 文字で、上限の {2} 文字を超えています",
  "the finding is no longer there": "検出結果はもうありません",
  "a file of this kind has no comments": "この種類のファイルにはコメントがありません",
  "here is no call of an imported function and no parameter of an exported one":
    "ここには、インポートした関数の呼び出しも、エクスポートした関数のパラメーターもありません",
  "a parameter is no sanitizer": "パラメーターはサニタイザーではありません",
  "there is no folder for a {0}": "{0} を置くフォルダーがありません",
  "there is no {0}": "{0} がありません",
  "the edit could not be made; the output channel says why": "編集できませんでした。理由は出力チャネルにあります",
};

/** By the first part of a locale: "de-AT" is German. */
export const TRANSLATIONS: ReadonlyMap<string, Translation> = new Map([
  ["de", GERMAN],
  ["fr", FRENCH],
  ["ja", JAPANESE],
]);

/** A text with its values in the places of "{0}", "{1}" and so on. */
export type Translate = (text: Text, ...values: readonly (string | number)[]) => string;

/** For a locale as clients name it; what a client says that is none counts as English. */
export function translator(locale: unknown): Translate {
  const language = typeof locale === "string" ? locale.toLowerCase().split(/[-_]/u, 1)[0]! : "en";
  const translation = TRANSLATIONS.get(language);
  return (text, ...values) =>
    (translation?.[text] ?? text).replace(/\{(\d)\}/gu, (placeholder, index: string) => String(values[Number(index)] ?? placeholder));
}

export const english: Translate = translator("en");
