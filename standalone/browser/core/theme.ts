import { BehaviorSubject, type Observable } from 'rxjs';
import type { CoreTheme } from '@kbn/core/public';

const STORAGE_KEY = 'appLogs.standalone.theme';
const SHEETS = ['eui-legacy-theme', 'charts-theme'] as const;

/** Light or dark, remembered in this browser. */
export class Theme {
  private readonly subject: BehaviorSubject<CoreTheme>;
  readonly theme$: Observable<CoreTheme>;

  constructor() {
    this.subject = new BehaviorSubject<CoreTheme>({ darkMode: readChoice() === 'dark' });
    this.theme$ = this.subject.asObservable();
  }

  get darkMode(): boolean {
    return this.subject.getValue().darkMode;
  }

  /** Loads the theme's style sheets; what is drawn before that would jump. */
  async load(): Promise<void> {
    await loadSheets(this.darkMode);
  }

  async toggle(): Promise<void> {
    const darkMode = !this.darkMode;
    await loadSheets(darkMode);
    writeChoice(darkMode ? 'dark' : 'light');
    this.subject.next({ darkMode });
  }
}

async function loadSheets(darkMode: boolean): Promise<void> {
  const name = darkMode ? 'dark' : 'light';
  const urls = [`/ui/eui_theme_${name}.min.css`, `/ui/theme_only_${name}.css`];
  await Promise.all(SHEETS.map((id, i) => replaceSheet(id, urls[i] ?? '')));
}

/** Puts the new sheet where the old one is, and takes that away only when the new one is there. */
function replaceSheet(id: string, href: string): Promise<void> {
  return new Promise((resolve) => {
    const old = document.getElementById(id);
    const sheet = document.createElement('link');
    sheet.rel = 'stylesheet';
    sheet.href = href;
    // A page without its legacy styles is still of use.
    sheet.onload = sheet.onerror = () => {
      old?.remove();
      sheet.id = id;
      resolve();
    };
    const place = old ?? document.querySelector('meta[name="eui-legacy"]');
    if (place) place.after(sheet);
    else document.head.appendChild(sheet);
  });
}

function readChoice(): string | null {
  try {
    return window.localStorage.getItem(STORAGE_KEY);
  } catch {
    return null;
  }
}

function writeChoice(choice: string): void {
  try {
    window.localStorage.setItem(STORAGE_KEY, choice);
  } catch {
    // A browser that stores nothing forgets the choice, and that is all.
  }
}
