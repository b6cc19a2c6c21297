new Vue({
  el: "#app",
  data: { message: "", html: "" },
  mounted() {
    this.html = location.hash.slice(1);
    this.$el.innerHTML = this.html; // error[no-html-injection]: Request data
    this.$el.textContent = this.html;
  },
});
Vue.component("chat-line", {
  props: ["text"],
  data() { return { n: 1 }; },
  template: "<p>{{ text }}</p>",
  methods: { show() { this.$refs.x.innerHTML = this.text; this.$refs.y.innerHTML = this.n; } },
});
const app = Vue.createApp({
  data() { return { q: decodeURIComponent(location.search) }; },
  methods: { run() { eval(this.q); } }, // error[no-code-injection]: program text
}).mount("#app");
