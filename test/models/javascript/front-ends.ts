import { ElementRef, inject, Renderer2 } from "@angular/core";
import { DomSanitizer } from "@angular/platform-browser";
import { HttpClient } from "@angular/common/http";
import { ActivatedRoute } from "@angular/router";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import { h, onMounted, reactive, ref } from "vue";

const text = location.hash;

h("div", { innerHTML: text }); // error[no-html-injection]: Request data
h("div", { domProps: { innerHTML: text } }); // error[no-html-injection]
h("div", { class: "x", textContent: text }, text);
onMounted(() => h("div", { innerHTML: ref(text).value })); // error[no-html-injection]
h("div", { innerHTML: reactive({ text }).text }); // error[no-html-injection]

unsafeHTML(text); // error[no-html-injection]

export class Message {
  private readonly other = inject(DomSanitizer);

  constructor(
    private readonly sanitizer: DomSanitizer,
    private readonly route: ActivatedRoute,
    private readonly renderer: Renderer2,
    private readonly element: ElementRef,
    private readonly http: HttpClient,
  ) {}

  load() {
    this.route.queryParams.subscribe((params) => this.http.get(params.from)); // error[no-ssrf]
    this.route.paramMap.pipe().subscribe((values) => {
      this.element.nativeElement.innerHTML = values.get("text"); // error[no-html-injection]: Request data
    });
    const found = this.http.get("/api/notes").pipe();
    found.subscribe((notes) => this.sanitizer.bypassSecurityTrustHtml(notes[0].text)); // error[no-html-injection]: Retrieved text
    found.subscribe({ next: (notes) => this.sanitizer.bypassSecurityTrustHtml(notes[0].text) }); // error[no-html-injection]: Retrieved text
    found.subscribe((notes) => (this.element.nativeElement.textContent = notes[0].text));
  }

  show() {
    const { params, queryParamMap } = this.route.snapshot;
    this.other.bypassSecurityTrustHtml(params.text); // error[no-html-injection]
    this.other.bypassSecurityTrustStyle(params.text); // error[no-html-injection]
    this.sanitizer.bypassSecurityTrustHtml(queryParamMap.get("text")); // error[no-html-injection]
    this.element.nativeElement.innerHTML = params.text; // error[no-html-injection]
    this.element.nativeElement.innerHTML = this.sanitizer.sanitize(1, params.text);
    this.renderer.setProperty(this.element.nativeElement, "innerHTML", params.text); // error[no-html-injection]
    this.renderer.setProperty(this.element.nativeElement, "textContent", params.text);
    this.renderer.addClass(this.element.nativeElement, "x");
  }
}
